/// The interactive prompt on this terminal.
#pragma once

#include <entente/search.hpp>

#include "cli/terminal.hpp"

namespace entente::prompt {

/// Talks until the user ends it. Requires: stdin and stdout are terminals.
void run_prompt(Searcher&, const SearchOptions&, cli::ColorWhen);

}  // namespace entente::prompt
