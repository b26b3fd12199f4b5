#include "unit/searcher/query/parsing.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace entente;
using namespace entente::test;

TEST_CASE("words beside each other are all asked for, and that binds loosest") {
    check({{"", ""},
           {"  ", ""},
           {"huawei", "huawei"},
           {"huawei vodafone", "huawei AND vodafone"},
           {"huawei vodafone OR ericsson", "huawei AND (vodafone OR ericsson)"},
           {"a b OR c d", "a AND (b OR c) AND d"},
           {"a OR b OR c", "a OR b OR c"}});
}

TEST_CASE("AND binds tighter than OR, NOT and NEAR tighter still") {
    check({{"a AND b OR c", "(a AND b) OR c"},
           {"a OR b AND c", "a OR (b AND c)"},
           {"a AND b c OR d", "a AND b AND (c OR d)"},
           {"a && b || c", "(a AND b) OR c"},
           {"a & b | c", "(a AND b) OR c"},
           {"a NOT b", "a AND NOT b"},
           {"a AND NOT b OR c", "(a AND NOT b) OR c"},
           {"a OR NOT b", "a OR (NOT b)"},
           {"NOT a OR b", "(NOT a) OR b"},
           {"NOT NOT a", "a"},
           {"NOT a b", "b AND NOT a"},
           {"a b NEAR c", "a AND (b NEAR/10 c)"},
           {"a OR b NEAR/2 c", "a OR (b NEAR/2 c)"}});
}

TEST_CASE("brackets") {
    check({{"(a OR b) c", "(a OR b) AND c"},
           {"((a))", "a"},
           {"(a b) c", "a AND b AND c"},
           {"a(b)c", "a AND b AND c"},
           {"(a OR (b c))", "a OR (b AND c)"},
           {"NOT (a b)", "NOT (a AND b)"},
           {"NOT (a OR b)", "NOT a AND NOT b"}});
}

TEST_CASE("a sign lifts its operand out of the sequence") {
    check({{"-a", "NOT a"},
           {"+a b", "a AND b"},
           {"a -b", "a AND NOT b"},
           {"-b a", "a AND NOT b"},
           {"!b a", "a AND NOT b"},
           {"a -b OR c", "(a OR c) AND NOT b"},
           {"huawei -nokia OR ericsson", "(huawei OR ericsson) AND NOT nokia"},
           {"a +b OR c", "(a OR c) AND b"},
           {"a -b NEAR c", "(a NEAR/10 c) AND NOT b"},
           {"a -(b c)", "a AND NOT (b AND c)"},
           {"a -\"b c\" -title:d", "a AND NOT \"b c\" AND NOT title:d"},
           {"a -date:2017", "a AND NOT date:2017-01-01..2017-12-31"},
           {"(a -b) c", "a AND c AND NOT b"},
           {"a OR (b -c)", "a OR (b AND NOT c)"},
           {"-a AND b", "b AND NOT a"},
           {"a AND -b", "a AND NOT b"},
           {"a OR -b", "a OR (NOT b)"},
           {"-(-a)", "a"},
           {"co-operation F-35 a - b", "co-operation AND F-35 AND a AND b"}});
}

TEST_CASE("the star and =") {
    check({{"*", "*"},
           {"* a", "a"},
           {"* -a", "NOT a"},
           {"hua*", "hua*"},
           {"=signed", "=signed"},
           {"=hua*", "hua*"},
           {"h*wei *tech colo?r", "h*wei AND *tech AND colo?r", ""},
           {"signed what? who?s", "signed AND what? AND who?s", ""},
           {"http://a.b/c?d=e", "http://a.b/c?d=e", ""},
           {"=h*wei \"h*wei\"", "h*wei AND h*wei", ""},
           {"*a* x", "", "error *a*: *a* stands for too many words"},
           {"?? x", "x", ""}});
}

