#include "query/dates.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace entente;
using namespace entente::query;

namespace {

std::string described(const DateReading& reading) {
    if (!reading.days) {
        std::string out = reading.problem;
        for (const std::string& date : reading.instead) out += " | " + date;
        return out;
    }
    const auto& [first, last] = *reading.days;
    return (first ? first->iso() : "") + ".." + (last ? last->iso() : "") +
           (reading.backwards ? " backwards" : "");
}

/// A Wednesday.
constexpr CalendarDate today{2017, 7, 12};

QueryOptions on(const CalendarDate& day) {
    QueryOptions options;
    options.today = day;
    return options;
}

struct Row {
    std::string_view typed, days;
};

void check(const std::vector<Row>& rows, const QueryOptions& options = on(today)) {
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        CHECK(described(read_days(row.typed, options)) == row.days);
    }
}

}  // namespace

TEST_CASE("a date is every day it may mean") {
    check({{"2017", "2017-01-01..2017-12-31"},
           {"2017-06", "2017-06-01..2017-06-30"},
           {"2016-02", "2016-02-01..2016-02-29"},
           {"2017-06-30", "2017-06-30..2017-06-30"},
           {"2017-6-3", "2017-06-03..2017-06-03"},
           {"2017/06/30", "2017-06-30..2017-06-30"},
           {"2017.06.30", "2017-06-30..2017-06-30"},
           {"20170630", "2017-06-30..2017-06-30"},
           {"6/2017", "2017-06-01..2017-06-30"},
           {"2017-06*", "2017-06-01..2017-06-30"},
           {"２０１７－０６", "2017-06-01..2017-06-30"},
           {" 2017 ", "2017-01-01..2017-12-31"}});
}

TEST_CASE("dates in words") {
    check({{"June 2017", "2017-06-01..2017-06-30"},
           {"june-2017", "2017-06-01..2017-06-30"},
           {"Jun_2017", "2017-06-01..2017-06-30"},
           {"Sept. 2017", "2017-09-01..2017-09-30"},
           {"30 June 2017", "2017-06-30..2017-06-30"},
           {"30th June 2017", "2017-06-30..2017-06-30"},
           {"June 30, 2017", "2017-06-30..2017-06-30"},
           {"1st May 2017", "2017-05-01..2017-05-01"},
           {"30jun2017", "2017-06-30..2017-06-30"},
           {"2017年6月30日", "2017-06-30..2017-06-30"},
           {"2017年6月", "2017-06-01..2017-06-30"},
           {"2017年", "2017-01-01..2017-12-31"}});
}

TEST_CASE("quarters, decades, seconds since 1970") {
    check({{"2017-Q2", "2017-04-01..2017-06-30"},
           {"Q4 2017", "2017-10-01..2017-12-31"},
           {"2017q1", "2017-01-01..2017-03-31"},
           {"H2 2017", "2017-07-01..2017-12-31"},
           {"1990s", "1990-01-01..1999-12-31"},
           {"@1498780800", "2017-06-30..2017-06-30"},
           {"@0", "1970-01-01..1970-01-01"}});
}

TEST_CASE("intervals of ISO 8601") {
    check({{"2001-03-01/2002-05-01", "2001-03-01..2002-05-01"},
           {"2001/2003", "2001-01-01..2003-12-31"},
           {"2001/", "2001-01-01.."},
           {"/2003", "..2003-12-31"},
           {"2001-03-01/P1Y2M", "2001-03-01..2002-04-30"},
           {"P2D/", "2017-07-10.."},
           {"p2w/", "2017-06-28.."},
           {"2017/06", "2017-06-01..2017-06-30"},
           {"/", "/ is not a date"}});
}

TEST_CASE("day and month in numbers: one reading is taken, two are refused") {
    check({{"30/06/2017", "2017-06-30..2017-06-30"},
           {"06/30/2017", "2017-06-30..2017-06-30"},
           {"6/6/2017", "2017-06-06..2017-06-06"},
           {"30-6-2017", "2017-06-30..2017-06-30"},
           {"12.6.2017", "2017-06-12..2017-06-12"},
           {"12/06/2017", "12/06/2017 may be 12 June or 6 December | 2017-06-12 | 2017-12-06"},
           {"32/13/2017", "32/13/2017 is not in the calendar | 2017"},
           {"0/6/2017", "0/6/2017 is not in the calendar | 2017-06"}});
    QueryOptions options;
    options.date_order = QueryOptions::DateOrder::day_first;
    check({{"12/06/2017", "2017-06-12..2017-06-12"},
           {"06/30/2017", "06/30/2017 is not in the calendar | 2017"}},
          options);
    options.date_order = QueryOptions::DateOrder::month_first;
    check({{"12/06/2017", "2017-12-06..2017-12-06"}, {"30/06/2017", "2017-06-30..2017-06-30"}},
          options);
}

TEST_CASE("ranges reach from the first day of one to the last day of the other") {
    check({{"2017-06..2018", "2017-06-01..2018-12-31"},
           {"2017-06-15..2017-06", "2017-06-15..2017-06-30"},
           {"2017..", "2017-01-01.."},
           {"..2018-06", "..2018-06-30"},
           {"June 2017 .. July 2017", "2017-06-01..2017-07-31"},
           {"yesterday..today", "2017-07-11..2017-07-12"},
           {"2018..2017", "2017-01-01..2018-12-31 backwards"},
           {"2017-06-30..2017-06-01", "2017-06-01..2017-06-30 backwards"},
           {"..", "a range needs a date on one side"},
           {"2017..foo", "foo is not a date"},
           {"2017...2018", ".2018 is not a date"}});
}

