/// Numbers as bits, the least significant first.
/// Tests: tests/unit/indexer/write/glass/position_list_test.cpp.
#pragma once

#include <bit>
#include <cstdint>
#include <string>

namespace entente::write::glass {

/// Appends to a string; what is left of a byte at the end is zero.
class BitWriter {
public:
    explicit BitWriter(std::string& out) : out_(out) {}
    ~BitWriter() {
        if (held_ > 0) out_ += static_cast<char>(bits_);
    }
    BitWriter(const BitWriter&) = delete;
    BitWriter& operator=(const BitWriter&) = delete;

    /// `value` is one of 0 .. count-1, in a centred minimal binary code: where `count` is no power
    /// of two, the values in the middle take a bit less.
    /// Source: Moffat and Stuiver 2000, "Binary interpolative coding for effective index
    /// compression", section 3; which values are the middle, as Xapian has it.
    void put(std::uint64_t value, std::uint64_t count) {
        const auto width = static_cast<unsigned>(std::bit_width(count - 1));
        const std::uint64_t spare = (std::uint64_t{1} << width) - count;
        const std::uint64_t first_short = (count - spare) / 2;
        if (spare == 0 || value < first_short) {
            put_bits(value, width);
        } else if (value < first_short + spare) {
            put_bits(value, width - 1);
        } else {
            put_bits((value - first_short - spare) | std::uint64_t{1} << (width - 1), width);
        }
    }

private:
    /// Requires: width <= 33, so that seven bits held and these fit into the 64.
    void put_bits(std::uint64_t bits, unsigned width) {
        bits_ |= bits << held_;
        for (held_ += width; held_ >= 8; held_ -= 8, bits_ >>= 8) {
            out_ += static_cast<char>(bits_);
        }
    }

    std::string& out_;
    std::uint64_t bits_ = 0;
    unsigned held_ = 0;
};

}  // namespace entente::write::glass
