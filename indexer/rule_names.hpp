/// The short names of rules, in words that need no manual.
#pragma once

#include <string>
#include <string_view>

namespace entente::indexer {

/// "dateline" -> "the place and day that begin the report"; the name itself, with blanks for
/// hyphens, for a rule that has no entry.
std::string rule_in_words(std::string_view rule);

}  // namespace entente::indexer
