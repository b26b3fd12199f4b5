/// The drawing of dates: its rows, their lengths, its step.
#include "show/timeline.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>

using namespace entente;
using namespace entente::show;

namespace {

std::string drawn(const std::vector<FacetCount>& months, std::size_t width = 30) {
    std::ostringstream out;
    print_timeline(out, months, {.style = cli::Style(false), .width = width});
    return out.str();
}

std::size_t lines(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("months, with the empty ones between them") {
    CHECK(drawn({{"2017-05", 10}, {"2017-07", 5}}) ==
          "  2017-05  ▇▇▇▇▇▇▇▇▇▇  10\n"
          "  2017-06              0\n"
          "  2017-07  ▇▇▇▇▇       5\n");
}

TEST_CASE("what occurs has a bar, however rare") {
    CHECK(drawn({{"2017-05", 1000}, {"2017-06", 1}}) ==
          "  2017-05  ▇▇▇▇▇▇▇▇▇▇  1,000\n"
          "  2017-06  ▇           1\n");
}

TEST_CASE("dates known to the year are told apart from months") {
    CHECK(drawn({{"2017", 2}, {"2017-05", 1}}) ==
          "  2017-05  ▇▇▇▇▇▇▇▇▇▇  1\n  and 2 documents dated to the year only\n");
    CHECK(drawn({{"2017", 2}}) == "  2017  ▇▇▇▇▇▇▇▇▇▇  2\n");
}

TEST_CASE("longer spans are drawn in years, and the longest in decades") {
    const std::string years = drawn({{"2010-05", 1}, {"2017", 2}});
    CHECK(lines(years) == 8);
    CHECK(years.starts_with("  2010  ▇▇▇▇▇  "));
    const std::string decades = drawn({{"1900-05", 1}, {"2017-01", 2}});
    CHECK(lines(decades) == 12);
    CHECK(decades.starts_with("  1900s  "));
    CHECK(lines(drawn({{"0001-01", 1}, {"9999-12", 1}})) == 1000);
}

TEST_CASE("nothing to draw") {
    CHECK(drawn({}) == "no document has a date\n");
    CHECK(drawn({{"never", 3}}) == "no document has a date\n");
}

TEST_CASE("bars keep to the width") {
    for (const std::size_t width : {0u, 1u, 20u, 40u, 200u}) {
        CAPTURE(width);
        const std::string row = drawn({{"2017-05", 1}}, width);
        CHECK(lines(row) == 1);
        CHECK(row.size() < 250);
    }
}
