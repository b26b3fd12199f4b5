#include "query/relaxing.hpp"

#include <doctest/doctest.h>
#include <entente/query.hpp>

#include <cstddef>

using namespace entente;

TEST_CASE("what a relaxed search may do without") {
    struct Row {
        const char* query;
        std::size_t operands;
    };
    for (const Row& row :
         {Row{"a", 0}, Row{"a b", 2}, Row{"a \"b c\" date:2017", 2}, Row{"a b -c", 2},
          Row{"a OR b", 0}, Row{"a b lang:en id:x", 2}, Row{"a b party:c title:d", 2},
          Row{"a b (c OR source:d)", 2}, Row{"a (b OR c) \"d e\"", 3}}) {
        CAPTURE(row.query);
        CHECK(count_operands(parse_query(row.query).query) == row.operands);
    }
}

TEST_CASE("one word fewer at a time, then any word: the ways to choose stay few") {
    CHECK(next_missing(4, 0) == 1);
    CHECK(next_missing(4, 1) == 2);
    CHECK(next_missing(4, 2) == 3);
    CHECK(next_missing(12, 0) == 1);
    CHECK(next_missing(12, 1) == 2);   // 66 ways
    CHECK(next_missing(12, 2) == 11);  // not 220
    CHECK(next_missing(10'000, 0) == 9'999);
}
