/// What the Tab key offers: commands, field names, and parties, sources and words of the index.
///
///     :st|            ->  :stats
///     huawei pa|      ->  party:  path:
///     party:"hua|     ->  "Huawei Technologies"  "Huawei Cloud"
///
/// Pure functions over the line; the index is asked through ValueSource.
#pragma once

#include <entente/search.hpp>
#include <entente/span.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::prompt {

/// Values that begin with `prefix` in any case, as Searcher::complete gives them; `field` is empty
/// for words of the text, "saved" for the names of saved searches, which have no count.
using ValueSource =
    std::function<std::vector<FacetCount>(std::string_view field, std::string_view prefix)>;

struct Candidate {
    std::string text;   ///< what would stand in the line
    std::string label;  ///< as it is listed, with its count
    friend bool operator==(const Candidate&, const Candidate&) = default;
};

/// Shape: `replaced` lies in the line and ends at the cursor.
struct Completion {
    ByteSpan replaced;
    std::vector<Candidate> candidates;
};

/// Errors: what `values` throws.
Completion complete(std::string_view line, std::size_t cursor, const ValueSource& values);

/// What to put in place of `replaced`: the only candidate, else what all have in common; nothing
/// new if that is no more than was typed.
std::string insertion(std::string_view line, const Completion&);

}  // namespace entente::prompt
