/// The files of a run cut into batches of about equal size, each read by one worker.
#pragma once

#include "pipeline/plan.hpp"

#include <cstddef>
#include <vector>

namespace entente {

struct BatchPiece {
    std::size_t file = 0;  ///< index into Plan::files
    FilePiece piece;
};

using Batch = std::vector<BatchPiece>;

/// Shape: in the order of the files; many small files share a batch, a large record file fills
/// several. Files that cannot be split for reading go to `failures` (file index and what).
std::vector<Batch> make_batches(const Plan&, const IndexerOptions&,
                                std::vector<std::pair<std::size_t, Failure>>& failures);

}  // namespace entente
