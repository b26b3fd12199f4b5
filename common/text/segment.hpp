/// Where words and compounds stand in a text; nothing is folded or joined here.
///
///     AT&T's U.S.-made 5G kit.   ->   [AT & T] [U.S. - made] [5G] [kit]
///
/// A unit is what takes one position: a word, or a compound of up to four pieces held together by
/// hyphens, apostrophes, dots, & and the like. A longer chain comes out as words by themselves, so
/// that whoever joins neighbouring pieces has a bounded number of joins. Scripts without blanks
/// come out as whole runs. One pass, no allocation. Tested by
/// tests/unit/common/text/segment_test.cpp.
#pragma once

#include <entente/span.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/characters.hpp"

namespace entente {

/// A word, or one word of a compound. Units: bytes of the segmented text.
struct Piece {
    enum class Kind : std::uint8_t {
        word,
        number,        ///< digits with separators among them: 1,000.5
        abbreviation,  ///< single letters with dots, and the dot behind the last one: U.S.
    };
    ByteSpan where;
    Kind kind = Kind::word;
    Connector before = Connector::none;  ///< what holds it to the piece before it
    bool ascii = true;
    char grouping = 0;  ///< number: the separator of thousands, which has no meaning
};

/// What takes one position, or a run of a script without blanks.
struct Unit {
    enum class Kind : std::uint8_t { words, ideographs, dictionary };
    static constexpr std::size_t max_pieces = 4;

    Kind kind = Kind::words;
    ByteSpan where;  ///< of a single word: with the dot of .NET, the + or # of C++ and C#
    std::array<Piece, max_pieces> pieces;
    std::size_t count = 0;       ///< how many pieces there are; 0 for runs
    bool new_paragraph = false;  ///< an empty line lies between it and the unit before
};

/// Gives the units of a text in order. Lifetime: views the text. Cost: linear, without allocation.
class Segmenter {
public:
    explicit Segmenter(std::string_view text) : text_(text) {}

    /// False at the end of the text.
    bool next(Unit& unit);

private:
    struct Junction {
        Connector connector = Connector::none;
        std::size_t after = 0;  ///< where the next piece begins
    };

    bool skip_to_word();
    void skip_separator(CharClass c, std::size_t size);
    bool read_plain_word(Unit& unit);
    void read_compound(Unit& unit);
    void read_suffix_and_prefix(Unit& unit) const;
    void read_run(Unit& unit, CharClass c);
    bool read_chain(Unit& unit);

    Piece read_piece(std::size_t begin, Connector before) const;
    Piece read_letters(std::size_t begin) const;
    void read_number(Piece& piece) const;
    void read_abbreviation(Piece& piece) const;
    Junction junction(const Piece& left) const;

    std::size_t digits_end(std::size_t begin) const;
    std::size_t groups_end(std::size_t begin, char separator) const;
    std::size_t decimals_end(std::size_t begin, char separator) const;
    char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
    CharClass class_at(std::size_t i) const;
    bool word_at(std::size_t i) const;
    bool is_stray_possessive(const Piece& piece) const;
    bool is_possessive(const Piece& piece) const;

    std::string_view text_;
    std::size_t at_ = 0;
    bool blank_line_ = false;  ///< nothing but blanks since the last line feed
    bool empty_line_ = false;  ///< an empty line since the last unit
    bool in_chain_ = false;    ///< the last unit was a word of a chain that goes on
    std::array<Piece, Unit::max_pieces + 1> chain_;
    std::size_t chain_size_ = 0, chain_next_ = 0;
};

}  // namespace entente