TEST_CASE("phrases are exact words in order") {
    check({{"\"strategic partnership\"", "\"strategic partnership\""},
           {"\"signed\"", "=signed"},
           {"\"Huawei - Nokia\"", "\"Huawei Nokia\""},
           {"\"a  b\nc\"", "\"a b c\""},
           {"\"AND\" \"x(y\"", "=AND AND \"x(y\""},
           {"\"joint ventur*\"", "=joint ADJ/0 ventur*"},
           {"\"new joint ventur* of\"", "=new ADJ/0 =joint ADJ/0 ventur* ADJ/0 =of"},
           {"\"a * b\"", "=a ADJ/1 =b"},
           {"\"a (b|*)\"", "=a ADJ/0 =b"},
           {"\"a b * * c\"", "\"a b\" ADJ/2 =c"},
           {"\"a b\"~3", "=a NEAR/3 =b"},
           {"\"a b*\"~", "=a NEAR/10 b*"},
           {"\"a * b\"~3", "=a NEAR/3 =b",
            "note \"a * b\"~3: a * between words in any order stands for nothing"},
           {"\"strategic *\"", "=strategic",
            "note \"strategic *\": a * at the edge of a phrase stands for nothing"}});
}

TEST_CASE("fields") {
    check({{"title:merger", "title:merger"},
           {"HEADLINE:merger", "title:merger"},
           {"party:\"Cisco Systems\"", "party:\"Cisco Systems\""},
           {"company:huawei -between:nokia", "party:huawei AND NOT party:nokia"},
           {"title:(a b)", "title:a AND title:b"},
           {"title:(a -b OR c)", "(title:a OR title:c) AND NOT title:b"},
           {"title:(a source:b)", "title:a AND source:b"},
           {"title:hua* title:=signed", "title:hua* AND title:=signed"},
           {"title:OR title:-a", "title:OR AND title:-a"},
           {"source:http://a.b/c", "source:http://a.b/c"},
           {"lang:EN type:Markdown", "lang:en AND type:markdown"},
           {"id:press/A.txt id:\"a b.txt\" id:press/*",
            "id:press/A.txt AND id:\"a b.txt\" AND id:press/*"},
           {"id:a~1", "id:a~1"},
           {"path:press/2017", "path:press/2017"},
           {"Topic:Energy deal-type:\"joint venture\"",
            "topic:Energy AND deal-type:\"joint venture\""},
           {"title: merger", "title:merger", "note title:: the blank behind title: is passed over"},
           {"title:big deal", "title:big AND deal", "note title:: title: reaches over one word"},
           {"party:huawei deal", "party:huawei AND deal"}});
}

TEST_CASE("a name that is no field is text") {
    check({{"foo:bar", "foo:bar", "note foo:bar: foo is not a field, so this is searched as text"},
           {"paty:huawei", "paty:huawei",
            "note paty:huawei: paty is not a field, so this is searched as text"},
           {"foo:\"a b\"", "foo: AND \"a b\"",
            "note foo:: foo is not a field, so this is searched as text"},
           {"http://a.b/c", "http://a.b/c"},
           {"Update: x", "Update: AND x"},
           {"(Update: |x) Note:|y", "(Update: OR x) AND (Note: OR y)"},
           {"(Update:)", "Update:"},
           {"10:30", "10:30"}});
    CHECK(hints(parse_query("foo:bar")) == "");
    CHECK(hints(parse_query("paty:huawei")) == "write party:huawei");
    CHECK(hints(parse_query("soruce：路透")) == "write source:路透");
    CHECK(hints(parse_query("topc:x", test_options())) == "write topic:x");
}

