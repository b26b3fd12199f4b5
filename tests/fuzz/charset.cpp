/// Whatever the bytes: the text they become is valid UTF-8 without controls, and clean already.
///
/// Input: a byte that chooses the declared charset, then the bytes of a file.
#include "promises.hpp"

#include "text/charset.hpp"

#include <algorithm>
#include <array>
#include <string>

using namespace entente;
using fuzz::demand;

namespace {

constexpr std::array<std::string_view, 8> declared{
    "", "utf-8", "iso-8859-1", "windows-1251", "gb2312", "shift_jis", "utf-16", "no such charset"};

void check_text(const std::string& text) {
    demand(is_valid_utf8(text), "text is valid UTF-8");
    const bool controls = std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
    });
    demand(!controls, "text holds no control characters");
    demand(clean_utf8(text) == text, "text that is clean stays as it is");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view bytes = fuzz::as_text(data, size);
    const std::string_view charset = declared[fuzz::take_byte(bytes) % declared.size()];
    check_text(clean_utf8(bytes));
    const std::optional<Decoded> decoded = decode_text(bytes, charset);
    if (!decoded) return 0;
    check_text(decoded->text);
    demand(!decoded->charset.empty(), "it is said what the bytes were read as");
    demand(decoded->replaced <= bytes.size(), "no more places are broken than there are bytes");
    return 0;
}
