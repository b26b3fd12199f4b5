/// Which words a pattern stands for.
#include "query/term_pattern.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "query/tree.hpp"

namespace entente {

static bool matches(const Query& leaf, std::string_view term) {
    static const Analyzer analyzer;
    return TermPattern(analyzer, leaf).matches(term);
}

TEST_CASE("wildcards") {
    struct Row {
        std::string pattern, term;
        bool matches;
    };
    const std::vector<Row> rows = {
        {"h*wei", "huawei", true},
        {"h*wei", "hwei", true},
        {"h*wei", "huaweis", false},
        {"*tech", "biotech", true},
        {"*tech", "tech", true},
        {"*tech", "technology", false},
        {"*oper*", "cooperation", true},
        {"colo?r", "colour", true},
        {"colo?r", "color", false},
        {"wom?n", "women", true},
        {"wom?n", "wommen", false},
        {"a*b*c", "abbbc", true},
        {"a*b*c", "acb", false},
        {"HUA*EI", "huawei", true},
        {"Łód*ć", "lodzc", true},
        {"co-op*tion", "cooperation", true},
        {"北?学", "北大学", true},
        {"n?stle", "néstle", true},
        {"n?stle", "n\xc3\xa9xtle", false},
        {"**x", "x", true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.pattern);
        CAPTURE(row.term);
        CHECK(matches(query::wildcard(row.pattern), row.term) == row.matches);
    }
}

TEST_CASE("words nearly spelled so") {
    struct Row {
        std::string word;
        std::uint32_t slips;
        std::string term;
        bool matches;
    };
    const std::vector<Row> rows = {
        {"huwei", 1, "huawei", true},
        {"huawei", 1, "huawei", true},
        {"huaewi", 1, "huawei", true},
        {"huawey", 1, "huawei", true},
        {"huaweii", 1, "huawei", true},
        {"huwai", 1, "huawei", false},
        {"huwei", 2, "huawei", true},
        {"nokia", 1, "nika", false},
        {"nokia", 2, "nika", true},
        {"Nestle", 1, "nestle", true},
        {"ab", 2, "", true},
        {"abc", 2, "xyz", false},
        {"北京", 1, "南京", true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.word);
        CAPTURE(row.term);
        CHECK(matches(query::fuzzy(row.word, row.slips), row.term) == row.matches);
    }
}

TEST_CASE("expressions match whole words, in any case") {
    CHECK(matches(query::regex("hua?wei"), "huawei"));
    CHECK(matches(query::regex("HUA?WEI"), "huwei"));
    CHECK_FALSE(matches(query::regex("hua"), "huawei"));
    CHECK_FALSE(matches(query::regex("("), "("));
    CHECK(regex_problem("a(b|c)*").empty());
    CHECK_FALSE(regex_problem("a(b").empty());
    CHECK_FALSE(regex_problem("(a{1000}){1000}").empty());
}

TEST_CASE("what every matching word begins with") {
    const Analyzer analyzer;
    CHECK(TermPattern(analyzer, query::wildcard("Hua*ei")).beginning() == "hua");
    CHECK(TermPattern(analyzer, query::wildcard("*tech")).beginning().empty());
    CHECK(TermPattern(analyzer, query::fuzzy("huawei", 1)).beginning().empty());
    CHECK("huawei" == TermPattern(analyzer, query::regex("huawei.*")).beginning() + "huawei");
}

}  // namespace entente
