/// The query's logic over one document: what holds, and what of it is shown.
///
/// Tests: through the matcher, tests/unit/searcher/snippet/matcher_test.cpp.
#pragma once

#include "snippet/leaves.hpp"
#include "snippet/occurrences.hpp"

#include <cstdint>
#include <vector>

namespace entente::snippet {

/// For each leaf, where it stands in a text.
using LeafPlaces = std::vector<Occurrences>;

/// For each leaf the places in `body` that the query as a whole makes count.
/// `leaf_words`: how many positions a leaf takes as typed; NEAR allows `distance` more than those
/// of its operands from the first to the last.
/// Shape: a leaf's places may repeat and are not in order.
LeafPlaces places_that_count(const TextQuery&, const std::vector<std::uint32_t>& leaf_words,
                             const LeafPlaces& body, const LeafPlaces& title);

}  // namespace entente::snippet
