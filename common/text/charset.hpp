/// Bytes of a file to text: the border behind which all text is valid UTF-8 in form NFC.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace entente {

struct Decoded {
    std::string text;          ///< UTF-8, NFC; line ends are \n; no NUL; broken bytes are U+FFFD
    std::string charset;       ///< what it was read as: "UTF-8", "windows-1252", "GB18030", ..
    std::size_t replaced = 0;  ///< how many broken places became U+FFFD
};

/// Byte order mark, else strict UTF-8, else the declared charset, else a detector's best guess,
/// else windows-1252. ISO-8859-1 is read as windows-1252, GB2312 and GBK as GB18030.
/// Shape: nothing if the bytes are not text (many NUL or control bytes).
std::optional<Decoded> decode_text(std::string_view bytes, std::string_view declared = {});

/// The text in NFC with broken bytes as U+FFFD and without NUL and control characters.
std::string clean_utf8(std::string_view);

}  // namespace entente
