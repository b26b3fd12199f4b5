#include "write/run/region_reader.hpp"

#include <entente/error.hpp>

#include <algorithm>

namespace entente::write {

/// Fills the buffer so that at least `bytes` bytes follow.
void RegionReader::have(std::size_t bytes) {
    const std::size_t held = buffer_.size() - next_;
    if (held >= bytes) return;
    if (held + rest_.bytes < bytes) throw Error(Errc::io, "temporary data is cut off");
    buffer_.erase(0, next_);
    next_ = 0;
    file_->read(rest_, std::max(buffer_bytes_, bytes - held), buffer_);
    const std::size_t fresh = buffer_.size() - held;
    rest_.offset += fresh;
    rest_.bytes -= fresh;
}

std::uint64_t RegionReader::varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
        if (next_ == buffer_.size()) have(1);
        const auto byte = static_cast<unsigned char>(buffer_[next_++]);
        value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80) return value;
    }
}

std::string_view RegionReader::bytes() {
    const auto size = static_cast<std::size_t>(varint());
    have(size);
    next_ += size;
    return std::string_view(buffer_).substr(next_ - size, size);
}

}  // namespace entente::write
