/// Indexing with a line of progress, until it is done or the program is asked to stop.
#pragma once

#include <entente/index.hpp>

#include "options.hpp"

namespace entente::indexer {

/// Errors: as index_paths.
IndexReport index_with_progress(const IndexPlan&);

}  // namespace entente::indexer
