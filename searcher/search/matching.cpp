#include "search/matching.hpp"

#include "query/proximity_filter.hpp"
#include "query/unweighted.hpp"
#include "search/ranking.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <span>
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

/// Where servers are asked where words stand, they are asked about so many documents first.
constexpr std::size_t first_tested = 50;

/// The first documents of a search, and how many there are.
struct Ranked {
    std::vector<Found> first;
    Total total;
    bool is_cut = false;
};

Total sum(const Total& a, const Total& b) {
    return {a.lower + b.lower, a.estimate + b.estimate, a.upper + b.upper};
}

std::vector<Found> page_of(const std::vector<Found>& all, std::size_t first, std::size_t count) {
    first = std::min(first, all.size());
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(first);
    return {begin, begin + static_cast<std::ptrdiff_t>(std::min(count, all.size() - first))};
}

/// What a query finds, in the order of the search.
class Ranking {
public:
    Ranking(const Shards& shards, const CompiledQuery& compiled, SearchOptions::Sort sort)
        : shards_(shards), compiled_(compiled), sort_(sort) {}

    Ranked best(std::size_t first, std::size_t count) const {
        const bool is_tested = !compiled_.tests.empty();
        if (is_tested && shards_.any_remote()) return tested_best(first, count);
        if (is_tested && !may_decide()) {
            return ordered(whole_query(compiled_, shards_), first, count);
        }
        return ordered(compiled_.untested, first, count);
    }

    /// Reading the story of each document costs a question to a server each; counting them all,
    /// one.
    bool counts_stories_there() const { return shards_.any_remote() && compiled_.tests.empty(); }
    std::uint64_t count_stories(const Stories& stories) const {
        return stories.count(compiled_.untested);
    }

private:
    /// Of several databases the backend does not tell a decider which one a document is of.
    bool may_decide() const { return shards_.database().size() == 1 && !shards_.any_remote(); }

    Ranked ordered(const Xapian::Query& query, std::size_t first, std::size_t count) const {
        return sort_ == SearchOptions::Sort::oldest_first ? oldest_first(query, first, count)
                                                          : run(query, sort_, first, count);
    }

    /// The backend would put the undated first; making keys for it cannot be asked of a server.
    Ranked oldest_first(const Xapian::Query& query, std::size_t first, std::size_t count) const {
        const Xapian::Query dated = dated_documents();
        Ranked all =
            run(Xapian::Query(Xapian::Query::OP_FILTER, query, dated), sort_, first, count);
        // Where the page is not filled, their number is known.
        const std::size_t passed = first - std::min<std::size_t>(first, all.total.estimate);
        Ranked undated = run(Xapian::Query(Xapian::Query::OP_AND_NOT, query, dated),
                             SearchOptions::Sort::score, passed, count - all.first.size());
        std::ranges::move(undated.first, std::back_inserter(all.first));
        all.total = sum(all.total, undated.total);
        return all;
    }

    Ranked run(const Xapian::Query& query, SearchOptions::Sort sort, std::size_t first,
               std::size_t count) const {
        Xapian::Enquire enquire(shards_.database());
        enquire.set_query(query);
        set_ranking(enquire, sort);
        std::optional<ProximityDecider> decider;
        if (!compiled_.tests.empty() && may_decide()) {
            decider.emplace(shards_.database(), compiled_.tests);
        }
        const Xapian::MSet found = enquire.get_mset(
            static_cast<Xapian::doccount>(first), static_cast<Xapian::doccount>(count),
            static_cast<Xapian::doccount>(std::max(first + count + 1, min_counted)), nullptr,
            decider ? &*decider : nullptr);
        Ranked out{{},
                   {found.get_matches_lower_bound(), found.get_matches_estimated(),
                    found.get_matches_upper_bound()}};
        for (auto entry = found.begin(); entry != found.end(); ++entry) {
            out.first.push_back({*entry, entry.get_weight(), {}});
        }
        return out;
    }

