#include "search/suggest.hpp"

#include "search/facets.hpp"
#include "store/fields.hpp"
#include "store/terms.hpp"

#include <algorithm>
#include <map>

namespace entente {
namespace {

/// Two slips a word, as most spelling correctors allow.
constexpr unsigned max_edit_distance = 2;

/// Listing stops here: nobody reads on, and a short prefix on a large index should not hang.
constexpr std::size_t max_listed_terms = 200'000;

using Replacements = std::map<std::string, std::string>;  // word as typed -> suggested

bool is_missing(const Xapian::Database& database, const CompiledLeaf& leaf) {
    return leaf.leaf.kind == Query::Kind::word && leaf.leaf.field.empty() &&
           std::ranges::none_of(
               leaf.terms, [&](const std::string& term) { return database.term_exists(term); });
}

void replace_words(Query& query, const Replacements& replacements) {
    const auto found = replacements.find(query.text);
    if (query.kind == Query::Kind::word && query.field.empty() && found != replacements.end()) {
        query.text = found->second;
    }
    for (Query& child : query.children) replace_words(child, replacements);
}

}  // namespace

std::vector<std::string> spelling_suggestions(const Xapian::Database& database, const Query& query,
                                              const CompiledQuery& compiled) {
    Replacements replacements;
    for (const CompiledLeaf& leaf : compiled.leaves) {
        if (leaf.terms.empty() || !is_missing(database, leaf)) continue;
        const std::string suggested =
            database.get_spelling_suggestion(leaf.terms.front(), max_edit_distance);
        if (!suggested.empty()) replacements[leaf.leaf.text] = suggested;
    }
    if (replacements.empty()) return {};
    Query changed = query;
    replace_words(changed, replacements);
    if (changed == query) return {};  // a part of a word was unknown
    return {to_string(changed)};
}

std::vector<FacetCount> completions(const Xapian::Database& database, std::string_view field,
                                    std::string_view folded_prefix, std::size_t limit) {
    const FieldBackend* row = field.empty() ? nullptr : find_backend(field);
    if (!field.empty() && (row == nullptr || row->field.type == FieldType::date)) return {};
    const bool names = row && !row->whole.empty();
    const std::string prefix(row ? (names ? row->whole : row->prefix) : "");
    const std::string start = prefix + std::string(folded_prefix);
    if (start.empty()) return {};
    std::vector<FacetCount> found;
    std::size_t scanned = 0;
    for (auto term = database.allterms_begin(start);
         term != database.allterms_end(start) && scanned < max_listed_terms; ++term, ++scanned) {
        const std::string text = *term;
        const std::string value(names ? name_in_term(text)
                                      : std::string_view(text).substr(prefix.size()));
        if (!value.empty()) found.push_back({value, term.get_termfreq()});
    }
    return largest(std::move(found), limit);
}

}  // namespace entente
