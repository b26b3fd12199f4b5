/// What Markdown states about its own title. The text itself stays as it is: spans count in it.
/// Tested by tests/unit/indexer/input/markdown_test.cpp.
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// The text of a first-level heading, if the first line that is not blank is one:
/// "# A pact" or "A pact" with a line of = below. Else empty.
std::string heading_title(std::string_view markdown);

}  // namespace entente
