/// Stepping through UTF-8, byte by byte, with the standard library alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

/// A code point and the bytes it took; `value` is invalid_code_point where the bytes are broken
/// (then `size` is how many to step over: the maximal ill-formed part, Unicode 15 section 3.9).
struct CodePoint {
    char32_t value = 0;
    std::uint8_t size = 1;
};
inline constexpr char32_t invalid_code_point = 0xFFFFFFFF;

/// The code point at `offset`. Requires: offset < text.size().
CodePoint decode_utf8(std::string_view text, std::size_t offset);
void append_utf8(std::string& out, char32_t);
bool is_valid_utf8(std::string_view);
bool is_ascii(std::string_view);
/// Where the first byte above 127 stands at or after `offset`; the size of the text if nowhere.
std::size_t skip_ascii(std::string_view, std::size_t offset);

/// True for what may disturb a terminal or hide text: C0 (but \t and \n), DEL, C1, and the
/// bidirectional overrides and isolates (U+202A..202E, U+2066..2069).
bool is_control(char32_t);

/// The text without such characters; broken bytes become U+FFFD.
std::string drop_controls(std::string_view);

/// The JSON text with such characters written as \u202e: the same values. Requires: valid UTF-8 on
/// one line.
std::string escape_controls(std::string_view json);

/// White space of any kind folded to single blanks, trimmed, controls dropped: for one line.
std::string one_line(std::string_view);

/// At most `max_bytes` of the text, cut between code points.
std::string_view cut_utf8(std::string_view, std::size_t max_bytes);

/// Unicode white space, the no-break and zero-width ones included.
bool is_space(char32_t);

}  // namespace entente
