/// The command line of `searcher`, as a plan of what to do.
#pragma once

#include <entente/search.hpp>

#include <string>
#include <vector>

#include "cli/options.hpp"

namespace entente::searcher {

enum class Format { text, json, csv, files };

/// Everything is decided here; nothing has been opened or read yet.
struct Plan {
    std::vector<std::string> indexes;
    bool index_named = false;  ///< by --index
    std::string query;         ///< one shot; empty: the prompt or a query a line
    Format format = Format::text;
    std::string run_tag, topics;  ///< --trec-run and its queries; empty: an ordinary search
    std::string synonyms;         ///< the file of --synonyms; empty: none
    bool explain = false;
    OpenOptions open;
    SearchOptions search;
    cli::ColorWhen color = cli::ColorWhen::automatic;
};

const cli::Usage& usage();

/// Errors: UsageError where options contradict each other or a value cannot be.
Plan make_plan(const cli::Arguments&);

}  // namespace entente::searcher
