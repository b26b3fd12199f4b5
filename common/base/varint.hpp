/// Numbers and strings as bytes: little-endian base 128, all bytes but the last have the top bit
/// set; a string is its length and its bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

void append_varint(std::string& out, std::uint64_t);
void append_bytes(std::string& out, std::string_view);

/// Reads such a sequence. Once something is cut off or too large, every further read gives
/// nothing (0 or empty) and failed() is true.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t varint();
    std::string_view bytes();  ///< length and bytes
    std::string string() { return std::string(bytes()); }
    std::string_view rest() const { return rest_; }
    bool failed() const { return failed_; }
    bool at_end() const { return rest_.empty(); }
    /// A count of things that take at least a byte each: never more than the bytes left.
    std::size_t count();

private:
    void fail();

    std::string_view rest_;
    bool failed_ = false;
};

}  // namespace entente
