/// Nouns inside names that say what may follow.
///
///     Brannock Foods of Ohio      a firm comes from a place: `of` is no part of its name
///     University of Zambia        an institution is named after one
///     Three Rivers Distributing   a name may begin with a count
#pragma once

#include "metadata/reading.hpp"

#include <cstdint>
#include <string_view>

namespace entente {

bool is_trade_noun(const Reading&, std::uint32_t i);  ///< legal forms too
bool is_count_word(std::string_view folded);

}  // namespace entente