TEST_CASE("dates become their first and last day") {
    check({{"date:2017", "date:2017-01-01..2017-12-31"},
           {"date:2017-06-30", "date:2017-06-30"},
           {"date:2017-06..2018", "date:2017-06-01..2018-12-31"},
           {"date:2017..", "date:2017-01-01.."},
           {"date:>=2017-06-01", "date:2017-06-01.."},
           {"date:[2017-01 TO 2017-06]", "date:2017-01-01..2017-06-30"},
           {"date:\"June 2017\"", "date:2017-06-01..2017-06-30"},
           {"date:yesterday", "date:2017-07-11"},
           {"event:\"last week\"", "event:2017-07-03..2017-07-09"},
           {"date:(2017-06-01 OR 2018)", "date:2017-06-01 OR date:2018-01-01..2018-12-31"},
           {"date:([2017 TO 2018] -2017-06)",
            "date:2017-01-01..2018-12-31 AND NOT date:2017-06-01..2017-06-30"},
           {"date:2018..2017", "date:2017-01-01..2018-12-31",
            "note 2018..2017: 2018..2017 runs backwards; its ends were exchanged"}});
}

TEST_CASE("after: takes its day in, before: leaves it out") {
    check({{"after:2017-06-01", "date:2017-06-01.."},
           {"before:2017-06-01", "date:..2017-05-31"},
           {"after:2017 before:2018", "date:2017-01-01.. AND date:..2017-12-31"},
           {"after:yesterday", "date:2017-07-11.."}});
}

TEST_CASE("a filter that is not understood is refused, with an example") {
    struct Refusal {
        std::string_view typed, remark, hint;
    };
    const std::vector<Refusal> rows = {
        {"a date:foobar", "error foobar: foobar is not a date",
         "write date:2017 or date:2017-06-30 or date:2017-06..2018"},
        {"date:2017-13", "error 2017-13: 2017-13 is not in the calendar", "write date:2017"},
        {"date:12/06/2017", "error 12/06/2017: 12/06/2017 may be 12 June or 6 December",
         "write date:2017-06-12 or date:2017-12-06"},
        {"date:last week", "error last: last is not a date", "write date:\"last week\""},
        {"event:30 June 2017 x", "error 30: 30 is not a date", "write event:\"30 June 2017\""},
        {"after:2017..2018", "error 2017..2018: 2017..2018 is not a date",
         "write after:2017-06-30"},
        {"before:12/06/2017", "error 12/06/2017: 12/06/2017 may be 12 June or 6 December",
         "write before:2017-06-12 or before:2017-12-06"},
        {"date:", "error date:: date: needs a value", "write date:2017-06..2018"},
        {"title: ", "error title:: title: needs a value", "write title:merger"},
        {"title:* a", "error *: title: needs a value", "write title:merger"},
        {"title:() a", "error title:: title: needs a value", "write title:merger"},
        {"title:\"\" a", "error \"\": title: needs a value", "write title:merger"},
        {"title:, a", "error ,: title: needs a value", "write title:merger"},
        {"(lang:) a", "error lang:: lang: needs a value", "write lang:zh"},
        {"topic: ", "error topic:: topic: needs a value", "write topic:value"},
        {"after:", "error after:: after: needs a value", "write after:2017-06-30"},
    };
    for (const Refusal& row : rows) {
        CAPTURE(row.typed);
        const ParsedQuery parsed = parse_query(row.typed, test_options());
        CHECK(parsed.refused());
        CHECK(parsed.query == Query{});
        CHECK(remarks(row.typed, parsed) == row.remark);
        CHECK(hints(parsed) == row.hint);
    }
    CHECK_FALSE(parse_query("foo:bar (").refused());
}

TEST_CASE("operators in any case, where that is asked for") {
    QueryOptions options = test_options();
    options.any_case = true;
    for (const Row& row : std::vector<Row>{{"a or b", "a OR b"},
                                           {"a and not b", "a AND NOT b"},
                                           {"a But Not b", "a AND NOT b"},
                                           {"a but b", "a AND but AND b"},
                                           {"a near/3 b Onear/2 c", "(a NEAR/3 b) AND (b ADJ/2 c)"},
                                           {"=or band", "=or AND band"}}) {
        CAPTURE(row.typed);
        CHECK(to_string(parse_query(row.typed, options).query) == row.understood);
    }
}

