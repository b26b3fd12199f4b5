/// Which lines are furniture by where they stand: above the headline, in a list of links, among
/// readers' comments, below the text.
///
///     Related articles                heads a list: the short lines below are links, too
///     Old bridge to be painted        related-link
#pragma once

#include "article/body.hpp"
#include "article/line_kinds.hpp"
#include "article/line_shape.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace entente {

/// Gives lines that are text by themselves the kind of the place where they stand. `title` is the
/// index of the headline among `shapes`, if it stands there; `body` is find_body's.
void classify_by_zone(const std::vector<LineShape>& shapes, std::optional<std::size_t> title,
                      LineRange body, std::vector<LineClass>& classes);

}  // namespace entente
