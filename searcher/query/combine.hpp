/// Queries of the backend put together.
///
/// Tests: tests/api/search_test.cpp.
#pragma once

#include "query/expansion.hpp"
#include "query/phrase_terms.hpp"

#include <xapian.h>
#include <cstddef>
#include <string>
#include <vector>

namespace entente {

/// The same documents, whose weight it adds nothing to.
Xapian::Query weightless(const Xapian::Query&, const Expansion&);

/// The same documents, each weighing so many times as much.
Xapian::Query boosted(const Xapian::Query&, double boost);

/// Nothing of none, and one by itself.
Xapian::Query join(Xapian::Query::op, const std::vector<Xapian::Query>&);

/// Documents that have all but `missing` of the operands.
Xapian::Query all_but(std::size_t missing, const std::vector<Xapian::Query>& operands);

/// Any of the terms, weighed as one.
Xapian::Query synonyms(const std::vector<std::string>& terms, const std::string& prefix);

/// Any of the sequences. Those with a term that the index does not have are left out.
Xapian::Query any_sequence(const Expansion&, const std::vector<TermSequence>&,
                           const std::string& prefix);

}  // namespace entente