TEST_CASE("a strict parser refuses slips") {
    QueryOptions options;
    options.strict = true;
    for (const char* typed : {"huawei AND", "(huawei", "\"joint venture", "paty:huawei", "a or b",
                              "title:big deal", "word~7", "huawei )"}) {
        CAPTURE(std::string(typed));
        const ParsedQuery parsed = parse_query(typed, options);
        CHECK(parsed.refused());
        CHECK(parsed.query == Query{});
    }
    CHECK_FALSE(parse_query("huawei AND (title:\"big deal\" OR zte)", options).refused());
}

TEST_CASE("a slip of syntax is mended and said") {
    check({{"foo AND", "foo", "note AND: nothing stands after AND; it is left out"},
           {"foo OR", "foo", "note OR: nothing stands after OR; it is left out"},
           {"foo NOT", "foo", "note NOT: nothing stands after NOT; it is left out"},
           {"foo NEAR/3", "foo", "note NEAR/3: nothing stands after NEAR/3; it is left out"},
           {"OR foo", "foo", "note OR: nothing stands before OR; it is left out"},
           {"a AND OR b", "a OR b", "note AND: nothing stands after AND; it is left out"},
           {"a OR -b OR", "a OR (NOT b)", "note OR: nothing stands after OR; it is left out"},
           {"-a OR b", "b AND NOT a", "note OR: nothing stands before OR; it is left out"},
           {"-OR a", "a",
            "note -: nothing stands after -; it is left out\n"
            "note OR: nothing stands before OR; it is left out"},
           {"(foo", "foo", "note (: the bracket is not closed, and ends with the query"},
           {"foo) a", "foo AND a", "note ): no bracket is open here"},
           {"\"foo bar", "\"foo bar\"",
            "note \"foo bar: the quote is not closed, and ends the query"},
           {"a () b", "a AND b", "note (: there is nothing in the brackets"},
           {"a \"\" b", "a AND b", "note \"\": there is no word in the quotes"},
           {"a \"-\"", "a", "note \"-\": there is no word in the quotes"},
           {"word~1.5 x", "word AND x",
            "note word~1.5: a ~ or ^ without a number that counts is left out"},
           {"word~5", "word~2",
            "note word~5: a word may differ by two letters at most, and that was taken"}});
}

TEST_CASE("and, or, not in small letters are words, and a hint says what capitals would do") {
    check({{"huawei and vodafone", "huawei AND and AND vodafone",
            "note and: \"and\" is searched as a word"},
           {"a or b", "a AND or AND b", "note or: \"or\" is searched as a word"},
           {"a not (b)", "a AND not AND b", "note not: \"not\" is searched as a word"},
           {"not a", "not AND a"},
           {"a and", "a AND and"},
           {"\"profit and loss\"", "\"profit and loss\""},
           {"a =and b", "a AND =and AND b"}});
    CHECK(hints(parse_query("a or b")) == "write OR in capitals to find either");
    CHECK(hints(parse_query("a not b")) == "write NOT in capitals to leave out what follows");
    CHECK(hints(parse_query("a and b")) ==
          "write AND in capitals to join what stands on both sides");
    CHECK(hints(parse_query("title:big deal")) == "write title:(big deal)");
}

TEST_CASE("pasted marks and blanks mean what they look like") {
    check({{"“a b” （c OR d）", "\"a b\" AND (c OR d)"},
           {"title：合作　-华为", "title:合作 AND NOT 华为"},
           {"a\u00a0b\u200bc\u200e", "a AND b AND c"},
           {"a\x1b]0;x\x07 b", "a]0;x AND b"},
           {"a\xff\xff", "a"}});
}

