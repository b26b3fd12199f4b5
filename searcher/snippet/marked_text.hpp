/// Passages as they are read: on one line, without control characters, marks moved along.
///
/// Tests: tests/unit/searcher/snippet/marked_text_test.cpp.
#pragma once

#include <entente/snippet.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente::snippet {

/// A passage as text of its own.
struct MarkedText {
    std::string text;             ///< white space folded to single blanks, trimmed; valid UTF-8
    std::vector<ByteSpan> marks;  ///< into `text`; in order, disjoint, none empty
};

MarkedText marked_text(std::string_view body, const Passage&);

/// The passage as a search shows it: "…" where it is cut out of a sentence, and the line of its
/// first match (of itself, if it has none).
/// `paragraph_lines`: of the Document whose body this is.
Fragment make_fragment(std::string_view body, const Passage&,
                       std::span<const std::uint32_t> paragraph_lines);

/// The file line, counted from 1, on which the byte at `offset` of the body stands.
std::uint32_t file_line(std::string_view body, std::size_t offset,
                        std::span<const std::uint32_t> paragraph_lines);

}  // namespace entente::snippet
