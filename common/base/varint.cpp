#include "base/varint.hpp"

namespace entente {

void append_varint(std::string& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out += static_cast<char>(0x80 | (value & 0x7F));
    out += static_cast<char>(value);
}

void append_bytes(std::string& out, std::string_view bytes) {
    append_varint(out, bytes.size());
    out += bytes;
}

void ByteReader::fail() {
    failed_ = true;
    rest_ = {};
}

std::uint64_t ByteReader::varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        if (rest_.empty()) break;
        const auto byte = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        if (shift == 63 && byte > 1) break;
        value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80) return value;
    }
    fail();
    return 0;
}

std::string_view ByteReader::bytes() {
    const std::uint64_t size = varint();
    if (size > rest_.size()) {
        fail();
        return {};
    }
    const std::string_view found = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return found;
}

std::size_t ByteReader::count() {
    const std::uint64_t value = varint();
    if (value > rest_.size()) {
        fail();
        return 0;
    }
    return value;
}

}  // namespace entente
