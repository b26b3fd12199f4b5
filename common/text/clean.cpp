/// clean_utf8 of text/charset.hpp: controls out, line ends alike, then form NFC.
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <optional>
#include <utility>

#include "base/utf8.hpp"
#include "text/charset.hpp"
#include "text/icu.hpp"

namespace entente {
namespace {

const icu::Normalizer2& nfc() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* instance = icu::Normalizer2::getNFCInstance(status);
    require_icu(status, "cannot normalise text");
    return *instance;
}

bool is_combining(char32_t c) {
    if (c < 0x300 || (c >= 0x3400 && c < 0xA000)) return false;  // Latin and Han, by far the most
    return u_getCombiningClass(static_cast<UChar32>(c)) != 0;
}

constexpr bool is_plain_ascii(char c) { return (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t'; }

/// Copies a text in long runs and stops only at what has to change.
class Cleaner {
public:
    explicit Cleaner(std::string_view text) : text_(text) { out_.reserve(text.size()); }

    std::string run() && {
        for (std::size_t i = 0; i < text_.size();) {
            if (is_plain_ascii(text_[i])) {
                marks_ = 0;
                while (i < text_.size() && is_plain_ascii(text_[i])) ++i;
            } else {
                i += take(i, decode_utf8(text_, i));
            }
        }
        out_.append(text_, kept_);
        return std::move(out_);
    }

private:
    std::size_t take(std::size_t at, CodePoint c) {
        constexpr int max_marks = 30;
        constexpr char32_t byte_order_mark = 0xFEFF;  // where files were joined
        if (c.value == invalid_code_point) {
            replace(at, c.size, "\uFFFD");
        } else if (is_control(c.value) || c.value == byte_order_mark) {
            replace(at, c.size, ends_line(at, c.value) ? "\n" : "");
        } else {
            marks_ = is_combining(c.value) ? marks_ + 1 : 0;
            if (marks_ > max_marks) replace(at, c.size, "");
        }
        return c.size;
    }

    /// CR LF is one end of a line: its CR is dropped.
    bool ends_line(std::size_t at, char32_t c) const {
        constexpr char32_t next_line = 0x85;
        if (c == '\r') return at + 1 == text_.size() || text_[at + 1] != '\n';
        return c == '\v' || c == '\f' || c == next_line;
    }

    void replace(std::size_t at, std::size_t size, std::string_view with) {
        out_.append(text_, kept_, at - kept_);
        out_ += with;
        kept_ = at + size;
    }

    std::string_view text_;
    std::string out_;
    std::size_t kept_ = 0;  ///< what is before it stands in `out_`
    int marks_ = 0;         ///< combining marks in a row
};

std::string drop_what_disturbs(std::string_view text) { return Cleaner(text).run(); }

/// The beginning of `text` that can be normalised by itself: ICU counts bytes in 32 bits.
std::string_view next_piece(std::string_view text) {
    constexpr std::size_t max_piece = 1 << 24;
    if (text.size() <= max_piece) return text;
    std::size_t end = cut_utf8(text, max_piece).size();
    while (end > 0) {
        const CodePoint c = decode_utf8(text, end);
        if (nfc().hasBoundaryBefore(static_cast<UChar32>(c.value))) break;
        end = cut_utf8(text, end - 1).size();
    }
    return text.substr(0, end == 0 ? max_piece : end);
}

/// The text in form NFC; nothing if it is that already.
std::optional<std::string> normalise(std::string_view text) {
    std::string out;
    UErrorCode status = U_ZERO_ERROR;
    for (std::string_view rest = text; !rest.empty();) {
        const std::string_view piece = next_piece(rest);
        const icu::StringPiece bytes(piece.data(), static_cast<int32_t>(piece.size()));
        const bool whole = piece.size() == text.size();
        if (whole && nfc().isNormalizedUTF8(bytes, status) != 0) return std::nullopt;
        icu::StringByteSink<std::string> sink(&out);
        nfc().normalizeUTF8(0, bytes, sink, nullptr, status);
        require_icu(status, "cannot normalise text");
        rest.remove_prefix(piece.size());
    }
    return out;
}

}  // namespace

std::string clean_utf8(std::string_view text) {
    std::string clean = drop_what_disturbs(text);
    if (is_ascii(clean)) return clean;
    const auto normal = normalise(clean);
    // A mark may have become two: once more, so that cleaning clean text changes nothing.
    return normal ? drop_what_disturbs(*normal) : clean;
}

}  // namespace entente
