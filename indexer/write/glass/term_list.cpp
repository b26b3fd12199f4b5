#include "write/glass/term_list.hpp"

#include "base/varint.hpp"

#include <algorithm>

namespace entente::write::glass {
namespace {

/// A greater wdf never stands in the byte of the bytes shared.
constexpr std::uint32_t max_short_wdf = 126;

void append_byte(std::string& out, std::size_t value) { out += static_cast<char>(value); }

}  // namespace

void TermListBuilder::add(std::string_view term, std::uint32_t wdf) {
    length_ += wdf;
    if (count_++ == 0) {
        append_byte(terms_, term.size());
        terms_ += term;
        append_varint(terms_, wdf);
    } else {
        const auto differ = std::ranges::mismatch(previous_, term).in2;
        const auto shared = static_cast<std::size_t>(differ - term.begin());
        const std::uint64_t both = (std::uint64_t{wdf} + 1) * (previous_.size() + 1) + shared;
        const bool is_short = wdf <= max_short_wdf && both <= 0xFF;
        append_byte(terms_, is_short ? both : shared);
        append_byte(terms_, term.size() - shared);
        terms_ += term.substr(shared);
        if (!is_short) append_varint(terms_, wdf);
    }
    previous_ = term;
}

std::string_view TermListBuilder::take() {
    tag_.clear();
    if (count_ > 0) {
        append_varint(tag_, length_);
        append_varint(tag_, count_);
        tag_ += terms_;
    }
    terms_.clear();
    length_ = count_ = 0;
    return tag_;
}

void SlotListBuilder::add(std::uint32_t slot) {
    append_varint(out_, slot - next_);
    next_ = slot + 1;
}

}  // namespace entente::write::glass
