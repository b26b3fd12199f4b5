#include "text/caseless.hpp"

#include "text/icu.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace entente {
namespace {

/// U+02BC and the spacing accents are what keyboards and scrapers give for an apostrophe.
bool is_apostrophe(char16_t c) {
    return std::u16string_view(u"\u2018\u2019\u201B\u02BC`\u00B4").find(c) !=
           std::u16string_view::npos;
}

bool is_quotation_mark(char16_t c) {
    return std::u16string_view(u"\u201C\u201D\u201E\u00AB\u00BB").find(c) !=
           std::u16string_view::npos;
}

/// Before normalisation, which takes U+00B4 apart.
void straighten_quotes(icu::UnicodeString& text) {
    for (int32_t i = 0; i < text.length(); ++i) {
        if (is_apostrophe(text[i])) text.setCharAt(i, u'\'');
        if (is_quotation_mark(text[i])) text.setCharAt(i, u'"');
    }
}

icu::UnicodeString squeeze(const icu::UnicodeString& text) {
    icu::UnicodeString out;
    bool gap = false;
    for (int32_t i = 0; i < text.length(); ++i) {
        const char16_t c = text[i];
        if (u_isUWhiteSpace(c) || (c >= 0x1C && c <= 0x1F)) {
            gap = true;
            continue;
        }
        if (gap && !out.isEmpty()) out.append(u' ');
        gap = false;
        out.append(c);
    }
    return out;
}

}  // namespace

std::string caseless(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
    require_icu(status, "cannot normalise text");
    icu::UnicodeString wide = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    straighten_quotes(wide);
    icu::UnicodeString folded = nfkc->normalize(wide, status);
    require_icu(status, "cannot normalise text");
    folded.foldCase(U_FOLD_CASE_DEFAULT);
    std::string out;
    squeeze(folded).toUTF8String(out);
    return out;
}

}  // namespace entente
