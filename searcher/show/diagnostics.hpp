/// Remarks about a query, with a caret under the place in what the user typed.
///
///     error: 'foobar' is not a date
///         huawei date:foobar
///                     ^^^^^^
///         write date:2017-06 or date:2016..2018
#pragma once

#include <entente/span.hpp>

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "show/marked.hpp"

namespace entente::show {

/// One line of the text around a place, and where the place stands in it.
/// Units: columns as a terminal counts them.
struct Excerpt {
    std::string line;
    std::size_t column = 0;   ///< of the first caret
    std::size_t columns = 1;  ///< how many carets; at least one
    friend bool operator==(const Excerpt&, const Excerpt&) = default;
};

/// Shape: `line` takes at most `width` columns, with … where it is cut; it has no control
///        characters. A span that reaches beyond the text is cut.
Excerpt excerpt(std::string_view text, ByteSpan where, std::size_t width);

void print_diagnostics(std::ostream&, std::string_view query, const std::vector<Diagnostic>&,
                       const Layout&);

}  // namespace entente::show