TEST_CASE("remarks stand in the order of the text, and there are only so many") {
    const std::string typed = "x) (y";
    CHECK(remarks(typed, parse_query(typed)) ==
          "note ): no bracket is open here\n"
          "note (: the bracket is not closed, and ends with the query");
    std::string many;
    for (int i = 0; i < 100; ++i) many += "foo:bar ";
    CHECK(parse_query(many).diagnostics.size() == 20);
}

namespace {

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    while (times-- > 0) out += text;
    return out;
}

std::string first_error(std::string_view typed, const QueryOptions& options = {}) {
    for (const Diagnostic& d : parse_query(typed, options).diagnostics) {
        if (d.severity == Severity::error) return d.message;
    }
    return {};
}

}  // namespace

TEST_CASE("limits are errors, and reached without exhausting anything") {
    QueryOptions small;
    small.max_bytes = 10;
    small.max_nodes = 3;
    small.max_depth = 2;
    CHECK(first_error("aaaaaaaaaaa", small) == "the query is too long");
    CHECK(first_error("a b c d", small) == "the query has too many words");
    CHECK(first_error("\"a b c d\"", small) == "the query has too many words");
    CHECK(first_error(")))) a", small) == "the query has too many slips");
    CHECK(first_error("(((a)))", small) == "brackets stand too deep in each other");
    CHECK(first_error("((a b c))", small) == "");
    small.max_bytes = 20;
    CHECK(first_error("party:{a, b, c}", small) == "");
    CHECK(first_error("party:{a, b, c, d}", small) == "the query has too many words");
    CHECK(first_error("party:{a,b,c,d,e,f}", small) == "the query has too many words");

    CHECK(first_error(repeated("(", 10'000)) == "brackets stand too deep in each other");
    CHECK(first_error(repeated("-(", 10'000)) == "brackets stand too deep in each other");
    CHECK(first_error(repeated("title:(", 10'000)) == "brackets stand too deep in each other");
    CHECK(first_error(repeated("()", 400'000)) == "the query has too many slips");
    CHECK(first_error(repeated("a OR ", 200'000)) == "the query has too many words");
    CHECK(first_error(repeated("ab* ", 50)) == "");
    CHECK(first_error(repeated("ab~ ", 51)) ==
          "the query has too many words that stand for several");
    CHECK(first_error(repeated("a", 4096)) == "");
    CHECK(first_error(repeated("a", 4097)) == "a word or phrase is too long");
    CHECK(first_error(repeated("北京", 170'000)) == "a word or phrase is too long");
    CHECK(first_error('/' + repeated("a|", 500'000) + "a/") ==
          "the expression cannot be read: it is too long");
    CHECK(first_error(repeated("a-", 500'000)) == "a word or phrase is too long");
    // What was multiplied out is counted once, and so is what is printed of it.
    const auto groups = parse_query("(a b c d e f g) NEAR (h i j k l) NEAR (m n o p q r s t)");
    CHECK_FALSE(groups.refused());
    CHECK(parse_query(to_string(groups.query)).query == groups.query);
    CHECK(first_error(repeated("nofield:x ", 1000)) == "");
    CHECK(first_error(repeated("a OR (b -(", 10)) == "");
    CHECK(first_error(repeated("a OR (b -(", 11)) == "brackets stand too deep in each other");
    CHECK(first_error(repeated("(a OR b OR c) NEAR ", 5) + "(d OR e)") ==
          "the query has too many words");
    CHECK(first_error(repeated("NOT ", 250'000)) == "");
    CHECK(first_error(repeated("title:", 150'000)) == "a word or phrase is too long");

    QueryOptions boundless;
    boundless.max_depth = boundless.max_nodes = boundless.max_bytes = ~std::size_t{0};
    boundless.max_word_bytes = boundless.max_patterns = ~std::size_t{0};
    CHECK(first_error(repeated("(a OR (b -", 100'000), boundless) ==
          "brackets stand too deep in each other");
}
