/// Runs -> the tables of a database.
#pragma once

#include "write/content/supplement.hpp"
#include "write/run/run.hpp"

#include <filesystem>
#include <vector>

namespace entente::write {

/// Writes the database, with the metadata of the supplement, into `folder`, which exists and is
/// empty: every table is synced before the file that makes it a database is written. Requires: runs
/// in the order of documents, without gaps between them. Errors: as SpillFile and
/// glass::OutputFile. Threads: uses two if `parallel`; the result is the same.
void merge_runs(const SpillFile&, const std::vector<Run>&, const Supplement&,
                const std::filesystem::path& folder, bool parallel);

}  // namespace entente::write
