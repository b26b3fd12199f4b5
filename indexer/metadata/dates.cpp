#include "metadata/dates.hpp"

#include "metadata/date_scan.hpp"
#include "metadata/date_use.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace entente {
namespace {

/// A dateline's day and the day it was published lie at most this far apart (research on agency
/// copy: same day or the next; weekly papers: seven).
constexpr int dateline_days = 7;
/// A report follows what it reports within this many days; decides between two readings of
/// 04/05/2017 where the text names a day nearby.
constexpr int report_days = 14;

bool is_publication(DateUse use) {
    return use == DateUse::published || use == DateUse::updated || use == DateUse::printed;
}

CalendarDate value_of(const DateExpression& date) { return {date.year, date.month, date.day}; }

int days_between(const CalendarDate& from, const CalendarDate& to) {
    // Counted on a calendar of 372 days a year: exact enough to compare with a week or two.
    return (to.year - from.year) * 372 + (to.month - from.month) * 31 + (to.day - from.day);
}

bool language_puts_day_first(std::string_view language) {
    constexpr std::array<std::string_view, 10> codes{"de", "fr", "es", "it", "pt",
                                                     "nl", "ru", "pl", "tr", "vi"};
    return std::ranges::find(codes, language.substr(0, 2)) != codes.end();
}

/// Settles which number of 04/05/2017 is the day.
class OrderSettler {
public:
    OrderSettler(const std::vector<UsedDate>& dates, const DateContext& context)
        : dates_(dates), order_(context.order) {
        if (order_ == DateOrder::unknown) order_ = vote();
        if (order_ == DateOrder::unknown && language_puts_day_first(context.language)) {
            order_ = DateOrder::day_first;
        }
    }

    void settle(DateExpression& date) const {
        if (!date.open_order) return;
        DateExpression swapped = date;  // as found, the first number is the day
        std::swap(swapped.month, swapped.day);
        switch (order_for(date, swapped)) {
            case DateOrder::day_first:
                break;
            case DateOrder::month_first:
                date = swapped;
                break;
            case DateOrder::unknown:
                date.month = date.day = 0;
                break;
        }
    }

private:
    /// What the dates of the page that can be read one way only say.
    DateOrder vote() const {
        bool day = false, month = false;
        for (const UsedDate& used : dates_) {
            const DateExpression& date = used.expression;
            if (date.form != DateForm::numeric || date.open_order || date.day <= 12) continue;
            (date.month_leads ? month : day) = true;
        }
        if (day == month) return DateOrder::unknown;
        return day ? DateOrder::day_first : DateOrder::month_first;
    }

    DateOrder order_for(const DateExpression& day_first, const DateExpression& month_first) const {
        if (order_ != DateOrder::unknown) return order_;
        if (day_first.weekday >= 0) {
            const bool fits = value_of(day_first).weekday() == day_first.weekday;
            const bool other = value_of(month_first).weekday() == day_first.weekday;
            if (fits != other) return fits ? DateOrder::day_first : DateOrder::month_first;
        }
        const bool near_day = is_near_mention(value_of(day_first));
        const bool near_month = is_near_mention(value_of(month_first));
        if (near_day == near_month) return DateOrder::unknown;
        return near_day ? DateOrder::day_first : DateOrder::month_first;
    }

    /// The text speaks of a day shortly before `date`.
    bool is_near_mention(const CalendarDate& date) const {
        return std::ranges::any_of(dates_, [&](const UsedDate& used) {
            const DateExpression& other = used.expression;
            if (other.form != DateForm::words || other.day == 0) return false;
            if (used.use == DateUse::excluded) return false;
            const int year = other.year != 0 ? other.year : date.year;
            const int days = days_between({year, other.month, other.day}, date);
            return days >= 0 && days <= report_days;
        });
    }

    const std::vector<UsedDate>& dates_;
    DateOrder order_;
};

/// Gives dates without a year the one that the page states for them, if it does.
class YearSettler {
public:
    YearSettler(const Reading& reading, const std::vector<UsedDate>& dates)
        : r_(reading), dates_(dates) {}

    void settle(UsedDate& used) const {
        DateExpression& date = used.expression;
        if (date.year != 0 || date.month == 0) return;
        if (const CalendarDate* anchor = published(used)) {
            date.year = year_by(*anchor, date, used.use);
        } else if (is_publication(used.use)) {
            date.year = current_year(date);
        }
    }

private:
    const CalendarDate* published(const UsedDate& except) const {
        for (const UsedDate& used : dates_) {
            const bool dated = used.expression.year != 0 && used.expression.day != 0;
            if (&used == &except || !dated || !is_publication(used.use)) continue;
            anchor_ = value_of(used.expression);
            return &anchor_;
        }
        return nullptr;
    }

