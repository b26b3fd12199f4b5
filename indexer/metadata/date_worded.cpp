// Dates with the name of a month or a season.

#include "article/calendar_words.hpp"
#include "article/letters.hpp"
#include "metadata/date_forms.hpp"

#include <algorithm>
#include <array>

namespace entente {
namespace {

bool is_day(int number) { return number >= 1 && number <= 31; }

/// `22nd`, `1er`, `3º`: what languages hang on a day.
bool is_ordinal(std::string_view suffix) {
    constexpr std::array<std::string_view, 10> suffixes{"",   "st", "nd", "rd", "th",
                                                        "er", "e",  "º",  "ª",  "re"};
    return std::ranges::find(suffixes, suffix) != suffixes.end();
}
bool day_at(const DateWords& words, std::size_t i) {
    return words.number_at(i, 1, 2) && is_day(words[i].number) && is_ordinal(words.suffix(i));
}

/// A word that binds day, month and year.
bool is_of(const std::string& word) {
    return word == "de" || word == "of" || word == "del" || word == "do";
}

/// A year and the words that it ends before.
struct Year {
    int value = 0;
    std::size_t last = 0;
};

/// Behind a month, lost markup glues what follows to the year: `2016By`, `20255 mins`.
Year year_with_leftovers(const DateWords& words, std::size_t i) {
    if (!words.number_at(i, 4, 6)) return {};
    int number = words[i].number;
    const std::string_view suffix = words.suffix(i);
    if (words[i].digits == 4) {
        const bool glued = !suffix.empty() && is_upper(code_point_at(suffix, 0).value);
        if (!suffix.empty() && !glued) return {};
    } else {
        const std::string unit = suffix.empty() ? words.folded(i + 1) : fold_line(suffix);
        if (!unit.starts_with("min") && !unit.starts_with("comment")) return {};
        while (number > 9999) number /= 10;
    }
    return is_date_year(number) ? Year{number, i + 1} : Year{};
}

/// `'16`, and `-16` in 12-May-16.
Year short_year(const DateWords& words, std::size_t at) {
    if (!words.is_mark(at, '\'') && !(words.is_mark(at, '-') && words.close(at))) return {};
    if (!words.close(at + 1) || !words.number_at(at + 1, 2, 2) || !words.bare(at + 1)) return {};
    return {full_year(words[at + 1].number), at + 2};
}

/// A year that stands at `at`, maybe behind a comma, `of`, `de`, `del`.
Year year_behind(const DateWords& words, std::size_t at) {
    if (const Year year = short_year(words, at); year.value != 0) return year;
    if (words.is_mark(at, ',') || words.is_mark(at, '/') || words.is_mark(at, '-')) ++at;
    if (at < words.size() && words[at].shape == WordShape::small && is_of(words.folded(at))) ++at;
    if (!words.same_paragraph(at)) return {};
    return year_with_leftovers(words, at);
}

/// The month that a word beside a number names, or names behind the capital that markup has glued
/// on: `DoeMay`.
int month_at(const DateWords& words, std::size_t i) {
    if (i >= words.size() || words[i].shape == WordShape::mark) return 0;
    return month_behind_day(words.folded(i));
}
int glued_month_at(const DateWords& words, std::size_t i) {
    if (words[i].shape != WordShape::mixed) return 0;
    const std::string_view word = words.spelling(i);
    const std::size_t capital = word.find_last_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    return capital == 0 || capital == word.npos ? 0 : month_of(fold_line(word.substr(capital)));
}

/// The day at the end of `Doe12`, where markup between a name and `12 May 2016` was lost.
int glued_day_at(const DateWords& words, std::size_t i) {
    const std::string_view word = words.spelling(i);
    if (words[i].shape == WordShape::number || words[i].shape == WordShape::link) return 0;
    const std::size_t letter = word.find_last_not_of("0123456789");
    const bool after_small = letter != word.npos && word[letter] >= 'a' && word[letter] <= 'z';
    const std::string_view digits = after_small ? word.substr(letter + 1) : std::string_view();
    if (digits.empty() || digits.size() > 2) return 0;
    const int day = std::stoi(std::string(digits));
    return is_day(day) ? day : 0;
}

/// In `4 May 30` the second number is the day.
bool is_month_of_next_number(const DateWords& words, std::size_t month) {
    return words.number_at(month + 1, 1, 2) && is_capitalised(words[month]) &&
           words.bare(month + 1) && words[month + 1].gap == Gap::blank &&
           is_day(words[month + 1].number);
}

/// `12 out of 20`, `3 set`: short forms that are common words need their year or full stop.
bool is_doubtful_word(const std::string& word) {
    constexpr std::array<std::string_view, 6> doubtful{"out", "set", "mag", "ago", "gen", "lug"};
    return std::ranges::find(doubtful, word) != doubtful.end();
}

/// `30 June 2017`, `3. Mai 2016`, `22nd November`, `1er mars`, `7 de abril de 2016`, `12May 2016`.
FoundDate read_day_first(const DateWords& words, std::size_t i) {
    if (!words.number_at(i, 1, 2) || !is_day(words[i].number)) return std::nullopt;
    const int day = words[i].number;
    std::size_t at = i + 1;
    int month = is_ordinal(words.suffix(i)) ? 0 : month_of(fold_line(words.suffix(i)));
    if (month == 0) {
        if (!is_ordinal(words.suffix(i))) return std::nullopt;
        const char mark = words.mark(at);
        if ((mark == '.' || mark == '-' || mark == '/') && words.close(at)) ++at;
        if (words.folded(at) == "day") ++at;  // `the 3rd day of February`
        if (at < words.size() && words[at].shape == WordShape::small && is_of(words.folded(at))) {
            ++at;
        }
        month = month_at(words, at);
        if (month == 0 || !words.same_paragraph(at)) return std::nullopt;
        ++at;
    }
    const std::size_t name = at - 1;
    if (words.is_mark(at, '.') && words.close(at)) ++at;
    const bool stopped = at > name + 1;
    if (const Year year = year_behind(words, at); year.value != 0) {
        return DateWords::make(i, year.last, DateForm::words, year.value, month, day);
    }
    if (is_month_of_next_number(words, name)) return std::nullopt;
    if (!stopped && is_doubtful_word(words.folded(name))) return std::nullopt;
    return DateWords::make(i, at, DateForm::words, 0, month, day);
}

bool is_decimal(const DateWords& words, std::size_t at) {
    return words.is_mark(at + 1, '.') && words.close(at + 1) && words.close(at + 2) &&
           words.number_at(at + 2, 1, 9);
}
/// `may 5` and `mar 3` in small letters are no dates in English; `jul. 18` is.
bool is_capital_or_long(const DateWords& words, std::size_t i) {
    return is_capitalised(words[i]) || words.is_mark(i + 1, '.') ||
           words[i].end - words[i].begin > 3;
}

/// A day before the month that is glued to another word; needs the year.
FoundDate read_glued_day(const DateWords& words, std::size_t i, int month, const Year& year) {
    const int day = i > 0 && words.same_paragraph(i) ? glued_day_at(words, i - 1) : 0;
    if (day == 0) return std::nullopt;
    return DateWords::make(i, year.last, DateForm::words, year.value, month, day);
}

/// `June 30, 2017`, `Oct 02, 2018`, `June, 12/2018`, `May 2018`, `Sept. 2`.
FoundDate read_month_first(const DateWords& words, std::size_t i, int month, bool needs_year) {
    std::size_t at = i + 1;
    if (words.is_mark(at, '.') && words.close(at)) ++at;
    if (const Year year = year_behind(words, at); year.value != 0) {
        if (FoundDate date = read_glued_day(words, i, month, year)) return date;
        if (is_doubtful_word(words.folded(i)) && !is_capitalised(words[i])) return std::nullopt;
        return DateWords::make(i, year.last, DateForm::words, year.value, month);
    }
    if (words.is_mark(at, ',')) ++at;
    const bool day = day_at(words, at) && words.same_paragraph(at) && !is_decimal(words, at);
    if (!day || !is_capital_or_long(words, i)) return std::nullopt;
    const Year year = year_behind(words, at + 1);
    if (year.value == 0 && (needs_year || words.is_mark(at + 1, ':'))) return {};  // `May 10:30`
    return DateWords::make(i, std::max(year.last, at + 1), DateForm::words, year.value, month,
                           words[at].number);
}

/// `2017-Jun-30`, `2017 June 30`.
FoundDate read_year_first(const DateWords& words, std::size_t i) {
    if (!words.year_at(i)) return std::nullopt;
    const auto skip = [&](std::size_t at) {
        const char mark = words.mark(at);
        return (mark == '-' || mark == '.' || mark == ',' || mark == '/') ? at + 1 : at;
    };
    const std::size_t month = skip(i + 1), day = skip(month + 1);
    if (month_at(words, month) == 0 || !words.same_paragraph(month)) return std::nullopt;
    const bool is_date =
        day_at(words, day) && words.same_paragraph(day) && year_behind(words, day + 1).value == 0;
    if (!is_date) return std::nullopt;
    return DateWords::make(i, day + 1, DateForm::words, words[i].number, month_at(words, month),
                           words[day].number);
}

FoundDate read_season(const DateWords& words, std::size_t i) {
    std::size_t at = i + 1;
    if (at < words.size() && words[at].shape == WordShape::small) ++at;
    if (!words.year_at(at) || !words.same_paragraph(at)) return std::nullopt;
    return DateWords::make(i, at + 1, DateForm::season, words[at].number);
}

}  // namespace

FoundDate read_worded_date(const DateWords& words, std::size_t i) {
    if (words[i].shape == WordShape::number) {
        if (FoundDate date = read_year_first(words, i)) return date;
        return read_day_first(words, i);
    }
    if (words.has(i, month_name)) {
        return read_month_first(words, i, month_of(words.folded(i)), false);
    }
    if (const int month = glued_month_at(words, i)) return read_month_first(words, i, month, true);
    return words.has(i, season_name) ? read_season(words, i) : std::nullopt;
}

}  // namespace entente
