/// What the fuzz targets share: reading their input, and checking what was promised.
///
/// A target is one function over bytes, LLVMFuzzerTestOneInput. Clang's libFuzzer looks for bytes
/// that break a promise; replay.cpp calls it with the kept seeds, built by any compiler.
#pragma once

#include <entente/span.hpp>

#include "base/utf8.hpp"
#include "text/characters.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace entente::fuzz {

/// Ends the process, and says which promise was broken, unless it was kept.
inline void demand(bool kept, const char* promise) {
    if (kept) return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// The first byte, which the target reads its options from; 0 if there is none.
inline unsigned take_byte(std::string_view& text) {
    if (text.empty()) return 0;
    const auto byte = static_cast<unsigned char>(text.front());
    text.remove_prefix(1);
    return byte;
}

/// Where the code points of a text begin and end; each broken part counts as one.
class Borders {
public:
    explicit Borders(std::string_view text) : text_(text), at_(text.size() + 1, false) {
        for (std::size_t i = 0; i < text.size(); i += decode_utf8(text, i).size) at_[i] = true;
        at_[text.size()] = true;
    }
    bool cut_none(ByteSpan span) const {
        return span.begin <= span.end && span.end <= text_.size() && at_[span.begin] &&
               at_[span.end];
    }
    /// True if no accent or vowel sign is cut from the letter that it stands on.
    bool cut_no_marks(ByteSpan span) const {
        return !parts_mark(span.begin) && !parts_mark(span.end);
    }

private:
    bool parts_mark(std::size_t at) const {
        if (at == 0 || at == text_.size()) return false;
        std::size_t before = at - 1;
        while (!at_[before]) --before;
        return is_mark(at) && is_letter(before);
    }
    CharClass class_at(std::size_t at) const { return classify(decode_utf8(text_, at).value); }
    bool is_mark(std::size_t at) const { return class_at(at) == CharClass::mark; }
    bool is_letter(std::size_t at) const { return class_at(at) == CharClass::letter; }

    std::string_view text_;
    std::vector<bool> at_;
};

}  // namespace entente::fuzz
