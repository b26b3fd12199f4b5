/// Tested by tests/unit/searcher/query/dates_test.cpp.
#include "query/relative_dates.hpp"

#include "base/ascii.hpp"

#include <entente/query.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <vector>

namespace entente::query {
namespace {

constexpr std::array<std::string_view, 12> month_names = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

constexpr std::array<std::string_view, 7> weekday_names = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

constexpr std::array<std::string_view, 13> number_words = {
    "a",     "one",   "two",  "three", "four",   "five",  "six",
    "seven", "eight", "nine", "ten",   "eleven", "twelve"};

/// More than any phrase has.
constexpr std::size_t most_words = 8;

/// The longest stretch that means something; more would leave the calendar.
constexpr int largest_count = 9999;

/// The index of the name that begins so, in three letters or more; the size of `names` if none
/// does.
template <class Names>
std::size_t named(const Names& names, std::string_view word) {
    if (word.size() < 3) return names.size();
    return static_cast<std::size_t>(
        std::ranges::find_if(names, [&](auto name) { return name.starts_with(word); }) -
        names.begin());
}

/// Runs of letters and of digits: "now-7d" -> now 7 d. Nothing if there is any other mark than
/// blanks and those that stand for them.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    const std::string lower = ascii_lower(text);
    for (std::size_t at = 0; at < lower.size();) {
        const char c = lower[at];
        if (c == ' ' || c == '-' || c == '_') {
            ++at;
            continue;
        }
        const bool digit = is_ascii_digit(c);
        if ((!digit && !is_ascii_letter(c)) || words.size() == most_words) return {};
        std::size_t end = at;
        while (end < lower.size() &&
               (digit ? is_ascii_digit(lower[end]) : is_ascii_letter(lower[end]))) {
            ++end;
        }
        words.push_back(lower.substr(at, end - at));
        at = end;
    }
    return words;
}

/// A count in digits or words; 0 if it is none.
int count_of(std::string_view word) {
    int value = 0;
    const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error == std::errc{} && stop == word.data() + word.size()) {
        return value <= largest_count ? value : 0;
    }
    const auto found = std::ranges::find(number_words, word);
    if (found == number_words.end()) return 0;
    return std::max(1, static_cast<int>(found - number_words.begin()));
}

enum class Unit { none, day, week, month, year };

Unit unit_of(std::string_view word) {
    struct Row {
        std::string_view word;
        Unit unit;
    };
    constexpr Row rows[] = {{"d", Unit::day},       {"day", Unit::day},      {"days", Unit::day},
                            {"w", Unit::week},      {"wk", Unit::week},      {"week", Unit::week},
                            {"weeks", Unit::week},  {"m", Unit::month},      {"mo", Unit::month},
                            {"month", Unit::month}, {"months", Unit::month}, {"y", Unit::year},
                            {"yr", Unit::year},     {"year", Unit::year},    {"years", Unit::year}};
    const auto* row = std::ranges::find(rows, word, &Row::word);
    return row == std::end(rows) ? Unit::none : row->unit;
}

CalendarDate months_before(const CalendarDate& date, int months) {
    const int count = date.year * 12 + date.month - 1 - months;
    const CalendarDate month{count / 12, count % 12 + 1};
    if (month.year < 1) return {1, 1, 1};
    return std::min(CalendarDate{month.year, month.month, date.day}, month.last_day());
}

CalendarDate before(const CalendarDate& day, int count, Unit unit) {
    switch (unit) {
        case Unit::day:
            return day.plus_days(-count);
        case Unit::week:
            return day.plus_days(-7 * count);
        case Unit::month:
            return months_before(day, count);
        case Unit::year:
            return months_before(day, 12 * count);
        case Unit::none:
            break;
    }
    return day;
}

using Words = std::vector<std::string>;

/// The pairs of count and unit in words [begin, end), counted back from the day.
std::optional<CalendarDate> counted_back(const Words& words, std::size_t begin, std::size_t end,
                                         CalendarDate day, int sign = 1) {
    if (begin >= end || (end - begin) % 2 != 0) return std::nullopt;
    for (std::size_t i = begin; i < end; i += 2) {
        const int count = count_of(words[i]);
        const Unit unit = unit_of(words[i + 1]);
        if (count == 0 || unit == Unit::none) return std::nullopt;
        day = before(day, sign * count, unit);
    }
    return day;
}

Days whole(const CalendarDate& period) { return {period.first_day(), period.last_day()}; }
Days single(const CalendarDate& day) { return {day, day}; }

/// The calendar week, month or year that is `back` before the one of today.
std::optional<Days> calendar_period(std::string_view word, const CalendarDate& today, int back) {
    switch (unit_of(word)) {
        case Unit::week: {
            const CalendarDate monday = today.plus_days(-today.weekday() - 7 * back);
            return Days{monday, monday.plus_days(6)};
        }
        case Unit::month: {
            const CalendarDate month = months_before({today.year, today.month, 1}, back);
            return whole({month.year, month.month});
        }
        case Unit::year:
            return whole({months_before(today, 12 * back).year});
        case Unit::day:
        case Unit::none:
            break;
    }
    return std::nullopt;
}

