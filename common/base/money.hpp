/// The words of sums of money: what is written beside a number, in texts and in queries.
///
///     € 1.2 bn     1,5 Mrd. Euro     12亿元     350 mln dlrs
///
/// To teach a language, add rows to money.cpp. Tests: tests/unit/common/base/money_test.cpp.
#pragma once

#include <string_view>

namespace entente {

/// What a word says of a currency.
struct Currency {
    std::string_view code;   ///< ISO 4217; empty: the word is no currency
    bool ambiguous = false;  ///< has another meaning too, unless a million or so stands before it:
                             ///< pounds, won
};

/// The currency of a word or sign: "dollars", "€", "us$", "eur", "元".
/// Shape: the word in small letters, without a full stop at its end.
Currency currency_of(std::string_view word);

/// What a word multiplies the number before it by: "million", "bn", "Mrd", "亿"; 0: it is none.
/// Shape: as above. `long_scale`: in this text a billion is a million millions.
double magnitude_of(std::string_view word, bool long_scale = false);

/// Where the texts of the language (BCP 47) count a billion so.
bool has_long_scale(std::string_view language);

}  // namespace entente
