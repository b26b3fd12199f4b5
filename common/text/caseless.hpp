/// Caseless comparison of names and titles, for measuring: less forgiving than the fold of terms.
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// What two spellings must share to be called equal: compatibility form (NFKC), full case folding,
/// straight quotes, and one blank where white space stands, none at the ends. Accents count.
///
///     "  STRASSE ‘9’ " and "Straße '9'"  ->  "strasse '9'"
///
/// Source: Unicode Standard, section 3.13, D146.
/// Cost: linear; broken bytes become U+FFFD.
std::string caseless(std::string_view text);

}  // namespace entente
