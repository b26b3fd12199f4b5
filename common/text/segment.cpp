#include "text/segment.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <bit>
#include <cstring>

namespace entente {
namespace {

/// The value in each of eight bytes.
constexpr std::uint64_t in_each(unsigned char value) { return 0x0101010101010101u * value; }

constexpr std::uint64_t high_bits = in_each(0x80);

/// The high bit of each byte that lies in the range. Requires: no byte has its high bit set.
constexpr std::uint64_t bytes_between(std::uint64_t bytes, unsigned char first,
                                      unsigned char last) {
    const auto reach_high = [&](unsigned value) {
        return bytes + in_each(static_cast<unsigned char>(0x80 - value));
    };
    return reach_high(first) & ~reach_high(last + 1u) & high_bits;
}

/// How many of the eight bytes at `text` are ASCII letters or digits before the first that is none.
/// Words differ in length, so a loop over bytes mostly ends where the processor did not expect it.
std::size_t ascii_word_bytes(const char* text) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text, sizeof bytes);
    const std::uint64_t low = bytes & ~high_bits, small = low | in_each(0x20);
    const std::uint64_t in_word =
        (bytes_between(small, 'a', 'z') | bytes_between(low, '0', '9')) & ~bytes;
    return static_cast<std::size_t>(std::countr_one(in_word | ~high_bits)) / 8;
}

/// Past a run of ASCII letters and digits.
std::size_t skip_ascii_word(std::string_view text, std::size_t i) {
    while (i < text.size() && is_ascii_alnum(text[i])) ++i;
    return i;
}

/// The same for whole words: the parts of words with accents are too short for it.
std::size_t skip_long_ascii_word(std::string_view text, std::size_t i) {
    constexpr std::size_t block = sizeof(std::uint64_t);
    while (std::endian::native == std::endian::little && i + block <= text.size()) {
        const std::size_t bytes = ascii_word_bytes(text.data() + i);
        i += bytes;
        if (bytes < block) return i;
    }
    return skip_ascii_word(text, i);
}

bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

CharClass Segmenter::class_at(std::size_t i) const {
    if (i >= text_.size()) return CharClass::separator;
    const auto byte = static_cast<unsigned char>(text_[i]);
    return byte < 0x80 ? ascii_classes[byte] : classify(decode_utf8(text_, i).value);
}

bool Segmenter::word_at(std::size_t i) const { return continues_word(class_at(i)); }

void Segmenter::skip_separator(CharClass c, std::size_t size) {
    if (c == CharClass::newline) {
        empty_line_ = empty_line_ || blank_line_;
        blank_line_ = true;
    } else if (c != CharClass::blank && c != CharClass::ignorable) {
        blank_line_ = false;
    }
    at_ += size;
}

bool Segmenter::skip_to_word() {
    while (at_ < text_.size()) {
        std::size_t size = 1;
        auto c = CharClass::separator;
        if (const auto byte = static_cast<unsigned char>(text_[at_]); byte < 0x80) {
            c = ascii_classes[byte];
        } else {
            const CodePoint code_point = decode_utf8(text_, at_);
            size = code_point.size;
            c = classify(code_point.value);
        }
        if (c == CharClass::letter || c == CharClass::digit || c == CharClass::ideograph ||
            c == CharClass::dictionary) {
            blank_line_ = false;
            return true;
        }
        skip_separator(c, size);
    }
    return false;
}

bool Segmenter::next(Unit& unit) {
    if (in_chain_ && read_chain(unit)) return true;
    while (skip_to_word()) {
        const CharClass c = class_at(at_);
        unit.new_paragraph = empty_line_;
        if (c == CharClass::ideograph || c == CharClass::dictionary) {
            read_run(unit, c);
        } else if (!read_plain_word(unit)) {
            read_compound(unit);
            if (unit.count == 1 && is_stray_possessive(unit.pieces[0])) continue;
        }
        empty_line_ = false;
        return true;
    }
    return false;
}

/// A run of one script without blanks, with the marks and invisible characters in it.
void Segmenter::read_run(Unit& unit, CharClass c) {
    unit.kind = c == CharClass::ideograph ? Unit::Kind::ideographs : Unit::Kind::dictionary;
    unit.count = 0;
    unit.where = {at_, at_};
    while (at_ < text_.size()) {
        const bool han = c == CharClass::ideograph && is_han_at(text_, at_);
        const CharClass next = han ? c : class_at(at_);
        if (next != c && next != CharClass::mark && next != CharClass::ignorable) break;
        at_ += han ? 3 : decode_utf8(text_, at_).size;
        if (next != CharClass::ignorable) unit.where.end = at_;
    }
}

/// Letters, digits and marks in a row. A word ends before the invisible characters behind it.
Piece Segmenter::read_letters(std::size_t begin) const {
    Piece piece;
    std::size_t i = skip_ascii_word(text_, begin);
    piece.where = {begin, i};
    while (i < text_.size() && is_beyond_ascii(text_[i])) {
        const CodePoint c = decode_utf8(text_, i);
        const CharClass kind = classify(c.value);
        if (!continues_word(kind) && kind != CharClass::ignorable) break;
        i += c.size;
        const std::size_t after = skip_ascii_word(text_, i);
        if (kind == CharClass::ignorable && after == i) continue;
        i = after;
        piece.where.end = i;
        piece.ascii = false;
    }
    return piece;
}

