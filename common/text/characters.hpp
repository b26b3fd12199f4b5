/// What role a character plays where text is taken apart into words.
///
/// ASCII is answered from a constant table, the scripts of Europe from one filled at first use,
/// the rest by ICU. Tested through tests/unit/common/text/segment_test.cpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace entente {

enum class CharClass : std::uint8_t {
    separator,  ///< punctuation, symbols, controls, broken bytes
    blank,      ///< white space but the line feed
    newline,    ///< the line feed
    letter,
    digit,
    mark,        ///< belongs to the character before it: accents, vowel signs
    ignorable,   ///< seen through: soft hyphen, zero-width characters, tatweel
    connector,   ///< holds a compound together where it stands between words
    suffix,      ///< + and #, which may end a word: C++, C#
    ideograph,   ///< a script without blanks, taken character by character: Chinese, Japanese
    dictionary,  ///< a script without blanks, cut into words by a dictionary: Thai, Khmer
};

/// How a connector joins what it stands between.
enum class Connector : std::uint8_t {
    none,
    plain,       ///< vanishes when pieces are joined: hyphen, underscore, @, middle dot
    dot,         ///< vanishes as well, but also ends sentences
    apostrophe,  ///< vanishes as well, but also makes possessives
    ampersand,   ///< stays: at&t
};

/// `c` may be invalid_code_point, which separates.
CharClass classify(char32_t c);
Connector connector(char32_t c);

/// True for letters, digits, and what continues a word begun by one.
constexpr bool continues_word(CharClass c) {
    return c == CharClass::letter || c == CharClass::digit || c == CharClass::mark;
}

namespace detail {

constexpr CharClass classify_ascii(unsigned char c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return CharClass::letter;
    if (c >= '0' && c <= '9') return CharClass::digit;
    switch (c) {
        case '\n':
            return CharClass::newline;
        case ' ':
        case '\t':
        case '\v':
        case '\f':
        case '\r':
            return CharClass::blank;
        case '-':
        case '\'':
        case '&':
        case '.':
        case '@':
        case '_':
            return CharClass::connector;
        case '+':
        case '#':
            return CharClass::suffix;
        default:
            return CharClass::separator;
    }
}

constexpr std::array<CharClass, 128> make_ascii_classes() {
    std::array<CharClass, 128> classes{};
    for (unsigned char c = 0; c < 128; ++c) classes[c] = classify_ascii(c);
    return classes;
}

}  // namespace detail

/// The classes of ASCII, for loops that must not call.
inline constexpr std::array<CharClass, 128> ascii_classes = detail::make_ascii_classes();

namespace detail {

constexpr std::array<bool, 256> make_ascii_alnum() {
    std::array<bool, 256> alnum{};
    for (unsigned char c = 0; c < 128; ++c) alnum[c] = continues_word(classify_ascii(c));
    return alnum;
}

inline constexpr std::array<bool, 256> ascii_alnum = make_ascii_alnum();

}  // namespace detail

/// True for an ASCII letter or digit.
constexpr bool is_ascii_alnum(char c) { return detail::ascii_alnum[static_cast<unsigned char>(c)]; }

/// True if a character of U+4E00 to U+9FFF stands at `i`: nearly all of Chinese, in three bytes.
/// They fold to themselves.
constexpr bool is_han_at(std::string_view text, std::size_t i) {
    if (i + 3 > text.size()) return false;
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[i + k]); };
    const bool begins = byte(0) >= 0xE4 && byte(0) <= 0xE9 && (byte(0) > 0xE4 || byte(1) >= 0xB8);
    return begins && (byte(1) & 0xC0) == 0x80 && (byte(2) & 0xC0) == 0x80;
}

}  // namespace entente