TEST_CASE("brackets and comparisons") {
    check({{"[2017-01-01 TO 2017-06]", "2017-01-01..2017-06-30"},
           {"[2017 to *]", "2017-01-01.."},
           {"{2016 TO 2018}", "2017-01-01..2017-12-31"},
           {"[2016 TO 2018}", "2016-01-01..2017-12-31"},
           {"[2017]", "a range in brackets is [a TO b]"},
           {"[2017 TO 2018", "a range in brackets is [a TO b]"},
           {"[2017 TO foo]", "foo is not a date"},
           {">=2017-06-01", "2017-06-01.."},
           {">2017-06", "2017-07-01.."},
           {"<2017", "..2016-12-31"},
           {"<=2017", "..2017-12-31"},
           {"=2017", "2017-01-01..2017-12-31"},
           {">= 2017", "2017-01-01.."},
           {">", "a date is missing"},
           {">foo", "foo is not a date"}});
}

TEST_CASE("dates counted from today") {
    check({{"today", "2017-07-12..2017-07-12"},
           {"Yesterday", "2017-07-11..2017-07-11"},
           {"this week", "2017-07-10..2017-07-16"},
           {"last week", "2017-07-03..2017-07-09"},
           {"last_month", "2017-06-01..2017-06-30"},
           {"this-month", "2017-07-01..2017-07-31"},
           {"this year", "2017-01-01..2017-12-31"},
           {"last year", "2016-01-01..2016-12-31"},
           {"last 1 day", "2017-07-12..2017-07-12"},
           {"last 10 days", "2017-07-03..2017-07-12"},
           {"last 2 weeks", "2017-06-29..2017-07-12"},
           {"last 3 months", "2017-04-13..2017-07-12"},
           {"last 2 years", "2015-07-13..2017-07-12"},
           {"7d", "2017-07-06..2017-07-12"},
           {"2 weeks", "2017-06-29..2017-07-12"},
           {"past two months", "2017-05-13..2017-07-12"},
           {"1y6m", "2016-01-13..2017-07-12"},
           {"3 days ago", "2017-07-09..2017-07-09"},
           {"a year ago", "2016-07-12..2016-07-12"},
           {"now", "2017-07-12..2017-07-12"},
           {"now-7d", "2017-07-05..2017-07-05"},
           {"tomorrow", "2017-07-13..2017-07-13"},
           {"wednesday", "2017-07-12..2017-07-12"},
           {"thu", "2017-07-06..2017-07-06"},
           {"last Wednesday", "2017-07-05..2017-07-05"},
           {"June", "2017-06-01..2017-06-30"},
           {"july", "2017-07-01..2017-07-31"},
           {"August", "2016-08-01..2016-08-31"},
           {"last july", "2016-07-01..2016-07-31"},
           {"7d..", "2017-07-05.."},
           {"..1m", "..2017-06-12"},
           {"2w..1w", "2017-06-28..2017-07-05"},
           {">=7d", "2017-07-05.."},
           {"<1y", "..2016-07-11"},
           {"last 0 days", "last 0 days is not a date"},
           {"7x", "7x is not a date"},
           {"d7", "d7 is not a date"},
           {"10000d", "10000d is not a date"},
           {"last day", "last day is not a date"},
           {"next week", "next week is not a date"}});
    check({{"last month", "2016-12-01..2016-12-31"}, {"last 3 months", "2016-11-01..2017-01-31"}},
          on({2017, 1, 31}));
    check({{"last 99 years", "0001-01-02..0050-06-15"}}, on({50, 6, 15}));
}

TEST_CASE("without a today, what is counted from it is refused") {
    check({{"yesterday", "yesterday needs today's date, which is not known here"},
           {"last 2 weeks", "last 2 weeks needs today's date, which is not known here"},
           {"foobar", "foobar is not a date"},
           {"2017", "2017-01-01..2017-12-31"}},
          {});
}

TEST_CASE("what is not a date is refused, with the nearest that is") {
    check(
        {{"foobar", "foobar is not a date"},
         {"", "a date is missing"},
         {"2017-13", "2017-13 is not in the calendar | 2017"},
         {"2017-02-30", "2017-02-30 is not in the calendar | 2017-02"},
         {"2017-00", "2017-00 is not in the calendar | 2017"},
         {"31 June 2017", "31 June 2017 is not in the calendar | 2017-06"},
         {"0000", "0000 is not in the calendar"},
         {"17", "17 is not a date"},
         {"30/06/17", "30/06/17 is not a date"},
         {"2017-06/30", "2017-06/30 is not a date"},
         {"2017-2018", "2017-2018 is not a date"},
         {"2017-06-30T12:00", "2017-06-30T12:00 has an hour, and dates are days here | 2017-06-30"},
         {"2017-Q5", "2017-Q5 is not a date"},
         {"1995s", "1995s is not a date"},
         {"@", "@ is not a date"},
         {"@99999999999999", "@99999999999999 is not a date"},
         {"1-2-3-4-5-6-7-8", "1-2-3-4-5-6-7-8 is not a date"},
         {"99999999999999999999", "99999999999999999999 is not a date"},
         {"今日", "今日 is not a date"}});
    CHECK(read_days(std::string(1'000'000, '9'), on(today)).days == std::nullopt);
    CHECK(described(read_date("2017..2018", on(today))) == "2017..2018 is not a date");
}
