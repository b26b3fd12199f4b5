#include "write/run/term_table.hpp"

#include <doctest/doctest.h>

#include <string>

using entente::write::TermTable;

TEST_CASE("terms have numbers in the order in which they first come") {
    TermTable table;
    CHECK(table.number("pact") == 0);
    CHECK(table.number("") == 1);
    CHECK(table.number(std::string_view("a\0b", 3)) == 2);
    CHECK(table.number("pact") == 0);
    CHECK(table.size() == 3);
    CHECK(table.contains("pact"));
    CHECK_FALSE(table.contains("pacts"));
    CHECK(table.term(2) == std::string_view("a\0b", 3));
}

TEST_CASE("a table grows, and forgets") {
    TermTable table;
    constexpr std::uint32_t many = 5000;
    for (int round = 0; round < 2; ++round) {
        CAPTURE(round);
        for (std::uint32_t i = 0; i < many; ++i) REQUIRE(table.number(std::to_string(i)) == i);
        for (std::uint32_t i = 0; i < many; ++i) REQUIRE(table.term(i) == std::to_string(i));
        table.clear();
        CHECK(table.size() == 0);
    }
    for (int cleared = 0; cleared < 10; ++cleared) table.clear();
    CHECK(table.number("9") == 0);
}
