#include "metadata/date_scan.hpp"

#include "article/calendar_words.hpp"
#include "article/letters.hpp"
#include "base/utf8.hpp"

#include <entente/metadata.hpp>

#include <array>
#include <cctype>
#include <optional>
#include <utility>

namespace entente {
namespace {

/// Years before are history, years after a typing error; both bounds are a guess.
constexpr int first_year = 1800, last_year = 2099;

bool is_year(int number) { return number >= first_year && number <= last_year; }

bool possible(const DateExpression& date) {
    // A day without its year is checked in a leap year.
    const CalendarDate day{date.year != 0 ? date.year : 2000, date.month, date.day};
    return day.valid();
}

/// Two digits stand for the years 1970 to 2069, the window that POSIX `%y` uses but for one year.
int full_year(int number) { return number < 70 ? 2000 + number : 1900 + number; }

class DateScanner {
public:
    explicit DateScanner(const Reading& reading) : r_(reading), words_(reading.words) {}

    std::vector<DateExpression> run() {
        std::vector<DateExpression> dates;
        for (std::size_t i = 0; i < words_.size();) {
            auto date = at(i);
            if (!date) {
                ++i;
                continue;
            }
            take_weekday(*date);
            const std::size_t last = date->last;
            date->where = {words_[date->first].begin, words_[last - 1].end};
            if (possible(*date)) dates.push_back(*date);
            i = std::max(last, i + 1);
        }
        return dates;
    }

private:
    using Found = std::optional<DateExpression>;

    Found at(std::size_t i) const {
        const Word& word = words_[i];
        if (word.shape == WordShape::number) return at_number(i);
        if ((word.classes & month_name) != 0 && word.shape != WordShape::mark)
            return month_first(i);
        if ((word.classes & season_name) != 0) return season(i);
        if (word.shape == WordShape::link) return link(i);
        if (word.shape == WordShape::ideographs) return chinese_numerals(i);
        return std::nullopt;
    }

    Found at_number(std::size_t i) const {
        if (auto date = chinese(i)) return date;
        if (auto date = compact(i)) return date;
        if (auto date = three_numbers(i)) return date;
        if (auto date = day_first(i)) return date;
        return year_alone(i);
    }

    static DateExpression make(std::size_t first, std::size_t last, DateForm form, int year,
                               int month = 0, int day = 0) {
        DateExpression date;
        date.first = static_cast<std::uint32_t>(first);
        date.last = static_cast<std::uint32_t>(last);
        date.form = form;
        date.year = year, date.month = month, date.day = day;
        return date;
    }

    bool number_at(std::size_t i, int digits_min, int digits_max) const {
        return i < words_.size() && words_[i].shape == WordShape::number &&
               words_[i].digits >= digits_min && words_[i].digits <= digits_max;
    }
    bool bare(std::size_t i) const {  ///< digits alone, as `2017` and not `2017th`
        return words_[i].end - words_[i].begin == words_[i].digits;
    }
    bool year_at(std::size_t i) const {
        return number_at(i, 4, 4) && bare(i) && is_year(words_[i].number);
    }
    bool close(std::size_t i) const { return i < words_.size() && words_[i].gap == Gap::none; }
    std::string word_folded(std::size_t i) const { return fold_line(r_.spelling(words_[i])); }

    /// `2017年6月30日`; the ideographs after a number may go on with other words.
    bool unit(std::size_t i, std::string_view sign) const {
        return i < words_.size() && words_[i].shape == WordShape::ideographs &&
               r_.spelling(words_[i]).starts_with(sign);
    }
    bool lone_unit(std::size_t i, std::string_view sign) const {
        return unit(i, sign) && r_.spelling(words_[i]).size() == sign.size();
    }
    Found chinese(std::size_t i) const {
        int year = 0;
        std::size_t at = i;
        if (year_at(at) && unit(at + 1, "年")) {
            year = words_[at].number;
            if (!lone_unit(at + 1, "年")) return make(i, at + 1, DateForm::year, year);
            at += 2;
        }
        if (!number_at(at, 1, 2) || !unit(at + 1, "月")) {
            if (year == 0) return std::nullopt;
            return make(i, at - 1, DateForm::year, year);
        }
        const int month = words_[at].number;
        const bool day = lone_unit(at + 1, "月") && number_at(at + 2, 1, 2) &&
                         (unit(at + 3, "日") || unit(at + 3, "号"));
        if (!day && year == 0) return std::nullopt;
        if (!day) return make(i, at + 1, DateForm::words, year, month);
        return make(i, at + 3, DateForm::words, year, month, words_[at + 2].number);
    }

