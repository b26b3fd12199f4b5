#include "options.hpp"

#include <algorithm>
#include <span>

#include "cli/program.hpp"
#include "cli/today.hpp"

namespace entente::indexer {

namespace {

using cli::Arguments;
using cli::Option;
using cli::UsageError;

constexpr std::uint64_t bytes_per_mb = 1u << 20;
constexpr std::uint64_t max_jobs = 1024;
constexpr std::uint64_t max_shards = 64;

constexpr Option index_option{"Index", 0, "index", "DIR",
                              "the index ($ENTENTE_INDEX, else entente.index)"};
constexpr Option exclude_option{"Files", 0, "exclude", "GLOB",
                                "pass over files and folders that match; may be repeated"};
constexpr Option lang_option{"Files", 0, "lang", "CODE",
                             "language of texts too short to tell, such as en"};
constexpr Option max_file_option{"Files", 0, "max-file-mb", "N",
                                 "a file, or a record, of more than N MiB fails (64; at most 100)"};
constexpr Option quiet_option{"Output", 'q', "quiet", "", "say nothing but errors"};
constexpr Option verbose_option{"Output", 'v', "verbose", "", "name every failure"};

constexpr std::string_view index_notes =
    "A first word `inspect`, `eval`, `stats` or `verify` is a command; write ./eval for a folder\n"
    "of that name.\n"
    "\n"
    "Exit status: 0 all done, 1 some files failed, 2 wrong usage or nothing could be done,\n"
    "3 another indexer is writing this index. Ctrl-C stops and leaves the index as it was.\n"
    "The manual page indexer(1) says what is read and how an index is kept up to date.";

/// A number of 1 to `most`.
std::uint64_t positive(const Arguments& given, std::string_view name, std::uint64_t fallback,
                       std::uint64_t most) {
    const std::uint64_t value = given.number(name, fallback);
    if (value >= 1 && value <= most) return value;
    throw UsageError("--" + std::string(name) + " takes a number from 1 to " +
                     std::to_string(most));
}

std::string language_code(const Arguments& given) {
    const std::string code = given.text("lang");
    const bool letters =
        std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!given.has("lang") || (letters && (code.size() == 2 || code.size() == 3))) return code;
    throw UsageError("--lang takes a code of two or three letters such as en or zh, not '" + code +
                     "'");
}

WriterKind writer_kind(const Arguments& given) {
    const std::string name = given.text("writer", "glass");
    if (name == "glass") return WriterKind::glass;
    if (name == "xapian") return WriterKind::xapian;
    throw UsageError("--writer takes glass or xapian, not '" + name + "'");
}

bool keeps_vanished(const Arguments& given) {
    const bool keep = given.has("keep");
    if (keep && given.has("prune")) throw UsageError("--keep and --prune contradict each other");
    if (keep && given.has("rebuild")) {
        throw UsageError("--rebuild forgets vanished files, which --keep would have stay");
    }
    return keep;
}

Verbosity verbosity(const Arguments& given) {
    if (given.has("quiet") && given.has("verbose")) {
        throw UsageError("--quiet and --verbose contradict each other");
    }
    if (given.has("quiet")) return Verbosity::quiet;
    return given.has("verbose") ? Verbosity::all : Verbosity::normal;
}

/// What the commands that read documents have in common.
IndexPlan common_plan(const Arguments& given, std::span<const std::string> paths) {
    if (paths.empty() || std::ranges::count(paths, "") > 0) {
        throw UsageError("name the files or folders to read");
    }
    IndexPlan plan;
    plan.paths.assign(paths.begin(), paths.end());
    plan.options.exclude = given.all("exclude");
    plan.options.today = cli::today();
    plan.options.language = language_code(given);
    plan.options.max_file_bytes =
        positive(given, "max-file-mb", 64, max_document_bytes / bytes_per_mb) * bytes_per_mb;
    plan.color = cli::color_when(given);
    return plan;
}

}  // namespace

