/// Where sentences begin and end.
#pragma once

#include <entente/span.hpp>

#include <string_view>
#include <vector>

namespace entente {

/// The sentences of a paragraph (or of several; an empty line always ends one).
/// Units: bytes of `text`. Shape: ordered, disjoint, without the white space between them; together
/// they hold every character that is not white space.
std::vector<ByteSpan> sentences(std::string_view text);

}  // namespace entente
