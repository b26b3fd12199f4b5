/// `indexer PATH... --watch`: what happens after the first run.
///
///     change .. change .. half a second of quiet  ->  a run  ->  a line on stderr, if it did
///     anything
///
/// A run looks through all the paths, as any other does; the notices only tell when. Between runs
/// the index is not locked.
#pragma once

#include "folder_watch.hpp"
#include "options.hpp"

namespace entente::indexer {

/// Until the program is asked to stop. What goes wrong is said, and tried again: a path may come
/// back, another writer end, a disk have room again. `all_done` and the answer: whether
/// no file failed in the last run.
bool keep_current(const IndexPlan&, FolderWatch&, bool all_done);

}  // namespace entente::indexer
