#include "search/completions.hpp"

#include "search/facets.hpp"
#include "store/fields.hpp"
#include "store/term_cursor.hpp"
#include "store/terms.hpp"

#include <utility>

namespace entente {
namespace {

/// Listing stops here: nobody reads on, and a short prefix on a large index should not hang.
constexpr std::size_t max_listed_terms = 200'000;

}  // namespace

std::vector<FacetCount> completions(const Shards& shards, std::string_view field,
                                    std::string_view folded_prefix, std::size_t limit) {
    const FieldBackend* row = field.empty() ? nullptr : find_backend(field);
    if (!field.empty() && (row == nullptr || has_ranges(row->field.type))) return {};
    const bool names = row && !row->whole.empty();
    const std::string prefix(row ? (names ? row->whole : row->prefix) : "");
    const std::string start = prefix + std::string(folded_prefix);
    if (start.empty()) return {};
    std::vector<FacetCount> found;
    std::size_t scanned = 0;
    for (TermCursor term = shards.terms(start); !term.at_end() && scanned < max_listed_terms;
         term.next(), ++scanned) {
        const std::string& text = term.term();
        const std::string value(names ? name_in_term(text)
                                      : std::string_view(text).substr(prefix.size()));
        if (!value.empty()) found.push_back({value, term.frequency()});
    }
    return largest(std::move(found), limit);
}

}  // namespace entente