    /// A server takes no decider. It is asked about the best documents until the page is full.
    Ranked tested_best(std::size_t first, std::size_t count) const {
        std::vector<Found> held;
        std::size_t tested = 0;
        for (std::size_t size = std::max(first_tested, first + count + 1);; size *= growth) {
            size = std::min(size, max_tested_documents);
            const Ranked all = ordered(compiled_.untested, 0, size);
            test(std::span(all.first).subspan(std::min(tested, all.first.size())), held);
            tested = all.first.size();
            const bool is_complete = tested < size, is_cut = size == max_tested_documents;
            if (!is_complete && !is_cut && held.size() <= first + count) continue;
            Ranked out{{}, {held.size(), held.size(), held.size()}, !is_complete && is_cut};
            if (!is_complete) {
                out.total.estimate = all.total.estimate * held.size() / tested;
                out.total.upper = all.total.upper - (tested - held.size());
            }
            out.first = page_of(held, first, count);
            return out;
        }
    }

    void test(std::span<const Found> found, std::vector<Found>& held) const {
        std::vector<Xapian::docid> documents;
        for (const Found& one : found) documents.push_back(one.document);
        const auto passed = passing(shards_, compiled_.tests, documents);
        const std::set<Xapian::docid> known(passed.begin(), passed.end());
        std::ranges::copy_if(found, std::back_inserter(held),
                             [&](const Found& one) { return known.contains(one.document); });
    }

    const Shards& shards_;
    const CompiledQuery& compiled_;
    SearchOptions::Sort sort_;
};

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
        return page_of(firsts_, first, count);
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
Matches grouped(const Stories& stories, const Ranking& ranking, std::size_t first,
                std::size_t count) {
    const std::size_t enough = first + count + 1;
    for (std::size_t size = std::max(enough, min_counted_stories + 1);; size *= growth) {
        Ranked found = ranking.best(0, size);
        std::vector<Found> all = std::move(found.first);
        const bool complete = all.size() < size;
        const bool counted_there = complete && ranking.counts_stories_there();
        const bool read_all = complete && !counted_there;
        const std::size_t read_first = read_all ? all.size() : std::min(enough, all.size());
        FirstOfStories firsts(stories);
        firsts.add(std::span(all).first(read_first));
        if (firsts.count() < enough) {
            firsts.add(std::span(all).subspan(read_first));
        } else if (counted_there) {
            const std::uint64_t places = ranking.count_stories(stories);
            return {firsts.page(first, count), found.total, {places, places, places}};
        }
        if (firsts.count() < enough && !complete) continue;
        return {firsts.page(first, count), found.total, firsts.total(found.total), found.is_cut};
    }
}

Matches each(const Stories& stories, const Ranking& ranking, std::size_t first, std::size_t count) {
    Ranked found = ranking.best(first, count);
    read_stories(stories, found.first);
    return {std::move(found.first), found.total, found.total, found.is_cut};
}

}  // namespace

Matches find_matches(const Shards& shards, const Stories& stories, const Xapian::Query& query,
                     const SearchOptions& options) {
    CompiledQuery compiled;
    compiled.untested = query;
    return find_matches(shards, stories, compiled, options);
}

Matches find_matches(const Shards& shards, const Stories& stories, const CompiledQuery& compiled,
                     const SearchOptions& options) {
    const std::size_t documents = shards.database().get_doccount();
    const std::size_t first = std::min(options.offset, documents);
    const std::size_t count = std::min(options.limit, documents);
    const auto find = options.group_stories ? grouped : each;
    return find(stories, Ranking(shards, compiled, options.sort), first, count);
}

std::uint64_t count_matches(const Shards& shards, const Xapian::Query& query) {
    Xapian::Enquire enquire(shards.database());
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(unweighted(query, shards));
    return enquire.get_mset(0, 0, max_counted).get_matches_estimated();
}

}  // namespace entente
