#include "search/matching.hpp"

#include "query/proximity_filter.hpp"
#include "search/ranking.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace entente {
namespace {

/// Matches up to this number are counted, not estimated. Counting to 1,000 costs well under a
/// millisecond.
constexpr std::size_t min_counted = 1000;

/// Where no more documents than this match, their stories are counted too.
constexpr std::size_t min_counted_stories = 100;

/// Where only the number of matches is asked for: a few milliseconds.
constexpr Xapian::doccount max_counted = 100'000;

/// A page that holds too many copies is looked for anew in so many times as many documents.
constexpr std::size_t growth = 4;

Total total_of(const Xapian::MSet& found) {
    return {found.get_matches_lower_bound(), found.get_matches_estimated(),
            found.get_matches_upper_bound()};
}

/// A question to the backend.
struct Asked {
    const Xapian::Enquire& enquire;
    const Xapian::MatchDecider* decider = nullptr;  ///< lets documents pass; nullptr: all
};

Xapian::MSet best(const Asked& asked, std::size_t first, std::size_t count) {
    return asked.enquire.get_mset(
        static_cast<Xapian::doccount>(first), static_cast<Xapian::doccount>(count),
        static_cast<Xapian::doccount>(std::max(first + count + 1, min_counted)), nullptr,
        asked.decider);
}

std::vector<Found> entries(const Xapian::MSet& found) {
    std::vector<Found> out;
    for (auto entry = found.begin(); entry != found.end(); ++entry) {
        out.push_back({*entry, entry.get_weight(), {}});
    }
    return out;
}

void read_stories(const Stories& stories, std::span<Found> found) {
    std::vector<Xapian::docid> documents;
    for (const Found& one : found) documents.push_back(one.document);
    std::vector<std::string> names = stories.names_of(documents);
    for (std::size_t i = 0; i < found.size(); ++i) found[i].story = std::move(names[i]);
}

/// The first document of each story, and every document of none.
class FirstOfStories {
public:
    explicit FirstOfStories(const Stories& stories) : stories_(stories) {}

    void add(std::span<Found> found) {
        read_stories(stories_, found);
        for (Found& one : found) {
            if (one.story.empty() || seen_.insert(one.story).second) firsts_.push_back(one);
        }
        read_ += found.size();
    }

    std::size_t count() const { return firsts_.size(); }

    std::vector<Found> page(std::size_t first, std::size_t count) const {
        first = std::min(first, firsts_.size());
        const auto begin = firsts_.begin() + static_cast<std::ptrdiff_t>(first);
        return {begin,
                begin + static_cast<std::ptrdiff_t>(std::min(count, firsts_.size() - first))};
    }

    /// What was read is known; of the rest as many are taken to be copies.
    Total total(const Total& documents) const {
        Total out{count(), documents.estimate, documents.upper - (read_ - count())};
        if (read_ > 0) out.estimate = documents.estimate * count() / read_;
        out.estimate = std::clamp(out.estimate, out.lower, out.upper);
        return out;
    }

private:
    const Stories& stories_;
    std::vector<Found> firsts_;
    std::unordered_set<std::string> seen_;
    std::size_t read_ = 0;
};

/// The backend could do this (a collapse key), but it reads the story of every candidate, which
/// makes a query half as slow again, and its totals are bounds where ours are counts. Here the
/// stories of the page are read and one more, which tells that there is a next page.
Matches grouped(const Stories& stories, const Asked& asked, std::size_t first, std::size_t count) {
    const std::size_t enough = first + count + 1;
    for (std::size_t size = std::max(enough, min_counted_stories + 1);; size *= growth) {
        const Xapian::MSet found = best(asked, 0, size);
        std::vector<Found> all = entries(found);
        const bool complete = all.size() < size;
        const std::size_t read_first = complete ? all.size() : std::min(enough, all.size());
        FirstOfStories firsts(stories);
        firsts.add(std::span(all).first(read_first));
        if (firsts.count() < enough) firsts.add(std::span(all).subspan(read_first));
        if (firsts.count() < enough && !complete) continue;
        const Total documents = total_of(found);
        return {firsts.page(first, count), documents, firsts.total(documents)};
    }
}

Matches each(const Stories& stories, const Asked& asked, std::size_t first, std::size_t count) {
    const Xapian::MSet found = best(asked, first, count);
    std::vector<Found> page = entries(found);
    read_stories(stories, page);
    return {std::move(page), total_of(found), total_of(found)};
}

Matches decided_matches(const Xapian::Database& database, const Stories& stories,
                        const Xapian::Query& query, const Xapian::MatchDecider* decider,
                        const SearchOptions& options) {
    OldestFirst keys;
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    set_ranking(enquire, options.sort, keys);
    const std::size_t documents = database.get_doccount();
    const std::size_t first = std::min(options.offset, documents);
    const std::size_t count = std::min(options.limit, documents);
    const auto find = options.group_stories ? grouped : each;
    return find(stories, {enquire, decider}, first, count);
}

}  // namespace

Matches find_matches(const Xapian::Database& database, const Stories& stories,
                     const Xapian::Query& query, const SearchOptions& options) {
    return decided_matches(database, stories, query, nullptr, options);
}

Matches find_matches(const Xapian::Database& database, const Stories& stories,
                     const CompiledQuery& compiled, const SearchOptions& options) {
    const bool may_decide = !compiled.tests.empty() && database.size() == 1;
    if (!may_decide) return find_matches(database, stories, compiled.query, options);
    const ProximityDecider decider(database, compiled.tests);
    return decided_matches(database, stories, compiled.untested, &decider, options);
}

std::uint64_t count_matches(const Xapian::Database& database, const Xapian::Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(query);
    return enquire.get_mset(0, 0, max_counted).get_matches_estimated();
}

}  // namespace entente
