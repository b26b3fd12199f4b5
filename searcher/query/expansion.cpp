#include "query/expansion.hpp"

#include "store/families.hpp"

#include <algorithm>
#include <utility>

namespace entente {
namespace {

/// A scan over more terms than this would make `a*` slow on a large vocabulary.
constexpr std::size_t max_scanned_terms = 200'000;

}  // namespace

Expansion::Expansion(const Xapian::Database& database, const Analyzer& analyzer,
                     std::vector<std::string> languages)
    : database_(database), analyzer_(analyzer), languages_(std::move(languages)) {}

std::vector<std::string> Expansion::family(const std::string& term,
                                           std::string_view spelled) const {
    std::vector<std::string> all{term};
    for (const std::string& language : languages_) {
        for (std::string& found :
             family_terms(database_, language, analyzer_.stem(spelled, language))) {
            if (found == term || exists(found)) all.push_back(std::move(found));
        }
    }
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

PrefixTerms Expansion::begins_with(std::string_view field_prefix, std::string_view prefix,
                                   std::size_t limit) const {
    std::string start(field_prefix);
    start += prefix;
    std::vector<std::pair<Xapian::doccount, std::string>> found;
    std::size_t scanned = 0;
    for (auto term = database_.allterms_begin(start);
         term != database_.allterms_end(start) && scanned < max_scanned_terms; ++term, ++scanned) {
        found.emplace_back(term.get_termfreq(), (*term).substr(field_prefix.size()));
    }
    PrefixTerms result;
    if (found.size() > limit) {
        result.left_out = found.size() - limit;
        std::ranges::nth_element(found, found.begin() + static_cast<std::ptrdiff_t>(limit),
                                 std::greater());
        found.resize(limit);
    }
    for (auto& [frequency, term] : found) result.terms.push_back(std::move(term));
    std::ranges::sort(result.terms);
    return result;
}

}  // namespace entente
