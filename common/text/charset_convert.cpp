#include "text/charset_convert.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <array>
#include <memory>

#include "text/icu.hpp"

namespace entente {
namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(const char* charset) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(charset, &status));
    return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

/// Writes U+FFFD for what has no meaning, as ICU does by itself, and counts.
void U_CALLCONV count_and_replace(const void* context, UConverterToUnicodeArgs* args,
                                  const char* bytes, int32_t size, UConverterCallbackReason reason,
                                  UErrorCode* status) {
    if (reason <= UCNV_IRREGULAR) {
        // The context is given back as const, but it is the counter of convert_to_utf8.
        ++*static_cast<std::size_t*>(const_cast<void*>(context));
    }
    UCNV_TO_U_CALLBACK_SUBSTITUTE(nullptr, args, bytes, size, reason, status);
}

void convert_all(UConverter* from, UConverter* to, std::string_view bytes, std::string& text) {
    std::array<char, 16384> piece;
    std::array<UChar, 8192> pivot;
    UChar *pivot_begin = pivot.data(), *pivot_end = pivot.data();
    const char* source = bytes.data();
    for (auto status = U_BUFFER_OVERFLOW_ERROR; status == U_BUFFER_OVERFLOW_ERROR;) {
        status = U_ZERO_ERROR;
        char* target = piece.data();
        ucnv_convertEx(to, from, &target, piece.data() + piece.size(), &source,
                       bytes.data() + bytes.size(), pivot.data(), &pivot_begin, &pivot_end,
                       pivot.data() + pivot.size(), /*reset=*/0, /*flush=*/1, &status);
        text.append(piece.data(), target);
        if (status != U_BUFFER_OVERFLOW_ERROR) require_icu(status, "cannot convert text");
    }
}

}  // namespace

std::optional<Converted> convert_to_utf8(std::string_view bytes, const std::string& charset) {
    const Converter from = open_converter(charset.c_str()), to = open_converter("UTF-8");
    if (from == nullptr || to == nullptr) return std::nullopt;
    Converted converted;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(from.get(), count_and_replace, &converted.replaced, nullptr, nullptr,
                        &status);
    require_icu(status, "cannot convert text");
    converted.text.reserve(bytes.size() + bytes.size() / 2);
    convert_all(from.get(), to.get(), bytes, converted.text);
    return converted;
}

}  // namespace entente
