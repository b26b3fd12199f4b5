/// What the program accepts, one table a command, and what it makes of it.
#pragma once

#include <entente/index.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.hpp"

namespace entente::indexer {

cli::Usage index_usage();
cli::Usage inspect_usage();
cli::Usage eval_usage();
cli::Usage stats_usage();
cli::Usage verify_usage();

/// How much is said.
enum class Verbosity { quiet, normal, all };

/// `indexer PATH...`
struct IndexPlan {
    std::vector<std::filesystem::path> paths;  ///< never empty
    IndexerOptions options;
    bool watch = false;            ///< go on with what changes later
    std::filesystem::path report;  ///< empty: none is written
    Verbosity verbosity = Verbosity::normal;
    cli::ColorWhen color = cli::ColorWhen::automatic;
};

/// Errors: UsageError.
IndexPlan index_plan(const cli::Arguments&);

/// The paths and options of `indexer inspect PATH...`. Errors: UsageError.
IndexPlan inspect_plan(const cli::Arguments&);

/// `indexer eval LABELS PATH...`
struct EvalPlan {
    std::filesystem::path labels;
    IndexPlan read;  ///< the documents
};

/// Errors: UsageError.
EvalPlan eval_plan(const cli::Arguments&);

/// The folder that --index names, else the default.
std::filesystem::path index_folder(const cli::Arguments&);

}  // namespace entente::indexer
