#include "text/characters.hpp"

#include <unicode/uchar.h>

#include <array>

#include "base/utf8.hpp"
#include "text/ranges.hpp"

namespace entente {
namespace {

// Source: Unicode 15, Blocks.txt. The voiced sound marks are left out: they are marks.
constexpr CodePointRange ideographs[] = {
    {0x2E80, 0x2FD5},    // radicals
    {0x3005, 0x3007},    // iteration mark, closing mark, zero
    {0x3021, 0x3029},    // Suzhou numerals
    {0x3031, 0x3035},    // kana repeat marks
    {0x3038, 0x303B},    // more numerals and marks
    {0x3041, 0x3096},    // hiragana
    {0x309D, 0x309F},    // hiragana iteration marks
    {0x30A1, 0x30FA},    // katakana
    {0x30FC, 0x30FF},    // prolonged sound and iteration marks
    {0x31F0, 0x31FF},    // katakana extensions
    {0x3400, 0x4DBF},    // Han extension A
    {0x4E00, 0x9FFF},    // Han
    {0xF900, 0xFAFF},    // Han compatibility
    {0xFF66, 0xFF9D},    // half-width katakana
    {0x1B000, 0x1B16F},  // kana supplements
    {0x20000, 0x3FFFD},  // Han extensions
};

constexpr CodePointRange voiced_sound_marks[] = {{0x3099, 0x309A}, {0xFF9E, 0xFF9F}};

// Vowels and final consonants of Hangul: behind a syllable they would become one character with it.
constexpr CodePointRange following_jamo[] = {{0x1160, 0x11FF}, {0xD7B0, 0xD7FB}};

// The scripts of line breaking class SA that ICU carries dictionaries for.
constexpr CodePointRange dictionary_scripts[] = {
    {0x0E01, 0x0E3A}, {0x0E40, 0x0E4E},                    // Thai
    {0x0E81, 0x0ECF}, {0x0EDC, 0x0EDF},                    // Lao
    {0x1000, 0x103F}, {0x1050, 0x108F}, {0x109A, 0x109D},  // Burmese
    {0xA9E0, 0xA9EF}, {0xA9FA, 0xA9FE}, {0xAA60, 0xAA7F},  // Burmese extensions
    {0x1780, 0x17D3},                                      // Khmer
};

constexpr CodePointRange subscript_digits[] = {{0x2080, 0x2089}};  // CO₂

bool ignorable(char32_t c) {
    constexpr char32_t tatweel = 0x640;
    return c == tatweel ||
           u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

CharClass by_category(char32_t c) {
    const std::uint32_t category = U_MASK(u_charType(static_cast<UChar32>(c)));
    if ((category & U_GC_L_MASK) != 0) return CharClass::letter;
    if ((category & U_GC_M_MASK) != 0) return CharClass::mark;
    if ((category & (U_GC_ND_MASK | U_GC_NL_MASK)) != 0) return CharClass::digit;
    return in_ranges(subscript_digits, c) ? CharClass::digit : CharClass::separator;
}

CharClass classify_with_icu(char32_t c) {
    if (c == invalid_code_point) return CharClass::separator;
    if (ignorable(c)) return CharClass::ignorable;
    if (connector(c) != Connector::none) return CharClass::connector;
    if (is_space(c)) return CharClass::blank;
    if (in_ranges(voiced_sound_marks, c) || in_ranges(following_jamo, c)) return CharClass::mark;
    if (in_ranges(ideographs, c)) return CharClass::ideograph;
    if (in_ranges(dictionary_scripts, c)) return CharClass::dictionary;
    return by_category(c);
}

// Latin with its extensions, IPA, combining accents, Greek, Cyrillic.
constexpr char32_t table_begin = 0x80, table_end = 0x530;

std::array<CharClass, table_end - table_begin> make_table() {
    std::array<CharClass, table_end - table_begin> table{};
    for (char32_t c = table_begin; c < table_end; ++c) {
        table[c - table_begin] = classify_with_icu(c);
    }
    return table;
}

}  // namespace

CharClass classify(char32_t c) {
    if (c < table_begin) return ascii_classes[c];
    if (c >= 0x4E00 && c <= 0x9FFF) return CharClass::ideograph;
    if (c >= table_end) return classify_with_icu(c);
    static const auto table = make_table();
    return table[c - table_begin];
}

Connector connector(char32_t c) {
    switch (c) {
        case U'-':
        case U'@':
        case U'_':
        case U'\u00B7':  // middle dot: col·laboració
        case U'\u2010':  // hyphen
        case U'\u2011':  // no-break hyphen
        case U'\u2012':  // figure dash
        case U'\u2013':  // en dash: China–EU
        case U'\u2212':  // minus sign
        case U'\uFE63':  // small hyphen
        case U'\uFF0D':  // the full-width forms of - @ _
        case U'\uFF20':
        case U'\uFF3F':
            return Connector::plain;
        case U'.':
        case U'\uFF0E':
            return Connector::dot;
        case U'\'':
        case U'\u02BC':  // modifier apostrophe
        case U'\u2018':  // quotation marks that are typed for it
        case U'\u2019':
        case U'\uFF07':
            return Connector::apostrophe;
        case U'&':
        case U'\uFF06':
            return Connector::ampersand;
        default:
            return Connector::none;
    }
}

}  // namespace entente
