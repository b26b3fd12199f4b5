/// Terms that stand for a whole value, not for a word: ids, names, languages, days.
#pragma once

#include <entente/metadata.hpp>

#include <string>
#include <string_view>

namespace entente {

/// The database's limit is 245 bytes with NULs counted twice; we never write a NUL.
inline constexpr std::size_t max_term_bytes = 245;

/// `prefix` + `value`; where that is too long it is cut and ends in the value's hash, and NULs
/// become U+FFFD. Equal values give equal terms, and others do not (but for a 64-bit collision
/// among values that share their first 200 bytes).
std::string value_term(std::string_view prefix, std::string_view value);

/// A name that can be listed by how it begins: folded name, a tab, the name as it is written.
std::string name_term(std::string_view prefix, std::string_view folded, std::string_view name);
/// The written name in such a term; empty if it is none.
std::string_view name_in_term(std::string_view term);

/// YYYYMMDD, as days stand in value slots and D terms. Requires: day precision.
std::string compact_day(const CalendarDate&);

}  // namespace entente
