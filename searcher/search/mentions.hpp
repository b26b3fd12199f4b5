/// Where a part of a query stands in a document, in the words of a reader.
///
///     huawei  ->  in the headline; party: Huawei Technologies; 5 mentions: Huawei ×4, Huawei's
///
/// Tests: tests/unit/searcher/search/mentions_test.cpp.
#pragma once

#include "query/compile.hpp"

#include <entente/analyzer.hpp>
#include <entente/document.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace entente {

struct Mentions {
    bool in_title = false;
    std::vector<std::string> parties;  ///< whose names or aliases have it, as they are named
    bool is_source = false;            ///< the source's name has it
    std::size_t in_body = 0;           ///< how often
    std::vector<std::pair<std::string, std::size_t>> forms;  ///< in the body, folded, with how
                                                             ///< often; most frequent first

    bool none() const { return !in_title && parties.empty() && !is_source && in_body == 0; }
};

/// Shape: a part that names a field is looked for in its place alone; one of the text in all of
/// them but the source. A field of other values has none. Cost: one pass over the document.
Mentions find_mentions(const Analyzer&, const Document&, const CompiledLeaf&);

/// The line above without the part itself; empty for none.
std::string in_words(const Mentions&, const Query& leaf, const Analyzer&);

}  // namespace entente
