#include "store/shard_address.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>

namespace entente {
namespace {

struct AddressRow {
    const char* text;
    const char* host;  ///< nullptr: no address
    std::uint16_t port = 0;
};

}  // namespace

TEST_CASE("how a server is written") {
    for (const AddressRow& row :
         {AddressRow{"localhost:7000", "localhost", 7000}, AddressRow{"10.0.0.7:1", "10.0.0.7", 1},
          AddressRow{"a-b.example:65535", "a-b.example", 65535},
          AddressRow{"[::1]:7000", "::1", 7000}, AddressRow{"::1:7000", nullptr},
          AddressRow{"localhost", nullptr}, AddressRow{"localhost:", nullptr},
          AddressRow{":7000", nullptr}, AddressRow{"localhost:0", nullptr},
          AddressRow{"localhost:65536", nullptr}, AddressRow{"localhost:7000x", nullptr},
          AddressRow{"localhost:-1", nullptr}, AddressRow{"", nullptr}}) {
        CAPTURE(std::string(row.text));
        const auto address = parse_remote_address(row.text);
        REQUIRE(address.has_value() == (row.host != nullptr));
        if (!address) continue;
        CHECK(address->host == row.host);
        CHECK(address->port == row.port);
    }
}

}  // namespace entente
