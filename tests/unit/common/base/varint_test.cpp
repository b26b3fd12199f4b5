#include "base/varint.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

using entente::append_bytes;
using entente::append_varint;
using entente::ByteReader;

TEST_CASE("varints come back, around every power of two") {
    for (unsigned bit = 0; bit < 64; ++bit) {
        const std::uint64_t power = std::uint64_t{1} << bit;
        for (const std::uint64_t value : {power - 1, power, power + 1}) {
            CAPTURE(value);
            std::string bytes;
            append_varint(bytes, value);
            ByteReader in(bytes);
            CHECK(in.varint() == value);
            CHECK(in.at_end());
            CHECK_FALSE(in.failed());
        }
    }
}

TEST_CASE("every truncation is refused, and reading on gives nothing") {
    std::string bytes;
    append_varint(bytes, UINT64_MAX);
    append_bytes(bytes, "four");
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CAPTURE(size);
        ByteReader in(std::string_view(bytes).substr(0, size));
        in.varint();
        in.bytes();
        CHECK(in.failed());
        CHECK(in.varint() == 0);
        CHECK(in.bytes().empty());
    }
}

TEST_CASE("a number of more than 64 bits is refused") {
    const std::string bytes(9, '\xFF');
    for (const char* last : {"\x02", "\x7F", "\xFF\x01"}) {
        const std::string too_long = bytes + last;
        ByteReader in(too_long);
        in.varint();
        CHECK(in.failed());
    }
}

TEST_CASE("a count is never more than the bytes that are left") {
    std::string bytes;
    append_varint(bytes, 3);
    const std::string short_of_one = bytes + "ab", enough = bytes + "abc";
    CHECK(ByteReader(short_of_one).count() == 0);
    CHECK(ByteReader(enough).count() == 3);
}
