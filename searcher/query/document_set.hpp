/// The documents that a query finds, as a list that the backend walks like that of a term.
///
/// What stands right of AND_NOT has to be simple: the backend (1.4.22) lets through documents that
/// an AND there matches, and XOR with all documents, which says the same, reads freed memory where
/// few hits are wanted (tests/model found both).
#pragma once

#include <xapian.h>

namespace entente {

/// Found when the search begins, in each index for itself; weighs nothing.
/// Requires: a local database.
/// Cost:     that of the query over all its documents.
Xapian::Query document_set(const Xapian::Query&);

}  // namespace entente
