/// An index, a field of it and a whole document, as people read them.
#pragma once

#include <entente/search.hpp>

#include <iosfwd>
#include <string_view>
#include <vector>

#include "show/marked.hpp"

namespace entente::show {

/// "27,434 documents, 1987-02-26 to 1987-10-20"
std::string span_line(const IndexSummary&);

void print_summary(std::ostream&, const IndexSummary&, const Layout&);

/// A count and a value a line, most frequent first, with a bar for the eye on a wide terminal.
void print_facet(std::ostream&, std::string_view field, const std::vector<FacetCount>&,
                 const Layout&);

/// Head with metadata and where it comes from, the first matches with their lines, numbered, then
/// the body with its marks.
/// Shape: `marks` as Searcher::matches gives them; `places` of the first of them.
void print_document(std::ostream&, const Document&, const std::vector<ByteSpan>& marks,
                    const std::vector<MatchPlace>& places, const Layout&);

}  // namespace entente::show