    /// `二〇一七年六月三十日`.
    Found chinese_numerals(std::size_t i) const;

    /// `20170630` alone, not a longer number's part.
    Found compact(std::size_t i) const {
        if (!number_at(i, 8, 8) || !bare(i) || !is_year(words_[i].number / 10000)) {
            return std::nullopt;
        }
        const int n = words_[i].number;
        return make(i, i + 1, DateForm::year_first, n / 10000, n / 100 % 100, n % 100);
    }

    /// Numbers joined by `-`, `/` or `.`: 2017-06-30, 30.6.2017, 6/30/17.
    Found three_numbers(std::size_t i) const {
        if (i > 0 && close(i) && (r_.is_mark(i - 1, '.') || r_.is_mark(i - 1, '-'))) return {};
        const auto sign = [&](std::size_t at) {
            return at < words_.size() ? words_[at].mark : '\0';
        };
        const char mark = sign(i + 1);
        if (mark != '-' && mark != '/' && mark != '.') return std::nullopt;
        if (!close(i + 1) || sign(i + 3) != mark || !close(i + 3)) return std::nullopt;
        const bool spaced = mark == '.' && !close(i + 2);  // `30. 6. 2017`
        if (!spaced && (!close(i + 2) || !close(i + 4))) return std::nullopt;
        if (sign(i + 5) == mark && close(i + 5) && close(i + 6) && number_at(i + 6, 1, 9))
            return {};
        if (year_at(i) && number_at(i + 2, 1, 2) && number_at(i + 4, 1, 2)) {
            return make(i, i + 5, DateForm::year_first, words_[i].number, words_[i + 2].number,
                        words_[i + 4].number);
        }
        return day_month_year(i, mark);
    }

    Found day_month_year(std::size_t i, char mark) const {
        if (!number_at(i, 1, 2) || !number_at(i + 2, 1, 2)) return std::nullopt;
        int year = 0;
        if (year_at(i + 4)) {
            year = words_[i + 4].number;
        } else if (number_at(i + 4, 2, 2) && bare(i + 4) && mark != '-') {
            year = full_year(words_[i + 4].number);
        } else {
            return std::nullopt;
        }
        if (mark == '.' && !year_at(i + 4) && words_[i].digits < 2) return std::nullopt;
        const int a = words_[i].number, b = words_[i + 2].number;
        // With full stops the day stands first wherever that form is in use.
        const bool month_leads = mark != '.' && a <= 12 && b > 12;
        DateExpression date =
            make(i, i + 5, DateForm::numeric, year, month_leads ? a : b, month_leads ? b : a);
        date.month_leads = month_leads;
        date.open_order = mark != '.' && a <= 12 && b <= 12 && a != b;
        return date;
    }

    /// `30 June 2017`, `3. Mai 2016`, `22nd November`, `1er mars`, `7 de abril de 2016`.
    Found day_first(std::size_t i) const {
        if (!number_at(i, 1, 2) || words_[i].number < 1 || words_[i].number > 31) return {};
        std::size_t at = i + 1;
        if ((r_.is_mark(at, '.') || r_.is_mark(at, '-')) && close(at)) ++at;
        if (at < words_.size() && word_folded(at) == "day") ++at;  // `the 3rd day of February`
        if (at < words_.size() && (word_folded(at) == "de" || word_folded(at) == "of")) ++at;
        if (at >= words_.size() || (words_[at].classes & month_name) == 0) return std::nullopt;
        if (words_[at].gap == Gap::paragraph) return std::nullopt;
        const int month = month_of(word_folded(at));
        const int day = words_[i].number;
        std::size_t last = at + 1;
        if (r_.is_mark(last, '.') && close(last)) ++last;
        const std::size_t year = year_behind(last);
        if (year != 0) return make(i, year + 1, DateForm::words, words_[year].number, month, day);
        if (follows_day(at)) return std::nullopt;
        return make(i, last, DateForm::words, 0, month, day);
    }

