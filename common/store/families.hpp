/// Stem families: which words of the index go back to one stem, kept in the database's synonym
/// table.
///
///     ("en", "connect")  ->  connected, connecting, connection
///
/// Families of different languages are kept apart: "note" goes back to other stems in English and
/// in French. A family whose only word is the stem itself is not stored; family_terms adds it.
#pragma once

#include <xapian.h>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

void add_to_family(Xapian::WritableDatabase&, std::string_view language, std::string_view stem,
                   const std::string& term);

/// The terms of the family that the index knows, and the stem itself; sorted.
std::vector<std::string> family_terms(const Xapian::Database&, std::string_view language,
                                      std::string_view stem);

}  // namespace entente
