#include "base/utf8.hpp"

#include <cstring>

namespace entente {

CodePoint decode_utf8(std::string_view text, std::size_t offset) {
    auto byte = [&](std::size_t i) -> unsigned {
        return offset + i < text.size() ? static_cast<unsigned char>(text[offset + i]) : 0u;
    };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    // Table 3-7 of the Unicode standard: which second bytes a lead byte allows.
    unsigned length = 0, low = 0x80, high = 0xBF;
    char32_t value = 0;
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2, value = lead & 0x1F;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3, value = lead & 0x0F;
        if (lead == 0xE0) low = 0xA0;
        if (lead == 0xED) high = 0x9F;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4, value = lead & 0x07;
        if (lead == 0xF0) low = 0x90;
        if (lead == 0xF4) high = 0x8F;
    } else {
        return {invalid_code_point, 1};
    }
    for (unsigned i = 1; i < length; ++i) {
        const unsigned next = byte(i);
        if (next < low || next > high) return {invalid_code_point, static_cast<std::uint8_t>(i)};
        value = value << 6 | (next & 0x3F);
        low = 0x80, high = 0xBF;
    }
    return {value, static_cast<std::uint8_t>(length)};
}

void append_utf8(std::string& out, char32_t c) {
    auto put = [&](char32_t bits) { out += static_cast<char>(bits); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
    }
}

std::size_t skip_ascii(std::string_view text, std::size_t offset) {
    // Eight bytes at a time: most text is ASCII for long stretches.
    constexpr std::uint64_t high_bits = 0x8080808080808080u;
    for (std::uint64_t eight; offset + sizeof eight <= text.size(); offset += sizeof eight) {
        std::memcpy(&eight, text.data() + offset, sizeof eight);
        if ((eight & high_bits) != 0) break;
    }
    while (offset < text.size() && static_cast<unsigned char>(text[offset]) < 0x80) ++offset;
    return offset;
}

bool is_ascii(std::string_view text) { return skip_ascii(text, 0) == text.size(); }

bool is_valid_utf8(std::string_view text) {
    for (std::size_t i = skip_ascii(text, 0); i < text.size(); i = skip_ascii(text, i)) {
        const CodePoint c = decode_utf8(text, i);
        if (c.value == invalid_code_point) return false;
        i += c.size;
    }
    return true;
}

bool is_control(char32_t c) {
    if (c < 0x20) return c != '\t' && c != '\n';
    if (c >= 0x7F && c <= 0x9F) return true;
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_space(char32_t c) {
    return (c >= 9 && c <= 13) || c == ' ' || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

namespace {

template <class Visit>
void for_each_code_point(std::string_view text, Visit visit) {
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode_utf8(text, i);
        visit(c.value == invalid_code_point ? U'\uFFFD' : c.value);
        i += c.size;
    }
}

}  // namespace

std::string drop_controls(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for_each_code_point(text, [&](char32_t c) {
        if (!is_control(c)) append_utf8(out, c);
    });
    return out;
}

std::string escape_controls(std::string_view json) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(json.size());
    for_each_code_point(json, [&](char32_t c) {
        if (!is_control(c)) return append_utf8(out, c);
        out += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4) out += digits[c >> shift & 15];
    });
    return out;
}

std::string one_line(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    for_each_code_point(text, [&](char32_t c) {
        if (is_space(c)) {
            gap = true;
        } else if (!is_control(c)) {
            if (gap && !out.empty()) out += ' ';
            gap = false;
            append_utf8(out, c);
        }
    });
    return out;
}

std::string_view cut_utf8(std::string_view text, std::size_t max_bytes) {
    if (text.size() <= max_bytes) return text;
    // A code point has at most three continuation bytes; more of them in a row are broken.
    const std::size_t reach = max_bytes < 3 ? max_bytes : 3;
    for (std::size_t back = 0; back <= reach; ++back) {
        const std::size_t end = max_bytes - back;
        if ((static_cast<unsigned char>(text[end]) & 0xC0) != 0x80) return text.substr(0, end);
    }
    return text.substr(0, max_bytes);
}

}  // namespace entente
