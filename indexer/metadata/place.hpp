/// Where the text was written, by its dateline.
///
///     NORDBY, May 4 (Meridian) --   ->   Nordby        新华社北京12月6日电   ->   北京
///
/// Tests: tests/unit/indexer/metadata/place_test.cpp.
#pragma once

#include "metadata/reading.hpp"

#include <entente/metadata.hpp>

#include <optional>
#include <vector>

namespace entente {

/// What stands before the first of these dates that is a dateline's.
std::optional<Attributed> find_place(const Reading&, const std::vector<DateCandidate>&);

}  // namespace entente
