#include "search/clauses.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

namespace {

/// Every query finds as many documents as its text has letters: so a row shows what was counted.
std::string counted(std::string_view query) {
    std::string out;
    const auto length = [](const Query& part) { return to_string(part).size(); };
    for (const ClauseCount& one : count_clauses(parse_query(query).query, length)) {
        out +=
            one.clause + ' ' + std::to_string(one.alone) + ' ' + std::to_string(one.without) + "; ";
    }
    return out;
}

}  // namespace

TEST_CASE("each clause is counted alone and left out") {
    struct Row {
        std::string_view name;
        std::string_view query;
        std::string_view expected;
    };
    const Row rows[] = {
        {"one word", "huawei", ""},
        {"no clause", "", ""},
        {"alternatives are one clause", "a OR bb", ""},
        {"a boost holds its clauses together", "(a bb)^2", ""},
        {"two words", "a bb", "a 1 2; bb 2 1; "},
        {"a filter", "a lang:de", "a 1 7; lang:de 7 1; "},
        {"the rest stays a conjunction", "a bb ccc", "a 1 10; bb 2 9; ccc 3 8; "},
        {"an alternative among them", "a (bb OR ccc)", "a 1 9; bb OR ccc 9 1; "},
        {"NOT", "a -bb", "a 1 6; NOT bb 2 1; "},
        {"NOT of a group", "a -(bb ccc)", "a 1 16; NOT (bb AND ccc) 10 1; "},
        {"only NOT", "-a", ""},
        {"two NOTs and nothing else", "-a -bb", "NOT a 1 6; NOT bb 2 5; "},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(counted(row.query) == row.expected);
    }
}

TEST_CASE("a long query costs no more than ten clauses") {
    std::string query;
    for (char letter = 'a'; letter <= 'z'; ++letter) query.append({letter, ' '});
    std::size_t counts = 0;
    const auto count = [&](const Query&) { return ++counts; };
    CHECK(count_clauses(parse_query(query).query, count).size() == 10);
    CHECK(counts == 20);
}