Piece Segmenter::read_piece(std::size_t begin, Connector before) const {
    Piece piece = read_letters(begin);
    piece.before = before;
    const char next = at(piece.where.end);
    // Behind a dot stands the rest of a date, a version or a host: 30.06.2017, www.a.b.com.
    if ((next != '.' && next != ',') || before == Connector::dot) return piece;
    if (is_ascii_digit(text_[begin])) {
        const bool in_list = begin > 1 && at(begin - 1) == ',' && is_ascii_digit(at(begin - 2));
        if (!in_list) read_number(piece);
    } else if (next == '.') {
        read_abbreviation(piece);
    }
    return piece;
}

std::size_t Segmenter::digits_end(std::size_t begin) const {
    while (is_ascii_digit(at(begin))) ++begin;
    return begin;
}

/// Past groups of exactly three digits, each with `separator` before it: ",000,000".
std::size_t Segmenter::groups_end(std::size_t begin, char separator) const {
    while (at(begin) == separator && digits_end(begin + 1) == begin + 4) begin += 4;
    return begin;
}

/// Past a decimal separator and its digits; `begin` if there are none. A comma with more than two
/// digits, and a separator that comes again, are of lists: 2016,2017 and 1,2,3 and 1.2.3.
std::size_t Segmenter::decimals_end(std::size_t begin, char separator) const {
    const std::size_t end = digits_end(begin + 1);
    if (at(begin) != separator || end == begin + 1) return begin;
    if (separator == ',' && end > begin + 3) return begin;
    const bool goes_on = at(end) == separator && is_ascii_digit(at(end + 1));
    return goes_on ? begin : end;
}

/// Numbers that are one word, with the letters behind them (3.5bn):
///
///     1,000  1,234.56       commas before groups of three digits, then a decimal point
///     1.234.567  1.234,56   points before groups, then a decimal comma
///     3.5  2,75             a decimal point or comma
///
/// 30.06.2017 and 1.2.3 are compounds.
void Segmenter::read_number(Piece& piece) const {
    const std::size_t begin = piece.where.begin, whole = digits_end(begin);
    if (whole != piece.where.end) return;
    const char first = at(whole), other = first == ',' ? '.' : ',';
    const std::size_t groups = whole - begin > 3 ? whole : groups_end(whole, first);
    const std::size_t grouped_end = decimals_end(groups, other);
    // One group behind a point is three decimals, unless decimals follow it.
    const std::size_t least = first == ',' || grouped_end > groups ? 4 : 8;
    const bool grouped = groups >= whole + least;
    const std::size_t end = grouped ? grouped_end : decimals_end(whole, first);
    if (end == whole) return;
    const Piece letters = read_letters(end);
    piece.kind = Piece::Kind::number;
    piece.ascii = letters.ascii;
    piece.grouping = grouped ? first : '\0';
    piece.where.end = letters.where.end;
}

/// Two to eight single letters with dots between: U.S., e.g., J.P.(Morgan)
void Segmenter::read_abbreviation(Piece& piece) const {
    constexpr int max_letters = 8;
    const auto letter_end = [this](std::size_t i) -> std::size_t {  // 0 if no single letter
        if (class_at(i) != CharClass::letter) return 0;
        const std::size_t end = i + decode_utf8(text_, i).size;
        return word_at(end) ? 0 : end;
    };
    std::size_t end = letter_end(piece.where.begin);
    if (end != piece.where.end) return;
    int letters = 1;
    for (std::size_t next = 0; at(end) == '.' && (next = letter_end(end + 1)) != 0; end = next) {
        if (++letters > max_letters) return;
    }
    if (letters < 2) return;
    if (at(end) == '.' && !word_at(end + 1)) ++end;
    piece.kind = Piece::Kind::abbreviation;
    piece.where.end = end;
}

/// The connector behind a piece, if a word follows it at once.
Segmenter::Junction Segmenter::junction(const Piece& left) const {
    const std::size_t end = left.where.end;
    if (end >= text_.size()) return {};
    const CodePoint c = decode_utf8(text_, end);
    const Connector found = connector(c.value);
    const std::size_t after = end + c.size;
    if (found == Connector::none) return {};
    if (const CharClass next = class_at(after);
        next != CharClass::letter && next != CharClass::digit) {
        return {};
    }
    // "deal.The" lacks the blank after a sentence; it is no name like node.js or Ph.D.
    const bool sentence_end = found == Connector::dot && left.kind == Piece::Kind::word &&
                              left.where.size() > 1 && is_ascii_lower(text_[end - 1]) &&
                              is_ascii_upper(text_[after]) && word_at(after + 1);
    return sentence_end ? Junction{} : Junction{found, after};
}

