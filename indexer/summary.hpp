/// What a run did, in words.
///
///     60 documents indexed: 58 new, 2 replaced; 3 unchanged, 1 removed
///     62 files, 1.2 MB in 0.4 s (3.0 MB/s)
///
///     2 failures
///       not text (2): a.bin, b.bin
/// Tests: tests/cli/indexer_cases.py.
#pragma once

#include <entente/index.hpp>

#include <string>
#include <vector>

#include "cli/style.hpp"
#include "options.hpp"

namespace entente::indexer {

std::string summary_text(const IndexReport&, bool dry_run, const cli::Style&);

/// What a later run of --watch did, on one line: "1 document indexed: 0 new, 1 replaced; ..".
std::string batch_text(const IndexReport&);

/// Failures always; warnings and what was passed over unless quiet. Empty if there is nothing.
std::string problems_text(const IndexReport&, Verbosity, const cli::Style&);

/// One line a cause with the first paths, or, with Verbosity::all, each with its detail.
std::string grouped_by_cause(const std::vector<Failure>&, Verbosity);

}  // namespace entente::indexer
