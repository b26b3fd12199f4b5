#include "base/nearest.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

TEST_CASE("edits are counted as people slip: one letter, or two that changed places") {
    struct Row {
        std::string_view a, b;
        std::size_t edits;
    };
    for (const Row& row : {Row{"", "", 0},
                           {"", "ab", 2},
                           {"party", "PARTY", 0},
                           {"paty", "party", 1},
                           {"partyy", "party", 1},
                           {"porty", "party", 1},
                           {"praty", "party", 1},
                           {"soruce", "source", 1},
                           {"limt", "limit", 1},
                           {"kitten", "sitting", 3}}) {
        CAPTURE(row.a);
        CHECK(edit_distance(row.a, row.b) == row.edits);
        CHECK(edit_distance(row.b, row.a) == row.edits);
    }
}

TEST_CASE("the nearest name is given only when it is near") {
    constexpr std::string_view names[] = {"party", "source", "date", "language", "id"};
    struct Row {
        std::string_view typed, meant;
    };
    for (const Row& row : {Row{"paty", "party"},
                           {"Sources", "source"},
                           {"languge", "language"},
                           {"dat", "date"},
                           {"ix", "id"},
                           {"zz", ""},
                           {"", ""},
                           {"weather", ""},
                           {"d", ""}}) {
        CAPTURE(row.typed);
        CHECK(nearest(row.typed, names) == row.meant);
    }
    CHECK(nearest(std::string(1'000'000, 'a'), names).empty());
    CHECK(nearest("party", {}).empty());
}