    /// In `4 May 30` the second number is the day.
    bool follows_day(std::size_t month) const {
        return number_at(month + 1, 1, 2) && is_capitalised(words_[month]) && bare(month + 1) &&
               words_[month + 1].gap == Gap::blank && words_[month + 1].number <= 31;
    }

    /// The index of a year that stands at `at`, maybe behind a comma, `of`, `de`, `del`; else 0.
    std::size_t year_behind(std::size_t at) const {
        if (r_.is_mark(at, ',') || r_.is_mark(at, '/') || r_.is_mark(at, '-')) ++at;
        if (at < words_.size() && words_[at].shape == WordShape::small) {
            const std::string word = word_folded(at);
            if (word == "de" || word == "of" || word == "del") ++at;
        }
        return year_at(at) && words_[at].gap != Gap::paragraph ? at : 0;
    }

    /// `June 30, 2017`, `Oct 02, 2018`, `June, 12/2018`, `May 2018`, `Sept. 2`.
    Found month_first(std::size_t i) const {
        const int month = month_of(word_folded(i));
        std::size_t at = i + 1;
        if (r_.is_mark(at, '.') && close(at)) ++at;
        if (const std::size_t year = year_behind(at)) {
            return make(i, year + 1, DateForm::words, words_[year].number, month);
        }
        if (r_.is_mark(at, ',')) ++at;
        const bool day = number_at(at, 1, 2) && words_[at].number >= 1 && words_[at].number <= 31 &&
                         words_[at].gap != Gap::paragraph && !is_decimal(at);
        if (!day || !is_capital_or_long(i)) return std::nullopt;
        const std::size_t year = year_behind(at + 1);
        if (year == 0 && r_.is_mark(at + 1, ':')) return std::nullopt;  // `May 10:30`
        if (year != 0) {
            return make(i, year + 1, DateForm::words, words_[year].number, month,
                        words_[at].number);
        }
        return make(i, at + 1, DateForm::words, 0, month, words_[at].number);
    }
    bool is_decimal(std::size_t at) const {
        return r_.is_mark(at + 1, '.') && close(at + 1) && close(at + 2) && number_at(at + 2, 1, 9);
    }
    /// `may 5` and `mar 3` in small letters are no dates in English; `jul. 18` is.
    bool is_capital_or_long(std::size_t i) const {
        return is_capitalised(words_[i]) || r_.is_mark(i + 1, '.') ||
               words_[i].end - words_[i].begin > 3;
    }

    Found season(std::size_t i) const {
        std::size_t at = i + 1;
        if (at < words_.size() && words_[at].shape == WordShape::small) ++at;
        if (!year_at(at) || words_[at].gap == Gap::paragraph) return std::nullopt;
        return make(i, at + 1, DateForm::season, words_[at].number);
    }

    Found year_alone(std::size_t i) const {
        if (!year_at(i)) return std::nullopt;
        const bool joined = i > 0 && close(i) && (r_.is_mark(i - 1, '.') || r_.is_mark(i - 1, ','));
        const bool goes_on = close(i + 1) && (r_.is_mark(i + 1, '.') || r_.is_mark(i + 1, ',')) &&
                             close(i + 2) && number_at(i + 2, 1, 9);
        if (joined || goes_on) return std::nullopt;
        return make(i, i + 1, DateForm::year, words_[i].number);
    }

    Found link(std::size_t i) const {
        DateExpression date = scan_path(r_.spelling(words_[i]));
        if (date.year == 0) return std::nullopt;
        date.first = static_cast<std::uint32_t>(i), date.last = date.first + 1;
        return date;
    }

