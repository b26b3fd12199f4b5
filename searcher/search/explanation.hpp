/// What a query means to the index, and why a document was found, in words.
#pragma once

#include "query/compile.hpp"

#include <entente/query.hpp>

#include <xapian.h>
#include <string>

namespace entente {

/// The tree, what each word stands for and how often it occurs, and the backend's query.
std::string explain_query(const Xapian::Database&, const Query&, const CompiledQuery&);

/// Which parts of the query the document matches and what each weighs; empty if it does not match.
std::string explain_hit(const Xapian::Database&, Xapian::docid, const CompiledQuery&);

}  // namespace entente
