#include "metadata/dates.hpp"

#include "metadata/date_scan.hpp"
#include "metadata/date_settle.hpp"
#include "metadata/date_use.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace entente {
namespace {

/// A candidate that no other supports is given from here on.
constexpr double least_trust = 0.5;
/// More candidates than any honest page has; a thousand dates must not cost a million comparisons.
constexpr std::size_t max_candidates = 64;

bool is_publication(DateUse use) {
    return use == DateUse::published || use == DateUse::updated || use == DateUse::printed;
}

CalendarDate value_of(const DateExpression& date) { return {date.year, date.month, date.day}; }

/// True if one says the same as the other, only less precisely.
bool agrees(const CalendarDate& a, const CalendarDate& b) {
    if (a.year != b.year) return false;
    if (a.month == 0 || b.month == 0) return true;
    if (a.month != b.month) return false;
    return a.day == 0 || b.day == 0 || a.day == b.day;
}

DateCandidate to_candidate(const UsedDate& used) {
    return {value_of(used.expression),
            std::string(to_string(used.use)),
            {Origin::text, used.expression.where, std::string(used.rule), used.confidence}};
}

DocumentDate to_document_date(const DateCandidate& candidate, DateKind kind) {
    return {candidate.value, kind, candidate.evidence};
}

/// Candidates that agree make each other stronger, as independent witnesses do.
void add_agreement(std::vector<DateCandidate>& dates) {
    std::vector<double> joint;
    for (const DateCandidate& date : dates) {
        double doubt = 1 - date.evidence.confidence;
        std::vector<std::string_view> heard{date.evidence.rule};
        for (const DateCandidate& other : dates) {
            const std::string_view rule = other.evidence.rule;
            if (!agrees(date.value, other.value)) continue;
            if (std::ranges::find(heard, rule) != heard.end()) continue;
            heard.push_back(rule);
            doubt *= 1 - other.evidence.confidence;
        }
        joint.push_back(1 - doubt);
    }
    for (std::size_t i = 0; i < dates.size(); ++i) dates[i].evidence.confidence = joint[i];
}

std::vector<DateCandidate> publication_candidates(const std::vector<UsedDate>& dates,
                                                  std::string_view path) {
    std::vector<DateCandidate> found;
    for (const UsedDate& used : dates) {
        if (!is_publication(used.use) || used.expression.year == 0) continue;
        if (found.size() < max_candidates) found.push_back(to_candidate(used));
    }
    if (const DateExpression in_path = scan_path(path); in_path.year != 0) {
        constexpr double path_trust = 0.5;
        found.push_back({value_of(in_path), "published", {Origin::path, {}, "path", path_trust}});
    }
    add_agreement(found);
    std::ranges::stable_sort(found, std::greater{},
                             [](const DateCandidate& d) { return d.evidence.confidence; });
    return found;
}

/// The best candidate, or one that says the same more precisely.
std::optional<DocumentDate> choose(const std::vector<DateCandidate>& candidates) {
    if (candidates.empty() || candidates.front().evidence.confidence < least_trust) return {};
    const DateCandidate* best = &candidates.front();
    for (const DateCandidate& other : candidates) {
        const bool finer = (best->value.month == 0 && other.value.month != 0) ||
                           (best->value.day == 0 && other.value.day != 0);
        if (finer && agrees(best->value, other.value)) best = &other;
    }
    return to_document_date(*best, DateKind::published);
}

std::optional<DocumentDate> choose_event(const std::vector<UsedDate>& dates,
                                         const std::optional<DocumentDate>& published) {
    for (const UsedDate& used : dates) {
        if (used.use != DateUse::event || used.expression.year == 0) continue;
        const CalendarDate value = value_of(used.expression);
        const bool later = published && days_between(published->value.last_day(), value) > 1;
        if (!later) return to_document_date(to_candidate(used), DateKind::event);
    }
    return std::nullopt;
}

/// What else was seen: it is shown, and never chosen.
void add_others(const std::vector<UsedDate>& dates, std::vector<DateCandidate>& candidates) {
    for (const UsedDate& used : dates) {
        if (candidates.size() >= max_candidates) return;
        if (!is_publication(used.use) && used.expression.year != 0) {
            candidates.push_back(to_candidate(used));
        }
    }
}

}  // namespace

DateFindings find_dates(const Reading& reading, const DateContext& context) {
    std::vector<UsedDate> dates = classify_dates(reading, scan_dates(reading));
    settle_order(context, dates);
    settle_years(reading, context, dates);

    DateFindings findings;
    findings.candidates = publication_candidates(dates, context.path);
    findings.date = choose(findings.candidates);
    findings.event = choose_event(dates, findings.date);
    add_others(dates, findings.candidates);
    if (!findings.date) std::swap(findings.date, findings.event);
    return findings;
}

}  // namespace entente
