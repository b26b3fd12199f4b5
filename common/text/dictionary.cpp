#include "text/dictionary.hpp"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "base/utf8.hpp"
#include "text/icu.hpp"

namespace entente {
namespace {

// ICU's memory grows with the run, and a run may be as long as a hostile file.
constexpr std::size_t max_piece_bytes = 4096;

void append_words(icu::BreakIterator& breaks, std::string_view piece, std::size_t offset,
                  std::vector<ByteSpan>& words) {
    UErrorCode status = U_ZERO_ERROR;
    UText bytes = UTEXT_INITIALIZER;
    utext_openUTF8(&bytes, piece.data(), static_cast<int64_t>(piece.size()), &status);
    breaks.setText(&bytes, status);
    require_icu(status, "cannot find words");
    std::size_t begin = 0;
    for (int32_t end = breaks.next(); end != icu::BreakIterator::DONE; end = breaks.next()) {
        words.push_back({offset + begin, offset + static_cast<std::size_t>(end)});
        begin = static_cast<std::size_t>(end);
    }
    utext_close(&bytes);
}

}  // namespace

struct Dictionary::Impl {
    std::unique_ptr<const icu::BreakIterator> prototype;  // never moved: callers step a copy
};

Dictionary::Dictionary() : impl_(std::make_unique<Impl>()) {
    UErrorCode status = U_ZERO_ERROR;
    impl_->prototype.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    require_icu(status, "cannot load word boundaries");
}
Dictionary::~Dictionary() = default;
Dictionary::Dictionary(Dictionary&&) noexcept = default;
Dictionary& Dictionary::operator=(Dictionary&&) noexcept = default;

void Dictionary::split(std::string_view run, std::vector<ByteSpan>& words) const {
    words.clear();
    const std::unique_ptr<icu::BreakIterator> breaks(impl_->prototype->clone());
    for (std::size_t offset = 0; offset < run.size();) {
        const std::string_view piece = cut_utf8(run.substr(offset), max_piece_bytes);
        append_words(*breaks, piece, offset, words);
        offset += piece.size();
    }
}

}  // namespace entente
