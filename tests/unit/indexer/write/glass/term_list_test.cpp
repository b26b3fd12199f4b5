#include "write/glass/term_list.hpp"

#include "base/varint.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace entente::write::glass;

namespace {

using Terms = std::vector<std::pair<std::string, std::uint32_t>>;

std::string encode(const Terms& terms) {
    TermListBuilder builder;
    for (const auto& [term, wdf] : terms) builder.add(term, wdf);
    return std::string(builder.take());
}

std::string with_head(std::uint64_t length, std::uint64_t count, const std::string& rest) {
    std::string tag;
    entente::append_varint(tag, length);
    entente::append_varint(tag, count);
    return tag + rest;
}

}  // namespace

TEST_CASE("the terms of a document share their beginnings") {
    struct Row {
        const char* name;
        Terms terms;
        std::string tag;
    };
    for (const Row& row : std::vector<Row>{
             {"none", {}, ""},
             {"one", {{"pact", 3}}, with_head(3, 1, "\x04pact\x03")},
             // (1 + 1) * (4 + 1) + 4 bytes shared
             {"wdf in the byte",
              {{"pact", 1}, {"pacts", 1}},
              with_head(2, 2, "\x04pact\x01\x0e\x01s")},
             {"wdf behind",
              {{"pact", 1}, {"party", 127}},
              with_head(128, 2, std::string("\x04pact\x01\x02\x03rty\x7f"))},
             {"nothing shared",
              {{"a", 0}, {"b", 0}},
              with_head(0, 2,
                        std::string("\x01"
                                    "a\x00\x02\x01"
                                    "b",
                                    6))},
         }) {
        CAPTURE(row.name);
        CHECK(encode(row.terms) == row.tag);
    }
}

TEST_CASE("a builder begins anew after each document") {
    TermListBuilder builder;
    builder.add("zebra", 200);
    CHECK(builder.length() == 200);
    builder.take();
    builder.add("ape", 1);
    CHECK(builder.length() == 1);
    CHECK(builder.take() == encode({{"ape", 1}}));
}

TEST_CASE("slots are told by their gaps") {
    std::string out;
    SlotListBuilder slots(out);
    for (const std::uint32_t slot : {0u, 1u, 10u}) slots.add(slot);
    CHECK(out == std::string("\0\0\x08", 3));
}
