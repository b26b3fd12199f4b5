/// Which lines of a page are furniture, by their words and shape first, then by where they stand.
///
///     Home > News                     navigation      a trail of folders
///     Three towns share a bridge      title
///     By A. Writer | 3 May 2016       byline
///     The towns of ...                text
///     Related articles                related         heads a list: the short lines below, too
///     Old bridge to be painted        related-link
#pragma once

#include "article/article.hpp"
#include "article/line_shape.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace entente {

struct LineClass {
    LineKind kind = LineKind::text;
    std::string_view rule;
};

/// What a line is by itself.
LineClass classify_line(const LineShape&);

/// Gives the lines below a related-articles heading, a comment form or the foot of the page their
/// kind. `title` is the index of the headline among `shapes`, if it stands there.
void classify_by_zone(const std::vector<LineShape>& shapes, std::optional<std::size_t> title,
                      std::vector<LineClass>& classes);

}  // namespace entente
