#include "show/overview.hpp"

#include <algorithm>
#include <ostream>

#include "base/utf8.hpp"
#include "cli/numbers.hpp"
#include "cli/terminal.hpp"

namespace entente::show {

namespace {

using cli::Role;

/// Labels stand in a column of their own.
constexpr std::size_t label_columns = 12;
constexpr std::uint64_t bar_columns = 24;
constexpr std::size_t least_width_for_bars = 60;

void print_fact(std::ostream& out, std::string_view label, std::string_view text,
                const Layout& layout) {
    if (text.empty()) return;
    std::string left(label);
    left.resize(label_columns, ' ');
    out << layout.style.paint(Role::faint, left);
    write_plain(out, Role::plain, text, layout, label_columns, label_columns);
}

std::string with_origin(const std::string& value, const Evidence& evidence) {
    std::string out = value + " (" + std::string(to_string(evidence.origin));
    if (!evidence.rule.empty()) out += ": " + evidence.rule;
    return out + ")";
}

std::string date_with_origin(const DocumentDate& date) {
    std::string value = date.value.iso();
    if (date.kind == DateKind::event) value.insert(0, 1, '~');
    return with_origin(value, date.evidence);
}

std::string party_list(const std::vector<Party>& parties) {
    std::string out;
    for (const Party& party : parties) {
        if (!out.empty()) out += " · ";
        out += party.name + " (" + std::string(to_string(party.kind)) + ")";
    }
    return out;
}

void print_head(std::ostream& out, const Document& document, const Layout& layout) {
    const Metadata& known = document.metadata;
    write_plain(out, Role::title, document.title.empty() ? "(no title)" : document.title, layout, 0,
                0);
    if (known.date) print_fact(out, "date", date_with_origin(*known.date), layout);
    if (known.event) print_fact(out, "event", date_with_origin(*known.event), layout);
    if (known.source) {
        print_fact(out, "source", with_origin(known.source->value, known.source->evidence), layout);
    }
    if (known.wire) {
        print_fact(out, "wire", with_origin(known.wire->value, known.wire->evidence), layout);
    }
    for (const Attributed& author : known.authors) {
        print_fact(out, "author", with_origin(author.value, author.evidence), layout);
    }
    print_fact(out, "parties", party_list(known.parties), layout);
    print_fact(out, "language", known.language, layout);
    print_fact(out, "url", known.url, layout);
    for (const auto& [name, value] : known.fields) print_fact(out, name, value, layout);
    print_fact(out, "file", document.file.path, layout);
}

/// Numbered, each on a line of its own where it is short enough.
void print_places(std::ostream& out, const std::vector<MatchPlace>& places, std::size_t all,
                  const Layout& layout) {
    if (places.empty()) return;
    print_fact(out, "matches", cli::grouped(all), layout);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Fragment& context = places[i].context;
        const std::string number = std::to_string(i + 1), line = std::to_string(context.line);
        out << std::string(label_columns - std::min(label_columns, number.size() + 2), ' ')
            << layout.style.paint(Role::rank, number) << "  "
            << layout.style.paint(Role::line, line) << ": ";
        const std::size_t column = std::max(label_columns, number.size() + 2) + line.size() + 2;
        write_marked(out, {context.text, context.marks}, layout, column, column);
    }
    if (places.size() == all) return;
    out << std::string(label_columns, ' ') << "and " << cli::grouped(all - places.size())
        << " more\n";
}

/// The marks inside [begin, end), counted from there. `next` is the first that may lie there.
std::vector<ByteSpan> marks_within(const std::vector<ByteSpan>& marks, std::size_t& next,
                                   std::size_t begin, std::size_t end) {
    std::vector<ByteSpan> out;
    while (next < marks.size() && marks[next].end <= begin) ++next;
    for (std::size_t i = next; i < marks.size() && marks[i].begin < end; ++i) {
        out.push_back(
            {std::max(marks[i].begin, begin) - begin, std::min(marks[i].end, end) - begin});
    }
    return out;
}

void print_body(std::ostream& out, const std::string& body, const std::vector<ByteSpan>& marks,
                const Layout& layout) {
    std::size_t next = 0;
    for (std::size_t begin = 0; begin < body.size();) {
        const std::size_t end = std::min(body.find('\n', begin), body.size());
        write_marked(out, {body.substr(begin, end - begin), marks_within(marks, next, begin, end)},
                     layout, 0, 0);
        begin = end + 1;
    }
}

void print_bar(std::ostream& out, std::uint64_t count, std::uint64_t most, const Layout& layout) {
    // At least a sliver: a value that is listed occurs.
    const auto length = std::max<std::uint64_t>(1, bar_columns * std::min(count, most) / most);
    std::string bar;
    for (std::uint64_t i = 0; i < length; ++i) bar += "▇";
    out << layout.style.paint(Role::date, bar) << std::string(bar_columns - length + 2, ' ');
}

std::string language_list(const std::vector<FacetCount>& languages) {
    std::string out;
    for (const FacetCount& language : languages) {
        if (!out.empty()) out += ", ";
        out += (language.value.empty() ? "unknown" : language.value) + ' ' +
               cli::grouped(language.documents);
    }
    return out;
}

}  // namespace

std::string span_line(const IndexSummary& summary) {
    std::string out = cli::counted(summary.documents, "document");
    if (summary.first && summary.last) {
        out += ", " + summary.first->iso() + " to " + summary.last->iso();
    }
    return out;
}

void print_summary(std::ostream& out, const IndexSummary& summary, const Layout& layout) {
    for (const std::string& index : summary.indexes) print_fact(out, "index", index, layout);
    print_fact(out, "documents", cli::grouped(summary.documents), layout);
    std::string dated = cli::grouped(summary.dated);
    if (summary.first && summary.last) {
        dated += ", " + summary.first->iso() + " to " + summary.last->iso();
    }
    print_fact(out, "dated", dated, layout);
    print_fact(out, "languages", language_list(summary.languages), layout);
    if (summary.terms > 0) print_fact(out, "terms", cli::grouped(summary.terms), layout);
    print_fact(out, "on disk", cli::byte_size(summary.bytes_on_disk), layout);
    print_fact(out, "written by", summary.writer, layout);
}

void print_facet(std::ostream& out, std::string_view field, const std::vector<FacetCount>& counts,
                 const Layout& layout) {
    if (counts.empty()) {
        out << "no document has a " << field << '\n';
        return;
    }
    const std::uint64_t most = std::max<std::uint64_t>(counts.front().documents, 1);
    const std::size_t digits = cli::grouped(most).size();
    for (const FacetCount& count : counts) {
        const std::string number = cli::grouped(count.documents);
        out << std::string(2 + digits - std::min(digits, number.size()), ' ')
            << layout.style.paint(Role::line, number) << "  ";
        if (layout.width >= least_width_for_bars) print_bar(out, count.documents, most, layout);
        out << one_line(count.value) << '\n';
    }
}

void print_document(std::ostream& out, const Document& document, const std::vector<ByteSpan>& marks,
                    const std::vector<MatchPlace>& places, const Layout& layout) {
    print_head(out, document, layout);
    print_places(out, places, marks.size(), layout);
    out << '\n';
    print_body(out, document.body, marks, layout);
}

}  // namespace entente::show
