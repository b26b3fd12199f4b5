/// CalendarDate of <entente/metadata.hpp>, on the calendar of std::chrono.
/// Tested by tests/unit/common/base/calendar_date_test.cpp.
#include <entente/metadata.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>

namespace entente {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day calendar_day(const CalendarDate& date) {
    return {std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
            std::chrono::day(static_cast<unsigned>(date.day))};
}

std::int64_t day_number(const CalendarDate& date) {
    return sys_days(calendar_day(date)).time_since_epoch().count();
}

CalendarDate from_calendar(const year_month_day& day) {
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
}

/// The digits at [begin, begin + count) as a number; -1 if one of them is no digit.
int number_at(std::string_view text, std::size_t begin, std::size_t count) {
    int value = 0;
    for (const char c : text.substr(begin, count)) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

std::optional<CalendarDate> CalendarDate::parse(std::string_view iso) {
    const bool has_month = iso.size() == 7 || iso.size() == 10, has_day = iso.size() == 10;
    if (iso.size() != 4 && !has_month) return std::nullopt;
    if (has_month && iso[4] != '-') return std::nullopt;
    if (has_day && iso[7] != '-') return std::nullopt;
    CalendarDate date{number_at(iso, 0, 4), 0, 0};
    if (has_month) date.month = number_at(iso, 5, 2);
    if (has_day) date.day = number_at(iso, 8, 2);
    // A zero means "not known" only where nothing is written: 2017-00 is no month.
    const bool written_zero = (has_month && date.month == 0) || (has_day && date.day == 0);
    if (written_zero || !date.valid()) return std::nullopt;
    return date;
}

bool CalendarDate::valid() const {
    if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0 || day > 31) return false;
    if (month == 0) return day == 0;
    return day == 0 || calendar_day(*this).ok();
}

std::string CalendarDate::iso() const {
    char text[40];
    int size = std::snprintf(text, sizeof text, "%04d", year);
    if (month != 0) size = std::snprintf(text, sizeof text, "%04d-%02d", year, month);
    if (day != 0) size = std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
    return {text, static_cast<std::size_t>(size)};
}

CalendarDate CalendarDate::first_day() const {
    return {year, month == 0 ? 1 : month, day == 0 ? 1 : day};
}

CalendarDate CalendarDate::last_day() const {
    if (day != 0) return *this;
    const CalendarDate month_start{year, month == 0 ? 12 : month, 1};
    const year_month_day start = calendar_day(month_start);
    return from_calendar(year_month_day(start.year() / start.month() / std::chrono::last));
}

CalendarDate CalendarDate::plus_days(int days) const {
    const std::int64_t moved =
        std::clamp(day_number(*this) + days, day_number({1, 1, 1}), day_number({9999, 12, 31}));
    return from_calendar(sys_days(std::chrono::days(static_cast<int>(moved))));
}

int CalendarDate::days_since(const CalendarDate& other) const {
    return static_cast<int>(day_number(*this) - day_number(other));
}

int CalendarDate::weekday() const {
    const std::chrono::weekday day_of_week{sys_days(calendar_day(*this))};
    return static_cast<int>(day_of_week.iso_encoding()) - 1;
}

}  // namespace entente
