#include "text/charset.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "text/icu.hpp"

#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

namespace entente {
namespace {

/// The detector reads no more: its guess does not get better, and its cost grows.
constexpr std::size_t detector_bytes = 64 * 1024;

/// Below this (of 100) the detector's guess is worse than the commonest legacy charset. A guess
/// that did well on short German, French and Chinese files.
constexpr std::int32_t min_confidence = 20;

/// Text holds almost no control bytes; one in this many is a program or a picture.
constexpr std::size_t bytes_per_control = 50;

// --- cleaning -------------------------------------------------------------------------------

std::string composed(const std::string& text) {
    if (is_ascii(text)) return text;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    require_icu(status, "cannot normalise text");
    if (nfc->isNormalizedUTF8(text, status) && U_SUCCESS(status)) return text;
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    nfc->normalizeUTF8(0, text, sink, nullptr, status);
    require_icu(status, "cannot normalise text");
    return out;
}

/// Line ends become \n, controls go, broken bytes become U+FFFD (counted).
std::string cleaned(std::string_view text, std::size_t& replaced) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x20 && byte < 0x7F) {
            out += text[i++];
            continue;
        }
        const CodePoint c = decode_utf8(text, i);
        i += c.size;
        if (c.value == U'\r') {
            out += '\n';
            if (i < text.size() && text[i] == '\n') ++i;
        } else if (c.value == invalid_code_point) {
            out += "\uFFFD";
            ++replaced;
        } else if (!is_control(c.value) && c.value != 0xFEFF) {
            append_utf8(out, c.value);
        }
    }
    return out;
}

Decoded decoded(std::string_view utf8, std::string charset) {
    Decoded result;
    result.text = composed(cleaned(utf8, result.replaced));
    result.charset = std::move(charset);
    return result;
}

// --- telling text from other bytes ----------------------------------------------------------

/// Bytes that no text in a one-byte or UTF-8 charset holds; escape stands in scraped terminal logs.
bool is_binary_byte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1B';
}

bool looks_binary(std::string_view bytes) {
    const auto controls = static_cast<std::size_t>(std::ranges::count_if(bytes, is_binary_byte));
    return controls * bytes_per_control > bytes.size();
}

/// UTF-16 without a byte order mark: Latin text has a NUL in every other byte.
std::string_view utf16_without_mark(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 4096);
    if (head.size() < 4 || head.size() % 2 != 0) return {};
    std::array<std::size_t, 2> nuls{};
    for (std::size_t i = 0; i < head.size(); ++i) nuls[i % 2] += head[i] == '\0' ? 1 : 0;
    const std::size_t most = head.size() / 2 * 7 / 10, few = head.size() / 2 / 10;
    if (nuls[1] >= most && nuls[0] <= few) return "UTF-16LE";
    if (nuls[0] >= most && nuls[1] <= few) return "UTF-16BE";
    return {};
}

// --- charsets -------------------------------------------------------------------------------

/// A name as pages declare it -> the charset whose bytes those pages really hold.
std::string meant_charset(std::string_view declared) {
    std::string name = ascii_lower(declared);
    if (name == "iso-8859-1" || name == "latin1" || name == "us-ascii" || name == "ascii") {
        return "windows-1252";
    }
    if (name == "iso-8859-9") return "windows-1254";
    if (name == "gb2312" || name == "gbk" || name == "gb_2312-80") return "GB18030";
    return std::string(declared);
}

struct ConverterClose {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// Nothing if there is no such charset.
std::optional<std::string> to_utf8(std::string_view bytes, const std::string& charset) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, ConverterClose> converter(
        ucnv_open(charset.c_str(), &status));
    if (U_FAILURE(status)) return std::nullopt;
    const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                  converter.get(), status);
    if (U_FAILURE(status)) return std::nullopt;
    std::string out;
    text.toUTF8String(out);
    return out;
}

std::size_t count_replacements(std::string_view utf8) {
    std::size_t count = 0;
    constexpr std::string_view replacement = "\uFFFD";
    for (std::size_t at = utf8.find(replacement); at != std::string_view::npos;
         at = utf8.find(replacement, at + replacement.size())) {
        ++count;
    }
    return count;
}

struct DetectorClose {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

/// Empty where the detector does not know.
std::string detected_charset(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, DetectorClose> detector(ucsdet_open(&status));
    require_icu(status, "cannot open the charset detector");
    const std::string_view head = bytes.substr(0, detector_bytes);
    ucsdet_setText(detector.get(), head.data(), static_cast<std::int32_t>(head.size()), &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || match == nullptr) return {};
    if (ucsdet_getConfidence(match, &status) < min_confidence) return {};
    const char* name = ucsdet_getName(match, &status);
    if (U_FAILURE(status) || name == nullptr) return {};
    // It was no valid UTF-8 and had no mark of UTF-16, whatever the detector says.
    return std::string_view(name).starts_with("UTF-") ? "" : meant_charset(name);
}

/// The declared charset holds if the bytes are possible in it.
std::optional<Decoded> decode_as(std::string_view bytes, const std::string& charset) {
    if (charset.empty()) return std::nullopt;
    const auto text = to_utf8(bytes, charset);
    if (!text) return std::nullopt;
    Decoded result = decoded(*text, charset);
    result.replaced = count_replacements(result.text);
    return result;
}

std::optional<Decoded> decode_legacy(std::string_view bytes, std::string_view declared) {
    if (looks_binary(bytes)) return std::nullopt;
    if (auto result = decode_as(bytes, meant_charset(declared)); result && result->replaced == 0) {
        return result;
    }
    if (auto result = decode_as(bytes, detected_charset(bytes))) return result;
    return decode_as(bytes, "windows-1252");
}

struct Mark {
    std::string_view bytes, charset;
};

constexpr Mark marks[] = {{"\xEF\xBB\xBF", "UTF-8"},
                          {std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
                          {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
                          {"\xFF\xFE", "UTF-16LE"},
                          {"\xFE\xFF", "UTF-16BE"}};

/// Some broken bytes in what is UTF-8 for the rest: a cut file, a spoilt quotation.
bool is_mostly_utf8(std::string_view bytes) {
    std::size_t good = 0, broken = 0;
    for (std::size_t i = 0; i < bytes.size();) {
        const CodePoint c = decode_utf8(bytes, i);
        i += c.size;
        if (c.value == invalid_code_point) ++broken;
        if (c.size > 1 && c.value != invalid_code_point) ++good;
    }
    return good > 10 * broken;
}

}  // namespace

std::optional<Decoded> decode_text(std::string_view bytes, std::string_view declared) {
    for (const Mark& mark : marks) {
        if (!bytes.starts_with(mark.bytes)) continue;
        const std::string_view rest = bytes.substr(mark.bytes.size());
        if (mark.charset != "UTF-8") return decode_as(rest, std::string(mark.charset));
        return looks_binary(rest) ? std::nullopt : std::optional(decoded(rest, "UTF-8"));
    }
    if (const auto charset = utf16_without_mark(bytes); !charset.empty()) {
        return decode_as(bytes, std::string(charset));
    }
    if (looks_binary(bytes)) return std::nullopt;
    if (is_valid_utf8(bytes) || is_mostly_utf8(bytes)) return decoded(bytes, "UTF-8");
    return decode_legacy(bytes, declared);
}

std::string clean_utf8(std::string_view text) {
    std::size_t replaced = 0;
    return composed(cleaned(text, replaced));
}

}  // namespace entente
