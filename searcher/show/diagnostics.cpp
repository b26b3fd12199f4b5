#include "show/diagnostics.hpp"

#include <algorithm>
#include <ostream>

#include "base/utf8.hpp"
#include "cli/numbers.hpp"
#include "cli/terminal.hpp"

namespace entente::show {

namespace {

constexpr std::size_t indent = 4;
/// Where the output has no width: a query may be a megabyte long.
constexpr std::size_t usual_width = 100;
/// Each remark reads the whole query; a thousand of them help nobody.
constexpr std::size_t most_shown = 10;

/// A character of the text as it is shown.
struct Cell {
    char32_t shown = 0;
    std::size_t offset = 0;  ///< byte in the text
    std::size_t column = 0;
    unsigned width = 0;
};

char32_t shown_as(char32_t c) {
    if (c == '\n' || c == '\t') return U' ';
    return c == invalid_code_point || is_control(c) ? U'\uFFFD' : c;
}

std::vector<Cell> cells_of(std::string_view text) {
    std::vector<Cell> cells;
    std::size_t column = 0;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode_utf8(text, i);
        const char32_t shown = shown_as(c.value);
        cells.push_back({shown, i, column, cli::display_width(shown)});
        column += cells.back().width;
        i += c.size;
    }
    // The end is a place too: that of something missing.
    cells.push_back({U' ', text.size(), column, 1});
    return cells;
}

/// The first cell at or after a byte.
std::vector<Cell>::const_iterator cell_at(const std::vector<Cell>& cells, std::size_t offset) {
    return std::ranges::lower_bound(cells, std::min(offset, cells.back().offset), {},
                                    &Cell::offset);
}

/// The beginning as long as the place stands in its first two thirds; else a third before the
/// place.
std::size_t window_start(std::size_t total, std::size_t place, std::size_t width) {
    if (total <= width || place < width * 2 / 3) return 0;
    return std::min(place - width / 3, total - width);
}

std::string line_between(const std::vector<Cell>& cells, std::size_t begin, std::size_t end) {
    std::string line;
    for (const Cell& cell : cells) {
        if (cell.column >= begin && cell.column + cell.width <= end) append_utf8(line, cell.shown);
    }
    return line;
}

void print_diagnostic(std::ostream& out, std::string_view query, const Diagnostic& remark,
                      const Layout& layout) {
    const std::size_t width = layout.width > 0 ? layout.width : usual_width;
    const bool error = remark.severity == Severity::error;
    const cli::Role role = error ? cli::Role::error : cli::Role::note;
    const std::string_view label = error ? "error:" : "note:";
    const std::string margin(indent, ' ');

    out << layout.style.paint(role, label) << ' ';
    write_plain(out, cli::Role::plain, remark.message, layout, indent, label.size() + 1);
    const Excerpt place = excerpt(query, remark.where, width > indent ? width - indent : 0);
    out << margin << place.line << '\n' << margin << std::string(place.column, ' ');
    out << layout.style.paint(role, std::string(place.columns, '^')) << '\n';
    if (remark.hint.empty()) return;
    out << margin;
    write_plain(out, cli::Role::plain, remark.hint, layout, indent, indent);
}

}  // namespace

Excerpt excerpt(std::string_view text, ByteSpan where, std::size_t width) {
    const std::vector<Cell> cells = cells_of(text);
    const std::size_t place = cell_at(cells, where.begin)->column;
    const std::size_t place_end = std::max(cell_at(cells, where.end)->column, place + 1);
    const std::size_t total = cells.back().column;

    width = std::max<std::size_t>(width, 8);
    const std::size_t start = window_start(total + 1, place, width);
    // A cut side gives one column to its ellipsis, and begins with a whole character.
    const bool cut_before = start > 0, cut_after = total > start + width;
    const auto first =
        std::ranges::lower_bound(cells, start + (cut_before ? 1 : 0), {}, &Cell::column);
    const std::size_t begin = first->column;
    const std::size_t end = cut_after ? start + width - 1 : total;

    Excerpt out;
    out.line = (cut_before ? "…" : "") + line_between(cells, begin, end) + (cut_after ? "…" : "");
    out.column = place - begin + (cut_before ? 1 : 0);
    out.columns = std::min(place_end, std::max(end, place + 1)) - place;
    return out;
}

void print_diagnostics(std::ostream& out, std::string_view query,
                       const std::vector<Diagnostic>& diagnostics, const Layout& layout) {
    const std::size_t shown = std::min(diagnostics.size(), most_shown);
    for (std::size_t i = 0; i < shown; ++i) print_diagnostic(out, query, diagnostics[i], layout);
    if (shown < diagnostics.size()) {
        out << "and " << cli::counted(diagnostics.size() - shown, "more remark") << '\n';
    }
}

}  // namespace entente::show