/// The s of Huawei's.
bool Segmenter::is_possessive(const Piece& piece) const {
    return piece.before == Connector::apostrophe && piece.where.size() == 1 &&
           ascii_lower(text_[piece.where.begin]) == 's';
}

/// The s of Yahoo!'s, where something else than a word stands before the apostrophe.
bool Segmenter::is_stray_possessive(const Piece& piece) const {
    const std::size_t begin = piece.where.begin;
    if (piece.where.size() != 1 || ascii_lower(text_[begin]) != 's') return false;
    const std::string_view before = text_.substr(0, begin);
    const std::size_t mark = before.ends_with('\'') ? 1 : before.ends_with("\u2019") ? 3 : 0;
    if (mark == 0 || before.size() == mark) return false;
    const CharClass c = class_at(begin - mark - 1);
    return c != CharClass::blank && c != CharClass::newline;
}

/// Most words: ASCII that begins with a letter, nothing that could hold it to a neighbour. The same
/// as read_compound would give, several times as fast.
bool Segmenter::read_plain_word(Unit& unit) {
    const std::size_t begin = at_, end = skip_long_ascii_word(text_, begin);
    if (!is_ascii_letter(text_[begin]) || (begin > 0 && text_[begin - 1] == '.')) return false;
    if (end < begin + 2 && ascii_lower(text_[begin]) == 's') return false;  // Yahoo!'s
    if (end < text_.size()) {
        if (is_beyond_ascii(text_[end])) return false;
        const CharClass next = class_at(end);
        const bool holds = next == CharClass::connector && end + 1 < text_.size() &&
                           (is_beyond_ascii(text_[end + 1]) || is_ascii_alnum(text_[end + 1]));
        if (holds || next == CharClass::suffix) return false;
    }
    unit.kind = Unit::Kind::words;
    unit.count = 1;
    unit.where = {begin, end};
    unit.pieces[0] = {};
    unit.pieces[0].where = unit.where;
    at_ = end;
    return true;
}

void Segmenter::read_compound(Unit& unit) {
    unit.kind = Unit::Kind::words;
    chain_size_ = chain_next_ = 0;
    Junction link{Connector::none, at_};
    do {
        const Piece piece = read_piece(link.after, link.connector);
        at_ = piece.where.end;
        link = junction(piece);
        if (!is_possessive(piece)) chain_[chain_size_++] = piece;
    } while (link.connector != Connector::none && chain_size_ < chain_.size());
    in_chain_ = chain_size_ > Unit::max_pieces;
    if (in_chain_) {
        read_chain(unit);
        return;
    }
    unit.count = chain_size_;
    for (std::size_t i = 0; i < unit.count; ++i) unit.pieces[i] = chain_[i];
    unit.where = {unit.pieces[0].where.begin, unit.pieces[unit.count - 1].where.end};
    if (unit.count == 1) read_suffix_and_prefix(unit);
}

/// The next word of a chain that is too long for a compound: those that were read ahead, then
/// those behind them. False at the end of the chain.
bool Segmenter::read_chain(Unit& unit) {
    if (chain_next_ == chain_size_) {
        // At chain_[0] stands the piece before, from which the chain goes on.
        Piece piece = chain_[chain_size_ - 1];
        do {
            const Junction link = junction(piece);
            if (link.connector == Connector::none) {
                in_chain_ = false;
                return false;
            }
            piece = read_piece(link.after, link.connector);
            at_ = piece.where.end;
        } while (is_possessive(piece));
        chain_[0] = piece;
        chain_size_ = 1;
        chain_next_ = 0;
    }
    unit.kind = Unit::Kind::words;
    unit.new_paragraph = empty_line_;
    empty_line_ = false;
    unit.count = 1;
    unit.pieces[0] = chain_[chain_next_++];
    unit.where = unit.pieces[0].where;
    return true;
}

/// .NET with its dot, C++ and Disney+ with their plus, C# with its sharp.
void Segmenter::read_suffix_and_prefix(Unit& unit) const {
    const Piece& piece = unit.pieces[0];
    if (piece.kind != Piece::Kind::word) return;
    const std::size_t begin = piece.where.begin, end = piece.where.end;
    std::size_t after = end;
    if (at(end) == '+') after += at(end + 1) == '+' ? 2 : 1;
    if (at(end) == '#' && piece.where.size() == 1 && !is_ascii_digit(text_[begin])) after += 1;
    if (after > end && !word_at(after) && class_at(after) != CharClass::suffix) {
        unit.where.end = after;
    }
    const bool dot = begin > 0 && text_[begin - 1] == '.' && !is_ascii_digit(text_[begin]);
    if (!dot) return;
    const CharClass before = begin > 1 ? class_at(begin - 2) : CharClass::blank;
    const bool opening = begin > 1 && std::string_view("(\"[").find(at(begin - 2)) < 3;
    if (before == CharClass::blank || before == CharClass::newline || opening) {
        unit.where.begin = begin - 1;
    }
}

}  // namespace entente
