/// Hashes are stored, so their values may not change.
#include <doctest/doctest.h>

#include <string>

#include "base/hash.hpp"

namespace entente {

TEST_CASE("hash64 is XXH3: known values") {
    CHECK(hash64("") == 0x2D06800538D394C2u);
    CHECK(hash64("a") == 0xE6C632B61E964E1Fu);
    CHECK(hash64("abc") == 0x78AF5F94892F3950u);
    CHECK(hash64(std::string(1, '\0')) != hash64(""));
}

TEST_CASE("hex has sixteen digits") {
    CHECK(hex(0) == "0000000000000000");
    CHECK(hex(0xABCDEF) == "0000000000abcdef");
    CHECK(hex(~std::uint64_t{0}) == "ffffffffffffffff");
}

}  // namespace entente
