#include "write/glass/position_list.hpp"

#include "base/varint.hpp"
#include "write/glass/bit_writer.hpp"

#include <doctest/doctest.h>

#include <bit>
#include <numeric>
#include <string>
#include <vector>

using namespace entente::write::glass;

namespace {

/// Reads what BitWriter writes, from the definition of the code.
class BitReader {
public:
    explicit BitReader(std::string_view bytes) : bytes_(bytes) {}

    std::uint64_t take(std::uint64_t count) {
        const auto width = static_cast<unsigned>(std::bit_width(count - 1));
        const std::uint64_t spare = (std::uint64_t{1} << width) - count;
        const std::uint64_t first_short = (count - spare) / 2;
        if (spare == 0) return bits(width);
        const std::uint64_t value = bits(width - 1);
        if (value >= first_short) return value;
        return bits(1) == 0 ? value : value + first_short + spare;
    }

private:
    std::uint64_t bits(unsigned width) {
        std::uint64_t value = 0;
        for (unsigned i = 0; i < width; ++i, ++next_) {
            const auto byte = static_cast<unsigned char>(bytes_.at(next_ / 8));
            value |= std::uint64_t{byte >> next_ % 8 & 1u} << i;
        }
        return value;
    }

    std::string_view bytes_;
    std::size_t next_ = 0;
};

void read_between(BitReader& bits, std::vector<std::uint32_t>& positions, std::size_t first,
                  std::size_t last) {
    if (last - first < 2) return;
    const std::size_t middle = (first + last) / 2;
    const std::uint64_t room = positions[last] - positions[first] - (last - first) + 1;
    positions[middle] =
        static_cast<std::uint32_t>(positions[first] + (middle - first) + bits.take(room));
    read_between(bits, positions, first, middle);
    read_between(bits, positions, middle, last);
}

std::vector<std::uint32_t> decode(std::string_view tag) {
    entente::ByteReader reader(tag);
    const auto last = static_cast<std::uint32_t>(reader.varint());
    if (reader.at_end()) return {last};
    BitReader bits(reader.rest());
    const auto first = static_cast<std::uint32_t>(bits.take(last));
    std::vector<std::uint32_t> positions(bits.take(last - first) + 2);
    positions.front() = first;
    positions.back() = last;
    read_between(bits, positions, 0, positions.size() - 1);
    return positions;
}

std::vector<std::uint32_t> run_of(std::uint32_t first, std::size_t count) {
    std::vector<std::uint32_t> positions(count);
    std::iota(positions.begin(), positions.end(), first);
    return positions;
}

}  // namespace

TEST_CASE("positions are read back as they were written") {
    struct Row {
        const char* name;
        std::vector<std::uint32_t> positions;
    };
    for (const Row& row : std::vector<Row>{{"one", {7}},
                                           {"zero", {0}},
                                           {"the greatest", {0xFFFFFFFE}},
                                           {"two", {3, 9}},
                                           {"neighbours", {3, 4, 5}},
                                           {"a gap in the middle", {1, 2, 3, 1000, 1001}},
                                           {"far apart", {0, 1u << 31, 0xFFFFFFFE}},
                                           {"from zero", {0, 3, 4, 90}},
                                           {"a run of a hundred", run_of(500, 100)}}) {
        CAPTURE(row.name);
        std::string tag;
        append_position_list(tag, row.positions);
        CHECK(decode(tag) == row.positions);
    }
}

TEST_CASE("a run costs no bits for what lies in it") {
    std::string ten, thousand;
    append_position_list(ten, run_of(1, 10));
    append_position_list(thousand, run_of(1, 1000));
    CHECK(thousand.size() <= ten.size() + 4);  // its two ends, and how many
}

TEST_CASE("numbers out of a count take the bits of a centred minimal code") {
    // Of five values the middle three take two bits, the outer ones three.
    std::string out;
    {
        BitWriter bits(out);
        for (const std::uint64_t value : {0u, 1u, 2u, 3u, 4u}) bits.put(value, 5);
    }
    CHECK(out.size() == 2);
    BitReader bits(out);
    for (const std::uint64_t value : {0u, 1u, 2u, 3u, 4u}) CHECK(bits.take(5) == value);
}
