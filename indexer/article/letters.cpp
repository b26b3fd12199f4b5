#include "article/letters.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>

namespace entente {
namespace {

/// How the capitals of a block lead to their small letters (Unicode's case mappings, the regular
/// blocks of them).
enum class Pairing { offset, even_upper, odd_upper };
struct CaseBlock {
    char32_t first, last;
    Pairing pairing;
    char32_t offset;
};
constexpr std::array case_blocks{
    CaseBlock{0xC0, 0xDE, Pairing::offset, 32},
    CaseBlock{0x100, 0x137, Pairing::even_upper, 1},
    CaseBlock{0x139, 0x148, Pairing::odd_upper, 1},
    CaseBlock{0x14A, 0x177, Pairing::even_upper, 1},
    CaseBlock{0x179, 0x17E, Pairing::odd_upper, 1},
    CaseBlock{0x1A0, 0x1A5, Pairing::even_upper, 1},
    CaseBlock{0x1AF, 0x1B0, Pairing::odd_upper, 1},
    CaseBlock{0x1CD, 0x1DC, Pairing::odd_upper, 1},
    CaseBlock{0x1DE, 0x1EF, Pairing::even_upper, 1},
    CaseBlock{0x1F8, 0x21F, Pairing::even_upper, 1},
    CaseBlock{0x388, 0x38A, Pairing::offset, 37},
    CaseBlock{0x391, 0x3AB, Pairing::offset, 32},
    CaseBlock{0x400, 0x40F, Pairing::offset, 80},
    CaseBlock{0x410, 0x42F, Pairing::offset, 32},
    CaseBlock{0x460, 0x481, Pairing::even_upper, 1},
    CaseBlock{0x48A, 0x4BF, Pairing::even_upper, 1},
    CaseBlock{0x4D0, 0x52F, Pairing::even_upper, 1},
    CaseBlock{0x531, 0x556, Pairing::offset, 48},
    CaseBlock{0x1E00, 0x1E95, Pairing::even_upper, 1},
    CaseBlock{0x1EA0, 0x1EFF, Pairing::even_upper, 1},
};

struct Range {
    char32_t first, last;
};
/// Blocks of letters with their marks; punctuation inside Arabic and the like is not told apart.
constexpr std::array letter_blocks{
    Range{0xC0, 0xD6},     Range{0xD8, 0xF6},     Range{0xF8, 0x2AF},    Range{0x300, 0x373},
    Range{0x376, 0x377},   Range{0x37B, 0x37D},   Range{0x386, 0x386},   Range{0x388, 0x481},
    Range{0x483, 0x52F},   Range{0x531, 0x556},   Range{0x561, 0x587},   Range{0x591, 0x5F2},
    Range{0x610, 0x61A},   Range{0x620, 0x669},   Range{0x66E, 0x6D3},   Range{0x6D5, 0x6DC},
    Range{0x900, 0x963},   Range{0x966, 0xDFF},   Range{0xE01, 0xE4E},   Range{0xE80, 0xEFF},
    Range{0x10A0, 0x10FF}, Range{0x1100, 0x11FF}, Range{0x1E00, 0x1FFE}, Range{0x3041, 0x30FF},
    Range{0x3131, 0x318E}, Range{0xAC00, 0xD7A3},
};

bool in_blocks(char32_t c) {
    const auto after = std::ranges::upper_bound(letter_blocks, c, {}, &Range::first);
    return after != letter_blocks.begin() && c <= std::prev(after)->last;
}

/// What a folded line holds in place of `c`; 0: nothing.
char32_t folded(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    if (c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x60 || c == 0xB4) return '\'';
    if (c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB) return '"';
    if (is_control(c) || c == 0xAD) return 0;
    return lower(c);
}

bool plain_ascii(char32_t c) { return c > ' ' && c < 0x7F && c != '`'; }

void put(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else {
        append_utf8(out, c);
    }
}

enum class Digits { kept, counted };

/// The common case: no table, no decoding.
std::string fold_ascii(std::string_view text, Digits digits) {
    std::string out(text.size(), '\0');
    std::size_t size = 0;
    bool gap = false;
    for (const char byte : text) {
        const auto c = static_cast<unsigned char>(byte);
        if (c == ' ' || (c >= 9 && c <= 13)) {
            gap = size > 0;
            continue;
        }
        if (c < 0x20 || c == 0x7F) continue;
        const bool digit = c >= '0' && c <= '9' && digits == Digits::counted;
        if (digit && !gap && size > 0 && out[size - 1] == '#') continue;
        if (gap) out[size++] = ' ';
        gap = false;
        out[size++] = digit ? '#' : c == '`' ? '\'' : static_cast<char>(lower(c));
    }
    out.resize(size);
    return out;
}

std::string fold(std::string_view text, Digits digits) {
    if (is_ascii(text)) return fold_ascii(text, digits);
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = code_point_at(text, i);
        i += c.size;
        if (c.value == invalid_code_point) continue;
        if (is_blank(c.value)) {
            gap = true;
            continue;
        }
        const char32_t kept = plain_ascii(c.value) ? lower(c.value) : folded(c.value);
        if (kept == 0) continue;
        if (gap && !out.empty()) out += ' ';
        if (digits == Digits::counted && is_ascii_digit(kept)) {
            if (gap || out.empty() || out.back() != '#') out += '#';
        } else {
            put(out, kept);
        }
        gap = false;
    }
    return out;
}

}  // namespace

namespace detail {

char32_t lower_beyond_ascii(char32_t c) {
    if (c < 0xC0 || c == 0xD7) return c;
    const auto after = std::ranges::upper_bound(case_blocks, c, {}, &CaseBlock::first);
    if (after == case_blocks.begin() || c > std::prev(after)->last) return c;
    const CaseBlock& block = *std::prev(after);
    if (block.pairing == Pairing::offset) return c + block.offset;
    const bool even = c % 2 == 0;
    return even == (block.pairing == Pairing::even_upper) ? c + 1 : c;
}

bool is_letter_beyond_ascii(char32_t c) { return in_blocks(c); }

bool is_space_beyond_ascii(char32_t c) { return is_space(c); }

}  // namespace detail

std::string fold_line(std::string_view text) { return fold(text, Digits::kept); }

std::string fold_numbers(std::string_view text) { return fold(text, Digits::counted); }

std::string_view trim(std::string_view text) {
    std::size_t begin = 0;
    while (begin < text.size()) {
        const CodePoint c = code_point_at(text, begin);
        if (!is_blank(c.value)) break;
        begin += c.size;
    }
    std::size_t end = text.size();
    while (end > begin) {
        std::size_t start = end - 1;
        while (start > begin && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
        if (!is_blank(code_point_at(text, start).value)) break;
        end = start;
    }
    return text.substr(begin, end - begin);
}

}  // namespace entente
