/// Operators of nearness, sentences, paragraphs and counts, as the parser reads them.
#include "unit/searcher/query/parsing.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace entente;
using namespace entente::test;

TEST_CASE("NEAR and ADJ: one window for a chain") {
    check({{"a NEAR b", "a NEAR/10 b"},
           {"a NEAR b NEAR c", "a NEAR/10 b NEAR/10 c"},
           {"a ADJ/2 \"b c\" ADJ/2 d*", "a ADJ/2 \"b c\" ADJ/2 d*"},
           {"(merger OR deal) NEAR/5 huawei", "(merger NEAR/5 huawei) OR (deal NEAR/5 huawei)"},
           {"title:(a NEAR/0 b)", "title:a NEAR/0 title:b"},
           {"a NEAR/3 b ADJ/2 c", "(a NEAR/3 b) AND (b ADJ/2 c)",
            "note NEAR/3: different NEAR and ADJ in a row each join the two beside them"},
           {"a NEAR/3 (b c)", "(a NEAR/3 b) AND (a NEAR/3 c)"},
           {"a w/s b w/S c", "a w/s b w/s c"},
           {"(a OR b) w/p \"c d\"", "(a w/p \"c d\") OR (b w/p \"c d\")"},
           {"\"a b\"~s \"c d*\"~p^2", "(=a w/s =b) AND (=c w/p d*)^2"},
           {"atleast3(a)", "atleast3(a)"},
           {"AtLeast2(a OR \"b c\")^3 d", "(atleast2(a OR \"b c\"))^3 AND d"},
           {"atleast2(a b)", "atleast2(a) AND atleast2(b)"},
           {"title:atleast2(a)", "atleast2(title:a)"},
           {"atleast3 (a)", "atleast3 AND a"},
           {"a NEAR/500 b", "a NEAR/99 b",
            "note NEAR/500: 99 words is the widest distance, and was taken"}});
}

TEST_CASE("words that are in no sentence, or cannot be counted, are refused") {
    for (const std::string_view typed :
         {"title:a w/s title:b", "party:(a w/p b)", "a w/s *", "a w/s (b -c)", "party:\"a b\"~s",
          "atleast2(*)", "atleast2(lang:en)", "atleast2(a NEAR b)", "atleast2(a OR title:b)"}) {
        CAPTURE(typed);
        CHECK(parse_query(typed, test_options()).refused());
    }
}

TEST_CASE("NEAR that cannot be is refused") {
    const std::string_view why = "NEAR and ADJ join words, phrases and (a OR b) of one field";
    for (const std::string_view typed :
         {"a NEAR *", "a NEAR date:2017", "title:a NEAR b", "a NEAR (b NEAR c)",
          "lang:en NEAR lang:de", "a NEAR (b -c)"}) {
        CAPTURE(typed);
        const ParsedQuery parsed = parse_query(typed, test_options());
        CHECK(remarks(typed, parsed) == "error NEAR: " + std::string(why));
        CHECK(parsed.query == Query{});
    }
}
