/// Tested by tests/unit/searcher/query/dates_test.cpp.
#include "query/periods.hpp"

#include "base/ascii.hpp"
#include "query/relative_dates.hpp"
#include "query/remarks.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace entente::query {
namespace {

/// A run of digits or of letters, in lower case, and what stands between it and the one before.
struct Piece {
    std::string text;
    std::string_view gap = {};
    int number() const {
        int value = 0;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    }
    int month() const { return month_named(text); }
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
    std::string name(month_name(date.month));
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

/// 2017-06-30T12:00
std::optional<CalendarDate> day_of_time(std::string_view text) {
    constexpr std::size_t day_size = 10;
    if (text.size() <= day_size || (text[day_size] != 'T' && text[day_size] != ' ')) return {};
    return CalendarDate::parse(text.substr(0, day_size));
}

}  // namespace

DateReading read_period(std::string_view text, const QueryOptions& options) {
    std::vector<Piece> pieces = split(text);
    drop_ordinal_endings(pieces);
    const std::string shape = shape_of(pieces);
    if (auto reading = read_absolute(text, pieces, shape, options.date_order)) return *reading;
    // Any day will do to see whether the words are understood.
    constexpr CalendarDate some_day{2000, 1, 1};
    if (const auto days = read_relative(text, options.today.value_or(some_day))) {
        if (options.today) return {days, false, {}, {}};
        return refused(shown(text) + " needs today's date, which is not known here");
    }
    if (const auto days = read_named_period(text)) return {days, false, {}, {}};
    if (const auto day = day_of_time(text)) {
        return refused(shown(text) + " has an hour, and dates are days here", {day->iso()});
    }
    return refused(text.empty() ? "a date is missing" : shown(text) + " is not a date");
}

}  // namespace entente::query
