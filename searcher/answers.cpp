#include "answers.hpp"

#include <unistd.h>

#include <ostream>

#include "base/utf8.hpp"
#include "cli/numbers.hpp"
#include "show/csv.hpp"
#include "show/diagnostics.hpp"
#include "show/json.hpp"
#include "show/lists.hpp"
#include "show/terminal.hpp"

namespace entente::searcher {

namespace {

/// Only a person's terminal has a width to keep to; a file takes whole lines.
show::Layout layout_of(const cli::Terminal& terminal) {
    return {cli::Style(terminal.colour), terminal.is_terminal ? terminal.width : 0};
}

}  // namespace

Answers::Answers(Searcher& searcher, const Plan& plan, Batch batch, std::ostream& out,
                 std::ostream& err)
    : searcher_(searcher),
      plan_(plan),
      batch_(batch),
      out_(out),
      err_(err),
      out_terminal_(cli::describe_terminal(STDOUT_FILENO, plan.color)),
      err_terminal_(cli::describe_terminal(STDERR_FILENO, plan.color)) {
    if (plan.format == Format::csv) show::print_csv_header(out_);
}

void Answers::answer(const std::string& query) {
    const Results results = search(query);
    if (results.refused()) {
        show::print_diagnostics(err_, query, results.diagnostics, layout_of(err_terminal_));
    }
    print(query, results);
    out_.flush();
}

void Answers::explain(const std::string& query) {
    const ParsedQuery parsed = parse_query(query, plan_.search.query);
    show::print_diagnostics(err_, query, parsed.diagnostics, layout_of(err_terminal_));
    refused_ = refused_ || parsed.refused();
    if (parsed.refused()) return;
    out_ << drop_controls(searcher_.explain(parsed.query, plan_.search));
    found_ = true;
}

void Answers::answer_topic(const std::string& id, const std::string& query) {
    const Results results = search(query);
    if (results.refused()) {
        err_ << "topic " << one_line(id) << ":\n";
        show::print_diagnostics(err_, query, results.diagnostics, layout_of(err_terminal_));
    }
    tell_missing(results);
    show::print_trec(out_, id, plan_.run_tag, results);
}

cli::ExitStatus Answers::status() const {
    if (refused_) return cli::failure;
    return found_ ? cli::success : cli::partial;
}

Results Answers::search(const std::string& query) {
    Results results = searcher_.search(query, plan_.search);
    refused_ = refused_ || results.refused();
    found_ = found_ || !results.hits.empty();
    return results;
}

/// A list has no place for what it leaves out.
void Answers::tell_copies(const Results& results) {
    const std::uint64_t copies = show::copies_left_out(results);
    if (copies == 0) return;
    err_ << "searcher: " << cli::counted(copies, "copy", "copies")
         << " of stories left out; --all-copies lists each\n";
}

/// Where a format has no place for notes.
void Answers::tell_missing(const Results& results) {
    for (const std::string& one : results.missing) err_ << "searcher: " << one_line(one) << '\n';
}

void Answers::print(const std::string& query, const Results& results) {
    const auto reader = out_terminal_.is_terminal ? show::Reader::terminal : show::Reader::program;
    switch (plan_.format) {
        case Format::json:
            show::print_json(out_, query, results);
            break;
        case Format::csv:
            show::print_csv(out_, query, results);
            tell_missing(results);
            tell_copies(results);
            break;
        case Format::text:
            print_text(query, results);
            break;
        case Format::files:
            show::print_files(out_, results, reader);
            tell_missing(results);
            tell_copies(results);
            if (batch_ == Batch::many) out_ << '\n';
            break;
    }
}

void Answers::print_text(const std::string& query, const Results& results) {
    const show::Layout layout = layout_of(out_terminal_);
    if (batch_ == Batch::many) {
        out_ << layout.style.paint(cli::Role::note, "query:") << ' ' << one_line(query) << '\n';
    }
    show::print_hits(out_, results, layout);
    if (batch_ == Batch::many) out_ << '\n';
    out_.flush();
    if (results.refused()) return;
    show::print_remarks(err_, query, results, layout_of(err_terminal_));
    err_ << show::count_line(results) << '\n';
}

}  // namespace entente::searcher
