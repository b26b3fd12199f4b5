#include "write/glass/numbers.hpp"

namespace entente::write::glass {
namespace {

constexpr unsigned first_payload_bits = 15;  // in two bytes; each further byte adds seven
constexpr unsigned bits_a_byte = 7;

}  // namespace

void append_sorted_integer(std::string& out, std::uint32_t value) {
    const std::uint64_t number = value;
    unsigned more = 0;
    while (number >> (first_payload_bits + bits_a_byte * more) != 0) ++more;
    const std::uint64_t ones = ((std::uint64_t{1} << more) - 1) << 1;
    const std::uint64_t bits = ones << (first_payload_bits + bits_a_byte * more) | number;
    for (unsigned byte = more + 2; byte-- > 0;) out += static_cast<char>(bits >> (8 * byte));
}

void append_sorted_string(std::string& out, std::string_view text, bool followed) {
    std::size_t begin = 0;
    for (std::size_t nul = text.find('\0'); nul != text.npos; nul = text.find('\0', begin)) {
        out.append(text, begin, nul + 1 - begin) += '\xff';
        begin = nul + 1;
    }
    out.append(text, begin);
    if (followed) out += '\0';
}

void append_last_integer(std::string& out, std::uint32_t value) {
    for (; value != 0; value >>= 8) out += static_cast<char>(value & 0xFF);
}

std::string document_key(std::uint32_t docid) {
    std::string key;
    append_sorted_integer(key, docid);
    return key;
}

}  // namespace entente::write::glass
