/// Lines to paragraphs.
#pragma once

#include "article/article.hpp"

#include <string_view>
#include <vector>

namespace entente {

/// The paragraphs that the lines of an article form: all but title and furniture. Scraped text
/// often has one paragraph a line and no empty lines; hard-wrapped text (lines of about equal
/// length below 100 columns) is joined until an empty line, an indented one or another kind.
std::vector<Paragraph> join_paragraphs(std::string_view text,
                                       const std::vector<ArticleLine>& lines);

}  // namespace entente
