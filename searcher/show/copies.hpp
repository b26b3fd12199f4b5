/// Where else a story stands.
///
///     The Courier (2017-07-01), Northern Post ×2, +4 more
///
/// A date stands only where it is not the hit's; a path where there is no source that tells the
/// copy from its hit, and an id where there is no path that does.
#pragma once

#include <entente/search.hpp>

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

#include "show/marked.hpp"

namespace entente::show {

/// One line without control characters; empty if there are no copies.
/// Units: `columns` as a terminal counts them; 0: any width.
std::string also_in_text(const Hit&, std::size_t columns);

/// One line a copy: date, source, path, and the id of one that shares its path with others.
void print_copies(std::ostream&, const std::vector<StoryCopy>&, const Layout&);

}  // namespace entente::show
