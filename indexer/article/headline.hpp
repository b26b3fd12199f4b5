/// Which line is the headline as printed.
#pragma once

#include "article/body.hpp"
#include "article/line_kinds.hpp"
#include "article/line_shape.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace entente {

/// The index of the headline among the lines above the first paragraph; nothing if none of them
/// reads like one. A headline has no final full stop, some words, and is not the site's own name.
/// Below menus, several lines read like one: then it is the one near the text, whose words the text
/// and the page's own title repeat.
std::optional<std::size_t> find_headline(std::string_view text,
                                         const std::vector<LineShape>& shapes,
                                         const std::vector<LineClass>& classes, LineRange body);

/// The line above or in the text that says `title` (folded equal), if there is one; of several the
/// one next to the text.
std::optional<std::size_t> find_line(std::string_view text, const std::vector<LineShape>& shapes,
                                     LineRange body, std::string_view title);

/// The title without the site's name behind a separator (`A pact - The Courier`), where the rest of
/// the page repeats it without; else as it is.
struct SplitTitle {
    std::string_view headline, site;
};
SplitTitle split_title(std::string_view title);

}  // namespace entente
