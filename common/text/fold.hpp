/// Folding: what spelling may leave off is taken off, so that "Nestlé", "NESTLE" and "ｎｅｓｔｌｅ"
/// become one term.
///
///     case             Straße -> strasse
///     accents          Łódź -> lodz, Ørsted -> orsted, ещё -> еще (but й stays: another letter)
///     width, ligatures ﬁnance -> finance, Ａ -> a, ｶﾞ -> ガ
///     vowel points     of Arabic and Hebrew; letter variants of Arabic
///     digits           ٢٠١٧ -> 2017
///
/// Letters of Europe come from a table; the rest, and letters followed by combining marks, go
/// through ICU. Tested by tests/unit/common/text/fold_test.cpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

/// A text in the two spellings that terms are made from.
struct Folded {
    std::string term;     ///< lower case without accents
    std::string written;  ///< lower case with accents: "nestlé"
};

/// Replaces `out` by the spellings of `text`; broken bytes become U+FFFD.
/// Cost: linear; keeps the memory of `out`, so that a loop over words does not allocate.
void fold(std::string_view text, Folded& out);

/// The longest term, in characters: longer ones are cut.
inline constexpr std::size_t max_term_characters = 64;

/// Cuts `term` to its first max_term_characters characters.
void cut_term(std::string& term);

/// The beginning of `word` that is long enough to make a whole term from.
std::string_view term_source(std::string_view word);

}  // namespace entente
