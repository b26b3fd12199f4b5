/// Which words a pattern stands for.
#include "query/term_pattern.hpp"

#include <doctest/doctest.h>

#include <algorithm>
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

/// Every word of up to `letters` letters a to c, in order.
static std::vector<std::string> all_words(std::size_t letters, const std::string& start = {}) {
    std::vector<std::string> out;
    if (!start.empty()) out.push_back(start);
    for (const char c : {'a', 'b', 'c'}) {
        if (start.size() == letters) break;
        for (std::string& word : all_words(letters, start + c)) out.push_back(std::move(word));
    }
    return out;
}

TEST_CASE("a walk over words that differ leaves out no match, and most of the others") {
    const Analyzer analyzer;
    const std::vector<std::string> words = all_words(5);
    for (const std::uint32_t slips : {1u, 2u}) {
        for (const std::string word : {"abcab", "aab", "cba", "xbcbx"}) {
            const TermPattern pattern(analyzer, query::fuzzy(word, slips));
            std::size_t matching = 0, found = 0, seen = 0;
            for (const std::string& term : words) matching += pattern.matches(term);
            for (auto term = words.begin(); term != words.end(); ++seen) {
                const bool is_match = pattern.matches(*term);
                found += is_match;
                const std::string next = is_match ? "" : pattern.next_possible(*term);
                if (!next.empty()) CHECK(next > *term);
                term = next.empty() ? term + 1 : std::lower_bound(term, words.end(), next);
            }
            CAPTURE(word);
            CAPTURE(slips);
            CHECK(found == matching);
            CHECK((slips == 2 || seen < words.size() / 3));
        }
    }
}

TEST_CASE("a walk steps over letters of any script") {
    const Analyzer analyzer;
    const TermPattern pattern(analyzer, query::fuzzy("北京市", 1));
    CHECK(pattern.next_possible("上一") == "上京");
    CHECK(pattern.next_possible("北一一") == "北一京");
    CHECK(pattern.next_possible("北海道") == "北\u6D78");
    CHECK(pattern.next_possible("北京市") == "");
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
