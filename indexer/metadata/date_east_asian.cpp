// Dates with the signs for year, month and day, as China, Japan and Korea write them.

#include "base/utf8.hpp"
#include "metadata/date_forms.hpp"

#include <algorithm>
#include <array>

namespace entente {
namespace {

/// Years counted from a reign or a founding: the first year less one.
struct Era {
    std::string_view name;
    int before;
};
constexpr std::array eras{
    Era{"令和", 2018}, Era{"平成", 1988}, Era{"昭和", 1925}, Era{"大正", 1911},
    Era{"明治", 1867}, Era{"民國", 1911}, Era{"民国", 1911},
};
const Era* era_at_end(std::string_view text) {
    const auto* era =
        std::ranges::find_if(eras, [&](const Era& known) { return text.ends_with(known.name); });
    return era == eras.end() ? nullptr : era;
}

/// Signs stick to their number (`2017년`) or follow it; what stands behind may go on.
std::string_view sign_of(const DateWords& words, std::size_t i) {
    if (!words.bare(i)) return words.suffix(i);
    const bool follows = i + 1 < words.size() && words.same_paragraph(i + 1) &&
                         words[i + 1].shape == WordShape::ideographs;
    return follows ? words.spelling(i + 1) : std::string_view();
}

/// A number with its sign: `6月`.
struct Part {
    int value = -1;
    bool alone = false;    ///< nothing but the sign stands behind the number
    std::size_t last = 0;  ///< index behind the part
};
Part read_part(const DateWords& words, std::size_t i, int digits,
               const std::array<std::string_view, 3>& signs) {
    if (!words.number_at(i, 1, digits)) return {};
    const std::string_view text = sign_of(words, i);
    for (const std::string_view sign : signs) {
        if (sign.empty() || !text.starts_with(sign)) continue;
        return {words[i].number, text.size() == sign.size(), words.bare(i) ? i + 2 : i + 1};
    }
    return {};
}
constexpr std::array<std::string_view, 3> year_signs{"年", "년", ""};
constexpr std::array<std::string_view, 3> month_signs{"月", "월", ""};
constexpr std::array<std::string_view, 3> day_signs{"日", "号", "일"};

/// The year at `i`, by its era if one stands before it; value -1: none.
Part read_year(const DateWords& words, std::size_t i) {
    Part year = read_part(words, i, 4, year_signs);
    if (year.value < 0) return year;
    if (i > 0 && words[i - 1].shape == WordShape::ideographs) {
        if (const Era* era = era_at_end(words.spelling(i - 1))) year.value += era->before;
    }
    if (!is_date_year(year.value)) year.value = -1;
    return year;
}

/// The same year in the other count, `令和元年（2019年）6月4日`, is passed over.
std::size_t behind_other_count(const DateWords& words, std::size_t at) {
    constexpr std::size_t longest = 5;
    if (!words.is_mark(at, '(') || !words.close(at)) return at;
    for (std::size_t end = at + 2; end < words.size() && end <= at + longest; ++end) {
        if (!words.is_mark(end, ')')) continue;
        const bool year = words[end - 1].shape == WordShape::ideographs &&
                          words.spelling(end - 1).ends_with("年");
        return year ? end + 1 : at;
    }
    return at;
}

/// Month and day from `at` on, for a `year` that may be 0.
FoundDate read_month_and_day(const DateWords& words, std::size_t first, std::size_t at, int year) {
    const std::size_t begin = behind_other_count(words, at);
    const bool joined = begin == first || words.same_paragraph(begin);
    const Part month = joined ? read_part(words, begin, 2, month_signs) : Part{};
    if (month.value < 0) {
        if (year == 0) return std::nullopt;
        return DateWords::make(first, at, DateForm::year, year);
    }
    const bool goes_on = month.alone && words.same_paragraph(month.last);
    const Part day = goes_on ? read_part(words, month.last, 2, day_signs) : Part{};
    if (day.value < 0 && year == 0) return std::nullopt;
    if (day.value < 0) {
        return DateWords::make(first, month.last, DateForm::words, year, month.value);
    }
    return DateWords::make(first, day.last, DateForm::words, year, month.value, day.value);
}

/// The date ends with its last number: the signs behind it go on with other words.
FoundDate without_last_sign(const DateWords& words, FoundDate date) {
    if (date && date->last > date->first + 1 &&
        words[date->last - 1].shape == WordShape::ideographs) {
        --date->last;
    }
    return date;
}

FoundDate read_from_number(const DateWords& words, std::size_t i) {
    const Part year = read_year(words, i);
    if (year.value < 0) return without_last_sign(words, read_month_and_day(words, i, i, 0));
    if (!year.alone) return DateWords::make(i, i + 1, DateForm::year, year.value);
    return without_last_sign(words, read_month_and_day(words, i, year.last, year.value));
}

/// `令和元年5月1日`: the first year of a reign has a word in place of its number.
FoundDate read_first_year(const DateWords& words, std::size_t i) {
    constexpr std::string_view first = "元年";
    std::string_view text = words.spelling(i);
    if (!text.ends_with(first)) return std::nullopt;
    const Era* era = era_at_end(text.substr(0, text.size() - first.size()));
    if (era == nullptr) return std::nullopt;
    return without_last_sign(words, read_month_and_day(words, i, i + 1, era->before + 1));
}

/// Reads `二〇一七`, `三十`, `十二` from the front of a text of ideographs.
struct ChineseNumber {
    int value = -1;
    std::size_t size = 0, signs = 0;
};
ChineseNumber chinese_number(std::string_view text) {
    constexpr std::u32string_view digits = U"〇一二三四五六七八九";
    ChineseNumber number;
    int value = 0;
    bool tens = false;
    while (number.size < text.size()) {
        const CodePoint c = decode_utf8(text, number.size);
        const char32_t sign = c.value == U'零' || c.value == U'○' ? U'〇' : c.value;
        const std::size_t digit = digits.find(sign);
        if (sign == U'十') {
            value = (number.signs == 0 ? 1 : value) * 10;
            tens = true;
        } else if (digit != digits.npos && number.signs < 4) {
            value = tens ? value + static_cast<int>(digit) : value * 10 + static_cast<int>(digit);
        } else {
            break;
        }
        ++number.signs;
        number.size += c.size;
    }
    if (number.signs > 0) number.value = value;
    return number;
}

/// `于二〇一七年六月三十日签署`: the year's four digits may follow other words.
FoundDate read_numerals(const DateWords& words, std::size_t i) {
    constexpr std::size_t year_bytes = 12;
    const std::string_view text = words.spelling(i);
    const std::size_t sign = text.find("年");
    if (sign == text.npos || sign < year_bytes) return std::nullopt;
    std::string_view rest = text.substr(sign - year_bytes);
    const auto take = [&](std::string_view unit) {
        const ChineseNumber number = chinese_number(rest);
        if (number.value < 0 || !rest.substr(number.size).starts_with(unit)) return -1;
        rest.remove_prefix(number.size + unit.size());
        return number.value;
    };
    const int year = take("年");
    if (!is_date_year(year)) return std::nullopt;
    const int month = take("月");
    const int day = month > 0 ? take("日") : -1;
    return DateWords::make(i, i + 1, month > 0 ? DateForm::words : DateForm::year, year,
                           std::max(month, 0), std::max(day, 0));
}

}  // namespace

FoundDate read_east_asian_date(const DateWords& words, std::size_t i) {
    if (words[i].shape == WordShape::number) return read_from_number(words, i);
    if (FoundDate date = read_first_year(words, i)) return date;
    return read_numerals(words, i);
}

}  // namespace entente
