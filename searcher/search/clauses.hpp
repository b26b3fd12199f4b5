/// Which part of a query keeps it from finding anything.
///
///     huawei date:2016 -nokia      alone   without it
///       huawei                        14            0
///       date:2016                      0           12      <- this one
///       NOT nokia                     30            0
///
/// Tests: tests/unit/searcher/search/clauses_test.cpp.
#pragma once

#include <entente/search.hpp>

#include <cstdint>
#include <functional>
#include <vector>

namespace entente {

/// How many documents a query finds.
using CountDocuments = std::function<std::uint64_t(const Query&)>;

/// The clauses of a top-level AND, then what NOT takes from it: the first ten of both. Shape: empty
/// for a query of one clause. Cost: two counts a clause.
std::vector<ClauseCount> count_clauses(const Query&, const CountDocuments&);

}  // namespace entente
