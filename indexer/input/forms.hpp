/// The forms of stated values: how a date, a language code, a field's name must be written.
/// Tested by tests/unit/indexer/input/forms_test.cpp.
#pragma once

#include <entente/metadata.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// Longer titles, names, addresses, ids and fields are said to be so, and left out.
inline constexpr std::size_t max_stated_bytes = 10'000;

/// Valid UTF-8 in NFC on one line, trimmed: what titles and names are made of.
std::string stated_line(std::string_view);

/// "2017-06-30", "2017-06", "2017", or a time stamp that begins with a day: "2017-06-30T10:24:31Z".
std::optional<CalendarDate> stated_date(std::string_view);

/// The primary code in lower case, as languages are told elsewhere: "zh-Hant" -> "zh".
/// Nothing if it has not the form of one.
std::optional<std::string> stated_language(std::string_view bcp47);

/// The name of a user's field as a query can spell it: "Desk Name" -> "desk_name".
/// Nothing if it has other characters than ASCII letters, digits, blanks and marks, is longer than
/// 64 bytes or begins with no letter.
std::optional<std::string> stated_field_name(std::string_view key);

std::string lower_ascii(std::string_view);

}  // namespace entente
