#include "text/compound.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace entente {
namespace {

void lower_ascii(std::string_view word, std::string& out) {
    const std::string_view source = word.substr(0, max_term_characters);
    out.resize(source.size());
    std::ranges::transform(source, out.begin(), [](char c) { return ascii_lower(c); });
}

/// Abbreviations in capitals that are common words in small letters: to tell US from us.
bool is_mistakable_abbreviation(std::string_view word) {
    if (word.size() < 2 || word.size() > 3 || !is_ascii_upper(word[0])) return false;
    // "ai" French and Italian, "eu" Portuguese and Romanian, "un" French, Spanish, Italian.
    constexpr std::string_view known[] = {"AI", "EU", "IT", "UN", "US", "WHO"};
    return std::ranges::find(known, word) != std::end(known);
}

/// "us" -> "u.s."
void dot_letters(std::string_view letters, std::string& out) {
    out.clear();
    for (std::size_t i = 0; i < letters.size();) {
        const std::size_t size = decode_utf8(letters, i).size;
        out.append(letters, i, size);
        out += '.';
        i += size;
    }
}

}  // namespace

void TokenMaker::fold_piece(const Piece& piece, Folded& out) {
    std::string_view bytes = text_.substr(piece.where.begin, piece.where.size());
    const char dropped = piece.kind == Piece::Kind::abbreviation ? '.' : piece.grouping;
    if (dropped != '\0') {
        bare_.assign(term_source(bytes));
        std::erase(bare_, dropped);
        bytes = bare_;
    }
    if (piece.ascii && piece.kind != Piece::Kind::abbreviation) {
        lower_ascii(bytes, out.term);
        out.written = out.term;
        return;
    }
    fold(term_source(bytes), out);
    // A few compatibility forms, such as ligatures of whole Arabic words, resolve to blanks.
    std::erase(out.term, ' ');
    std::erase(out.written, ' ');
    cut_term(out.term);
    cut_term(out.written);
}

void TokenMaker::take_token(ByteSpan where, TokenForm form, const Folded& spellings) {
    if (spellings.term.empty()) return;
    token_.source = where;
    token_.form = form;
    token_.term = spellings.term;
    take_(token_);
    if (spellings.written == spellings.term) return;
    token_.form = TokenForm::accented;
    token_.term = spellings.written;
    take_(token_);
}

void TokenMaker::take_abbreviation(const Piece& piece, const Folded& plain) {
    const std::string_view bytes = text_.substr(piece.where.begin, piece.where.size());
    if (piece.kind != Piece::Kind::abbreviation && !is_mistakable_abbreviation(bytes)) return;
    if (plain.term.empty()) return;
    token_.source = piece.where;
    token_.form = TokenForm::abbreviation;
    dot_letters(plain.term, token_.term);
    cut_term(token_.term);  // a letter may resolve to many
    take_(token_);
}

void TokenMaker::take_words(const Unit& unit, std::uint32_t position) {
    token_.position = position;
    if (unit.count == 1) {
        take_single(unit);
    } else {
        take_compound(unit);
    }
}

void TokenMaker::take_single(const Unit& unit) {
    const Piece& piece = unit.pieces[0];
    Folded& plain = folded_[0];
    fold_piece(piece, plain);
    if (plain.term.empty()) return;  // a letter that is only an optional mark
    if (unit.where != piece.where && piece.kind == Piece::Kind::word) {
        take_decorated(unit, plain);
    } else {
        take_token(piece.where, TokenForm::word, plain);
    }
    take_abbreviation(piece, plain);
}

/// .NET is a word, and its piece is net.
void TokenMaker::take_decorated(const Unit& unit, const Folded& plain) {
    const ByteSpan inner = unit.pieces[0].where;
    joined_.term.assign(text_, unit.where.begin, inner.begin - unit.where.begin);
    joined_.term += plain.term;
    joined_.term.append(text_, inner.end, unit.where.end - inner.end);
    cut_term(joined_.term);
    joined_.written = joined_.term;
    take_token(unit.where, TokenForm::word, joined_);
    take_token(inner, TokenForm::part, plain);
}

void TokenMaker::take_compound(const Unit& unit) {
    for (std::size_t i = 0; i < unit.count; ++i) {
        fold_piece(unit.pieces[i], folded_[i]);
        take_token(unit.pieces[i].where, TokenForm::part, folded_[i]);
        take_abbreviation(unit.pieces[i], folded_[i]);
    }
    take_joins(unit);
}

void TokenMaker::take_joins(const Unit& unit) {
    // A piece may be no more than an optional mark; a join ends in none of those.
    const auto is_nothing = [this](std::size_t piece) { return folded_[piece].term.empty(); };
    for (std::size_t first = 0; first + 1 < unit.count; ++first) {
        if (is_nothing(first)) continue;
        joined_ = folded_[first];
        for (std::size_t last = first + 1; last < unit.count; ++last) {
            if (is_nothing(last)) continue;
            if (unit.pieces[last].before == Connector::ampersand) {
                joined_.term += '&';
                joined_.written += '&';
            }
            joined_.term += folded_[last].term;
            joined_.written += folded_[last].written;
            cut_term(joined_.term);
            cut_term(joined_.written);
            take_token({unit.pieces[first].where.begin, unit.pieces[last].where.end},
                       TokenForm::joined, joined_);
        }
    }
}

void TokenMaker::take_piece(ByteSpan where, TokenForm form, std::uint32_t position) {
    Folded& spellings = folded_[0];
    fold_piece({.where = where, .ascii = false}, spellings);
    if (form != TokenForm::word) spellings.written = spellings.term;  // nothing to tell apart
    token_.position = position;
    take_token(where, form, spellings);
}

}  // namespace entente
