/// Lists behind one colon, and how sets of values are printed.
#include <doctest/doctest.h>

#include <entente/query.hpp>

#include <string>

using namespace entente;

TEST_CASE("lists with commas and slashes") {
    struct Row {
        std::string typed, understood;
    };
    QueryOptions options;
    options.user_fields = {"topic"};
    for (const Row& row : {Row{"source:xinhua/reuters", "source:{xinhua, reuters}"},
                           Row{"lang:EN,de", "lang:{en, de}"},
                           Row{"lang:en,", "lang:en"},
                           Row{"author:doe,roe deal", "author:{doe, roe} AND deal"},
                           Row{"-source:a/b", "NOT source:a AND NOT source:b"},
                           Row{"source:xin*/reuters", "source:xin* OR source:reuters"},
                           Row{"source:xin/reu*", "source:xin OR source:reu*"},
                           Row{"topic:a/b", "topic:{a, b}"},
                           Row{"topic:\"a/b\"", "topic:\"a/b\""},
                           Row{"source:\"ac/dc\"", "source:=ac/dc"},
                           Row{"source:=ac/dc", "source:=ac/dc"},
                           Row{"source:\"ac/d*\"", "source:\"ac/d*\""},
                           Row{"source:http://a.example/b", "source:http://a.example/b"},
                           Row{"source:(a/b c)", "source:{a, b} AND source:c"},
                           Row{"source:{a/b, \"c d\"}", "source:{a, b, \"c d\"}"},
                           Row{"source:a/b^2", "(source:{a, b})^2"},
                           Row{"who:a/b", "party:a OR person:a OR party:b OR person:b"},
                           Row{"source:新华，路透", "source:{新华, 路透}"},
                           Row{"title:a/b", "title:a/b"},
                           Row{"path:a/b", "path:a/b"},
                           Row{"id:a/b,c", "id:a/b,c"},
                           Row{"like:a/b,c", "like:a/b,c"},
                           Row{"ac/dc", "ac/dc"},
                           Row{"lang:en OR lang:de", "lang:{en, de}"},
                           Row{"lang:en OR type:text", "lang:en OR type:text"},
                           Row{"title:a OR title:b", "title:a OR title:b"}}) {
        CAPTURE(row.typed);
        const ParsedQuery parsed = parse_query(row.typed, options);
        CHECK_FALSE(parsed.refused());
        CHECK(to_string(parsed.query) == row.understood);
        CHECK(parse_query(row.understood, options).query == parsed.query);
    }
    CHECK(parse_query("source:/", options).refused());
    CHECK(parse_query("words,conf:5", options).refused());
}
