/// What can be seen of a line without understanding it: how many words and cells, whether it ends
/// as a sentence does. Page furniture is told from text by such shallow features.
/// Source: Kohlschütter, Fankhauser and Nejdl 2010, "Boilerplate detection using shallow text
/// features", section 3; they count words and link density of HTML blocks, we count words, cells
/// and capitals of lines, since plain text has lost its links.
#pragma once

#include <entente/span.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct LineShape {
    ByteSpan where;          ///< into the page's text, trimmed
    std::uint32_t line = 0;  ///< in the file, counted from 1
    bool after_blank = false, before_blank = false;
    std::size_t columns = 0;      ///< characters
    std::size_t words = 0;        ///< two ideographs count as one word
    std::size_t capitalised = 0;  ///< words that begin with a capital
    std::size_t capitals = 0;     ///< words of capitals alone
    std::size_t numbers = 0;      ///< words that begin with a digit
    std::size_t ideographs = 0;
    std::size_t cells = 1;       ///< parts between '|', tabs, wide gaps, arrows
    bool trail = false;          ///< parts are separated as in `Home > News`
    bool begins_small = false;   ///< the first character is a small letter
    bool ends_cut = false;       ///< ends in three dots: some headlines of lists do
    bool ends_sentence = false;  ///< last character but quotes and brackets ends one
    std::string folded;          ///< fold_numbers of a short line; empty for a long one
};

/// Lines that are longer are never furniture but for how they begin.
inline constexpr std::size_t short_line_bytes = 400;

/// The lines of `text` from `begin` on that are not blank.
std::vector<LineShape> line_shapes(std::string_view text, std::size_t begin);

/// Prose: long enough, or ends as a sentence with some words in it.
bool is_prose(const LineShape&);

}  // namespace entente
