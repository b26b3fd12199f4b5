#include "query/expansion.hpp"

#include "store/fields.hpp"
#include "store/term_cursor.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <set>
#include <utility>

namespace entente {
namespace {

/// More terms than this are not tried, or `*at` would be slow on a large vocabulary.
constexpr std::size_t max_tried_terms = 500'000;

/// Terms are in small letters, prefixes of fields in capitals; this sorts right behind those.
constexpr char behind_capitals = 'Z' + 1;

/// What a pattern finds is put together of the lists of its words. In the mean a document is in so
/// many of them, since `/.*/` stands for the commonest words of all; short lists are no trouble.
constexpr std::uint64_t max_places_in_document = 20, few_places = 200'000;

std::uint64_t most_places(const Xapian::Database& database) {
    return std::max(few_places, max_places_in_document * database.get_doccount());
}

using FoundTerms = std::vector<std::pair<Xapian::doccount, std::string>>;

/// Leaves at most `limit` terms, the first of them and as many as have `places` together. Gives the
/// number of those it drops.
std::size_t keep_most_frequent(FoundTerms& found, std::size_t limit, std::uint64_t places) {
    const std::size_t all = found.size();
    if (all > limit) {
        std::ranges::nth_element(found, found.begin() + static_cast<std::ptrdiff_t>(limit),
                                 std::greater());
        found.resize(limit);
    }
    std::ranges::sort(found, std::greater());
    std::size_t kept = 0;
    std::uint64_t sum = 0;
    while (kept < found.size() && (kept == 0 || sum + found[kept].first <= places)) {
        sum += found[kept++].first;
    }
    found.resize(kept);
    return all - kept;
}

bool is_of_other_field(std::string_view term, std::size_t prefix_size) {
    return term.size() > prefix_size && term[prefix_size] >= 'A' && term[prefix_size] <= 'Z';
}

}  // namespace

Expansion::Expansion(Shards shards, const Analyzer& analyzer, std::vector<std::string> languages)
    : shards_(std::move(shards)), analyzer_(analyzer), languages_(std::move(languages)) {}

std::vector<std::string> Expansion::family(const std::string& term,
                                           std::string_view spelled) const {
    std::set<std::string> all{term};
    for (const std::string& language : languages_) {
        std::string stem = analyzer_.stem(spelled, language);
        all.merge(shards_.family(language, stem));
        all.insert(std::move(stem));
    }
    ask_ahead(all);
    std::erase_if(all, [&](const std::string& found) { return found != term && !exists(found); });
    return {all.begin(), all.end()};
}

/// Whether they are in names of parties is asked of most words that stand alone.
void Expansion::ask_ahead(const std::set<std::string>& words) const {
    const std::string party(find_backend("party")->prefix);
    std::vector<std::string> terms;
    for (const std::string& word : words) {
        terms.push_back(word);
        terms.push_back(party + word);
    }
    shards_.ask_ahead(terms);
}

Xapian::doccount Expansion::sum_of_frequencies(const std::string& beginning) const {
    Xapian::doccount sum = 0;
    for (TermCursor term = shards_.terms(beginning); !term.at_end(); term.next()) {
        sum += term.frequency();
    }
    return sum;
}

MatchingTerms Expansion::matching(std::string_view field_prefix, std::string_view beginning,
                                  const std::function<bool(std::string_view)>& matches,
                                  std::size_t limit,
                                  const std::function<std::string(std::string_view)>& next) const {
    std::string start(field_prefix);
    start += beginning;
    FoundTerms found;
    MatchingTerms result;
    std::size_t tried = 0;
    TermCursor term = shards_.terms(start);
    while (!term.at_end() && result.all_tried) {
        const std::string whole = term.term();
        if (is_of_other_field(whole, field_prefix.size())) {
            term.skip_to(whole.substr(0, field_prefix.size()) + behind_capitals);
            continue;
        }
        const std::string_view value = std::string_view(whole).substr(field_prefix.size());
        const bool is_match = matches(value);
        if (is_match) found.emplace_back(term.frequency(), value);
        result.all_tried = ++tried < max_tried_terms;
        const std::string skip = is_match || !next ? std::string() : next(value);
        if (skip.empty()) {
            term.next();
        } else {
            term.skip_to(std::string(field_prefix) + skip);
        }
    }
    result.left_out = keep_most_frequent(found, limit, most_places(shards_.database()));
    for (auto& [frequency, value] : found) result.terms.push_back(std::move(value));
    std::ranges::sort(result.terms);
    return result;
}

}  // namespace entente
