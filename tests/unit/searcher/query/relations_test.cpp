/// story:{..} and like:ID as they are parsed and printed; what they find:
/// tests/api/related_test.cpp.
#include <entente/query.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace entente;

namespace {

struct Row {
    std::string_view typed, understood, remark = "";
};

void check_row(const Row& row) {
    CAPTURE(row.typed);
    const ParsedQuery parsed = parse_query(row.typed);
    CHECK((parsed.refused() ? "refused" : to_string(parsed.query)) == row.understood);
    CHECK((parsed.diagnostics.empty() ? "" : parsed.diagnostics.front().message) == row.remark);
    CHECK(parse_query(to_string(parsed.query)).query == parsed.query);
}

}  // namespace

TEST_CASE("a story holds a query of its own") {
    for (const Row& row : {
             Row{"story:{a b OR c}", "story:(a AND (b OR c))"},
             {"story: { a }", "story:(a)"},
             {"Story:{a}b", "story:(a) AND b"},
             {"story:(a b)", "story:(a AND b)"},
             {"story:{a story:{b} c}", "story:(a AND story:(b) AND c)"},
             {"-story:{a -(b c)}", "NOT story:(a AND NOT (b AND c))"},
             {"story:{-a}", "story:(NOT a)"},
             {"NOT story:{(a b) c}", "NOT story:(a AND b AND c)"},
             {"story:{a}^2 b", "(story:(a))^2 AND b"},
             {"title:(story:{a} b)", "story:(a) AND title:b"},
             {"story:{title,party:a}", "story:(title:a OR party:a)"},
             {"story:{party:{a, b}}", "story:(party:{a, b})"},
             {"story:{date:[2016 TO 2017}}", "story:(date:2016-01-01..2016-12-31)"},
             {"story:{date:>=2017}", "story:(date:2017-01-01..)"},
             {"story:{a*}", "story:(a*)"},
             {"story:{/a{2}/}", "story:(/a{2}/)"},
             {"story:{a &}", "story:(a)", "nothing stands after &; it is left out"},
             {"story:{\"a}\"}", "story:(=a})"},
             {"story:{id:\"a}\"}", "story:(id:a})"},
             {"story:{like:\"a}b\"}", "story:(like:a}b)"},
             {"a} b", "a} AND b"},
             {"id:a}*", "id:a}*"},
             {"story｛a｝", "story｛a｝"},
             {"story：｛a｝", "story:(a)"},
         }) {
        check_row(row);
    }
}

TEST_CASE("brackets that cross") {
    for (const Row& row : {
             Row{"story:{a", "story:(a)",
                 "the curly bracket is not closed, and ends with the query"},
             {"story:{(a} b", "story:(a) AND b",
              "the bracket is not closed, and ends with the query"},
             {"(story:{a) b}", "story:(a) AND b}",
              "the curly bracket is not closed, and ends with the query"},
             {"(story:{a)^2", "(story:(a))^2",
              "the curly bracket is not closed, and ends with the query"},
             {"story:{a) b}", "story:(a AND b)", "no bracket is open here"},
             {"story:{}", "refused", "story: needs a value"},
             {"story:", "refused", "story: needs a value"},
             {"story:a", "refused", "story: needs a value"},
             {"title,story:{a}", "refused", "values of these fields are read in different ways"},
             {"story:{date:foo}", "refused", "foo is not a date"},
             {"a NEAR story:{b}", "refused",
              "NEAR and ADJ join words, phrases and (a OR b) of one field"},
         }) {
        check_row(row);
    }
}

TEST_CASE("like takes an id as a whole") {
    for (const Row& row : {
             Row{"like:press/a.txt", "like:press/a.txt"},
             {"LIKE:\"a b\"", "like:\"a b\""},
             {"like:A^2", "like:A^2"},
             {"(like:a)^2", "(like:a)^2"},
             {"like:{a, b}", "like:a OR like:b"},
             {"like:a*", "refused", "like: takes the id of one document"},
             {"like:", "refused", "like: needs a value"},
             {"like,id:a", "refused", "values of these fields are read in different ways"},
         }) {
        check_row(row);
    }
}

TEST_CASE("stories in stories come to an end") {
    std::string deep;
    for (int i = 0; i < 10000; ++i) deep += "story:{";
    CHECK(parse_query(deep).refused());
}
