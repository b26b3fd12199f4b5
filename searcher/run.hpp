/// What the program does: one answer, a query a line, a run for evaluation, or the prompt.
#pragma once

#include "cli/exit_status.hpp"
#include "cli/options.hpp"

namespace entente::searcher {

/// Errors: UsageError, Error.
cli::ExitStatus run(const cli::Arguments&);

}  // namespace entente::searcher
