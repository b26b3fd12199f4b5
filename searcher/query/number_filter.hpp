/// Ranges of numbers as the backend takes them: of values that sort, and of the terms of sums.
/// Tests: tests/api/numbers_test.cpp, and tests/model against a search through all documents.
#pragma once

#include <entente/query.hpp>

#include <xapian.h>

namespace entente {

/// Documents whose number lies in the range; of several sums that one does.
Xapian::Query number_filter(const Query&);

}  // namespace entente
