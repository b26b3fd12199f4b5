/// Terms, each with a number.
/// Tests: tests/unit/indexer/write/term_table_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente::write {

/// A hash table with open addressing over names in one string: numbering a term that is known
/// costs a hash and mostly one comparison, a new one no memory of its own.
class TermTable {
public:
    /// 0, 1, 2, .. in the order of first appearance.
    std::uint32_t number(std::string_view term);
    bool contains(std::string_view term) const;
    /// Lifetime: until the next new term.
    std::string_view term(std::uint32_t number) const {
        return std::string_view(names_).substr(begins_[number],
                                               begins_[number + 1] - begins_[number]);
    }
    std::uint32_t size() const { return static_cast<std::uint32_t>(begins_.size() - 1); }

    void clear();

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = none;
    };
    static constexpr std::uint32_t none = ~0u;
    static constexpr std::size_t least_slots = 256;

    std::size_t find(std::uint32_t hash, std::string_view term) const;
    void grow();

    std::string names_;
    std::vector<std::size_t> begins_{0};
    std::vector<Slot> slots_ = std::vector<Slot>(least_slots);
};

}  // namespace entente::write
