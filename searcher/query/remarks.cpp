#include "query/remarks.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <utility>

namespace entente::query {
namespace {

constexpr std::size_t most_of_a_severity = 20;
constexpr std::size_t most_shown_bytes = 40;

}  // namespace

void Remarks::note(ByteSpan where, std::string message, std::string hint) {
    if (strict_) return error(where, std::move(message), std::move(hint));
    if (notes_++ >= most_of_a_severity) return;
    remarks_.push_back({Severity::note, where, std::move(message), std::move(hint)});
}

void Remarks::error(ByteSpan where, std::string message, std::string hint) {
    if (errors_++ >= most_of_a_severity) return;
    remarks_.push_back({Severity::error, where, std::move(message), std::move(hint)});
}

std::vector<Diagnostic> Remarks::in_order() && {
    std::ranges::stable_sort(remarks_, {}, [](const Diagnostic& d) { return d.where.begin; });
    return std::move(remarks_);
}

std::string shown(std::string_view typed) {
    const std::string_view kept = cut_utf8(typed, most_shown_bytes);
    std::string out = one_line(kept);
    if (kept.size() < typed.size()) out += "…";
    return out;
}

}  // namespace entente::query
