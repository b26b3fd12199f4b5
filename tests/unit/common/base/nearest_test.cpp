#include "base/nearest.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

TEST_CASE("edits are counted as people slip: one letter, or two that changed places") {
    struct Row {
        std::string_view a, b;
        std::size_t edits;
    };
    for (const auto& [a, b, edits] : {Row{"", "", 0},
                                      {"", "ab", 2},
                                      {"party", "PARTY", 0},
                                      {"paty", "party", 1},
                                      {"partyy", "party", 1},
                                      {"porty", "party", 1},
                                      {"praty", "party", 1},
                                      {"soruce", "source", 1},
                                      {"limt", "limit", 1},
                                      {"kitten", "sitting", 3}}) {
        CAPTURE(a);
        CHECK(edit_distance(a, b) == edits);
        CHECK(edit_distance(b, a) == edits);
    }
}

TEST_CASE("the nearest name is given only when it is near") {
    constexpr std::string_view names[] = {"party", "source", "date", "language", "id"};
    struct Row {
        std::string_view typed, meant;
    };
    for (const auto& [typed, meant] : {Row{"paty", "party"},
                                       {"Sources", "source"},
                                       {"languge", "language"},
                                       {"dat", "date"},
                                       {"ix", "id"},
                                       {"zz", ""},
                                       {"", ""},
                                       {"weather", ""},
                                       {"d", ""}}) {
        CAPTURE(typed);
        CHECK(nearest(typed, names) == meant);
    }
    CHECK(nearest(std::string(1'000'000, 'a'), names).empty());
    CHECK(nearest("party", {}).empty());
}
