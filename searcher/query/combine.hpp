/// Queries of the backend put together.
///
/// Tests: tests/api/search_test.cpp.
#pragma once

#include <xapian.h>
#include <cstddef>
#include <vector>

namespace entente {

/// The same documents, whose weight it adds nothing to.
Xapian::Query weightless(const Xapian::Query&);

/// Nothing of none, and one by itself.
Xapian::Query join(Xapian::Query::op, const std::vector<Xapian::Query>&);

/// Documents that have all but `missing` of the operands.
Xapian::Query all_but(std::size_t missing, const std::vector<Xapian::Query>& operands);

}  // namespace entente
