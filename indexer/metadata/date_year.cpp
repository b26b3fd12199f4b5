// The year of a date that does not state it.

#include "metadata/date_settle.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string_view>

namespace entente {
namespace {

/// A dateline's day and the day it was published lie at most this far apart (research on agency
/// copy: same day or the next; weekly papers: seven).
constexpr int dateline_days = 7;

bool is_publication(DateUse use) {
    return use == DateUse::published || use == DateUse::updated || use == DateUse::printed;
}

class YearSettler {
public:
    YearSettler(const Reading& reading, const DateContext& context,
                const std::vector<UsedDate>& dates)
        : r_(reading), anchor_(best_publication(dates)) {
        if (!anchor_) anchor_ = day_in_path(context.path);
        for (const UsedDate& used : dates) {
            if (used.use != DateUse::excluded && used.use != DateUse::copyright &&
                is_running(used.expression)) {
                running_.push_back(used.expression.year);
            }
        }
        std::ranges::sort(running_, std::greater{});
        running_.erase(std::unique(running_.begin(), running_.end()), running_.end());
    }

    void settle(UsedDate& used) const {
        DateExpression& date = used.expression;
        if (date.year != 0 || date.month == 0) return;
        if (anchor_) {
            date.year = year_by(*anchor_, date, used.use);
        } else if (is_publication(used.use)) {
            date.year = running_year(date);
        }
    }

private:
    static std::optional<CalendarDate> best_publication(const std::vector<UsedDate>& dates) {
        const UsedDate* best = nullptr;
        for (const UsedDate& used : dates) {
            const bool dated = used.expression.year != 0 && used.expression.day != 0;
            if (!dated || !is_publication(used.use)) continue;
            if (best == nullptr || used.confidence > best->confidence) best = &used;
        }
        if (best == nullptr) return std::nullopt;
        return CalendarDate{best->expression.year, best->expression.month, best->expression.day};
    }
    static std::optional<CalendarDate> day_in_path(std::string_view path) {
        const DateExpression date = scan_path(path);
        if (date.year == 0 || date.day == 0) return std::nullopt;
        return CalendarDate{date.year, date.month, date.day};
    }

    /// The latest year in which the day does not lie after publication (a few days' slack for the
    /// date line of a weekly, over the turn of the year).
    static int year_by(const CalendarDate& anchor, const DateExpression& date, DateUse use) {
        const int days = days_between({anchor.year, date.month, date.day}, anchor);
        if (!is_publication(use)) return days >= -1 ? anchor.year : anchor.year - 1;
        for (const int year : {anchor.year, anchor.year - 1, anchor.year + 1}) {
            const CalendarDate day{year, date.month, date.day};
            if (std::abs(days_between(day, anchor)) <= dateline_days) return year;
        }
        return 0;
    }

    /// A year that the text speaks of as running: `in the first quarter of 2014`, `durante el
    /// 2013`, `in May 2014`. A year behind `in` alone may be long past.
    int running_year(const DateExpression& date) const {
        for (const int year : running_) {
            const CalendarDate day{year, date.month, date.day};
            if (date.weekday < 0 || date.day == 0 || day.weekday() == date.weekday) return year;
        }
        return 0;
    }
    bool is_running(const DateExpression& date) const {
        if (date.year == 0) return false;
        if (date.form == DateForm::words && date.month != 0) return true;
        if (date.form != DateForm::year || date.first == 0) return false;
        constexpr std::array<std::string_view, 8> cues{"of",     "during",  "durante", "el",
                                                       "fiscal", "current", "année",   "año"};
        const std::string_view before = r_.spelling(r_.words[date.first - 1]);
        return std::ranges::find(cues, before) != cues.end();
    }

    const Reading& r_;
    std::optional<CalendarDate> anchor_;
    std::vector<int> running_;  ///< latest first, each once
};

}  // namespace

void settle_years(const Reading& reading, const DateContext& context,
                  std::vector<UsedDate>& dates) {
    const YearSettler settler(reading, context, dates);
    for (UsedDate& used : dates) settler.settle(used);
}

}  // namespace entente
