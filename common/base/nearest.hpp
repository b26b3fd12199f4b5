/// The name a person probably meant: `paty` -> `party`. For fields, options and commands.
#pragma once

#include <span>
#include <string_view>

namespace entente {

/// How many letters must be inserted, dropped, changed or swapped with their neighbour to make `a`
/// into `b`; ASCII case does not count.
/// Source: optimal string alignment (restricted Damerau-Levenshtein).
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate with the fewest edits, the first of equals; empty if none is close: one edit for
/// names up to 5 bytes, two up to 10, three beyond. Names over 40 bytes are close to nothing.
std::string_view nearest(std::string_view name, std::span<const std::string_view> candidates);

}  // namespace entente
