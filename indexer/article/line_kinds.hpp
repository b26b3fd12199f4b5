/// Which lines of a page are furniture by their own words and shape; zones.hpp goes on from there.
///
///     Home > News                     navigation      a trail of folders
///     Three towns share a bridge      title
///     By A. Writer | 3 May 2016       byline
///     The towns of ...                text
///     Related articles                related
#pragma once

#include "article/article.hpp"
#include "article/line_shape.hpp"

#include <string_view>

namespace entente {

struct LineClass {
    LineKind kind = LineKind::text;
    std::string_view rule;
};

/// What a line is by itself.
LineClass classify_line(const LineShape&);

}  // namespace entente
