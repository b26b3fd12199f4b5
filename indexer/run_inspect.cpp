/// `indexer inspect PATH...`: what would be extracted, for people or as JSON lines.
#include <unistd.h>

#include <iostream>

#include "cli/style.hpp"
#include "inspect_text.hpp"
#include "json.hpp"
#include "options.hpp"
#include "run.hpp"
#include "summary.hpp"

namespace entente::indexer {

cli::ExitStatus run_inspect(const cli::Arguments& given) {
    const IndexPlan plan = inspect_plan(given);
    const cli::Style style(cli::describe_terminal(STDOUT_FILENO, plan.color).colour);
    const bool json = given.has("jsonl");
    IndexReport report;
    report.failures = inspect_paths(plan.paths, plan.options, [&](const Inspection& inspection) {
        std::cout << (json ? document_json(inspection.document) : inspect_text(inspection, style))
                  << '\n';
    });
    const cli::Style err(cli::describe_terminal(STDERR_FILENO, plan.color).colour);
    std::cerr << problems_text(report, Verbosity::all, err);
    return report.failures.empty() ? cli::success : cli::partial;
}

}  // namespace entente::indexer
