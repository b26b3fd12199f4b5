/// One JSON text to stated values. The only user of the JSON library in this room.
/// Tested by tests/unit/indexer/input/json_test.cpp.
#pragma once

#include "input/stated.hpp"

#include <string_view>

namespace entente {

/// Reads an object. What scrapers get wrong and only one reading fits is mended: broken UTF-8 and
/// lone surrogate escapes become U+FFFD, bare control characters blanks.
/// Errors: none thrown; see Stated::problem.
/// Cost:   linear; memory for at most max_stated_values values beside their text.
Stated read_json_object(std::string_view text);

}  // namespace entente
