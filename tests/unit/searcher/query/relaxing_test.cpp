#include "query/relaxing.hpp"

#include <doctest/doctest.h>
#include <entente/query.hpp>

#include <cstddef>
#include <string_view>

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

TEST_CASE("any of the words is asked for, and all that is none") {
    struct Row {
        std::string_view query, any;
    };
    for (const Row& row :
         {Row{"a", "a"}, Row{"a b", "a OR b"}, Row{"a OR b", "a OR b"},
          Row{"a b date:2017-06-30 party:c", "(a OR b) AND date:2017-06-30 AND party:c"},
          Row{"a b -c", "(a OR b) AND NOT c"}, Row{"lang:de id:x -c", "lang:de AND id:x AND NOT c"},
          Row{"a (b OR c) \"d e\"", "a OR b OR c OR \"d e\""}, Row{"-c", "NOT c"}}) {
        CAPTURE(row.query);
        CHECK(to_string(as_alternatives(parse_query(row.query).query)) == row.any);
    }
}