/// The latest such weekday or month that has begun; with `past`, before the current one.
std::optional<Days> latest_named(std::string_view word, const CalendarDate& today, bool past) {
    const std::size_t weekday = named(weekday_names, word);
    if (weekday < weekday_names.size()) {
        int back = (today.weekday() - static_cast<int>(weekday) + 7) % 7;
        if (past && back == 0) back = 7;
        return single(today.plus_days(-back));
    }
    const int month = month_named(word);
    if (month == 0) return std::nullopt;
    const bool this_year = month < today.month || (month == today.month && !past);
    return whole({this_year ? today.year : today.year - 1, month});
}

std::optional<Days> one_word(std::string_view word, const CalendarDate& today) {
    if (word == "today" || word == "now") return single(today);
    if (word == "yesterday") return single(today.plus_days(-1));
    if (word == "tomorrow") return single(today.plus_days(1));
    return latest_named(word, today, false);
}

std::optional<Days> two_words(const Words& words, const CalendarDate& today) {
    if (words[0] == "this") return calendar_period(words[1], today, 0);
    if (words[0] != "last") return std::nullopt;
    if (auto period = calendar_period(words[1], today, 1)) return period;
    return latest_named(words[1], today, true);
}

bool is_one_of(const std::string& word, std::string_view a, std::string_view b) {
    return word == a || word == b;
}

/// ISO 8601 writes P1Y2M.
Words duration_in(std::string_view text) {
    Words words = words_of(text);
    if (!words.empty() && words.front() == "p") words.erase(words.begin());
    return words;
}

}  // namespace

int month_named(std::string_view folded) {
    const std::size_t month = named(month_names, folded);
    return month == month_names.size() ? 0 : static_cast<int>(month) + 1;
}

std::string_view month_name(int month) { return month_names[static_cast<std::size_t>(month - 1)]; }

std::optional<CalendarDate> read_ago(std::string_view text, const CalendarDate& today) {
    const Words words = duration_in(text);
    return counted_back(words, 0, words.size(), today);
}

std::optional<CalendarDate> read_later(std::string_view text, const CalendarDate& day) {
    const Words words = duration_in(text);
    return counted_back(words, 0, words.size(), day, -1);
}

std::optional<Days> read_relative(std::string_view text, const CalendarDate& today) {
    const Words words = words_of(text);
    if (words.empty()) return std::nullopt;
    if (words.size() == 1) return one_word(words[0], today);
    if (words.back() == "ago") {
        const auto day = counted_back(words, 0, words.size() - 1, today);
        return day ? std::optional(single(*day)) : std::nullopt;
    }
    if (words[0] == "now") {
        const auto day = counted_back(words, 1, words.size(), today);
        return day ? std::optional(single(*day)) : std::nullopt;
    }
    if (const auto period = two_words(words, today)) return period;
    const std::size_t begin = is_one_of(words[0], "last", "past") ? 1 : 0;
    const auto day = counted_back(words, begin, words.size(), today);
    if (!day) return std::nullopt;
    return Days{std::min(day->plus_days(1), today), today};
}

std::optional<Days> read_named_period(std::string_view text) {
    if (text.starts_with('@')) {
        std::int64_t seconds = 0;
        constexpr std::int64_t most = 253'402'300'799;  // the end of 9999
        const auto [stop, error] =
            std::from_chars(text.data() + 1, text.data() + text.size(), seconds);
        const bool valid = error == std::errc{} && stop == text.data() + text.size();
        if (!valid || seconds < 0 || seconds > most) return std::nullopt;
        return single(CalendarDate{1970, 1, 1}.plus_days(static_cast<int>(seconds / 86'400)));
    }
    const Words words = words_of(text);
    if (words.size() == 2 && words[0].size() == 4 && words[1] == "s" && words[0][3] == '0') {
        const int year = count_of(words[0]);
        if (year == 0) return std::nullopt;
        return Days{CalendarDate{year}.first_day(), CalendarDate{year + 9}.last_day()};
    }
    // Q2 2017, 2017-Q2, H1 2017
    if (words.size() != 3 || words[0].size() + words[1].size() + words[2].size() != 6) {
        return std::nullopt;
    }
    const bool year_first = words[0].size() == 4;
    const std::string& letter = words[year_first ? 1 : 0];
    const int part = count_of(words[year_first ? 2 : 1]);
    const int year = count_of(words[year_first ? 0 : 2]);
    const int months = letter == "q" ? 3 : letter == "h" ? 6 : 0;
    if (months == 0 || part < 1 || part * months > 12 || year == 0) return std::nullopt;
    return Days{CalendarDate{year, (part - 1) * months + 1}.first_day(),
                CalendarDate{year, part * months}.last_day()};
}

}  // namespace entente::query

namespace entente {

std::optional<std::uint32_t> parse_days(std::string_view text) {
    std::uint32_t days = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), days);
    if (error == std::errc{} && stop == text.data() + text.size()) {
        return days > 0 ? std::optional(days) : std::nullopt;
    }
    constexpr CalendarDate some_day{2002, 1, 1};
    const auto start = query::read_ago(text, some_day);
    if (!start) return std::nullopt;
    return static_cast<std::uint32_t>(some_day.days_since(*start));
}

}  // namespace entente
