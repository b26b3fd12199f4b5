/// Reads numbers and strings of a region of the spill file from its beginning to its end.
#pragma once

#include "write/run/spill_file.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace entente::write {

/// Codings: those of base/varint.hpp. Errors: as SpillFile, and Error io where the region ends
/// before what is read.
class RegionReader {
public:
    /// `buffer_bytes`: read at a time.
    RegionReader(const SpillFile& file, Region region, std::size_t buffer_bytes)
        : file_(&file), rest_(region), buffer_bytes_(buffer_bytes) {}

    bool at_end() const { return next_ == buffer_.size() && rest_.bytes == 0; }
    std::uint64_t varint();
    /// Lifetime: until the next call.
    std::string_view bytes();

private:
    void have(std::size_t bytes);

    const SpillFile* file_;
    Region rest_;  ///< not yet in the buffer
    std::size_t buffer_bytes_;
    std::string buffer_;
    std::size_t next_ = 0;
};

}  // namespace entente::write
