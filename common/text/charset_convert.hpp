/// Bytes in a named charset to UTF-8, through ICU's converters.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

struct Converted {
    std::string text;          ///< UTF-8; may hold control characters
    std::size_t replaced = 0;  ///< places without meaning in the charset, now U+FFFD
};

/// Shape: nothing if ICU does not know the charset. Cost: linear, in pieces of bounded size.
std::optional<Converted> convert_to_utf8(std::string_view bytes, const std::string& charset);

}  // namespace entente
