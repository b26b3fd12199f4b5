/// Typed text, character by character: what looks alike to a person is read alike.
///
///     “a　b”  reads as  "a b"      （a）  as  (a)      title：x  as  title:x
///
/// Control characters, direction marks and joiners that nobody sees are stepped over; bytes that
/// are not UTF-8 read as a blank.
#pragma once

#include <entente/span.hpp>

#include <string>
#include <string_view>

namespace entente::query {

struct Character {
    ByteSpan where;  ///< empty at the end of the text
    char ascii = 0;  ///< what it means to the grammar; 0: a letter of its own, or the end

    bool at_end() const { return where.empty(); }
    bool is_blank() const { return ascii == ' '; }
};

/// The first character at or after `offset` that counts.
Character read_character(std::string_view text, std::size_t offset);

/// True for a mark that no index holds as a word: . , - – … 。
bool is_punctuation(std::string_view text, const Character&);
/// True if the text has no other characters than such marks and blanks.
bool is_punctuation(std::string_view text);

/// The text with every character that has an ASCII meaning written as that.
std::string in_ascii_forms(std::string_view text);

}  // namespace entente::query
