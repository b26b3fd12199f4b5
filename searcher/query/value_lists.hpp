/// Several values behind one colon, any of which will do.
///
///     source:xinhua/reuters  and  source:xinhua,reuters  ->  source:{xinhua, reuters}
///
/// Only fields of names and keywords have such lists; in a text AC/DC is a word, and an id may have
/// slashes. Quotes and = keep a value whole. Tests: tests/unit/searcher/query/value_lists_test.cpp.
#pragma once

#include <string_view>
#include <vector>

namespace entente::query {

/// True if the word is a list where the field stands (or several, as in field_lists.hpp): it has a
/// comma or slash, and is no web address.
bool is_value_list(std::string_view word, std::string_view field);

/// What stands between any of the marks, in order; some may be empty.
std::vector<std::string_view> values_between(std::string_view text, std::string_view marks);

inline constexpr std::string_view list_marks = ",/";

}  // namespace entente::query
