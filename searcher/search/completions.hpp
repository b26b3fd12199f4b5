/// Words and names of the index that begin as what was typed.
#pragma once

#include "store/shards.hpp"

#include <entente/search.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace entente {

/// Names of a field (or words, for an empty field) that begin with `folded_prefix`.
std::vector<FacetCount> completions(const Shards&, std::string_view field,
                                    std::string_view folded_prefix, std::size_t limit);

}  // namespace entente