    /// A weekday just before or behind belongs to the date: `Friday, 22nd November`.
    void take_weekday(DateExpression& date) const {
        if (date.day == 0) return;
        const auto weekday = [&](std::size_t i) {
            return r_.has(i, weekday_name) ? weekday_of(word_folded(i)) : -1;
        };
        std::size_t before = date.first;
        const auto step_back = [&](char mark) {
            if (before > 0 && r_.is_mark(before - 1, mark)) --before;
        };
        step_back(','), step_back('.');
        if (before > 0 && words_[date.first].gap != Gap::paragraph)
            date.weekday = weekday(before - 1);
        if (date.weekday >= 0 && is_capitalised(words_[before - 1])) {
            date.first = static_cast<std::uint32_t>(before - 1);
        }
        const std::size_t after = date.last + (r_.is_mark(date.last, ',') ? 1 : 0);
        if (date.weekday < 0 && after < words_.size() && words_[after].gap != Gap::paragraph) {
            date.weekday = weekday(after);
        }
    }

    const Reading& r_;
    const std::vector<Word>& words_;
};

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

std::optional<DateExpression> DateScanner::chinese_numerals(std::size_t i) const {
    std::string_view rest = r_.spelling(words_[i]);
    const auto take = [&](std::string_view unit) {
        const ChineseNumber number = chinese_number(rest);
        if (number.value < 0 || !rest.substr(number.size).starts_with(unit)) return -1;
        rest.remove_prefix(number.size + unit.size());
        return number.value;
    };
    const int year = take("年");
    if (!is_year(year)) return std::nullopt;
    const int month = take("月");
    const int day = month > 0 ? take("日") : -1;
    return make(i, i + 1, month > 0 ? DateForm::words : DateForm::year, year, std::max(month, 0),
                std::max(day, 0));
}

/// The number of `digits` digits at `at`, with no digit behind it; -1: none.
int digits_at(std::string_view text, std::size_t at, std::size_t digits) {
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        if (at + i >= text.size() || !is_ascii_digit(static_cast<unsigned char>(text[at + i]))) {
            return -1;
        }
        value = value * 10 + (text[at + i] - '0');
    }
    const bool more =
        at + digits < text.size() && is_ascii_digit(static_cast<unsigned char>(text[at + digits]));
    return more ? -1 : value;
}

/// Year, month and maybe day from `at`, all separated by `mark` or by nothing.
DateExpression path_date_at(std::string_view path, std::size_t at) {
    DateExpression date;
    date.form = DateForm::link;
    if (const int whole = digits_at(path, at, 8); whole > 0) {
        date.year = whole / 10000, date.month = whole / 100 % 100, date.day = whole % 100;
        date.where = {at, at + 8};
    } else if (const int year = digits_at(path, at, 4); year > 0 && at + 4 < path.size()) {
        const char mark = path[at + 4];
        if (mark != '/' && mark != '-' && mark != '_' && mark != '.') return {};
        const std::size_t wide = digits_at(path, at + 5, 2) > 0 ? 2 : 1;
        date.year = year, date.month = digits_at(path, at + 5, wide);
        date.where = {at, at + 5 + wide};
        if (at + 5 + wide < path.size() && path[at + 5 + wide] == mark) {
            const std::size_t day_wide = digits_at(path, at + 6 + wide, 2) > 0 ? 2 : 1;
            const int day = digits_at(path, at + 6 + wide, day_wide);
            if (day > 0) date.day = day, date.where.end = at + 6 + wide + day_wide;
        }
    }
    const bool good = is_year(date.year) && date.year >= 1980 && date.month >= 1 && possible(date);
    return good ? date : DateExpression{};
}

}  // namespace

std::vector<DateExpression> scan_dates(const Reading& reading) {
    return DateScanner(reading).run();
}

DateExpression scan_path(std::string_view path) {
    for (std::size_t at = 0; at + 6 < path.size(); ++at) {
        const auto is_digit = [&](std::size_t i) {
            return is_ascii_digit(static_cast<unsigned char>(path[i]));
        };
        if (!is_digit(at) || (at > 0 && is_digit(at - 1))) continue;
        if (const DateExpression date = path_date_at(path, at); date.year != 0) return date;
    }
    return {};
}

}  // namespace entente
