#include "text/charset_guess.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <memory>

#include "base/utf8.hpp"
#include "text/charset_convert.hpp"

namespace entente {
namespace {

constexpr std::size_t sample_bytes = 1 << 15;  // what a guess looks at

unsigned byte_at(std::string_view bytes, std::size_t i) {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0u;
}

/// Charsets that are read as a larger one, since pages that name them mean that (as browsers do;
/// WHATWG Encoding Standard).
std::string_view superset_of(std::string_view charset) {
    struct Superset {
        std::string_view name, read_as;
    };
    constexpr Superset supersets[] = {
        {"ISO-8859-1", "windows-1252"},
        {"US-ASCII", "windows-1252"},
        {"ISO-8859-9", "windows-1254"},
        {"ISO-8859-8-I", "windows-1255"},
        {"ISO-8859-7", "windows-1253"},
        {"GB2312", "GB18030"},
        {"GBK", "GB18030"},
        {"EUC-KR", "windows-949"},
        {"Shift_JIS", "windows-31j"},
        {"TIS-620", "windows-874"},
    };
    const auto* found = std::ranges::find(supersets, charset, &Superset::name);
    return found == std::end(supersets) ? charset : found->read_as;
}

// ---- Chinese. A detector needs much text to see it; the shape of GB2312 shows in a few words.

/// What the bytes are if they are GB18030.
struct ChineseShape {
    std::size_t han = 0;          ///< pairs that are a common character or Chinese punctuation
    std::size_t other = 0;        ///< other characters beyond ASCII
    std::size_t broken = 0;       ///< what is no GB18030
    std::size_t longest_run = 0;  ///< of Chinese characters
};

bool is_common_pair(unsigned lead, unsigned trail) {
    const bool punctuation = lead == 0xA1 || lead == 0xA3;
    return trail >= 0xA1 && trail != 0xFF && (punctuation || (lead >= 0xB0 && lead <= 0xF7));
}

/// Size of the GB18030 character at `i`; 0 if there is none.
std::size_t gb18030_size(std::string_view bytes, std::size_t i) {
    const unsigned lead = byte_at(bytes, i), trail = byte_at(bytes, i + 1);
    if (lead < 0x81 || lead == 0xFF) return 0;
    if (trail >= 0x40 && trail != 0x7F && trail != 0xFF) return 2;
    const unsigned third = byte_at(bytes, i + 2), fourth = byte_at(bytes, i + 3);
    const bool four = trail >= 0x30 && trail <= 0x39 && third >= 0x81 && third != 0xFF &&
                      fourth >= 0x30 && fourth <= 0x39;
    return four ? 4 : 0;
}

ChineseShape chinese_shape(std::string_view bytes) {
    ChineseShape shape;
    std::size_t run = 0;
    for (std::size_t i = 0; i < bytes.size();) {
        if (byte_at(bytes, i) < 0x80) {
            run = 0;
            i = skip_ascii(bytes, i);
            continue;
        }
        const std::size_t size = gb18030_size(bytes, i);
        const bool han = size == 2 && is_common_pair(byte_at(bytes, i), byte_at(bytes, i + 1));
        run = han ? run + 1 : 0;
        ++(size == 0 ? shape.broken : han ? shape.han : shape.other);
        shape.longest_run = std::max(shape.longest_run, run);
        i += std::max<std::size_t>(size, 1);
    }
    return shape;
}

bool looks_chinese(std::string_view bytes) {
    const ChineseShape shape = chinese_shape(bytes);
    // Two accented letters side by side (créée) make one pair, not a run of them. The shares are
    // guesses that hold for news text.
    return shape.longest_run >= 2 && shape.han >= 3 * shape.other && shape.han >= 50 * shape.broken;
}

// ---- UTF-16 without a mark.

/// True for letters that news is written in. Bytes in the wrong order, or of no text, are spread
/// over all values, and half of those are not among these.
bool is_plausible(unsigned unit) {
    if (unit < 0x20) return unit >= 8 && unit <= 13;
    return unit < 0x700 || (unit >= 0x2000 && unit < 0x2100) || (unit >= 0x3000 && unit < 0x3100) ||
           (unit >= 0x4E00 && unit < 0xA000) || (unit >= 0xAC00 && unit < 0xD7B0) ||
           (unit >= 0xFF00 && unit < 0xFFEF);
}

/// Per cent of the code units that are plausible; `high` is the place of the high byte, 0 or 1.
std::size_t plausible_utf16(std::string_view bytes, std::size_t high) {
    std::size_t plausible = 0;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        if (is_plausible(byte_at(bytes, i + high) << 8 | byte_at(bytes, i + 1 - high))) ++plausible;
    }
    return bytes.size() < 2 ? 0 : plausible * 100 / (bytes.size() / 2);
}

// ---- ICU's detector.

struct Guess {
    std::string charset;
    int confidence = 0;  ///< 0 to 100
};

/// True for what the detector offers without looking: byte orders, EBCDIC.
bool is_offered_blindly(std::string_view charset) {
    return charset.starts_with("UTF-") || charset.starts_with("IBM");
}

Guess detect(std::string_view sample) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, void (*)(UCharsetDetector*)> detector(
        ucsdet_open(&status), ucsdet_close);
    ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
    int32_t count = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
    // Some bytes, such as CD 20 alone, make it fail instead of finding nothing.
    if (U_FAILURE(status)) return {};
    for (int32_t i = 0; i < count; ++i) {
        const std::string name = ucsdet_getName(matches[i], &status);
        if (!is_offered_blindly(name)) return {name, ucsdet_getConfidence(matches[i], &status)};
    }
    return {};
}

