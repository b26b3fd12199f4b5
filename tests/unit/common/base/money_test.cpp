#include "base/money.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

TEST_CASE("words of money") {
    struct Row {
        std::string word, code;
        double factor;
    };
    for (const Row& row :
         {Row{"dollars", "USD", 0}, Row{"dlrs", "USD", 0}, Row{"€", "EUR", 0}, Row{"hk$", "HKD", 0},
          Row{"元", "CNY", 0}, Row{"won", "KRW", 0}, Row{"mrd", "", 1e9}, Row{"mln", "", 1e6},
          Row{"亿", "", 1e8}, Row{"billion", "", 1e9}, Row{"ferries", "", 0}, Row{"", "", 0},
          Row{"EUR", "", 0}}) {
        CAPTURE(row.word);
        CHECK(currency_of(row.word).code == row.code);
        CHECK(magnitude_of(row.word) == row.factor);
    }
    CHECK(currency_of("won").ambiguous);
    CHECK_FALSE(currency_of("yuan").ambiguous);
}

TEST_CASE("a billion is a thousand times as much where the language has the long scale") {
    CHECK(has_long_scale("de-AT"));
    CHECK_FALSE(has_long_scale("en"));
    CHECK(magnitude_of("billion", true) == 1e12);
    CHECK(magnitude_of("million", true) == 1e6);
}
