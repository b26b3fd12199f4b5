/// Found documents as a reader sees them: metadata and the passages that answer the query.
#pragma once

#include "query/compile.hpp"
#include "search/matching.hpp"
#include "snippet/matcher.hpp"

#include <entente/analyzer.hpp>
#include <entente/search.hpp>

#include <xapian.h>
#include <vector>

namespace entente {

/// What a Matcher must know of a compiled query to mark the words that the index looked for.
snippet::LeafTerms leaf_terms(const CompiledQuery&);

/// The hits of a page, in its order. Throws Error interrupted when `options.cancelled` is set.
std::vector<Hit> make_hits(const Shards&, const Stories&, const std::vector<Found>& page,
                           const Analyzer&, const Query&, const CompiledQuery&,
                           const SearchOptions&);

}  // namespace entente
