/// Where the article's text stands on a page: the stretch of lines with the most running text and
/// the fewest short lines between.
///
///     Home / News / Sport / Weather      menu
///     Three towns share a bridge
///     The towns of ... . They ...        body
///     It is the first ... .              body
///     More stories / Bridge painted      links
///
/// Source: Pasternack and Roth 2009, "Extracting article text from the web with maximum
/// subsequence segmentation", section 3: words score for the text, tags against it. Plain text has
/// no tags left, so short lines that end no sentence score against it.
#pragma once

#include "article/line_kinds.hpp"
#include "article/line_shape.hpp"

#include <cstddef>
#include <vector>

namespace entente {

/// Indices of lines, [begin, end). Shape: empty if the page has no running text.
struct LineRange {
    std::size_t begin = 0, end = 0;
    bool empty() const { return begin == end; }
    std::size_t size() const { return end - begin; }
};

/// `classes` are those of classify_line. Readers' comments below the article do not count as text.
LineRange find_body(const std::vector<LineShape>& shapes, const std::vector<LineClass>& classes);

/// Where the readers' comments begin: at a heading of comments below some text, under which names,
/// ages and answers stand between the texts; shapes.size() if there are none.
std::size_t find_comments(const std::vector<LineShape>& shapes,
                          const std::vector<LineClass>& classes);

/// A line of words that is no sentence: a link, a heading, an item of a menu.
bool looks_like_link(const LineShape&, const LineClass&);

}  // namespace entente
