#include "metadata/date_scan.hpp"

#include "article/calendar_words.hpp"
#include "article/letters.hpp"
#include "metadata/date_forms.hpp"

#include <entente/metadata.hpp>

#include <algorithm>
#include <utility>

namespace entente {

std::string DateWords::folded(std::size_t i) const {
    return i < size() ? fold_line(spelling(i)) : std::string();
}

std::string_view DateWords::suffix(std::size_t i) const {
    const std::string_view word = spelling(i);
    const std::size_t digit_bytes = code_point_at(word, 0).size;
    return word.substr(std::min(word.size(), r_.words[i].digits * digit_bytes));
}

DateExpression DateWords::make(std::size_t first, std::size_t last, DateForm form, int year,
                               int month, int day) {
    DateExpression date;
    date.first = static_cast<std::uint32_t>(first);
    date.last = static_cast<std::uint32_t>(last);
    date.form = form;
    date.year = year, date.month = month, date.day = day;
    return date;
}

namespace {

bool possible(const DateExpression& date) {
    // A day without its year is checked in a leap year.
    const CalendarDate day{date.year != 0 ? date.year : 2000, date.month, date.day};
    return day.valid();
}

class DateScanner {
public:
    explicit DateScanner(const Reading& reading) : words_(reading) {}

    std::vector<DateExpression> run() const {
        std::vector<DateExpression> dates;
        for (std::size_t i = 0; i < words_.size();) {
            FoundDate date = at(i);
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
    FoundDate at(std::size_t i) const {
        const Word& word = words_[i];
        if (word.shape == WordShape::mark || word.shape == WordShape::small) {
            return word.classes == 0 ? std::nullopt : read_worded_date(words_, i);
        }
        if (word.shape == WordShape::link) return link(i);
        if (word.shape == WordShape::number || word.shape == WordShape::ideographs) {
            if (FoundDate date = read_east_asian_date(words_, i)) return date;
        }
        // `30 June` before 30 alone, but 2017-06-30 before `2017`.
        if (FoundDate date = read_worded_date(words_, i)) return date;
        return word.shape == WordShape::number ? read_numeric_date(words_, i) : std::nullopt;
    }

    FoundDate link(std::size_t i) const {
        DateExpression date = scan_path(words_.spelling(i));
        if (date.year == 0) return std::nullopt;
        date.first = static_cast<std::uint32_t>(i), date.last = date.first + 1;
        return date;
    }

    int weekday_at(std::size_t i) const {
        return words_.has(i, weekday_name) ? weekday_of(words_.folded(i)) : -1;
    }

    /// A weekday just before or behind belongs to the date: `Friday, 22nd November`.
    void take_weekday(DateExpression& date) const {
        if (date.day == 0) return;
        std::size_t before = date.first;
        for (const char mark : {',', '.'}) {
            if (before > 0 && words_.is_mark(before - 1, mark)) --before;
        }
        if (before > 0 && words_.same_paragraph(date.first)) date.weekday = weekday_at(before - 1);
        if (date.weekday >= 0 && is_capitalised(words_[before - 1])) {
            date.first = static_cast<std::uint32_t>(before - 1);
        }
        const std::size_t after = date.last + (words_.is_mark(date.last, ',') ? 1 : 0);
        if (date.weekday < 0 && words_.same_paragraph(after)) date.weekday = weekday_at(after);
    }

    DateWords words_;
};

}  // namespace

std::vector<DateExpression> scan_dates(const Reading& reading) {
    return DateScanner(reading).run();
}

}  // namespace entente
