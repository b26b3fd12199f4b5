#include "write/glass/numbers.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace entente::write::glass;

namespace {

std::string sorted(std::uint32_t value) {
    std::string out;
    append_sorted_integer(out, value);
    return out;
}

std::string sorted(std::string_view text, bool followed) {
    std::string out;
    append_sorted_string(out, text, followed);
    return out;
}

}  // namespace

TEST_CASE("sorted integers take more bytes the greater they are, and sort as bytes") {
    struct Row {
        std::uint32_t value;
        std::string bytes;
    };
    const std::vector<Row> rows = {
        {0, {"\x00\x00", 2}},
        {5, {"\x00\x05", 2}},
        {0x7FFF, "\x7f\xff"},
        {0x8000, {"\x80\x80\x00", 3}},
        {40000, "\x80\x9c\x40"},
        {(1u << 22) - 1, "\xbf\xff\xff"},
        {1u << 22, {"\xc0\x40\x00\x00", 4}},
        {(1u << 29) - 1, "\xdf\xff\xff\xff"},
        {1u << 29, {"\xe0\x20\x00\x00\x00", 5}},
        {0xFFFFFFFF, "\xe0\xff\xff\xff\xff"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.value);
        CHECK(sorted(row.value) == row.bytes);
    }
    CHECK(std::ranges::is_sorted(rows, {}, &Row::bytes));
}

TEST_CASE("sorted strings keep their order whatever follows") {
    CHECK(sorted("ab", false) == "ab");
    CHECK(sorted("ab", true) == std::string("ab\0", 3));
    CHECK(sorted(std::string_view("\0a\0", 3), true) == std::string("\0\xff"
                                                                    "a\0\xff\0",
                                                                    6));
    const std::vector<std::string> ascending = {std::string("a"), std::string("a\0", 2),
                                                std::string("a\0b", 3), std::string("a\x01"),
                                                std::string("ab")};
    for (std::size_t i = 1; i < ascending.size(); ++i) {
        CAPTURE(i);
        CHECK(sorted(ascending[i - 1], true) + "\xe0" < sorted(ascending[i], true));
    }
}

TEST_CASE("last integers have no zeros at their end") {
    struct Row {
        std::uint32_t value;
        std::string bytes;
    };
    for (const Row& row : {Row{0, ""}, Row{7, "\x07"}, Row{256, {"\x00\x01", 2}}}) {
        std::string out;
        append_last_integer(out, row.value);
        CHECK(out == row.bytes);
    }
}
