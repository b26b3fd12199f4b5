/// Stem families: which words of the index go back to one stem, kept in the database's metadata.
///
///     ("en", "connect")  ->  connected, connecting, connection
///
/// Families of different languages are kept apart: "note" goes back to other stems in English and
/// in French. The stem itself is not stored among its family. (The library has a table for
/// synonyms, but over the network it is empty.)
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace entente {

/// What the family is filed under.
std::string family_key(std::string_view language, std::string_view stem);

std::string encode_family(const std::set<std::string>& words);
/// No words of what is empty or cut off.
std::set<std::string> decode_family(std::string_view);

}  // namespace entente
