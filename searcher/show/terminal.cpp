#include "show/terminal.hpp"

#include <algorithm>
#include <cstdio>
#include <ostream>

#include "base/utf8.hpp"
#include "cli/numbers.hpp"
#include "cli/terminal.hpp"
#include "show/copies.hpp"
#include "show/diagnostics.hpp"

namespace entente::show {

namespace {

using cli::Role;

constexpr std::size_t indent = 4;
/// A list of names is read at a glance; the rest is counted.
constexpr std::size_t most_parties = 8;

/// A longer clause pushes its own counts aside, not those of all.
constexpr std::size_t widest_clause = 40;

/// Writes pieces of one line and knows the column.
class Line {
public:
    Line(std::ostream& out, const cli::Style& style) : out_(out), style_(style) {}

    Line& put(Role role, std::string_view text) {
        const std::string folded = one_line(text);
        out_ << style_.paint(role, folded);
        column_ += cli::display_width(folded);
        return *this;
    }
    Line& blanks(std::size_t count) {
        out_ << std::string(count, ' ');
        column_ += count;
        return *this;
    }
    std::size_t column() const { return column_; }

private:
    std::ostream& out_;
    const cli::Style& style_;
    std::size_t column_ = 0;
};

void print_head(std::ostream& out, const Hit& hit, const Layout& layout) {
    const std::string rank = std::to_string(hit.rank);
    Line line(out, layout.style);
    line.blanks(rank.size() < 2 ? 2 - rank.size() : 0).put(Role::rank, rank).blanks(2);
    line.put(Role::date, date_text(hit.date)).blanks(2);
    if (!hit.source.empty()) line.put(Role::source, hit.source).blanks(2);
    const bool titled = !hit.title.empty();
    write_plain(out, titled ? Role::title : Role::faint, titled ? hit.title : "(no title)", layout,
                indent, line.column());
}

void print_parties(std::ostream& out, const std::vector<Party>& parties, const Layout& layout) {
    if (parties.empty()) return;
    std::string names;
    for (std::size_t i = 0; i < parties.size() && i < most_parties; ++i) {
        if (i > 0) names += " · ";
        names += parties[i].name;
    }
    if (parties.size() > most_parties) {
        names += " (+" + std::to_string(parties.size() - most_parties) + ")";
    }
    out << std::string(indent, ' ');
    write_plain(out, Role::party, names, layout, indent, indent);
}

void print_snippet(std::ostream& out, const Fragment& fragment, const Layout& layout) {
    Line line(out, layout.style);
    line.blanks(indent);
    if (fragment.line > 0) {
        line.put(Role::line, std::to_string(fragment.line)).put(Role::plain, ":").blanks(1);
    }
    write_marked(out, {fragment.text, fragment.marks}, layout, line.column(), line.column());
}

void print_place(std::ostream& out, const Hit& hit, const Layout& layout) {
    // Never wrapped: a path that is broken over two lines cannot be picked up.
    Line line(out, layout.style);
    line.blanks(indent).put(Role::path, hit.path);
    if (!hit.snippets.empty() && hit.snippets.front().line > 0) {
        line.put(Role::plain, ":").put(Role::line, std::to_string(hit.snippets.front().line));
    }
    out << '\n';
}

void print_also_in(std::ostream& out, const Hit& hit, const Layout& layout) {
    if (hit.also_in.empty()) return;
    constexpr std::string_view label = "also in: ";
    constexpr std::size_t before = indent + label.size(), least = 8;
    const std::size_t columns =
        layout.width == 0 ? 0 : std::max(layout.width, before + least) - before;
    Line line(out, layout.style);
    line.blanks(indent).put(Role::faint, std::string(label) + also_in_text(hit, columns));
    out << '\n';
}

void print_note(std::ostream& out, std::string_view label, std::string_view text,
                const Layout& layout) {
    Line line(out, layout.style);
    line.put(Role::note, label).blanks(1);
    write_plain(out, Role::plain, text, layout, indent, line.column());
}

/// "date:2016-01-01..2016-12-31  alone: 0; without it: 14", the counts in one column.
void print_clauses(std::ostream& out, const std::vector<ClauseCount>& clauses,
                   const Layout& layout) {
    std::size_t widest = 0;
    for (const ClauseCount& one : clauses) {
        widest = std::max(widest, cli::display_width(one_line(one.clause)));
    }
    const std::size_t column = std::min(widest, widest_clause);
    for (const ClauseCount& one : clauses) {
        std::string line = one_line(one.clause);
        const std::size_t width = cli::display_width(line);
        if (width < column) line.append(column - width, ' ');
        line +=
            "  alone: " + cli::grouped(one.alone) + "; without it: " + cli::grouped(one.without);
        out << std::string(indent, ' ') << layout.style.paint(Role::plain, line) << '\n';
    }
}

std::string milliseconds(std::chrono::microseconds elapsed) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.1f ms", static_cast<double>(elapsed.count()) / 1000);
    return buffer;
}

std::string about(const Total& total, std::string_view singular, std::string_view plural) {
    const std::string counted = cli::counted(total.estimate, singular, plural);
    return total.lower == total.upper ? counted : "about " + counted;
}

/// Stories are spoken of where some were found more than once.
std::string total_text(const Results& results) {
    const std::string documents = about(results.total, "document", "documents");
    if (copies_left_out(results) == 0) return documents;
    return about(results.stories, "story", "stories") + " in " + documents;
}

}  // namespace

std::string date_text(const std::optional<DocumentDate>& date) {
    if (!date) return "undated";
    return (date->kind == DateKind::event ? "~" : "") + date->value.iso();
}

void print_hits(std::ostream& out, const Results& results, const Layout& layout) {
    for (const Hit& hit : results.hits) {
        if (&hit != &results.hits.front()) out << '\n';
        print_head(out, hit, layout);
        print_parties(out, hit.parties, layout);
        for (const Fragment& fragment : hit.snippets) print_snippet(out, fragment, layout);
        print_place(out, hit, layout);
        print_also_in(out, hit, layout);
    }
}

void print_remarks(std::ostream& out, std::string_view query, const Results& results,
                   const Layout& layout) {
    print_diagnostics(out, query, results.diagnostics, layout);
    if (results.refused()) return;
    if (!results.understood.empty() && results.understood != one_line(query)) {
        print_note(out, "understood as:", results.understood, layout);
    }
    for (const std::string& note : results.notes) print_note(out, "note:", note, layout);
    print_clauses(out, results.clauses, layout);
    for (const std::string& other : results.suggestions) {
        print_note(out, "did you mean:", other, layout);
    }
}

std::string count_line(const Results& results) {
    const std::string time = " (" + milliseconds(results.elapsed) + ")";
    if (results.hits.empty()) {
        if (results.total.upper == 0) return "nothing found" + time;
        return "no more of " + total_text(results) + time;
    }
    const std::size_t first = results.hits.front().rank, last = results.hits.back().rank;
    if (first == 1 && last == results.stories.lower && last == results.stories.upper) {
        return total_text(results) + time;
    }
    const std::string range = cli::grouped(first) + " to " + cli::grouped(last);
    return range + " of " + total_text(results) + time;
}

std::uint64_t copies_left_out(const Results& results) {
    return results.total.upper - std::min(results.total.upper, results.stories.upper);
}

}  // namespace entente::show
