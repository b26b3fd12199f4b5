/// Which charset bytes are in, and whether they are text at all; nothing is converted here.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

/// A charset and the byte order mark that said so.
struct CharsetMark {
    std::string charset;  ///< empty: there is no mark
    std::size_t size = 0;
};
CharsetMark byte_order_mark(std::string_view bytes);

/// "UTF-16LE" or "UTF-16BE" where there are zero bytes and the pairs make letters, else empty.
std::string utf16_by_zeros(std::string_view bytes);

/// True if NUL and control bytes are too many for text in any charset of bytes.
bool is_binary(std::string_view bytes);

/// What the bytes are if they are UTF-8.
struct Utf8Census {
    std::size_t sound = 0;   ///< characters beyond ASCII
    std::size_t broken = 0;  ///< places that are no UTF-8

    /// Other charsets rarely make one sound character, so ten to one is no accident.
    bool nearly_utf8() const { return broken * 10 <= sound; }
};
Utf8Census count_utf8(std::string_view bytes);

/// What a declared name is read as: "latin1" -> "windows-1252"; empty if nobody knows the name.
std::string known_charset(std::string_view declared);

/// The best guess for bytes that are no UTF-8.
std::string guess_charset(std::string_view bytes);

}  // namespace entente
