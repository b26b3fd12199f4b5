/// Tokens of a unit: terms of its words, and of all joins of neighbouring pieces.
///
///     [co - operation]  ->  co(part) operation(part) cooperation(joined)
///     [AT & T]          ->  at(part) t(part) at&t(joined)
///
/// Tested by tests/unit/common/text/analyzer_test.cpp.
#pragma once

#include <entente/analyzer.hpp>

#include <array>
#include <functional>
#include <string>
#include <string_view>

#include "text/fold.hpp"
#include "text/segment.hpp"

namespace entente {

/// Makes the tokens of one text. Reuses its buffers, so that a common word does not allocate.
/// Lifetime: views the text and `take`.
class TokenMaker {
public:
    TokenMaker(std::string_view text, const std::function<void(const Token&)>& take)
        : text_(text), take_(take) {}

    /// Requires: unit.kind is words.
    void take_words(const Unit& unit, std::uint32_t position);
    /// A character or a dictionary word of a script without blanks.
    void take_piece(ByteSpan where, TokenForm form, std::uint32_t position);

private:
    void take_single(const Unit& unit);
    void take_decorated(const Unit& unit, const Folded& plain);
    void take_compound(const Unit& unit);
    void take_joins(const Unit& unit);
    void take_token(ByteSpan where, TokenForm form, const Folded& spellings);
    void take_abbreviation(const Piece& piece, const Folded& plain);
    void fold_piece(const Piece& piece, Folded& out);

    std::string_view text_;
    const std::function<void(const Token&)>& take_;
    Token token_;
    std::array<Folded, Unit::max_pieces> folded_;
    Folded joined_;
    std::string bare_;  ///< a number or abbreviation without its separators
};

}  // namespace entente
