/// Tables of code points.
#pragma once

#include <algorithm>
#include <cstddef>

namespace entente {

struct CodePointRange {
    char32_t first, last;  ///< both belong to it
};

template <std::size_t size>
constexpr bool in_ranges(const CodePointRange (&ranges)[size], char32_t c) {
    return std::ranges::any_of(ranges,
                               [c](CodePointRange r) { return c >= r.first && c <= r.last; });
}

}  // namespace entente
