#include "store/families.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace entente {

TEST_CASE("families come back as they were filed, and nothing of what is cut off") {
    const std::set<std::string> some{"connect", "connected", std::string(245, 'x')};
    const std::string bytes = encode_family(some);
    CHECK(decode_family(bytes) == some);
    CHECK(decode_family("").empty());
    CHECK(decode_family(bytes.substr(0, bytes.size() - 1)).empty());
}

TEST_CASE("each language has its own") {
    CHECK(family_key("en", "note") != family_key("fr", "note"));
}

}  // namespace entente
