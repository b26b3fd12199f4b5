/// Tested by tests/unit/searcher/query/dates_test.cpp.
#include "query/periods.hpp"

#include "base/ascii.hpp"
#include "query/remarks.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace entente::query {
namespace {

constexpr std::array<std::string_view, 12> month_names = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

/// A run of digits or of letters, in lower case, and what stands between it and the one before.
struct Piece {
    std::string text;
    std::string_view gap = {};
    int number() const {
        int value = 0;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    }
    /// 1 to 12 for the name of a month or its first three letters or more; else 0.
    int month() const {
        if (text.size() < 3) return 0;
        const auto name =
            std::ranges::find_if(month_names, [&](auto m) { return m.starts_with(text); });
        return name == month_names.end() ? 0 : static_cast<int>(name - month_names.begin()) + 1;
    }
};

bool is_kind(char c, bool digit) { return digit ? is_ascii_digit(c) : is_ascii_letter(c); }

/// More pieces than any date has, or characters that no date has, give none.
std::vector<Piece> split(std::string_view text) {
    constexpr std::size_t most_pieces = 5;
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = std::min(text.find_first_not_of("-/._, ", at), text.size());
        if (begin == text.size() || pieces.size() == most_pieces) return {};
        if (pieces.empty() && begin > 0) return {};
        const bool digit = is_ascii_digit(text[begin]);
        std::size_t end = begin;
        while (end < text.size() && is_kind(text[end], digit)) ++end;
        if (end == begin) return {};
        pieces.push_back(
            {ascii_lower(text.substr(begin, end - begin)), text.substr(at, begin - at)});
        at = end;
    }
    return pieces;
}

/// 30th -> 30
void drop_ordinal_endings(std::vector<Piece>& pieces) {
    std::erase_if(pieces, [](const Piece& piece) {
        return piece.gap.empty() && (piece.text == "st" || piece.text == "nd" ||
                                     piece.text == "rd" || piece.text == "th");
    });
}

/// Y year, n number of one or two digits, D eight digits, M month, w other word, ? anything else.
char shape_of(const Piece& piece) {
    if (!is_ascii_digit(piece.text.front())) return piece.month() ? 'M' : 'w';
    const std::size_t digits = piece.text.size();
    return digits == 4 ? 'Y' : digits == 8 ? 'D' : digits <= 2 ? 'n' : '?';
}

/// "Ynn" for 2017-06-30; pieces that are only numbers must all be joined by the same mark.
std::string shape_of(const std::vector<Piece>& pieces) {
    std::string shape;
    for (const Piece& piece : pieces) shape += shape_of(piece);
    if (shape.find_first_of("Mw") != shape.npos) return shape;
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        if (pieces[i].gap.size() != 1 || pieces[i].gap != pieces[1].gap) return "?";
    }
    return shape;
}

DateReading refused(std::string problem, std::vector<std::string> instead = {}) {
    return {{}, false, std::move(problem), std::move(instead)};
}

DateReading understood(const CalendarDate& first, const CalendarDate& last) {
    return {Days{first, last}, false, {}, {}};
}

/// The days of a date, or the remark that there is no such date and what is nearest to it.
DateReading days_of(std::string_view text, const CalendarDate& date) {
    if (date.valid()) return understood(date.first_day(), date.last_day());
    const CalendarDate month{date.year, date.month}, year{date.year};
    std::vector<std::string> instead;
    if (month.valid()) {
        instead = {month.iso()};
    } else if (year.valid()) {
        instead = {year.iso()};
    }
    return refused(shown(text) + " is not in the calendar", std::move(instead));
}

std::string in_words(const CalendarDate& date) {
    std::string name(month_names[static_cast<std::size_t>(date.month - 1)]);
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return std::to_string(date.day) + ' ' + name;
}

/// A number written where a month or a day should be: 0 is none, and not "unknown".
int part(const Piece& piece) { return piece.number() == 0 ? 99 : piece.number(); }

/// 30/06/2017
DateReading read_numbers(std::string_view text, const std::vector<Piece>& p,
                         QueryOptions::DateOrder order) {
    const int year = p[2].number();
    const CalendarDate day_first{year, part(p[1]), part(p[0])};
    const CalendarDate month_first{year, part(p[0]), part(p[1])};
    const bool one_reading = p[1].gap == "." || !month_first.valid() || day_first == month_first;
    if (one_reading || order == QueryOptions::DateOrder::day_first) return days_of(text, day_first);
    if (!day_first.valid() || order == QueryOptions::DateOrder::month_first) {
        return days_of(text, month_first);
    }
    return refused(shown(text) + " may be " + in_words(day_first) + " or " + in_words(month_first),
                   {day_first.iso(), month_first.iso()});
}

