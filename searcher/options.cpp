#include "options.hpp"

#include "cli/program.hpp"
#include "cli/today.hpp"

namespace entente::searcher {

namespace {

using cli::Arguments;
using cli::UsageError;

/// What evaluation programs look at; a page of ten is for people.
constexpr std::uint64_t usual_hits = 10, usual_run_hits = 1000;

/// An hour: the backend counts milliseconds in 32 bits.
constexpr std::uint64_t most_seconds = 3600;

constexpr std::string_view notes =
    "Without QUERY: the prompt on a terminal; from a pipe, a query a line, answered in turn.\n"
    "A word with - before it is part of the query: huawei -nokia; after -- everything is.\n"
    "\n"
    "Examples:\n"
    "  searcher huawei vodafone\n"
    "  searcher 'party:microsoft \"cloud computing\" date:2017..2018'\n"
    "  searcher --files 'source:xinhua signed NEAR/5 memorandum' | xargs -d '\\n' grep -n Nokia\n"
    "  searcher --trec-run mine --topics topics.tsv > mine.run\n"
    "\n"
    "Exit status: 0 something was found, 1 nothing was found, 2 a query was refused, wrong\n"
    "usage or a failure. The query language and the prompt: searcher(1), or :help at the prompt.";

Format format_of(const Arguments& given) {
    Format format = Format::text;
    std::string chosen;
    for (const auto& [name, value] :
         {std::pair{"json", Format::json}, {"csv", Format::csv}, {"files", Format::files}}) {
        if (!given.has(name)) continue;
        if (!chosen.empty()) throw UsageError("--" + chosen + " and --" + name + ": choose one");
        chosen = name;
        format = value;
    }
    return format;
}

std::uint32_t half_life(const Arguments& given) {
    if (!given.has("fresh")) return 0;
    const auto days = parse_days(given.text("fresh"));
    if (!days) throw UsageError("--fresh takes a number of days, or a time such as 6m or 2y");
    return *days;
}

OpenOptions open_options(const Arguments& given) {
    OpenOptions options;
    if (!given.has("timeout")) return options;
    const std::uint64_t seconds = given.number("timeout", 0);
    if (seconds < 1 || seconds > most_seconds) {
        throw UsageError("--timeout takes 1 to " + std::to_string(most_seconds) + " seconds");
    }
    options.answer_limit = std::chrono::seconds(seconds);
    return options;
}

SearchOptions search_options(const Arguments& given) {
    using Sort = SearchOptions::Sort;
    using Order = QueryOptions::DateOrder;
    SearchOptions options;
    const bool run = given.has("trec-run");
    options.limit = given.number("limit", run ? usual_run_hits : usual_hits);
    options.offset = given.number("offset", 0);
    options.any = given.has("any");
    options.feedback = given.has("feedback");
    // Judgements of an evaluation are of documents.
    options.group_stories = !run && !given.has("all-copies");
    options.snippets = !run && !given.has("no-snippets") && !given.has("files");
    // These outputs have no place for advice.
    options.diagnose = !run && !given.has("csv") && !given.has("files");
    options.sort = given.choice<Sort>(
        "sort", Sort::score,
        {{"score", Sort::score}, {"date", Sort::oldest_first}, {"-date", Sort::newest_first}});
    options.query.date_order = given.choice<Order>(
        "date-order", Order::ask, {{"day", Order::day_first}, {"month", Order::month_first}});
    options.query.any_case = given.has("any-case");
    options.query.strict = given.has("strict");
    options.relax = !given.has("strict");
    options.half_life_days = half_life(given);
    options.query.today = cli::today();
    return options;
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

void check(const Plan& plan, const Arguments& given) {
    if (given.has("trec-run") != given.has("topics")) {
        throw UsageError("--trec-run TAG and --topics FILE belong together");
    }
    if (plan.explain && plan.query.empty()) throw UsageError("--explain needs a query");
    if (plan.search.half_life_days > 0 && plan.search.sort != SearchOptions::Sort::score) {
        throw UsageError("--fresh is for the order by score: no --sort by date");
    }
    if (!given.has("trec-run")) return;
    if (plan.run_tag.empty()) throw UsageError("--trec-run takes a name for the run, not ''");
    if (!plan.query.empty()) throw UsageError("--topics has the queries; there can be no other");
    if (plan.format != Format::text || plan.explain) {
        throw UsageError("--trec-run is a format of its own");
    }
    if (plan.search.sort != SearchOptions::Sort::score) {
        throw UsageError("a run is in the order of its scores: no --sort");
    }
}

}  // namespace

const cli::Usage& usage() {
    static const cli::Usage usage{
        "searcher",
        "[OPTION]... QUERY...\n[OPTION]...\n[OPTION]... --trec-run TAG --topics FILE",
        "Finds documents in an index made by indexer, and shows why they were found.",
        {{"Index", 0, "index", "INDEX",
          "folder, stub file or HOST:PORT to search; may be given many times"},
         {"Index", 0, "timeout", "SECONDS",
          "how long a HOST may take for an answer (3); the others answer without it"},
         {"Query", 0, "any", "", "ask for any of the words instead of all, ranked"},
         {"Query", 0, "feedback", "", "ask for the telling words of the first documents too"},
         {"Query", 0, "any-case", "", "take and, or, not as operators in small letters too"},
         {"Query", 0, "strict", "", "refuse slips of syntax, and never ask for fewer words"},
         {"Query", 0, "date-order", "ORDER", "12/06/2017 is: day (first) or month (first)"},
         {"Query", 0, "synonyms", "FILE", "words that mean the same: a group a line, with commas"},
         {"Query", 0, "explain", "", "show how the query is understood; search nothing"},
         {"Answer", 'n', "limit", "N", "at most N hits (10)"},
         {"Answer", 0, "offset", "N", "pass over the first N hits"},
         {"Answer", 0, "sort", "ORDER", "score, date (oldest first) or -date (newest first)"},
         {"Answer", 0, "fresh", "DAYS",
          "newer first among equally good; a bonus that halves in DAYS"},
         {"Answer", 0, "all-copies", "", "each copy of a story as a hit of its own"},
         {"Answer", 0, "no-snippets", "", "without the passages that match"},
         {"Output", 0, "json", "", "one JSON object a query"},
         {"Output", 0, "csv", "", "a table for spreadsheets"},
         {"Output", 0, "files", "", "only the paths of the files, one a line"},
         cli::color_option,
         {"Evaluation", 0, "trec-run", "TAG", "a run in the TREC format, named TAG"},
         {"Evaluation", 0, "topics", "FILE", "its queries, one a line: id TAB query"}},
        notes,
        cli::DashedWord::operand,
    };
    return usage;
}

Plan make_plan(const Arguments& given) {
    Plan plan;
    plan.index_named = given.has("index");
    plan.indexes = given.all("index");
    if (!plan.index_named) plan.indexes = {cli::default_index()};
    plan.query = joined(given.operands());
    plan.format = format_of(given);
    plan.run_tag = given.text("trec-run");
    plan.topics = given.text("topics");
    plan.synonyms = given.text("synonyms");
    plan.explain = given.has("explain");
    plan.open = open_options(given);
    plan.search = search_options(given);
    plan.color = cli::color_when(given);
    check(plan, given);
    return plan;
}

}  // namespace entente::searcher
