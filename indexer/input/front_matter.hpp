/// Front matter: a block of YAML between lines of three dashes at the very start of a text.
///
///     ---
///     title: A pact
///     date: 2017-06-30
///     ---
///     The text starts here.
///
/// The only user of the YAML library. Tested by tests/unit/indexer/input/front_matter_test.cpp.
#pragma once

#include "input/stated.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

inline constexpr std::size_t max_front_matter_bytes = 64u << 10;

struct FrontMatter {
    StatedValue stated;   ///< an object; empty if there is no front matter
    std::size_t end = 0;  ///< where the article's text starts; 0: there is no front matter
    std::string problem;  ///< why a block that looks like front matter was left in the text
};

/// Reads it if there is one. Two dashed lines around prose are none, and no problem. Anchors and
/// aliases are refused, as is a block of more than max_front_matter_bytes.
/// Shape: StatedValue::where of a scalar spans its characters in `text`, where it is written there
/// as it reads (not folded over lines, no escapes).
FrontMatter read_front_matter(std::string_view text);

}  // namespace entente
