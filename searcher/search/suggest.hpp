/// Words and names of the index near to what was typed.
#pragma once

#include "query/compile.hpp"

#include <entente/search.hpp>

#include <xapian.h>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The query with each word that the index does not have replaced by its nearest spelling there;
/// nothing if no word could be replaced.
std::vector<std::string> spelling_suggestions(const Xapian::Database&, const Query&,
                                              const CompiledQuery&);

/// Names of a field (or words, for an empty field) that begin with `folded_prefix`.
std::vector<FacetCount> completions(const Xapian::Database&, std::string_view field,
                                    std::string_view folded_prefix, std::size_t limit);

}  // namespace entente
