#include "write/glass/position_list.hpp"

#include "base/varint.hpp"
#include "write/glass/bit_writer.hpp"
#include "write/glass/numbers.hpp"

namespace entente::write::glass {
namespace {

/// Writes what lies between the first and the last of `range`.
void interpolate(BitWriter& out, std::span<const std::uint32_t> range) {
    if (range.size() <= 2) return;
    const std::size_t middle = (range.size() - 1) / 2;
    const std::size_t last = range.size() - 1;
    const std::uint64_t least = range[0] + middle;
    const std::uint64_t room = range[last] - range[0] - last + 1;
    out.put(range[middle] - least, room);
    interpolate(out, range.first(middle + 1));
    interpolate(out, range.subspan(middle));
}

}  // namespace

void append_position_list(std::string& out, std::span<const std::uint32_t> positions) {
    const std::uint32_t first = positions.front();
    const std::uint32_t last = positions.back();
    append_varint(out, last);
    if (positions.size() == 1) return;
    BitWriter bits(out);
    bits.put(first, last);
    bits.put(positions.size() - 2, last - first);
    interpolate(bits, positions);
}

void make_position_key(std::string& key, std::string_view term, std::uint32_t docid) {
    key.clear();
    append_sorted_string(key, term, true);
    append_sorted_integer(key, docid);
}

}  // namespace entente::write::glass
