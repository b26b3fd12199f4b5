/// Letters, case and white space of lines and words, with the standard library alone: enough to
/// tell names and headlines apart in scripts that have capitals. Analysis for search is elsewhere
/// (common/text); nothing here makes a term.
#pragma once

#include "base/utf8.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

namespace detail {
char32_t lower_beyond_ascii(char32_t);
bool is_letter_beyond_ascii(char32_t);
bool is_space_beyond_ascii(char32_t);
}  // namespace detail

// ASCII is decided here, inline: these run for every character of every text.

/// The small letter of a Latin, Greek, Cyrillic or Armenian capital; any other character itself.
inline char32_t lower(char32_t c) {
    if (c >= 0x80) return detail::lower_beyond_ascii(c);
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
}
inline bool is_upper(char32_t c) { return lower(c) != c; }

/// Of any script, combining marks included, ideographs not.
inline bool is_letter(char32_t c) {
    return c < 0x80 ? (c | 32) >= 'a' && (c | 32) <= 'z' : detail::is_letter_beyond_ascii(c);
}
inline bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }

/// White space of any kind.
inline bool is_blank(char32_t c) {
    return c < 0x80 ? c == ' ' || (c >= 9 && c <= 13) : detail::is_space_beyond_ascii(c);
}

/// Chinese characters.
inline bool is_ideograph(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007 ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x323AF);
}

/// The character at `offset`. Requires: offset < text.size().
inline CodePoint code_point_at(std::string_view text, std::size_t offset) {
    const auto byte = static_cast<unsigned char>(text[offset]);
    return byte < 0x80 ? CodePoint{byte, 1} : decode_utf8(text, offset);
}

/// A line as the tables know it: small letters, plain quotes and blanks, full-width ASCII made
/// narrow, trimmed. `Sign  in` and `ＳＩＧＮ IN` both give `sign in`.
std::string fold_line(std::string_view);

/// The same with each run of digits as one '#': `3 Comments` and `12 comments` give `# comments`.
std::string fold_numbers(std::string_view);

/// Without white space at both ends (no-break and zero-width blanks too).
std::string_view trim(std::string_view);

}  // namespace entente
