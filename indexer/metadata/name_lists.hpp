/// Names that one sentence lists: `A, B and the German carrier C`, `A, a maker of locks, and B`.
#pragma once

#include "metadata/names.hpp"
#include "metadata/reading.hpp"

#include <cstdint>
#include <vector>

namespace entente {

using NameList = std::vector<std::uint32_t>;  ///< indices of mentions, in order; never empty

/// Shape: every mention is in one list, most alone. Owners (`Egypt's` before a name) and places
/// behind a name (`of Sweden`) do not part what stands around them. Cost: linear.
std::vector<NameList> find_name_lists(const Reading&, const NameFindings&);

}  // namespace entente
