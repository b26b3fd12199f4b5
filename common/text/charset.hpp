/// Bytes of a file to text: the border behind which all text is valid UTF-8 in form NFC.
///
///     bytes -> charset_guess (which charset?) -> charset_convert (to UTF-8) -> clean_utf8
///
/// Tested by tests/unit/common/text/charset_test.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

struct Decoded {
    std::string text;          ///< UTF-8, NFC; line ends are \n; no NUL; broken bytes are U+FFFD
    std::string charset;       ///< what it was read as: "UTF-8", "windows-1252", "GB18030", ..
    std::size_t replaced = 0;  ///< how many broken places became U+FFFD
};

/// Byte order mark, else UTF-16 by its zero bytes, else strict UTF-8 (or nearly: a few broken
/// places among many sound ones), else the declared charset, else a detector's best guess, else
/// windows-1252. ISO-8859-1 is read as windows-1252, GB2312 and GBK as GB18030.
/// Shape: nothing if the bytes are not text (many NUL or control bytes).
/// Cost:  linear.
std::optional<Decoded> decode_text(std::string_view bytes, std::string_view declared = {});

/// The text in NFC with broken bytes as U+FFFD and without NUL and control characters. Line ends
/// of every kind (CR LF, CR, form feed, NEL) become \n. Of more than 30 combining marks in a row
/// the rest is dropped, as no language writes so and normalising them would cost their square
/// (the limit of Unicode's Stream-Safe Text Format, UAX #15).
/// Cost: linear; text that is clean already is only looked at.
std::string clean_utf8(std::string_view);

}  // namespace entente
