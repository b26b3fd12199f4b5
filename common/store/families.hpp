/// Stem families: which words of the index go back to one stem, kept in the database's synonym
/// table.
///
///     ("en", "connect")  ->  connected, connecting, connection
///
/// Families of different languages are kept apart: "note" goes back to other stems in English and
/// in French. The stem itself is not stored among its family;
/// family_terms adds it.
#pragma once

#include <xapian.h>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What the family is filed under in the synonym table.
std::string family_key(std::string_view language, std::string_view stem);

/// The terms of the family that the index knows, and the stem itself; sorted.
std::vector<std::string> family_terms(const Xapian::Database&, std::string_view language,
                                      std::string_view stem);

}  // namespace entente
