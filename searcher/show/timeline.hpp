/// When documents came out, drawn as a histogram.
///
///     2017-05  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇  12
///     2017-06                         0
///     2017-07  ▇▇▇▇▇                  3
#pragma once

#include <entente/search.hpp>

#include <iosfwd>
#include <vector>

#include "show/marked.hpp"

namespace entente::show {

/// `months`: counts by "2017-06", or by "2017" where the month is not known. Rows are months for
/// up to three years, else years, else decades; empty ones between the first and the last are
/// drawn too.
void print_timeline(std::ostream&, const std::vector<FacetCount>& months, const Layout&);

}  // namespace entente::show
