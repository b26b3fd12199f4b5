/// The query's logic over one document: what holds, and what of it is shown.
///
/// Tests: through the matcher, tests/unit/searcher/snippet/matcher_test.cpp.
#pragma once

#include "query/occurrences.hpp"
#include "snippet/leaves.hpp"

#include <cstdint>
#include <vector>

namespace entente::snippet {

/// A text as a query sees it.
struct TextPlaces {
    std::vector<Occurrences> leaves;                   ///< for each leaf, where it stands
    std::vector<std::uint32_t> sentences, paragraphs;  ///< the first position of each
};

/// For each leaf the places in `body` that the query as a whole makes count.
/// `leaf_words`: how many positions a leaf takes as typed; NEAR allows `distance` more than those
/// of its operands from the first to the last.
/// Shape: a leaf's places may repeat and are not in order.
std::vector<Occurrences> places_that_count(const TextQuery&,
                                           const std::vector<std::uint32_t>& leaf_words,
                                           const TextPlaces& body, const TextPlaces& title);

}  // namespace entente::snippet
