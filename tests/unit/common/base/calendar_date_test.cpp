/// CalendarDate: reading, bounds, and steps over the edges of months and years.
#include <doctest/doctest.h>

#include <entente/metadata.hpp>

#include <limits>
#include <ostream>
#include <string>
#include <vector>

namespace entente {

static std::ostream& operator<<(std::ostream& out, const CalendarDate& date) {
    return out << date.year << '-' << date.month << '-' << date.day;
}

TEST_CASE("dates are read to the precision they are written in") {
    struct Row {
        std::string iso;
        CalendarDate expected;
    };
    const std::vector<Row> rows = {{"2017-06-30", {2017, 6, 30}}, {"2017-06", {2017, 6, 0}},
                                   {"2017", {2017, 0, 0}},        {"2016-02-29", {2016, 2, 29}},
                                   {"2000-02-29", {2000, 2, 29}}, {"0001-01-01", {1, 1, 1}},
                                   {"9999-12-31", {9999, 12, 31}}};
    for (const Row& row : rows) {
        CAPTURE(row.iso);
        const auto date = CalendarDate::parse(row.iso);
        REQUIRE(date.has_value());
        CHECK(*date == row.expected);
        CHECK(date->valid());
        CHECK(date->iso() == row.iso);
    }
}

TEST_CASE("what is no date of that form is not read") {
    for (const std::string text :
         {"",           "17",          "201",        "20170630",   "2017-6-3",   "2017-06-3",
          "2017/06/30", "2017-06-30 ", "2017-13",    "2017-00",    "2017-02-29", "1900-02-29",
          "2017-06-31", "2017-06-00",  "2017-00-01", "0000",       "0000-01-01", "-201-01-01",
          "2017-+6",    "2017 06 30",  "20a7",       "2017-06-3x", "２０１７"}) {
        CAPTURE(text);
        CHECK_FALSE(CalendarDate::parse(text).has_value());
    }
}

TEST_CASE("valid refuses days that do not exist and gaps in the precision") {
    for (const CalendarDate date :
         {CalendarDate{0, 1, 1}, CalendarDate{10000, 1, 1}, CalendarDate{-5, 0, 0},
          CalendarDate{2017, 13, 1}, CalendarDate{2017, -1, 1}, CalendarDate{2017, 0, 5},
          CalendarDate{2017, 4, 31}, CalendarDate{2017, 4, -1}, CalendarDate{2017, 2, 29},
          CalendarDate{2017, 300, 300}}) {
        CAPTURE(date);
        CHECK_FALSE(date.valid());
    }
}

TEST_CASE("an imprecise date has a first and a last day") {
    struct Row {
        CalendarDate date, first, last;
    };
    const std::vector<Row> rows = {{{2017, 0, 0}, {2017, 1, 1}, {2017, 12, 31}},
                                   {{2017, 6, 0}, {2017, 6, 1}, {2017, 6, 30}},
                                   {{2016, 2, 0}, {2016, 2, 1}, {2016, 2, 29}},
                                   {{2017, 2, 0}, {2017, 2, 1}, {2017, 2, 28}},
                                   {{2017, 6, 30}, {2017, 6, 30}, {2017, 6, 30}}};
    for (const Row& row : rows) {
        CAPTURE(row.date);
        CHECK(row.date.first_day() == row.first);
        CHECK(row.date.last_day() == row.last);
    }
}

TEST_CASE("plus_days crosses months and years and stops at the calendar's ends") {
    struct Row {
        CalendarDate from;
        int days;
        CalendarDate expected;
    };
    constexpr int far = std::numeric_limits<int>::max();
    const std::vector<Row> rows = {
        {{2017, 6, 30}, 1, {2017, 7, 1}},     {{2017, 1, 1}, -1, {2016, 12, 31}},
        {{2016, 2, 28}, 1, {2016, 2, 29}},    {{2016, 2, 28}, 366, {2017, 2, 28}},
        {{2017, 6, 30}, 0, {2017, 6, 30}},    {{1970, 1, 1}, -719162, {1, 1, 1}},
        {{2017, 6, 30}, far, {9999, 12, 31}}, {{2017, 6, 30}, -far, {1, 1, 1}}};
    for (const Row& row : rows) {
        CAPTURE(row.from);
        CAPTURE(row.days);
        CHECK(row.from.plus_days(row.days) == row.expected);
    }
}

TEST_CASE("days between two days, as the calendar has them") {
    struct Row {
        CalendarDate from, to;
        int days;
    };
    const std::vector<Row> rows = {{{2017, 6, 30}, {2017, 6, 30}, 0},
                                   {{2017, 6, 30}, {2017, 7, 1}, 1},
                                   {{2016, 2, 28}, {2017, 2, 28}, 366},
                                   {{2017, 1, 1}, {2016, 12, 31}, -1},
                                   {{1, 1, 1}, {9999, 12, 31}, 3652058}};
    for (const Row& row : rows) {
        CAPTURE(row.from);
        CAPTURE(row.to);
        CHECK(row.to.days_since(row.from) == row.days);
    }
}

TEST_CASE("weekdays count from Monday") {
    CHECK(CalendarDate{2017, 6, 30}.weekday() == 4);  // a Friday
    CHECK(CalendarDate{2000, 1, 1}.weekday() == 5);
    CHECK(CalendarDate{1969, 7, 20}.weekday() == 6);
    CHECK(CalendarDate{2024, 1, 1}.weekday() == 0);
}

TEST_CASE("dates order by time, the less precise before what lies in it") {
    CHECK(CalendarDate{2017, 6, 30} < CalendarDate{2017, 7, 1});
    CHECK(CalendarDate{2016, 12, 31} < CalendarDate{2017, 1, 1});
    CHECK(CalendarDate{2017, 6, 0} < CalendarDate{2017, 6, 1});
}

}  // namespace entente
