/// Which spellings count as one in a comparison without case.
#include "text/caseless.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace entente {

TEST_CASE("spellings that are one without case") {
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"", ""},
        {"  A\t Pact\n", "a pact"},
        {"\u00A0A\u3000pact\u2028", "a pact"},
        {"STRASSE", "strasse"},
        {"Straße", "strasse"},
        {"ΣΊΣΥΦΟΣ", "σίσυφοσ"},
        {"Citroën", "citroën"},
        {"Citroe\u0308n", "citroën"},
        {"‘Sea’ ʼ´` “x” «y»", "'sea' ''' \"x\" \"y\""},
        {"ＡＢＣ　１２", "abc 12"},
        {"ﬁnance №5", "finance no5"},
        {"北京", "北京"},
        {"\xC3", "\uFFFD"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.first);
        CHECK(caseless(row.first) == row.second);
        CHECK(caseless(row.second) == row.second);
    }
}

TEST_CASE("accents count") { CHECK(caseless("Citroën") != caseless("Citroen")); }

}  // namespace entente
