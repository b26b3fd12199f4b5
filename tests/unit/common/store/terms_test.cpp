#include "store/terms.hpp"

#include "base/utf8.hpp"
#include "store/packed_parties.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

TEST_CASE("value terms") {
    CHECK(value_term("Q", "a/b.txt") == "Qa/b.txt");
    CHECK(value_term("Q", std::string_view("a\0b", 3)) == "Qa\uFFFDb");
}

TEST_CASE("a long value is cut and told from others by its hash") {
    const std::string common(300, 'x');
    const std::string one = value_term("Q", common + "1"), two = value_term("Q", common + "2");
    CHECK(one.size() == max_term_bytes);
    CHECK(one != two);
    CHECK(one == value_term("Q", common + "1"));
    CHECK(value_term("Q", std::string(max_term_bytes - 1, 'y')) ==
          "Q" + std::string(max_term_bytes - 1, 'y'));
    std::string wide;
    for (int i = 0; i < 100; ++i) wide += "京都";
    CHECK(is_valid_utf8(value_term("Q", wide)));
    CHECK(value_term("Q", wide).size() <= max_term_bytes);
}

TEST_CASE("a name is found by its fold and read as it was written") {
    const std::string term = name_term("XPARTYNAME", "nestle sa", "Nestlé SA");
    CHECK(term == "XPARTYNAMEnestle sa\tNestlé SA");
    CHECK(name_in_term(term) == "Nestlé SA");
    CHECK(name_in_term("plain") == "");
}

TEST_CASE("days sort as they read") {
    CHECK(compact_day(*CalendarDate::parse("2017-06-30")) == "20170630");
    CHECK(compact_day(*CalendarDate::parse("0987-01-02")) == "09870102");
}

TEST_CASE("packed parties come back; damage ends them") {
    const std::vector<Party> parties = {{"Microsoft", PartyKind::organisation, {}, {}},
                                        {"济南市", PartyKind::government, {}, {}},
                                        {"Brad Smith", PartyKind::person, {}, {}}};
    const std::string packed = pack_parties(parties);
    const auto found = unpack_parties(packed);
    REQUIRE(found.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(found[i].first == parties[i].kind);
        CHECK(found[i].second == parties[i].name);
    }
    CHECK(unpack_parties(std::string_view(packed).substr(0, packed.size() - 1)).size() == 2);
    CHECK(unpack_parties("").empty());
}
