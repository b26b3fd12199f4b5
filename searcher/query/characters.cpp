/// Tested through the lexer: tests/unit/searcher/query/lexer_test.cpp.
#include "query/characters.hpp"

#include "base/utf8.hpp"

namespace entente::query {
namespace {

bool is_unseen(char32_t c) {
    const bool mark = c == 0x200E || c == 0x200F || c == 0x061C;  // left, right, Arabic letter mark
    const bool joins = c == 0xAD || c == 0x2060;                  // soft hyphen, word joiner
    return mark || joins || is_control(c);
}

bool is_quote(char32_t c) {
    return (c >= 0x201C && c <= 0x201F) || (c >= 0x301D && c <= 0x301F) || c == 0xAB || c == 0xBB;
}

char ascii_meaning(char32_t c) {
    constexpr char32_t full_width_first = 0xFF01, full_width_last = 0xFF5E;
    if (c == invalid_code_point || is_space(c)) return ' ';
    if (c < 0x80) return static_cast<char>(c);
    if (is_quote(c)) return '"';
    if (c >= full_width_first && c <= full_width_last) {
        return static_cast<char>(c - full_width_first + '!');
    }
    return 0;
}

bool is_ascii_punctuation(char c) {
    return std::string_view("!\"#$%&'()+,-./:;<=>?@[\\]^_`{|}~").find(c) != std::string_view::npos;
}

/// General punctuation, and the marks of Chinese and Japanese that have no ASCII form.
bool is_other_punctuation(char32_t c) {
    return (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E) ||
           (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3011) || c == 0xA1 || c == 0xB7 ||
           c == 0xBF;
}

}  // namespace

Character read_character(std::string_view text, std::size_t offset) {
    while (offset < text.size()) {
        const CodePoint c = decode_utf8(text, offset);
        if (c.value == invalid_code_point || !is_unseen(c.value)) {
            return {{offset, offset + c.size}, ascii_meaning(c.value)};
        }
        offset += c.size;
    }
    return {{text.size(), text.size()}, 0};
}

bool is_punctuation(std::string_view text, const Character& c) {
    return c.ascii ? is_ascii_punctuation(c.ascii)
                   : is_other_punctuation(decode_utf8(text, c.where.begin).value);
}

bool is_punctuation(std::string_view text) {
    for (std::size_t at = 0;;) {
        const Character c = read_character(text, at);
        if (c.at_end()) return true;
        if (!c.is_blank() && !is_punctuation(text, c)) return false;
        at = c.where.end;
    }
}

std::string in_ascii_forms(std::string_view text) {
    std::string out;
    for (std::size_t at = 0;;) {
        const Character c = read_character(text, at);
        if (c.at_end()) return out;
        if (c.ascii) {
            out += c.ascii;
        } else {
            out += text.substr(c.where.begin, c.where.size());
        }
        at = c.where.end;
    }
}

}  // namespace entente::query
