// Dates in file names, folders and the addresses of pages.

#include "article/calendar_words.hpp"
#include "article/letters.hpp"
#include "metadata/date_forms.hpp"

#include <entente/metadata.hpp>

#include <algorithm>

namespace entente {
namespace {

bool is_digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && is_ascii_digit(static_cast<unsigned char>(text[at]));
}

/// The number of `digits` digits at `at`, with no digit behind it; -1: none.
int digits_at(std::string_view text, std::size_t at, std::size_t digits) {
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        if (!is_digit_at(text, at + i)) return -1;
        value = value * 10 + (text[at + i] - '0');
    }
    return is_digit_at(text, at + digits) ? -1 : value;
}

/// A number of one or two digits; moves `at` behind it. -1: none.
int small_number(std::string_view path, std::size_t& at) {
    for (const std::size_t digits : {2u, 1u}) {
        const int value = digits_at(path, at, digits);
        if (value >= 0) return at += digits, value;
    }
    return -1;
}

/// A month as a number or, as in `/2016/may/24/`, by name; moves `at` behind it. -1: none.
int month_in_path(std::string_view path, std::size_t& at) {
    if (is_digit_at(path, at)) return small_number(path, at);
    constexpr std::size_t longest_name = 10;
    std::size_t end = at;
    while (end < path.size() && end - at <= longest_name &&
           is_letter(static_cast<unsigned char>(path[end]))) {
        ++end;
    }
    const int month = month_of(fold_line(path.substr(at, end - at)));
    if (month == 0) return -1;
    at = end;
    return month;
}

/// `20170630` and, with the time of day, `20170630102431`.
DateExpression read_whole(std::string_view path, std::size_t at) {
    constexpr std::size_t day_digits = 8, time_digits = 6;
    DateExpression date;
    int whole = digits_at(path, at, day_digits);
    if (whole < 0 && digits_at(path, at + day_digits, time_digits) >= 0) {
        whole = digits_at(path.substr(0, at + day_digits), at, day_digits);
    }
    if (whole < 0) return date;
    date.year = whole / 10000, date.month = whole / 100 % 100, date.day = whole % 100;
    date.where = {at, at + day_digits};
    return date;
}

/// Year, month and maybe day from `at`, all separated by one mark.
DateExpression read_parts(std::string_view path, std::size_t begin) {
    DateExpression date;
    const int year = digits_at(path, begin, 4);
    std::size_t at = begin + 4;
    if (year < 0 || at >= path.size()) return date;
    const char mark = path[at];
    if (mark != '/' && mark != '-' && mark != '_' && mark != '.') return date;
    date.month = month_in_path(path, ++at);
    if (date.month < 0) return date;
    date.year = year;
    date.where = {begin, at};
    if (at >= path.size() || path[at] != mark) return date;
    if (const int day = small_number(path, ++at); day > 0) date.day = day, date.where.end = at;
    return date;
}

/// The web is not older; a folder of four digits may be anything.
constexpr int first_path_year = 1980;

DateExpression path_date_at(std::string_view path, std::size_t at) {
    DateExpression date = read_whole(path, at);
    if (date.year == 0) date = read_parts(path, at);
    date.form = DateForm::link;
    const bool good = date.year >= first_path_year && date.year <= last_date_year &&
                      date.month >= 1 && CalendarDate{date.year, date.month, date.day}.valid();
    return good ? date : DateExpression{};
}

}  // namespace

DateExpression scan_path(std::string_view path) {
    for (std::size_t at = 0; at + 6 < path.size(); ++at) {
        if (!is_digit_at(path, at) || (at > 0 && is_digit_at(path, at - 1))) continue;
        if (const DateExpression date = path_date_at(path, at); date.year != 0) return date;
    }
    return {};
}

}  // namespace entente
