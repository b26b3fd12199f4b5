#include <entente/synonyms.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace entente;

namespace {

constexpr std::string_view groups = R"(# vehicles
car, auto, motor car
deal, pact      # what is signed
pact, accord
Nestlé, Société des Produits
)";

QueryOptions with_groups() {
    QueryOptions options;
    options.synonyms = parse_synonyms(groups).synonyms;
    return options;
}

std::string understood(std::string_view typed) {
    const ParsedQuery parsed = parse_query(typed, with_groups());
    return parsed.refused() ? "refused" : to_string(parsed.query);
}

/// The bad lines of a text: "2:3 message", line and column.
std::vector<std::string> complaints(std::string_view text) {
    std::vector<std::string> out;
    for (const Diagnostic& bad : parse_synonyms(text).diagnostics) {
        const std::string_view before = text.substr(0, bad.where.begin);
        const auto line = std::count(before.begin(), before.end(), '\n') + 1;
        const std::size_t column = before.size() - (before.rfind('\n') + 1) + 1;
        out.push_back(std::to_string(line) + ':' + std::to_string(column) + ' ' + bad.message);
    }
    return out;
}

}  // namespace

TEST_CASE("a word of a group finds the others, and counts more than they") {
    struct Row {
        const char* typed;
        const char* understood;
    };
    for (const Row& row : {
             Row{"car", "car OR auto^0.5 OR \"motor car\"^0.5"},
             Row{"CAR", "CAR OR auto^0.5 OR \"motor car\"^0.5"},
             Row{"nestle", "nestle OR \"Société des Produits\"^0.5"},
             Row{"auto deal", "(auto OR car^0.5 OR \"motor car\"^0.5) AND (deal OR pact^0.5)"},
             Row{"pact", "pact OR deal^0.5 OR accord^0.5"},
             Row{"deal^3", "deal^3 OR pact^1.5"},
             Row{"deal OR pact", "deal OR pact"},
             Row{"deal OR accord", "deal OR pact^0.5 OR accord"},
             Row{"x OR deal", "x OR deal OR pact^0.5"},
             Row{"(x deal)^2", "(x AND (deal OR pact^0.5))^2"},
             Row{"(x OR deal)^2 y", "(x OR deal OR pact^0.5)^2 AND y"},
             Row{"x -accord", "x AND NOT accord AND NOT pact"},
             Row{"x -accord -pact", "x AND NOT accord AND NOT pact"},
             Row{"x NEAR/3 deal", "(x NEAR/3 deal) OR (x NEAR/3 pact)^0.5"},
             Row{"car ADJ/1 deal",
                 "(car ADJ/1 deal) OR (auto ADJ/1 deal)^0.5 OR (\"motor car\" ADJ/1 deal)^0.5 OR "
                 "(car ADJ/1 pact)^0.5 OR (auto ADJ/1 pact)^0.25 OR "
                 "(\"motor car\" ADJ/1 pact)^0.25"},
             Row{"title:deal", "title:deal OR title:pact^0.5"},
             // What is asked for as it stands stays so.
             Row{"=car", "=car"},
             Row{"\"car\"", "=car"},
             Row{"\"motor car\"", "\"motor car\""},
             Row{"car*", "car*"},
             Row{"cars", "cars"},
             Row{"party:car lang:car", "party:car AND lang:car"},
             Row{"date:2017", "date:2017-01-01..2017-12-31"},
             Row{"", ""},
         }) {
        CAPTURE(row.typed);
        CHECK(understood(row.typed) == row.understood);
    }
}

TEST_CASE("places of a word and its synonyms are counted together") {
    CHECK(understood("atleast3(car)") == to_string(parse_query("atleast3(car OR auto OR "
                                                               "\"motor car\")")
                                                       .query));
}

TEST_CASE("what is printed reads back as the same query, with the groups and without") {
    std::mt19937 random(20170712);
    const std::vector<std::string> pieces = {
        "car", "auto", "deal", "pact", "accord", "x",      "\"motor car\"", "OR",     "AND",  "NOT",
        "(",   ")",    "-",    "^2",   "^0.5",   "NEAR/3", "ADJ/2",         "title:", "=deal"};
    for (int round = 0; round < 3000; ++round) {
        std::string typed;
        for (std::size_t n = random() % 9; n > 0; --n)
            typed += pieces[random() % pieces.size()] + ' ';
        CAPTURE(typed);
        const ParsedQuery parsed = parse_query(typed, with_groups());
        if (parsed.refused()) continue;
        const std::string printed = to_string(parsed.query);
        CAPTURE(printed);
        CHECK(parse_query(printed).query == parsed.query);
        CHECK(to_string(parse_query(printed, with_groups()).query) == printed);
    }
}

TEST_CASE("bad lines are told, and the good ones hold") {
    using Told = std::vector<std::string>;
    CHECK(complaints(groups) == Told{});
    CHECK(complaints("\xEF\xBB\xBF"
                     "a, b\r\n\r\nC#, c sharp\n#\n a,b, ,\n") == Told{});
    CHECK(complaints("a, b\nlonely\n") == Told{"2:1 a group has two words or more, with commas"});
    CHECK(complaints("  a, b*\n") == Told{"1:6 b* is neither a word nor a phrase"});
    CHECK(complaints("a, title:b\na, =b") == Told{"1:4 title:b is neither a word nor a phrase",
                                                  "2:4 =b is neither a word nor a phrase"});
    QueryOptions options;
    options.synonyms = parse_synonyms("a, -\nb, c\n").synonyms;
    CHECK(to_string(parse_query("a b", options).query) == "a AND (b OR c^0.5)");
}

TEST_CASE("synonyms count as words of the query, and too many are refused") {
    std::string group = "a0";
    for (int i = 1; i < 200; ++i) group += ", a" + std::to_string(i);
    QueryOptions options;
    options.synonyms = parse_synonyms(group).synonyms;
    options.max_nodes = 600;
    CHECK_FALSE(parse_query("a0 a1 x", options).refused());
    CHECK_FALSE(parse_query("a0 NEAR/3 a1", {}).refused());
    for (const char* typed : {"a0 a1 a2 a3", "a0 NEAR/3 a1", "a0 NEAR/3 a1 NEAR/3 a2"}) {
        CAPTURE(typed);
        const ParsedQuery parsed = parse_query(typed, options);
        CHECK(parsed.refused());
        CHECK(parsed.query == Query{});
    }
}
