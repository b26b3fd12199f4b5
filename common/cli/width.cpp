#include <algorithm>
#include <iterator>

#include "base/utf8.hpp"
#include "cli/terminal.hpp"
#include "cli/width_table.hpp"

namespace entente::cli {

namespace {

template <std::size_t N>
bool in_ranges(const CodePointRange (&ranges)[N], char32_t c) {
    const auto* after = std::ranges::upper_bound(ranges, c, {}, &CodePointRange::first);
    return after != std::begin(ranges) && c <= std::prev(after)->last;
}

}  // namespace

unsigned display_width(char32_t c) {
    if (c < 0x300) return is_control(c) || c == '\n' ? 0 : 1;
    if (in_ranges(zero_width_ranges, c)) return 0;
    return in_ranges(wide_ranges, c) ? 2 : 1;
}

std::size_t display_width(std::string_view utf8) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < utf8.size();) {
        const CodePoint c = decode_utf8(utf8, i);
        width += c.value == invalid_code_point ? 1 : display_width(c.value);
        i += c.size;
    }
    return width;
}

std::string cut_to_width(std::string_view utf8, std::size_t columns) {
    std::size_t width = 0, kept = 0;
    for (std::size_t i = 0; i < utf8.size();) {
        const CodePoint c = decode_utf8(utf8, i);
        width += c.value == invalid_code_point ? 1 : display_width(c.value);
        i += c.size;
        if (width < columns) kept = i;
        if (width > columns) return std::string(utf8.substr(0, kept)) + (columns > 0 ? "…" : "");
    }
    return std::string(utf8);
}

}  // namespace entente::cli