cli::Usage index_usage() {
    return {
        .program = "indexer",
        .synopsis =
            "PATH... [OPTION]...\ninspect PATH... [--jsonl]\neval LABELS PATH... [--errors]\nstats "
            "[--index DIR]\nverify [--index DIR]",
        .summary =
            "Makes files findable by searcher: text, Markdown and records (.jsonl), each with its\n"
            "date, source and parties. New files are added, changed ones replaced, and those that\n"
            "have vanished below the given paths dropped. A file that fails is remembered, and "
            "read\n"
            "again once it has changed.",
        .options = {index_option,
                    {"Index", 0, "rebuild", "", "make the index anew, of these paths alone"},
                    {"Index", 0, "keep", "", "keep documents whose files have vanished"},
                    {"Index", 0, "prune", "", "drop them (what is done without either)"},
                    {"Index", 0, "retry-failed", "",
                     "read files again that failed before and have not changed since"},
                    {"Index", 0, "watch", "", "then keep the index current until Ctrl-C"},
                    {"Index", 0, "dry-run", "", "say what would be done, and write nothing"},
                    {"Index", 'j', "jobs", "N", "worker threads (one a core)"},
                    {"Index", 0, "shards", "N", "databases that a new index is made of (1)"},
                    {"Index", 0, "writer", "NAME",
                     "what writes a new database: glass (many times faster) or xapian"},
                    exclude_option,
                    lang_option,
                    max_file_option,
                    {"Output", 0, "report", "FILE", "write what was done to FILE, as JSON"},
                    quiet_option,
                    verbose_option,
                    cli::color_option},
        .notes = index_notes,
    };
}

cli::Usage inspect_usage() {
    return {
        .program = "indexer inspect",
        .synopsis = "PATH... [OPTION]...",
        .summary =
            "Shows what would be extracted from files, and why: title, date, source, parties and\n"
            "the text told from page furniture. Indexes nothing.",
        .options = {{"Output", 0, "jsonl", "", "one JSON object a document and line"},
                    cli::color_option,
                    exclude_option,
                    lang_option,
                    max_file_option},
        .notes = "Exit status: 0 all read, 1 some files failed, 2 wrong usage or no such path.",
    };
}

cli::Usage eval_usage() {
    return {
        .program = "indexer eval",
        .synopsis = "LABELS PATH... [OPTION]...",
        .summary =
            "Reads files as indexing would and holds title, date, source, parties, language and\n"
            "furniture against labels: JSON lines such as those of corpus/labels.jsonl.",
        .options = {{"Output", 0, "errors", "", "list every answer that differs from its label"},
                    cli::color_option,
                    exclude_option,
                    lang_option,
                    max_file_option},
        .notes = "Exit status: 0 all read, 1 some files failed, 2 wrong usage or no labels.",
    };
}

cli::Usage stats_usage() {
    return {
        .program = "indexer stats",
        .synopsis = "[--index DIR]",
        .summary = "Tells what an index holds.",
        .options = {index_option, verbose_option},
        .notes = "Exit status: 0 done, 2 wrong usage or no index there.",
    };
}

cli::Usage verify_usage() {
    return {
        .program = "indexer verify",
        .synopsis = "[--index DIR]",
        .summary =
            "Tells whether an index is as it was written: every file against its checksums, the\n"
            "tables, every document, and the list of files. Changes nothing.",
        .options = {index_option, verbose_option},
        .notes = "Exit status: 0 whole, 1 damaged, 2 wrong usage or it could not be told.",
    };
}

IndexPlan index_plan(const Arguments& given) {
    IndexPlan plan = common_plan(given, given.operands());
    plan.options.index = index_folder(given);
    if (given.has("jobs")) {
        plan.options.jobs = static_cast<unsigned>(positive(given, "jobs", 1, max_jobs));
    }
    if (given.has("shards")) plan.options.shards = positive(given, "shards", 1, max_shards);
    plan.options.writer = writer_kind(given);
    plan.options.dry_run = given.has("dry-run");
    plan.options.rebuild = given.has("rebuild");
    plan.options.keep_vanished = keeps_vanished(given);
    plan.options.retry_failed = given.has("retry-failed");
    plan.watch = given.has("watch");
    if (plan.watch && plan.options.dry_run) {
        throw UsageError("--watch and --dry-run contradict each other");
    }
    plan.report = given.text("report");
    plan.verbosity = verbosity(given);
    return plan;
}

IndexPlan inspect_plan(const Arguments& given) { return common_plan(given, given.operands()); }

EvalPlan eval_plan(const Arguments& given) {
    const std::span<const std::string> operands = given.operands();
    if (operands.size() < 2) {
        throw UsageError("name the file with the labels, then the documents");
    }
    return {operands.front(), common_plan(given, operands.subspan(1))};
}

std::filesystem::path index_folder(const Arguments& given) {
    const std::string named = given.text("index", cli::default_index());
    if (named.empty()) throw UsageError("--index takes the name of a folder");
    return named;
}

}  // namespace entente::indexer
