// Dates of digits alone.

#include "metadata/date_forms.hpp"

#include <algorithm>
#include <array>

namespace entente {
namespace {

/// `20170630` alone, not a longer number's part.
FoundDate read_compact(const DateWords& words, std::size_t i) {
    if (!words.number_at(i, 8, 8) || !words.bare(i)) return std::nullopt;
    const int n = words[i].number;
    if (!is_date_year(n / 10000)) return std::nullopt;
    return DateWords::make(i, i + 1, DateForm::year_first, n / 10000, n / 100 % 100, n % 100);
}

/// `version 10.11.12` and the like are numbered as dates are.
bool follows_version_word(const DateWords& words, std::size_t i) {
    constexpr std::array<std::string_view, 8> cues{"version",  "v",  "ver", "release",
                                                   "firmware", "ip", "no",  "tel"};
    if (i == 0) return false;
    const std::size_t word = words.is_mark(i - 1, '.') && i > 1 ? i - 2 : i - 1;
    return words[word].shape != WordShape::mark &&
           std::ranges::find(cues, words.folded(word)) != cues.end();
}

/// A year of four digits, or two behind `/` and `.`; 0: none.
int last_year_of(const DateWords& words, std::size_t i, char mark) {
    if (words.year_at(i)) return words[i].number;
    const bool two = words.number_at(i, 2, 2) && words.bare(i) && mark != '-';
    return two ? full_year(words[i].number) : 0;
}

FoundDate read_day_month_year(const DateWords& words, std::size_t i, char mark) {
    if (!words.number_at(i, 1, 2) || !words.number_at(i + 2, 1, 2)) return std::nullopt;
    const int year = last_year_of(words, i + 4, mark);
    if (year == 0) return std::nullopt;
    const bool short_year = !words.year_at(i + 4);
    if (mark == '.' && short_year && (words[i].digits < 2 || words[i + 2].digits < 2)) return {};
    if (mark == '.' && follows_version_word(words, i)) return std::nullopt;
    const int a = words[i].number, b = words[i + 2].number;
    // A nought is no day, so it stands for a month, which none is either: 0/02/2017 is no date.
    const bool month_leads = a == 0 || (a <= 12 && b > 12);
    DateExpression date = DateWords::make(i, i + 5, DateForm::numeric, year, month_leads ? a : b,
                                          month_leads ? b : a);
    date.month_leads = month_leads;
    date.open_order = a <= 12 && b <= 12 && a != b;
    date.dotted = mark == '.';
    date.short_year = short_year && words[i].digits == 2 && words[i + 2].digits == 2;
    return date;
}

/// Part of a longer chain of numbers, such as `13.05.99.12`.
bool goes_on(const DateWords& words, std::size_t i, char mark) {
    return words.mark(i + 5) == mark && words.close(i + 5) && words.close(i + 6) &&
           words.number_at(i + 6, 1, 9);
}

/// Numbers joined by `-`, `/` or `.`: 2017-06-30, 30.6.2017, 6/30/17.
FoundDate read_three_numbers(const DateWords& words, std::size_t i) {
    if (i > 0 && words.close(i) && (words.is_mark(i - 1, '.') || words.is_mark(i - 1, '-'))) {
        return std::nullopt;
    }
    const char mark = words.mark(i + 1);
    if (mark != '-' && mark != '/' && mark != '.') return std::nullopt;
    if (!words.close(i + 1) || words.mark(i + 3) != mark || !words.close(i + 3)) return {};
    const bool spaced = mark == '.' && !words.close(i + 2);  // `30. 6. 2017`
    if (!spaced && (!words.close(i + 2) || !words.close(i + 4))) return std::nullopt;
    if (spaced && !(words.same_paragraph(i + 2) && words.same_paragraph(i + 4))) return {};
    if (goes_on(words, i, mark)) return std::nullopt;
    if (words.year_at(i) && words.number_at(i + 2, 1, 2) && words.number_at(i + 4, 1, 2)) {
        return DateWords::make(i, i + 5, DateForm::year_first, words[i].number, words[i + 2].number,
                               words[i + 4].number);
    }
    return read_day_month_year(words, i, mark);
}

FoundDate read_year_alone(const DateWords& words, std::size_t i) {
    if (!words.year_at(i)) return std::nullopt;
    const auto joint = [&](std::size_t at) {
        return words.is_mark(at, '.') || words.is_mark(at, ',');
    };
    if (i > 0 && words.close(i) && joint(i - 1)) return std::nullopt;
    const bool phone =
        i > 1 && words.close(i) && words.is_mark(i - 1, '-') && words.number_at(i - 2, 3, 3);
    if (phone) return std::nullopt;
    const bool decimal =
        words.close(i + 1) && joint(i + 1) && words.close(i + 2) && words.number_at(i + 2, 1, 9);
    if (decimal) return std::nullopt;
    return DateWords::make(i, i + 1, DateForm::year, words[i].number);
}

}  // namespace

FoundDate read_numeric_date(const DateWords& words, std::size_t i) {
    if (FoundDate date = read_compact(words, i)) return date;
    if (FoundDate date = read_three_numbers(words, i)) return date;
    return read_year_alone(words, i);
}

}  // namespace entente
