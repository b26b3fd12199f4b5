#include "text/language.hpp"

#include "base/utf8.hpp"

#include <cld2/public/compact_lang_det.h>

namespace entente {
namespace {

/// The detector (Sites, "Compact Language Detector 2", 2013) is sure well before this.
constexpr std::size_t max_bytes = 32 * 1024;

}  // namespace

std::string detect_language(std::string_view utf8) {
    const std::string_view head = cut_utf8(utf8, max_bytes);
    bool is_reliable = false;
    const CLD2::Language language = CLD2::DetectLanguage(head.data(), static_cast<int>(head.size()),
                                                         /*is_plain_text=*/true, &is_reliable);
    if (!is_reliable || language == CLD2::UNKNOWN_LANGUAGE) return {};
    const std::string_view code = CLD2::LanguageCode(language);
    if (code == "un" || code.starts_with("xx")) return {};
    if (code == "iw") return "he";  // the detector's codes are of 1988
    if (code == "jw") return "jv";
    return std::string(code.substr(0, code.find('-')));
}

}  // namespace entente
