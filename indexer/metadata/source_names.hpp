/// Names of publishers and agencies, cut out of the lines that state them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The agency's name in full and in plain case for the mark that its datelines carry
/// (`PRNewswire` -> `PR Newswire`, `MONTSAME` -> `Montsame`).
std::string agency_name(std::string_view mark);
bool is_known_agency(std::string_view name);

/// `THE KIVU COURIER` -> `The Kivu Courier`; a short word in capitals alone stays.
std::string plain_case(std::string_view name);

/// The holder that a copyright line names; empty: none. `© 2009-2017 Steppe Review LLP. Ask first`
/// gives `Steppe Review`.
std::string_view copyright_holder(std::string_view line);

std::vector<std::string_view> split_words(std::string_view);  ///< at white space
std::string_view without_marks(std::string_view);             ///< at both ends
std::string_view first_cell(std::string_view);                ///< up to a mark that ends a name
bool plausible_name(std::string_view);                        ///< a few words, with a capital

}  // namespace entente
