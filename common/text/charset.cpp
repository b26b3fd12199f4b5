#include "text/charset.hpp"

#include "base/utf8.hpp"
#include "text/charset_convert.hpp"
#include "text/charset_guess.hpp"

namespace entente {
namespace {

/// Nothing if ICU does not know the charset.
std::optional<Decoded> decode_as(std::string_view bytes, const std::string& charset) {
    const auto converted = convert_to_utf8(bytes, charset);
    if (!converted) return std::nullopt;
    return Decoded{clean_utf8(converted->text), charset, converted->replaced};
}

/// A mark may stand before anything: what follows must be text as well.
std::optional<Decoded> decode_marked(std::string_view bytes, const std::string& charset) {
    const auto converted = convert_to_utf8(bytes, charset);
    const bool text =
        converted && !is_binary(converted->text) && converted->replaced <= 1 + bytes.size() / 200;
    if (!text) return std::nullopt;
    return Decoded{clean_utf8(converted->text), charset, converted->replaced};
}

/// A declared charset is believed unless many bytes mean nothing in it.
std::optional<Decoded> decode_as_declared(std::string_view bytes, std::string_view declared) {
    const std::string charset = known_charset(declared);
    if (charset.empty()) return std::nullopt;
    std::optional<Decoded> decoded = decode_as(bytes, charset);
    const bool wrong = decoded && decoded->replaced > 1 + bytes.size() / 200;
    return wrong ? std::nullopt : decoded;
}

}  // namespace

std::optional<Decoded> decode_text(std::string_view bytes, std::string_view declared) {
    if (const CharsetMark mark = byte_order_mark(bytes); !mark.charset.empty()) {
        bytes.remove_prefix(mark.size);
        return decode_marked(bytes, mark.charset);
    }
    if (const std::string utf16 = utf16_by_zeros(bytes); !utf16.empty()) {
        return decode_as(bytes, utf16);
    }
    if (is_binary(bytes)) return std::nullopt;
    if (const Utf8Census census = count_utf8(bytes); census.nearly_utf8()) {
        return Decoded{clean_utf8(bytes), "UTF-8", census.broken};
    }
    if (auto decoded = decode_as_declared(bytes, declared)) return decoded;
    return decode_as(bytes, guess_charset(bytes));
}

}  // namespace entente
