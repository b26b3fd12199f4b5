#include "prompt/session.hpp"

#include <entente/error.hpp>
#include <entente/schema.hpp>

#include <algorithm>
#include <ostream>
#include <sstream>
#include <utility>

#include "base/utf8.hpp"
#include "cli/numbers.hpp"
#include "show/copies.hpp"
#include "show/diagnostics.hpp"
#include "show/overview.hpp"
#include "show/terminal.hpp"
#include "show/timeline.hpp"

namespace entente::prompt {

namespace {

constexpr std::string_view example = "party:microsoft \"cloud computing\" date:2017..2018";

std::string in_column(std::string text, std::size_t columns) {
    text.resize(std::max(columns, text.size() + 1), ' ');
    return text;
}

/// What a setting becomes by "on", "off" or, without either, by being turned.
bool switched(bool now, std::string_view state) { return state.empty() ? !now : state == "on"; }

}  // namespace

Session::Session(Searcher& searcher, SearchOptions options, std::atomic<bool>* cancelled,
                 Surroundings around)
    : searcher_(searcher),
      options_(std::move(options)),
      cancelled_(cancelled),
      around_(std::move(around)) {
    options_.cancelled = cancelled;
}

void Session::greet() {
    const IndexSummary summary = searcher_.summary();
    say(show::span_line(summary));
    say("Type words to search for, such as  " + std::string(example));
    say(":help or ? shows what else can be done; Ctrl-D ends.");
}

bool Session::handle(std::string_view typed) {
    if (cancelled_) *cancelled_ = false;
    options_.query.saved = around_.saved.read();
    try {
        return act(read_line(typed));
    } catch (const Error& error) {
        say(error.code() == Errc::interrupted ? "stopped" : "error: " + one_line(error.what()));
        return true;
    }
}

bool Session::act(const Line& line) {
    switch (line.kind) {
        case Line::Kind::next_page:
            next_page();
            break;
        case Line::Kind::query:
            ask(line.text);
            break;
        case Line::Kind::number:
            // A year is a query like any other word, unless there is a hit of that number.
            hit(line.number) ? open_file(line.number) : ask(line.text);
            break;
        case Line::Kind::refused:
            say(line.text);
            break;
        case Line::Kind::command:
            return command(line);
    }
    return true;
}

bool Session::command(const Line& line) {
    switch (line.action) {
        case Action::help:
            help();
            break;
        case Action::show:
            show_document(line.number);
            break;
        case Action::jump:
            jump(line.number);
            break;
        case Action::open:
            open_file(line.number);
            break;
        case Action::next:
            next_page();
            break;
        case Action::prev:
            previous_page();
            break;
        case Action::why:
            why(line.number);
            break;
        case Action::like:
            like(line.number);
            break;
        case Action::explain:
            explain(line.text.empty() ? query_ : line.text);
            break;
        case Action::facet:
            facet(line.text);
            break;
        case Action::timeline:
            timeline();
            break;
        case Action::sort:
            sort(line.text);
            break;
        case Action::limit:
            limit(line.number);
            break;
        case Action::any:
            toggle_any(line.text);
            break;
        case Action::feedback:
            toggle_feedback(line.text);
            break;
        case Action::fresh:
            fresh(line);
            break;
        case Action::copies:
            copies(line);
            break;
        case Action::save:
            save(line.text);
            break;
        case Action::saved:
            list_saved();
            break;
        case Action::run:
            run_saved(line.text);
            break;
        case Action::forget:
            forget(line.text);
            break;
        case Action::stats:
            show::print_summary(around_.out, searcher_.summary(), around_.layout());
            break;
        case Action::quit:
            return false;
    }
    return true;
}

void Session::ask(std::string query) {
    SearchOptions options = options_;
    options.offset = 0;
    const Results results = searcher_.search(query, options);
    if (results.refused()) {
        show::print_diagnostics(around_.out, query, results.diagnostics, around_.layout());
        return;
    }
    query_ = std::move(query);
    seen_.clear();
    keep(results);
}

void Session::search_page(std::size_t offset) {
    SearchOptions options = options_;
    options.offset = offset;
    keep(searcher_.search(query_, options));
}

/// After a setting has changed: hits may stand elsewhere now.
void Session::ask_again() {
    if (!query_.empty()) ask(query_);
}

void Session::keep(const Results& results) {
    page_ = results;
    for (const Hit& found : results.hits) {
        if (!hit(found.rank)) seen_.push_back(found);
    }
    const show::Layout layout = around_.layout();
    show::print_hits(around_.out, results, layout);
    if (!results.hits.empty()) around_.out << '\n';
    show::print_remarks(around_.out, query_, results, layout);
    std::string count = show::count_line(results);
    const bool more = !results.hits.empty() && results.hits.back().rank < results.stories.upper;
    say(count + (more ? "; Enter shows the next" : ""));
}

void Session::next_page() {
    if (query_.empty()) return say("There is no query yet; ? shows what can be done.");
    if (page_.hits.empty()) return say("There are no more.");
    const std::size_t last = page_.hits.back().rank;
    if (last >= page_.stories.upper) return say("There are no more.");
    search_page(last);
}

void Session::previous_page() {
    if (query_.empty()) return say("There is no query yet; ? shows what can be done.");
    const std::size_t first = page_.hits.empty() ? seen_.size() + 1 : page_.hits.front().rank;
    if (first <= 1) return say("This is the first page.");
    search_page(first - 1 - std::min(first - 1, options_.limit));
}

void Session::open_file(std::size_t rank) {
    const Hit* wanted = hit(rank);
    if (!wanted) return say("There is no hit " + std::to_string(rank) + ".");
    around_.open(wanted->path, wanted->snippets.empty() ? 0 : wanted->snippets.front().line);
}

void Session::why(std::size_t rank) {
    const Hit* wanted = hit(rank);
    if (!wanted) return say("There is no hit " + std::to_string(rank) + ".");
    const std::optional<Query> query = parsed(query_);
    if (query) around_.out << drop_controls(searcher_.why(*query, wanted->id, options_));
}

void Session::like(std::size_t rank) {
    const Hit* wanted = hit(rank);
    if (!wanted) return say("There is no hit " + std::to_string(rank) + ".");
    Query query;
    query.kind = Query::Kind::like;
    query.text = wanted->id;
    const std::string text = to_string(query);
    say(one_line(text));  // to be asked again with more
    ask(text);
}

void Session::explain(const std::string& text) {
    if (text.empty()) return say("There is no query yet: :explain QUERY");
    const std::optional<Query> query = parsed(text);
    if (query) around_.out << drop_controls(searcher_.explain(*query, options_));
}

void Session::facet(const std::string& field) {
    const std::optional<Query> query = parsed(query_.empty() ? "*" : query_);
    if (!query) return;
    constexpr std::size_t most = 20;
    show::print_facet(around_.out, field, searcher_.facet(field, *query, most, options_),
                      around_.layout());
}

void Session::timeline() {
    const std::optional<Query> query = parsed(query_.empty() ? "*" : query_);
    if (!query) return;
    constexpr std::size_t all = 100'000;
    show::print_timeline(around_.out, searcher_.facet("month", *query, all, options_),
                         around_.layout());
}

void Session::sort(const std::string& order) {
    options_.sort = order == "date"    ? SearchOptions::Sort::oldest_first
                    : order == "-date" ? SearchOptions::Sort::newest_first
                                       : SearchOptions::Sort::score;
    ask_again();
}

void Session::limit(std::size_t hits) {
    constexpr std::size_t most = 1000;
    options_.limit = std::min(hits, most);
    say(cli::counted(options_.limit, "hit") + " a page");
    ask_again();
}

void Session::toggle_any(const std::string& state) {
    options_.any = switched(options_.any, state);
    say(options_.any ? "any of the words" : "all of the words");
    ask_again();
}

void Session::toggle_feedback(const std::string& state) {
    options_.feedback = switched(options_.feedback, state);
    say(options_.feedback ? "with the telling words of the first documents"
                          : "without words of the first documents");
    ask_again();
}

void Session::fresh(const Line& line) {
    constexpr std::uint32_t usual_days = 365;
    const bool on = line.number > 0 || switched(options_.half_life_days > 0, line.text);
    const auto days = static_cast<std::uint32_t>(line.number);
    options_.half_life_days = !on ? 0 : days > 0 ? days : usual_days;
    say(on ? "newer documents first among equally good ones" : "newer documents first no longer");
    if (on && options_.sort != SearchOptions::Sort::score)
        say("it counts in the order by score: :sort score");
    ask_again();
}

void Session::copies(const Line& line) {
    if (line.number > 0) return list_copies(line.number);
    options_.group_stories = !switched(!options_.group_stories, line.text);
    say(options_.group_stories ? "each story once" : "every copy of a story");
    ask_again();
}

void Session::list_copies(std::size_t rank) {
    const Hit* wanted = hit(rank);
    if (!wanted) return say("There is no hit " + std::to_string(rank) + ".");
    const std::vector<StoryCopy> copies = searcher_.copies(wanted->id);
    if (copies.empty()) return say("No other document of the index carries this story.");
    say(cli::counted(copies.size(), "other document carries", "other documents carry") +
        " this story:");
    show::print_copies(around_.out, copies, around_.layout());
}

void Session::help() {
    constexpr std::size_t columns = 18;
    say("Plain text is a query. Words must all be there; \"a phrase\", OR, -without, (groups),");
    say("beginn*, near NEAR/5 by, and these fields:");
    for (const Field& field : fields()) {
        say("  " + in_column(std::string(field.name) + ":", columns) + std::string(field.help));
    }
    say("Commands, which may be shortened:");
    for (const Command& command : commands()) {
        const std::string form = ":" + std::string(command.name) + " " + std::string(command.form);
        say("  " + in_column(form, columns) + std::string(command.help));
    }
}

const Hit* Session::hit(std::size_t rank) const {
    const auto found = std::ranges::find(seen_, rank, &Hit::rank);
    return found == seen_.end() ? nullptr : &*found;
}

void Session::say(std::string_view sentence) { around_.out << sentence << '\n'; }

std::optional<Query> Session::parsed(const std::string& query) {
    ParsedQuery result = parse_query(query, options_.query);
    show::print_diagnostics(around_.out, query, result.diagnostics, around_.layout());
    if (result.refused()) return std::nullopt;
    return std::move(result.query);
}

}  // namespace entente::prompt
