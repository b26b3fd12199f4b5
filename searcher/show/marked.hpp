/// Text with marked places, laid out for a terminal or a file.
///
/// Here hostile text is made inert: no control character of a title, a path or a page gets through.
#pragma once

#include <entente/span.hpp>

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "cli/style.hpp"

namespace entente::show {

/// How answers are laid out.
struct Layout {
    cli::Style style{false};  ///< without colour, marks are [bracketed]
    std::size_t width = 0;    ///< columns; 0: lines are as long as the text
};

/// Text and the places in it to point out.
/// Shape: marks in order, disjoint, inside the text; what is not is passed over.
struct MarkedText {
    std::string text;
    std::vector<ByteSpan> marks;
};

/// The lines of at most `columns` columns that the text breaks into: at blanks, next to a wide
/// character, else inside a word. The first line starts at column `first`; 0 columns: one line.
/// Shape: spans into `text`, in order, without the blanks between lines; at least one.
std::vector<ByteSpan> wrap(std::string_view text, std::size_t columns, std::size_t first = 0);

/// Writes the text, wrapped, every further line behind `indent` blanks, and ends the line. The
/// cursor stands at column `column`.
void write_marked(std::ostream&, const MarkedText&, const Layout&, std::size_t indent,
                  std::size_t column);

/// The same for text of one role and without marks, white space folded.
void write_plain(std::ostream&, cli::Role, std::string_view text, const Layout&, std::size_t indent,
                 std::size_t column);

}  // namespace entente::show
