#include "progress_run.hpp"

#include <unistd.h>

#include <entente/error.hpp>
#include <iostream>

#include "cli/progress.hpp"
#include "stop.hpp"

namespace entente::indexer {

namespace {

std::string phase_name(Progress::Phase phase) {
    switch (phase) {
        case Progress::Phase::scanning:
            return "scanning";
        case Progress::Phase::reading:
            return "reading";
        case Progress::Phase::merging:
            return "merging";
        case Progress::Phase::finishing:
            return "finishing";
    }
    return {};
}

cli::ProgressNumbers progress_numbers(const Progress& progress) {
    return {.phase = phase_name(progress.phase),
            .files_done = progress.files_done,
            .files_total = progress.files_total,
            .bytes_done = progress.bytes_done,
            .bytes_total = progress.bytes_total,
            .documents = progress.documents};
}

}  // namespace

IndexReport index_with_progress(const IndexPlan& plan) {
    cli::Terminal terminal = cli::describe_terminal(STDERR_FILENO);
    if (plan.verbosity == Verbosity::quiet) terminal.is_terminal = false;
    cli::ProgressLine line(std::cerr, terminal);
    IndexerOptions options = plan.options;
    options.stop = &stop_requested();
    options.on_progress = [&](const Progress& progress) {
        line.update(progress_numbers(progress));
    };
    try {
        return index_paths(plan.paths, options);
    } catch (const Error& error) {
        if (error.code() != Errc::interrupted) throw;
        throw Error(Errc::interrupted, "stopped; the index is as it was", plan.options.index);
    }
}

}  // namespace entente::indexer
