/// Answers for spreadsheets: RFC 4180, a header row, one hit a row.
#pragma once

#include <entente/search.hpp>

#include <iosfwd>
#include <string>
#include <string_view>

namespace entente::show {

/// One field: quoted where it must be. A spreadsheet would run a text that begins with = + - @ or
/// a control character as a formula; a ' before it makes it text.
std::string csv_field(std::string_view);

void print_csv_header(std::ostream&);
void print_csv(std::ostream&, std::string_view query, const Results&);

}  // namespace entente::show
