#include "story/numbers.hpp"

#include <doctest/doctest.h>

#include <string_view>

using entente::story::hash_numbers;

TEST_CASE("telling numbers, however they are written") {
    const struct {
        std::string_view name, text, same;
    } rows[] = {
        {"a comma", "$196,308", "196308"},
        {"money of few digits", "$4 million", "€4"},
        {"a point", "196.308 Euro", "196308"},
        {"a blank", "196 308 euros", "196308"},
        {"no-break blanks", "1\u00a0196\u202f308", "1196308"},
        {"an apostrophe", "Fr. 1'196’308", "1196308"},
        {"decimals", "41.75 mln", "4175"},
        {"a unit behind it", "105mm", "105"},
        {"Chinese around it", "增长196308万元", "196308"},
        {"twice the same", "250 of 250", "250"},
        {"year and thousands", "1987 250", "250"},
        {"blanks where no thousands stand", "2500 250", "250 2500"},
        {"a long row of digits", "1234567890123456789012345678901234567890",
         "12345678901234567890123456789012"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK(hash_numbers(row.text) == hash_numbers(row.same));
        CHECK_FALSE(hash_numbers(row.text).empty());
    }
    CHECK(hash_numbers("101 102 and 103") != hash_numbers("101 102 and 104"));
}

TEST_CASE("years, days, short numbers and names tell nothing") {
    for (const std::string_view text :
         {"", "in 1987", "2006-2017", "30.06.2017", "2017.6.30", "March 17", "2017年6月30日",
          "62 pct", "0.8", "6-1/16", "B5200", "G7"}) {
        CAPTURE(text);
        CHECK(hash_numbers(text).empty());
    }
}
