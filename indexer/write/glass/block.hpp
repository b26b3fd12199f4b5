/// A block of a table: a directory that grows upwards and items that are filled in from the end.
///
///     0   revision (4)   level (1)   size of the gap (2), twice   end of the directory (2)
///     11  directory: where each item begins (2), in the order of keys
///         gap
///         items, the first one at the end of the block
///
/// All numbers are big-endian. The library keeps two sizes of the gap, the widest and the total;
/// in a block that was written at once they are the same.
/// Source: Xapian 1.4.22, glass_table.h.
#pragma once

#include "write/glass/format.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace entente::write::glass {

inline constexpr std::size_t block_head_bytes = 11;
inline constexpr std::size_t directory_bytes = 2;  ///< of an item

/// Appends a big-endian number of `bytes` bytes.
inline void append_big_endian(std::string& out, std::uint64_t number, unsigned bytes) {
    while (bytes-- > 0) out += static_cast<char>(number >> (8 * bytes) & 0xFF);
}

class Block {
public:
    Block() : bytes_(block_bytes, '\0') {}

    bool empty() const { return directory_.empty(); }
    /// Bytes that the next item may have.
    std::size_t room() const {
        const std::size_t end = block_head_bytes + directory_.size() + directory_bytes;
        return end < items_ ? items_ - end : 0;
    }
    /// Requires: it fits.
    void add(std::string_view item) {
        items_ -= item.size();
        bytes_.replace(items_, item.size(), item);
        append_big_endian(directory_, items_, directory_bytes);
    }

    /// The block as it stands in the file; what comes next begins a new one.
    /// Lifetime: until the next call.
    std::string_view take(unsigned level) {
        std::string head;
        const std::size_t directory_end = block_head_bytes + directory_.size();
        append_big_endian(head, revision, 4);
        append_big_endian(head, level, 1);
        append_big_endian(head, items_ - directory_end, 2);
        append_big_endian(head, items_ - directory_end, 2);
        append_big_endian(head, directory_end, 2);
        head += directory_;
        bytes_.replace(0, head.size(), head);
        bytes_.replace(head.size(), items_ - head.size(), items_ - head.size(), '\0');
        items_ = block_bytes;
        directory_.clear();
        return bytes_;
    }

private:
    std::string bytes_;
    std::string directory_;
    std::size_t items_ = block_bytes;  ///< where the last item begins
};

}  // namespace entente::write::glass
