#include "query/field_lists.hpp"

#include "query/tree.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace entente;

namespace {

struct Row {
    std::string_view typed, understood;
};

/// Also that what is printed parses back to the same tree.
void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        const ParsedQuery parsed = parse_query(row.typed);
        CHECK(to_string(parsed.query) == row.understood);
        CHECK(parse_query(row.understood).query == parsed.query);
    }
}

std::string first_remark(std::string_view typed) {
    const ParsedQuery parsed = parse_query(typed);
    return parsed.diagnostics.empty() ? "" : parsed.diagnostics.front().message;
}

}  // namespace

TEST_CASE("names are told apart by commas") {
    using Names = std::vector<std::string>;
    CHECK(query::fields_in("title") == Names{"title"});
    CHECK(query::fields_in("title,body") == Names{"title", "body"});
    CHECK(query::fields_in("") == Names{""});
    CHECK(query::fields_in(",party") == Names{"", "party"});
}

TEST_CASE("a value behind several fields is asked for in each") {
    check({{"title,body:x", "title:x OR body:x"},
           {"Headline,text:x", "title:x OR body:x"},
           {"title,title,subject:x", "title:x"},
           {"title,party:\"a b\"", "title:\"a b\" OR party:\"a b\""},
           {"title,party:x^2", "title:x^2 OR party:x^2"},
           {"title,party:colo?r", "title:colo?r OR party:colo?r"},
           {"date,event:2017", "date:2017-01-01..2017-12-31 OR event:2017-01-01..2017-12-31"},
           {"lang,type:en", "lang:en OR type:en"},
           {"a -title,party:x", "a AND NOT title:x AND NOT party:x"},
           {"title,party:{a, b}", "title:a OR party:a OR title:b OR party:b"}});
}

TEST_CASE("each word of a bracket may be in another of the fields, a phrase or window may not") {
    check({{"title,party:(a b)", "(title:a OR party:a) AND (title:b OR party:b)"},
           {"title,party:(a -b)", "(title:a OR party:a) AND NOT title:b AND NOT party:b"},
           {"title,party:(a NEAR b)", "(title:a NEAR/10 title:b) OR (party:a NEAR/10 party:b)"},
           {"title,party:\"a b\"~2", "(title:=a NEAR/2 title:=b) OR (party:=a NEAR/2 party:=b)"},
           {"title,party:atleast2(a)", "atleast2(title:a) OR atleast2(party:a)"},
           {"title,party:(a source:b)", "(title:a OR party:a) AND source:b"},
           {"title,party:(a)^3", "title:a^3 OR party:a^3"}});
}

TEST_CASE("any and who stand for several fields") {
    check({{"any:x", "x OR party:x OR source:x"},
           {"who:\"tim cook\"", "party:\"tim cook\" OR person:\"tim cook\""},
           {"who,title:x", "party:x OR person:x OR title:x"},
           {"who,party:x", "party:x OR person:x"},
           {"any:(a NEAR/3 b)",
            "(a NEAR/3 b) OR (party:a NEAR/3 party:b) OR (source:a NEAR/3 source:b)"}});
}

TEST_CASE("a list is made of fields that read alike, and a text with commas is none") {
    CHECK(first_remark("title,date:2017") == "values of these fields are read in different ways");
    CHECK(first_remark("after,before:2017") == "values of these fields are read in different ways");
    CHECK(first_remark("any:") == "any: needs a value");
    CHECK(first_remark("title,body:") == "title,body: needs a value");
    CHECK(first_remark("title,paty:x") == "paty is not a field, so this is searched as text");
    CHECK(first_remark("Paris,Berlin:x") == "");
    CHECK(first_remark("title,:x") == "");
    CHECK(first_remark(",title:x") == "");
    CHECK(to_string(parse_query("title,:x").query) == "title,:x");
}

TEST_CASE("a list counts as many words as it has fields") {
    QueryOptions options;
    options.max_nodes = 5;
    CHECK_FALSE(parse_query("title,party:(a b)", options).refused());
    CHECK(parse_query("title,party:(a b c)", options).refused());
}
