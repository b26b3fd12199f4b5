/// Names of publishers and agencies, cut out of the lines that state them, and compared.
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

/// What two spellings of one publisher share: `The Harbour Daily Ltd`, `harbourdaily.example` and
/// `HARBOUR DAILY` all give `harbourdaily`.
std::string site_key(std::string_view name);

/// `harbourdaily.example`, `www.ferry.example`: one word with full stops inside.
bool is_domain(std::string_view name);

/// Without legal form and what else a company's name has more than its paper's.
std::string_view without_company_words(std::string_view name);

bool is_legal_form(std::string_view word);  ///< `Ltd.`, `L.P.`

/// A few words with a capital among them (or ideographs), not all of menus and forms.
bool is_publisher_like(std::string_view name);

std::vector<std::string_view> split_words(std::string_view);  ///< at white space
std::string_view without_marks(std::string_view);             ///< at both ends
std::string_view first_cell(std::string_view);                ///< up to a mark that ends a name
bool plausible_name(std::string_view);                        ///< a few words, with a capital

}  // namespace entente
