/// Russian names stand in cases: `словам Романа Белкина`, `акции «Севернефти»`.
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// What the cases of one folded Russian word share, about: `белкина`, `белкиным` and `белкин` give
/// `белкин`. Other scripts are left as they are.
std::string_view without_russian_case(std::string_view folded_word);

/// A person's name out of the genitive, as far as its endings tell: `Романа Белкина` gives
/// `Роман Белкин`, `Ольги Ким` gives `Ольга Ким`.
std::string nominative_of_person(std::string_view genitive);

}  // namespace entente
