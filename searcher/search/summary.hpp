/// What an index holds, for the first screen.
#pragma once

#include "search/index_reader.hpp"

#include <entente/search.hpp>

namespace entente {

IndexSummary summarise(const IndexReader&);

}  // namespace entente
