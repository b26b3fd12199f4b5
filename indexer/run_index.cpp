/// `indexer PATH...`: progress while it runs, a summary when it is done.
#include <unistd.h>

#include <entente/error.hpp>
#include <fstream>
#include <iostream>
#include <optional>

#include "base/utf8.hpp"
#include "cli/style.hpp"
#include "json.hpp"
#include "keep_current.hpp"
#include "options.hpp"
#include "progress_run.hpp"
#include "run.hpp"
#include "stop.hpp"
#include "summary.hpp"

namespace entente::indexer {

namespace {

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
        std::cerr << "index: " << one_line(plan.options.index.string()) << '\n';
    }
    std::ofstream report_file = open_report(plan.report);
    std::optional<FolderWatch> watch;  // before the run, so that nothing changes unseen
    if (plan.watch) watch.emplace(plan.paths, plan.options.index);
    const IndexReport report = index_with_progress(plan);
    const cli::Style out(cli::describe_terminal(STDOUT_FILENO, plan.color).colour);
    const cli::Style err(cli::describe_terminal(STDERR_FILENO, plan.color).colour);
    std::cerr << problems_text(report, plan.verbosity, err);
    if (plan.verbosity != Verbosity::quiet) {
        std::cout << summary_text(report, plan.options.dry_run, out);
    }
    write_report(report_file, plan, report);
    const bool all_done = report.failures.empty();
    return (watch ? keep_current(plan, *watch, all_done) : all_done) ? cli::success : cli::partial;
}

}  // namespace entente::indexer
