/// A page told apart: title, paragraphs, and furniture, the lines that are the site's and not the
/// article's.
#pragma once

#include "article/recurring_lines.hpp"
#include "input/page.hpp"

#include <entente/span.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

enum class LineKind { blank, title, subtitle, byline, dateline, text, furniture };

struct ArticleLine {
    ByteSpan where;          ///< into Page::text, trimmed
    std::uint32_t line = 0;  ///< in the file, counted from 1
    LineKind kind = LineKind::text;
    std::string rule;  ///< why it has this kind: "share-line", "copyright", ..
};

struct Paragraph {
    ByteSpan where;  ///< into Page::text; may span several lines
    std::uint32_t line = 0;
};

/// Shape: views into the page's text, which must outlive it.
struct Article {
    std::string title;               ///< stated, or the headline as printed; empty: there is none
    ByteSpan title_span;             ///< empty if stated beside the text
    std::vector<ArticleLine> lines;  ///< every line that is not blank, in order
    std::vector<Paragraph> paragraphs;  ///< in order; never empty if the page has any text
};

/// `recurring` are the lines of the page's folder or source that say nothing about the page.
/// Cost: one pass over the text and some over its lines.
Article read_article(const Page&, const RecurringLines& recurring = {});

}  // namespace entente
