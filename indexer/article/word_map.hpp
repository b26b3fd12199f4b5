/// A table from words to values, made once and asked for every word of every text.
///
/// Open addressing with linear probing (Knuth, The Art of Computer Programming 3, section 6.4);
/// the standard's hash maps divide by a prime and follow a pointer at each look-up, which was a
/// sixth of the time of extraction.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// Mixes length, first and last eight bytes. Words that agree in all three collide, which tables
/// of our own words need not fear.
struct WordHash {
    std::size_t operator()(std::string_view word) const {
        std::uint64_t head = 0, tail = 0;
        const std::size_t size = word.size() < 8 ? word.size() : 8;
        std::memcpy(&head, word.data(), size);
        std::memcpy(&tail, word.data() + word.size() - size, size);
        const std::uint64_t hash = (head ^ tail * 31 ^ word.size()) * 0x9E3779B97F4A7C15u;
        return static_cast<std::size_t>(hash ^ hash >> 32);
    }
};

/// Lifetime: the words must outlive the map (they are constants of the program).
template <class Value>
class WordMap {
public:
    /// The value of `word`, made if there is none. Requires: word is not empty.
    Value& operator[](std::string_view word) {
        if ((count_ + 1) * 2 > slots_.size()) grow();
        Slot& slot = slots_[slot_of(word)];
        if (slot.word.empty()) slot.word = word, ++count_;
        return slot.value;
    }

    const Value* find(std::string_view word) const {
        if (slots_.empty() || word.empty()) return nullptr;
        const Slot& slot = slots_[slot_of(word)];
        return slot.word.empty() ? nullptr : &slot.value;
    }

    template <class Visit>
    void for_each(Visit visit) {
        for (Slot& slot : slots_) {
            if (!slot.word.empty()) visit(slot.value);
        }
    }

private:
    struct Slot {
        std::string_view word;
        Value value{};
    };

    std::size_t slot_of(std::string_view word) const {
        std::size_t i = WordHash{}(word) & (slots_.size() - 1);
        while (!slots_[i].word.empty() && slots_[i].word != word) i = (i + 1) & (slots_.size() - 1);
        return i;
    }
    void grow() {
        std::vector<Slot> old(slots_.empty() ? 64 : slots_.size() * 2);
        old.swap(slots_);
        for (Slot& slot : old) {
            if (!slot.word.empty()) slots_[slot_of(slot.word)] = std::move(slot);
        }
    }

    std::vector<Slot> slots_;  // a power of two, at most half full
    std::size_t count_ = 0;
};

/// Calls `visit` for each of the words that a table lists, separated by `mark`.
template <class Visit>
void for_each_word(std::string_view list, char mark, Visit visit) {
    while (!list.empty()) {
        const std::size_t end = list.find(mark) < list.size() ? list.find(mark) : list.size();
        if (end > 0) visit(list.substr(0, end));
        list.remove_prefix(end < list.size() ? end + 1 : end);
    }
}

}  // namespace entente
