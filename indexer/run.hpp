/// The commands: from what was given to what is printed.
#pragma once

#include "cli/options.hpp"
#include "cli/program.hpp"

namespace entente::indexer {

/// Errors, all five: UsageError, Error.
cli::ExitStatus run_index(const cli::Arguments&);
cli::ExitStatus run_inspect(const cli::Arguments&);
cli::ExitStatus run_eval(const cli::Arguments&);
cli::ExitStatus run_stats(const cli::Arguments&);
cli::ExitStatus run_verify(const cli::Arguments&);

}  // namespace entente::indexer
