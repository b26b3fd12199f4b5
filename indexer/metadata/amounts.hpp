/// The sums of money that a text names: a number with a currency before or behind it.
///
///     $1.2 billion     EUR350m     1,5 Mrd. Euro     12亿元     5 mil millones de dólares
///
/// A number alone is no sum, and words that mean something else too (pounds, won) need a million or
/// so before them. Tests: tests/unit/indexer/metadata/amounts_test.cpp.
#pragma once

#include "metadata/reading.hpp"

#include <entente/metadata.hpp>

#include <vector>

namespace entente {

/// In the order of the text, each sum once; of headline and text, not of furniture. At most 200.
std::vector<Amount> find_amounts(const Reading&);

}  // namespace entente