    /// The latest year in which the day does not lie after publication (a few days' slack for the
    /// date line of a weekly).
    static int year_by(const CalendarDate& anchor, const DateExpression& date, DateUse use) {
        const int days = days_between({anchor.year, date.month, date.day}, anchor);
        if (is_publication(use)) return std::abs(days) <= dateline_days ? anchor.year : 0;
        return days >= -1 ? anchor.year : anchor.year - 1;
    }

    /// A year that the text speaks of as running: `in the first quarter of 2014`, `durante el
    /// 2013`, `in May 2014`. A year behind `in` alone may be long past.
    int current_year(const DateExpression& date) const {
        int year = 0;
        for (const UsedDate& used : dates_) {
            if (used.use == DateUse::excluded || !is_running(used.expression)) continue;
            const int stated = used.expression.year;
            if (date.weekday >= 0 &&
                CalendarDate{stated, date.month, date.day}.weekday() != date.weekday) {
                continue;
            }
            year = std::max(year, stated);
        }
        return year;
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
    const std::vector<UsedDate>& dates_;
    mutable CalendarDate anchor_;
};

/// True if one says the same as the other, only less precisely.
bool agrees(const CalendarDate& a, const CalendarDate& b) {
    if (a.year != b.year) return false;
    if (a.month == 0 || b.month == 0) return true;
    if (a.month != b.month) return false;
    return a.day == 0 || b.day == 0 || a.day == b.day;
}

DocumentDate to_document_date(const UsedDate& used) {
    DocumentDate date;
    date.value = value_of(used.expression);
    date.kind = used.use == DateUse::event ? DateKind::event : DateKind::published;
    date.evidence = {Origin::text, used.expression.where, std::string(used.rule), used.confidence};
    return date;
}

/// Candidates that agree make each other stronger, as independent witnesses do.
void add_agreement(std::vector<DocumentDate>& dates) {
    std::vector<double> joint;
    for (const DocumentDate& date : dates) {
        double doubt = 1;
        for (const DocumentDate& other : dates) {
            const bool independent = other.evidence.rule != date.evidence.rule;
            if (&other == &date ||
                (independent && agrees(date.value, other.value) && other.kind == date.kind)) {
                doubt *= 1 - other.evidence.confidence;
            }
        }
        joint.push_back(1 - doubt);
    }
    for (std::size_t i = 0; i < dates.size(); ++i) dates[i].evidence.confidence = joint[i];
}

/// More candidates than any honest page has; a thousand dates must not cost a million comparisons.
constexpr std::size_t max_candidates = 64;

std::vector<DocumentDate> publication_candidates(const std::vector<UsedDate>& dates,
                                                 std::string_view path) {
    std::vector<DocumentDate> found;
    for (const UsedDate& used : dates) {
        if (is_publication(used.use) && used.expression.year != 0 &&
            found.size() < max_candidates) {
            found.push_back(to_document_date(used));
        }
    }
    if (const DateExpression in_path = scan_path(path); in_path.year != 0) {
        DocumentDate date;
        date.value = value_of(in_path);
        date.evidence = {Origin::path, {}, "path", 0.5};
        found.push_back(date);
    }
    add_agreement(found);
    std::ranges::stable_sort(found, std::greater{},
                             [](const DocumentDate& d) { return d.evidence.confidence; });
    return found;
}

/// The best candidate, or one that says the same more precisely.
std::optional<DocumentDate> choose(const std::vector<DocumentDate>& candidates) {
    if (candidates.empty()) return std::nullopt;
    const DocumentDate* best = &candidates.front();
    for (const DocumentDate& other : candidates) {
        const bool finer = (best->value.month == 0 && other.value.month != 0) ||
                           (best->value.day == 0 && other.value.day != 0);
        if (finer && agrees(best->value, other.value)) best = &other;
    }
    return *best;
}

std::optional<DocumentDate> choose_event(const std::vector<UsedDate>& dates,
                                         const std::optional<DocumentDate>& published) {
    for (const UsedDate& used : dates) {
        if (used.use != DateUse::event || used.expression.year == 0) continue;
        const CalendarDate value = value_of(used.expression);
        const bool later = published && days_between(published->value.last_day(), value) > 1;
        if (!later) return to_document_date(used);
    }
    return std::nullopt;
}

}  // namespace

DateFindings find_dates(const Reading& reading, const DateContext& context) {
    std::vector<UsedDate> dates = classify_dates(reading, scan_dates(reading));
    const OrderSettler order(dates, context);
    std::vector<UsedDate> settled = dates;
    for (UsedDate& used : settled) order.settle(used.expression);
    const YearSettler years(reading, settled);
    for (UsedDate& used : settled) years.settle(used);

    DateFindings findings;
    findings.candidates = publication_candidates(settled, context.path);
    findings.date = choose(findings.candidates);
    findings.event = choose_event(settled, findings.date);
    if (findings.event) findings.candidates.push_back(*findings.event);
    if (!findings.date) std::swap(findings.date, findings.event);
    return findings;
}

}  // namespace entente
