/// `indexer PATH...`: progress while it runs, a summary when it is done.
#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <entente/error.hpp>
#include <fstream>
#include <iostream>

#include "cli/progress.hpp"
#include "cli/style.hpp"
#include "json.hpp"
#include "options.hpp"
#include "run.hpp"
#include "summary.hpp"

namespace entente::indexer {

namespace {

std::atomic<bool> stop_requested{false};
static_assert(std::atomic<bool>::is_always_lock_free, "set by a signal handler");

/// The first Ctrl-C asks the run to stop; a second one ends the program at once.
void stop_on_signals() {
    struct sigaction action {};
    action.sa_handler = [](int) { stop_requested = true; };
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

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

IndexReport index_with_progress(const IndexPlan& plan) {
    cli::Terminal terminal = cli::describe_terminal(STDERR_FILENO);
    if (plan.verbosity == Verbosity::quiet) terminal.is_terminal = false;
    cli::ProgressLine line(std::cerr, terminal);
    IndexerOptions options = plan.options;
    options.stop = &stop_requested;
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

/// Opened before the work, so that a name that cannot be written costs nothing.
std::ofstream open_report(const std::filesystem::path& path) {
    std::ofstream file;
    if (path.empty()) return file;
    file.open(path, std::ios::binary);
    if (!file) throw Error(Errc::io, "the report cannot be written there", path.string());
    return file;
}

void write_report(std::ofstream& file, const IndexPlan& plan, const IndexReport& report) {
    if (!file.is_open()) return;
    file << report_json(report, plan.options.index.string(), plan.options.dry_run) << '\n';
    file.close();
    if (!file) throw Error(Errc::io, "the report could not be written", plan.report.string());
}

}  // namespace

cli::ExitStatus run_index(const cli::Arguments& given) {
    const IndexPlan plan = index_plan(given);
    stop_on_signals();
    if (plan.verbosity != Verbosity::quiet) {
        std::cerr << "index: " << plan.options.index.string() << '\n';
    }
    std::ofstream report_file = open_report(plan.report);
    const IndexReport report = index_with_progress(plan);
    const cli::Style out(cli::describe_terminal(STDOUT_FILENO, plan.color).colour);
    const cli::Style err(cli::describe_terminal(STDERR_FILENO, plan.color).colour);
    std::cerr << problems_text(report, plan.verbosity, err);
    if (plan.verbosity != Verbosity::quiet) {
        std::cout << summary_text(report, plan.options.dry_run, out);
    }
    write_report(report_file, plan, report);
    return report.failures.empty() ? cli::success : cli::partial;
}

}  // namespace entente::indexer
