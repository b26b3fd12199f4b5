/// Queries that weigh nothing, in a form that the database library answers rightly.
///
/// Where a term is in all documents and its weight does not count, the library reads the list of
/// all documents in its stead, but takes up its further chunks under the term's name: where numbers
/// of documents are missing, as after an update, it finds no next chunk and reports "Unexpected end
/// of posting list" (Xapian 1.4.22, localsubmatch.cc, open_post_list). So here such a term becomes
/// the query for all documents. Where one of several databases has the term in all of its
/// documents, it becomes all documents but those that do not have it, since only reading from one
/// document to the next goes wrong, and not skipping. Servers are not helped so: such a query
/// cannot be sent. Tests: tests/api/everywhere_test.cpp.
#pragma once

#include "store/shards.hpp"

#include <xapian.h>

namespace entente {

/// The same documents. Requires: no weight of the query counts.
Xapian::Query unweighted(const Xapian::Query&, const Shards&);

}  // namespace entente
