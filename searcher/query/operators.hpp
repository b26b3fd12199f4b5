/// The words that join others: AND, OR, NOT, NEAR/5, w/s, and atleast5.
///
/// Tests: through the lexer, tests/unit/searcher/query/lexer_test.cpp.
#pragma once

#include "query/lexer.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace entente::query {

/// The number in digits; one that is too large for any use is given as the largest there is.
std::optional<std::uint32_t> number_in(std::string_view digits);

/// s and p, for a sentence and a paragraph.
std::optional<TokenKind> unit_in(std::string_view letter);

/// Makes the word an operator if it spells one: in capitals, or in any case.
bool make_operator(Token& word, bool any_case);

/// The number of atleast5, as LexisNexis and Factiva have it.
std::optional<std::uint32_t> counted_in(std::string_view text);

}  // namespace entente::query
