/// `indexer eval LABELS PATH...`: how well documents are read, as a table.
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <iostream>

#include "base/utf8.hpp"
#include "cli/numbers.hpp"
#include "cli/style.hpp"
#include "options.hpp"
#include "run.hpp"
#include "summary.hpp"

#include <entente/error.hpp>
#include <entente/evaluation.hpp>

namespace entente::indexer {

namespace {

constexpr std::size_t listed_ids = 5;

/// "0.971", or "-" of nothing.
std::string cell(const Share& share) {
    if (share.of == 0) return "-    ";
    char text[16];
    std::snprintf(text, sizeof text, "%.3f", share.value());
    return text;
}

std::string cells(const SetScore& score) {
    return cell(score.precision()) + ' ' + cell(score.recall()) + ' ' + cell(score.f1());
}

void print_row(std::string name, const Scores& scores) {
    name.resize(std::max<std::size_t>(name.size(), 5), ' ');
    char documents[32];
    std::snprintf(documents, sizeof documents, "%5llu",
                  static_cast<unsigned long long>(scores.documents));
    std::cout << name << documents << "   " << cell(scores.date) << ' ' << cell(scores.given_date)
              << "   " << cell(scores.source) << "   " << cell(scores.title) << "   "
              << cell(scores.language) << "   " << cells(scores.parties) << "   "
              << cells(scores.persons) << "   " << cells(scores.furniture) << '\n';
}

void print_table(const Evaluation& evaluation) {
    std::cout << "             date          source  title   lang    parties             "
                 "persons             furniture\n"
                 "      docs   right given   right   right   right   prec. rec.  F1      "
                 "prec. rec.  F1      prec. rec.  F1\n";
    print_row("all", evaluation.all);
    for (const auto& [language, scores] : evaluation.by_language) {
        print_row(language.empty() ? "-" : language, scores);
    }
}

void print_copies(const SetScore& copies) {
    if (copies.hits + copies.wrong + copies.missed == 0) return;
    std::cout << "\ncopies of one story: " << copies.hits << " of "
              << cli::counted(copies.hits + copies.missed, "pair") << " found, " << copies.wrong
              << " wrong\n";
}

void print_mismatches(const Evaluation& evaluation) {
    std::cout << '\n';
    for (const Mismatch& mismatch : evaluation.mismatches) {
        std::cout << one_line(mismatch.file) << '\t' << mismatch.field << '\t'
                  << one_line(mismatch.detail) << '\n';
    }
}

/// "3 documents have no label: a.txt, b.txt, .."
void tell_ids(const std::vector<std::string>& ids, std::string_view noun, std::string_view what) {
    if (ids.empty()) return;
    std::cerr << cli::counted(ids.size(), noun) << ' ' << what << ':';
    for (std::size_t i = 0; i < std::min(ids.size(), listed_ids); ++i) {
        std::cerr << (i == 0 ? " " : ", ") << one_line(ids[i]);
    }
    std::cerr << (ids.size() > listed_ids ? ", ..\n" : "\n");
}

}  // namespace

cli::ExitStatus run_eval(const cli::Arguments& given) {
    const EvalPlan plan = eval_plan(given);
    std::vector<Label> labels = read_labels(plan.labels);
    const std::size_t label_count = labels.size();
    Evaluator evaluator(std::move(labels));
    IndexReport report;
    report.failures =
        inspect_paths(plan.read.paths, plan.read.options,
                      [&](const Inspection& inspection) { evaluator.add(inspection.document); });
    const Evaluation evaluation = evaluator.result();
    const cli::Style style(cli::describe_terminal(STDERR_FILENO, plan.read.color).colour);
    std::cerr << problems_text(report, Verbosity::all, style);
    if (evaluation.without_document.size() == label_count) {
        throw Error(Errc::invalid_argument,
                    "no document has a label there; its \"file\" is the document's path below "
                    "the folder that is given",
                    plan.labels.string());
    }
    tell_ids(evaluation.without_label, "document", "without a label, passed over");
    tell_ids(evaluation.without_document, "label", "without a document, scored as nothing found");
    print_table(evaluation);
    print_copies(evaluation.copies);
    if (given.has("errors")) print_mismatches(evaluation);
    return report.failures.empty() ? cli::success : cli::partial;
}

}  // namespace entente::indexer
