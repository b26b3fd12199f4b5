#include "write/run/term_table.hpp"

#include "base/hash.hpp"

#include <algorithm>

namespace entente::write {
namespace {

std::uint32_t hash_of(std::string_view term) { return static_cast<std::uint32_t>(hash64(term)); }

}  // namespace

std::uint32_t TermTable::number(std::string_view term) {
    const std::uint32_t hash = hash_of(term);
    Slot& slot = slots_[find(hash, term)];
    if (slot.number != none) return slot.number;
    const std::uint32_t fresh = size();
    slot = {hash, fresh};
    names_ += term;
    begins_.push_back(names_.size());
    if (begins_.size() * 2 > slots_.size()) grow();
    return fresh;
}

bool TermTable::contains(std::string_view term) const {
    return slots_[find(hash_of(term), term)].number != none;
}

/// The slot of the term, or the free one where it belongs.
std::size_t TermTable::find(std::uint32_t hash, std::string_view wanted) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
        const Slot& slot = slots_[i];
        if (slot.number == none || (slot.hash == hash && term(slot.number) == wanted)) return i;
    }
}

void TermTable::grow() {
    const std::vector<Slot> before = std::move(slots_);
    slots_.assign(before.size() * 2, {});
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : before) {
        if (slot.number == none) continue;
        std::size_t i = slot.hash & mask;
        while (slots_[i].number != none) i = (i + 1) & mask;
        slots_[i] = slot;
    }
}

void TermTable::clear() {
    // After one large document the small ones that follow need not wipe its table.
    const bool too_large = slots_.size() > least_slots && begins_.size() * 16 < slots_.size();
    slots_.assign(too_large ? slots_.size() / 2 : slots_.size(), {});
    names_.clear();
    begins_.resize(1);
}

}  // namespace entente::write
