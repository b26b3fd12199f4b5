/// The documents that a query finds, as a list that the backend walks like that of a term.
///
/// What stands right of AND_NOT has to be simple: the backend (1.4.22) lets through documents that
/// an AND there matches, and XOR with all documents, which says the same, reads freed memory where
/// few hits are wanted (tests/model found both).
#pragma once

#include "store/shards.hpp"

#include <xapian.h>
#include <cstddef>
#include <vector>

namespace entente {

/// Found when the search begins, in each index for itself; weighs nothing.
/// Requires: databases of this machine (the backend cannot send it to a server).
/// Cost:     that of the query over all its documents.
Xapian::Query document_set(const Xapian::Query&);

struct DocumentList {
    std::vector<Xapian::docid> documents;  ///< rising
    bool is_cut = false;                   ///< there are more
};

/// The first `most` documents that the query finds.
DocumentList documents_of(const Shards&, const Xapian::Query&, std::size_t most);

/// These documents, named by their ids. Requires: each document of the index has an id.
Xapian::Query documents_by_id(const Shards&, const std::vector<Xapian::docid>&);

}  // namespace entente
