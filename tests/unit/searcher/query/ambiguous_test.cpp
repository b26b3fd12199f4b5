/// What other systems read in different ways, and how it is read here: one row a case.
#include <entente/query.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace entente;

namespace {

struct Row {
    std::string_view typed, understood, remark = "";
};

constexpr std::string_view refused = "refused";

void check_row(const Row& row) {
    QueryOptions options;
    options.today = CalendarDate{2017, 7, 12};
    const ParsedQuery parsed = parse_query(row.typed, options);
    CAPTURE(row.typed);
    CHECK((parsed.refused() ? refused : to_string(parsed.query)) == row.understood);
    CHECK((parsed.diagnostics.empty() ? "" : parsed.diagnostics.front().message) == row.remark);
    const std::string printed = to_string(parsed.query);
    CHECK(to_string(parse_query(printed, options).query) == printed);
}

}  // namespace

TEST_CASE("operators of unlike strength") {
    for (const Row& row : {
             Row{"a b OR c", "a AND (b OR c)"},
             {"a AND b OR c", "(a AND b) OR c"},
             {"a -b OR c", "(a OR c) AND NOT b"},
             {"NOT a", "NOT a"},
             {"-a", "NOT a"},
             {"+a b", "a AND b"},
             {"a NEAR b NEAR c", "a NEAR/10 b NEAR/10 c"},
             {"huawei and vodafone", "huawei AND and AND vodafone",
              "\"and\" is searched as a word"},
             {"Marks and Spencer", "Marks AND and AND Spencer", "\"and\" is searched as a word"},
         }) {
        check_row(row);
    }
}

TEST_CASE("what is not finished") {
    for (const Row& row : {
             Row{"foo AND", "foo", "nothing stands after AND; it is left out"},
             {"foo OR", "foo", "nothing stands after OR; it is left out"},
             {"(foo", "foo", "the bracket is not closed, and ends with the query"},
             {"\"foo", "=foo", "the quote is not closed, and ends the query"},
         }) {
        check_row(row);
    }
}

TEST_CASE("colons") {
    for (const Row& row : {
             Row{"date:2017", "date:2017-01-01..2017-12-31"},
             {"date:yesterday", "date:2017-07-11"},
             {"date:foobar", refused, "foobar is not a date"},
             {"date:12/06/2017", refused, "12/06/2017 may be 12 June or 6 December"},
             {"date:10..5", refused, "10 is not a date"},
             {"date:2018..2017", "date:2017-01-01..2018-12-31",
              "2018..2017 runs backwards; its ends were exchanged"},
             {"10..5", "10..5"},
             {"foo:bar", "foo:bar", "foo is not a field, so this is searched as text"},
             {"http://a.b/c", "http://a.b/c"},
             {"https://a.b/?x=y", "https://a.b/?x=y"},
             {"title:big deal", "title:big AND deal", "title: reaches over one word"},
         }) {
        check_row(row);
    }
}

TEST_CASE("marks in words") {
    for (const Row& row : {
             Row{"AT&T", "AT&T"},
             {"C++", "C++"},
             {".NET", ".NET"},
             {"5G", "5G"},
             {"F-35", "F-35"},
             {"U.S.", "U.S."},
             {"US", "US"},
             {"us", "us"},
             {"Huawei's", "Huawei's"},
             {"O'Neil", "O'Neil"},
             {"L'Oréal", "L'Oréal"},
             {"co-operation", "co-operation"},
             {"\"strategic * deal\"", "=strategic ADJ/1 =deal"},
             {"\"strategic *\"", "=strategic", "a * at the edge of a phrase stands for nothing"},
             {"word~", "word~1"},
             {"\"a b\"~3", "=a NEAR/3 =b"},
         }) {
        check_row(row);
    }
}

TEST_CASE("characters that look like others, or like nothing") {
    for (const Row& row : {
             Row{"“a b”", "\"a b\""},
             {"（a OR b） title：c", "(a OR b) AND title:c"},
             {"a\u00A0b", "a AND b"},
             {"a\u3000OR\u00A0b", "a OR b"},
             {"huawei\u200B", "huawei"},
             {"\u200Fhuawei\u200E", "huawei"},
             {"\uFEFFhuawei", "huawei"},
             {"a\u200Bb", "a AND b"},
             {"title\u200F:\u202Dc\u202C", "title:c"},
             {"hua\u2060wei", "huawei"},
             {"hua\u00ADwei", "huawei"},
         }) {
        check_row(row);
    }
}