/// Enough of the bytes to guess from, beginning shortly before the first one beyond ASCII.
std::string_view sample_of(std::string_view bytes) {
    constexpr std::size_t before = 256;
    const std::size_t first = skip_ascii(bytes, 0);
    return bytes.substr(first - std::min(first, before), sample_bytes);
}

bool is_east_asian(std::string_view charset) {
    constexpr std::string_view names[] = {"Big5",        "EUC-JP",      "EUC-KR",      "Shift_JIS",
                                          "ISO-2022-JP", "ISO-2022-KR", "ISO-2022-CN", "GB18030"};
    return std::ranges::find(names, charset) != std::end(names);
}

/// A wrong guess of several bytes a character shows in bytes that have no meaning in it.
bool converts_well(std::string_view sample, const std::string& charset) {
    const auto converted = convert_to_utf8(sample, charset);
    // The sample may be cut inside the last character.
    return converted && converted->replaced <= 1 + sample.size() / 200;
}

}  // namespace

CharsetMark byte_order_mark(std::string_view bytes) {
    using namespace std::string_view_literals;
    // The marks of UTF-32 come first: that of its little-endian form begins like UTF-16's.
    struct Mark {
        std::string_view bytes;
        const char* charset;
    };
    constexpr Mark marks[] = {{"\xEF\xBB\xBF"sv, "UTF-8"},
                              {"\xFF\xFE\0\0"sv, "UTF-32LE"},
                              {"\0\0\xFE\xFF"sv, "UTF-32BE"},
                              {"\xFF\xFE"sv, "UTF-16LE"},
                              {"\xFE\xFF"sv, "UTF-16BE"}};
    for (const Mark& mark : marks) {
        if (bytes.starts_with(mark.bytes)) return {mark.charset, mark.bytes.size()};
    }
    return {};
}

std::string utf16_by_zeros(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, sample_bytes);
    std::size_t zeros[2] = {0, 0};
    for (std::size_t i = 0; i < sample.size(); ++i) {
        if (sample[i] == '\0') ++zeros[i % 2];
    }
    // The high bytes of Latin text are zero. In Chinese only those of blanks, digits and line ends
    // are, but then the bytes are no UTF-8, and in the wrong order make other than letters.
    const bool latin = std::max(zeros[0], zeros[1]) * 4 >= sample.size();
    if (zeros[0] + zeros[1] == 0) return {};
    if (!latin && count_utf8(sample).nearly_utf8()) return {};
    const std::size_t plausible[2] = {plausible_utf16(sample, 0), plausible_utf16(sample, 1)};
    const bool little_endian = latin ? zeros[1] > zeros[0] : plausible[1] > plausible[0];
    if (plausible[little_endian ? 1 : 0] < 90) return {};
    return little_endian ? "UTF-16LE" : "UTF-16BE";
}

bool is_binary(std::string_view bytes) {
    const auto disturbs = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        // Tab to carriage return are white space; terminals' output is full of ESC and backspace.
        return byte < 0x20 && !(byte >= 8 && byte <= 13) && byte != 0x1B;
    };
    // Random bytes, such as compressed ones, hold 9 %.
    return static_cast<std::size_t>(std::ranges::count_if(bytes, disturbs)) * 25 > bytes.size();
}

Utf8Census count_utf8(std::string_view bytes) {
    Utf8Census census;
    for (std::size_t i = skip_ascii(bytes, 0); i < bytes.size(); i = skip_ascii(bytes, i)) {
        const CodePoint c = decode_utf8(bytes, i);
        ++(c.value == invalid_code_point ? census.broken : census.sound);
        i += c.size;
    }
    return census;
}

std::string known_charset(std::string_view declared) {
    // Converters that would make text out of anything are of no use here.
    const std::string asked(cut_utf8(one_line(declared), 64));
    UErrorCode status = U_ZERO_ERROR;
    const char* mime = ucnv_getStandardName(asked.c_str(), "MIME", &status);
    if (mime == nullptr) mime = ucnv_getStandardName(asked.c_str(), "IANA", &status);
    if (U_FAILURE(status) || mime == nullptr) return {};
    const std::string_view name = mime;
    const bool useless = name.starts_with("UTF-") || name.starts_with("IBM") ||
                         name.starts_with("ebcdic") || name == "SCSU" || name == "BOCU-1";
    return useless ? std::string() : std::string(superset_of(name));
}

std::string guess_charset(std::string_view bytes) {
    constexpr int min_confidence = 20;  // a guess that keeps windows-1252 for a stray sign
    const std::string_view sample = sample_of(bytes);
    const Guess guess = detect(sample);
    const bool east_asian = is_east_asian(guess.charset) && guess.confidence >= min_confidence;
    if (east_asian && converts_well(sample, guess.charset)) {
        return std::string(superset_of(guess.charset));
    }
    if (looks_chinese(sample)) return "GB18030";
    if (east_asian || guess.confidence < min_confidence) return "windows-1252";
    return std::string(superset_of(guess.charset));
}

}  // namespace entente
