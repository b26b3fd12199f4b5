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

/// Length, first and last eight bytes of a word: all of it, if it has no more than sixteen.
struct WordEnds {
    std::uint64_t head = 0, tail = 0;
    std::size_t size = 0;

    explicit WordEnds(std::string_view word) : size(word.size()) {
        const char* end = word.data() + size;
        if (size >= 8) {
            head = load<std::uint64_t>(word.data());
            tail = load<std::uint64_t>(end - 8);
        } else if (size >= 4) {
            head = load<std::uint32_t>(word.data());
            tail = load<std::uint32_t>(end - 4);
        } else {
            for (const char c : word) head = head << 8 | static_cast<unsigned char>(c);
        }
    }
    bool operator==(const WordEnds&) const = default;

    /// Words that agree in both ends and length collide, which tables of our own words need not
    /// fear.
    std::size_t hash() const {
        const std::uint64_t mixed = (head ^ tail * 31 ^ size) * 0x9E3779B97F4A7C15u;
        return static_cast<std::size_t>(mixed ^ mixed >> 32);
    }

private:
    /// A copy of a size known to the compiler is one instruction, not a call.
    template <class Number>
    static Number load(const char* from) {
        Number number;
        std::memcpy(&number, from, sizeof number);
        return number;
    }
};

/// For the standard's tables.
struct WordHash {
    std::size_t operator()(std::string_view word) const { return WordEnds(word).hash(); }
};

/// Lifetime: the words must outlive the map (they are constants of the program).
template <class Value>
class WordMap {
public:
    /// The value of `word`, made if there is none. Requires: word is not empty.
    Value& operator[](std::string_view word) {
        if ((count_ + 1) * 2 > slots_.size()) grow();
        const WordEnds ends(word);
        Slot& slot = slots_[slot_of(word, ends)];
        if (slot.free()) slot.ends = ends, slot.word = word.data(), ++count_;
        return slot.value;
    }

    const Value* find(std::string_view word) const {
        if (slots_.empty() || word.empty()) return nullptr;
        const Slot& slot = slots_[slot_of(word, WordEnds(word))];
        return slot.free() ? nullptr : &slot.value;
    }

    template <class Visit>
    void for_each(Visit visit) {
        for (Slot& slot : slots_) {
            if (!slot.free()) visit(slot.value);
        }
    }

private:
    struct Slot {
        WordEnds ends{{}};
        const char* word = nullptr;
        Value value{};

        bool free() const { return word == nullptr; }
        bool holds(std::string_view other, const WordEnds& other_ends) const {
            return ends == other_ends &&
                   (ends.size <= 16 || std::string_view(word, ends.size) == other);
        }
    };

    std::size_t slot_of(std::string_view word, const WordEnds& ends) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t i = ends.hash() & mask;
        while (!slots_[i].free() && !slots_[i].holds(word, ends)) i = (i + 1) & mask;
        return i;
    }
    void grow() {
        std::vector<Slot> old(slots_.empty() ? 64 : slots_.size() * 2);
        old.swap(slots_);
        for (Slot& slot : old) {
            if (!slot.free()) {
                slots_[slot_of({slot.word, slot.ends.size}, slot.ends)] = std::move(slot);
            }
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