/// 20170630
CalendarDate from_digits(const std::string& digits) {
    const Piece year{digits.substr(0, 4)}, month{digits.substr(4, 2)}, day{digits.substr(6, 2)};
    return {year.number(), part(month), part(day)};
}

std::optional<DateReading> read_absolute(std::string_view text, const std::vector<Piece>& p,
                                         std::string_view shape, QueryOptions::DateOrder order) {
    const auto number = [&](std::size_t i) { return p[i].number(); };
    if (shape == "nnY") return read_numbers(text, p, order);
    if (shape == "Y") return days_of(text, {number(0)});
    if (shape == "D") return days_of(text, from_digits(p[0].text));
    if (shape == "Yn") return days_of(text, {number(0), part(p[1])});
    if (shape == "nY") return days_of(text, {number(1), part(p[0])});
    if (shape == "Ynn") return days_of(text, {number(0), part(p[1]), part(p[2])});
    if (shape == "MY") return days_of(text, {number(1), p[0].month()});
    if (shape == "nMY") return days_of(text, {number(2), p[1].month(), part(p[0])});
    if (shape == "MnY") return days_of(text, {number(2), p[0].month(), part(p[1])});
    return std::nullopt;
}

/// "weeks" -> "week"
std::string_view unit_of(const Piece& piece) {
    const std::string_view unit = piece.text;
    return unit.substr(0, unit.size() - (unit.ends_with('s') ? 1 : 0));
}

CalendarDate months_before(const CalendarDate& date, int months) {
    const int count = date.year * 12 + date.month - 1 - months;
    const CalendarDate month{count / 12, count % 12 + 1};
    return month.year < 1
               ? CalendarDate{1, 1, 1}
               : std::min(CalendarDate{month.year, month.month, date.day}, month.last_day());
}

/// The calendar week, month or year that is `back` before the one of `today`.
std::optional<DateReading> calendar_period(std::string_view unit, const CalendarDate& today,
                                           int back) {
    if (unit == "week") {
        const CalendarDate monday = today.plus_days(-today.weekday() - 7 * back);
        return understood(monday, monday.plus_days(6));
    }
    const CalendarDate month =
        months_before({today.year, today.month}, unit == "year" ? 12 * back : back);
    if (unit == "month") return understood(month.first_day(), month.last_day());
    const CalendarDate year{month.year};
    if (unit == "year") return understood(year.first_day(), year.last_day());
    return std::nullopt;
}

/// The last `count` days, weeks .. that end today.
std::optional<DateReading> stretch(int count, std::string_view unit, const CalendarDate& today) {
    if (unit == "day") return understood(today.plus_days(1 - count), today);
    if (unit == "week") return understood(today.plus_days(1 - 7 * count), today);
    if (unit == "month") return understood(months_before(today, count).plus_days(1), today);
    if (unit == "year") return understood(months_before(today, 12 * count).plus_days(1), today);
    return std::nullopt;
}

std::optional<DateReading> read_relative(const std::vector<Piece>& p, std::string_view shape,
                                         const CalendarDate& today) {
    if (shape == "w" && p[0].text == "today") return understood(today, today);
    if (shape == "w" && p[0].text == "yesterday") {
        return understood(today.plus_days(-1), today.plus_days(-1));
    }
    if (shape == "ww" && p[0].text == "this") return calendar_period(p[1].text, today, 0);
    if (shape == "ww" && p[0].text == "last") return calendar_period(p[1].text, today, 1);
    const bool counted = shape == "wnw" && p[0].text == "last" && p[1].number() > 0;
    return counted ? stretch(p[1].number(), unit_of(p[2]), today) : std::nullopt;
}

}  // namespace

DateReading read_period(std::string_view text, const QueryOptions& options) {
    std::vector<Piece> pieces = split(text);
    drop_ordinal_endings(pieces);
    const std::string shape = shape_of(pieces);
    if (auto reading = read_absolute(text, pieces, shape, options.date_order)) return *reading;
    // Any day will do to see whether the words are understood.
    constexpr CalendarDate some_day{2000, 1, 1};
    if (auto reading = read_relative(pieces, shape, options.today.value_or(some_day))) {
        if (options.today) return *reading;
        return refused(shown(text) + " needs today's date, which is not known here");
    }
    return refused(text.empty() ? "a date is missing" : shown(text) + " is not a date");
}

}  // namespace entente::query
