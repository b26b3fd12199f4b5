/// The forms in which dates are written, one reader each; date_scan.hpp walks the text with them.
#pragma once

#include "metadata/date_scan.hpp"
#include "metadata/reading.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

using FoundDate = std::optional<DateExpression>;

/// Years before are history, years after a typing error; both bounds are a guess.
constexpr int first_date_year = 1800, last_date_year = 2099;
inline bool is_date_year(int number) {
    return number >= first_date_year && number <= last_date_year;
}
/// Two digits stand for the years 1970 to 2069, the window that POSIX `%y` uses but for one year.
inline int full_year(int number) { return number < 70 ? 2000 + number : 1900 + number; }

/// What all readers ask about the words of a page.
/// Lifetime: a view of the reading.
class DateWords {
public:
    explicit DateWords(const Reading& reading) : r_(reading) {}

    std::size_t size() const { return r_.words.size(); }
    const Word& operator[](std::size_t i) const { return r_.words[i]; }
    const Reading& reading() const { return r_; }
    std::string_view spelling(std::size_t i) const { return r_.spelling(r_.words[i]); }
    std::string folded(std::size_t i) const;  ///< empty behind the end

    bool is_mark(std::size_t i, char mark) const { return r_.is_mark(i, mark); }
    char mark(std::size_t i) const { return i < size() ? r_.words[i].mark : '\0'; }
    bool has(std::size_t i, WordClasses classes) const { return r_.has(i, classes); }
    /// Nothing stands between it and the word before.
    bool close(std::size_t i) const { return i < size() && r_.words[i].gap == Gap::none; }
    bool same_paragraph(std::size_t i) const {
        return i < size() && r_.words[i].gap != Gap::paragraph;
    }
    bool number_at(std::size_t i, int digits_min, int digits_max) const {
        return i < size() && r_.words[i].shape == WordShape::number &&
               r_.words[i].digits >= digits_min && r_.words[i].digits <= digits_max;
    }
    /// What sticks to the digits of a number: `nd` of `22nd`. Requires: a number stands there.
    std::string_view suffix(std::size_t i) const;
    bool bare(std::size_t i) const { return suffix(i).empty(); }
    bool year_at(std::size_t i) const {
        return number_at(i, 4, 4) && bare(i) && is_date_year(r_.words[i].number);
    }

    static DateExpression make(std::size_t first, std::size_t last, DateForm form, int year,
                               int month = 0, int day = 0);

private:
    const Reading& r_;
};

/// Digits alone: 2017-06-30, 30.6.2017, 6/30/17, 20170630, 2017. Words from `i` on.
FoundDate read_numeric_date(const DateWords&, std::size_t i);
/// With a month's or a season's name: 30 June 2017, June 30, May 2018, 2017-Jun-30, Autumn 2009.
FoundDate read_worded_date(const DateWords&, std::size_t i);
/// 2017年6月30日, 二〇一七年六月, 令和元年5月1日, 民國106年, 2017년 6월 30일.
FoundDate read_east_asian_date(const DateWords&, std::size_t i);

}  // namespace entente
