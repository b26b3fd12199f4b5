#include "query/numbers.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;
using query::NumberUnit;

TEST_CASE("numbers and ranges, as they are printed again") {
    struct Row {
        std::string field, typed, printed;  // printed empty: refused
    };
    for (const Row& row : {Row{"words", "500", "500"},
                           Row{"words", ">500", ">500"},
                           Row{"words", ">= 500", "500.."},
                           Row{"words", "<500", "<500"},
                           Row{"words", "<=500", "..500"},
                           Row{"words", "=500", "500"},
                           Row{"words", "1,500..2k", "1500..2000"},
                           Row{"words", "1.5k", "1500"},
                           Row{"words", "[100 TO 300]", "100..300"},
                           Row{"words", "{100 TO 300}", "{100 TO 300}"},
                           Row{"words", "[100 TO *}", "100.."},
                           Row{"words", "＞５００", ">500"},
                           Row{"words", "300..100", "100..300"},
                           Row{"words", "5..5", "5"},
                           Row{"words", "", ""},
                           Row{"words", "..", ""},
                           Row{"words", "1,50", ""},
                           Row{"words", "-5", ""},
                           Row{"words", "1.2", ""},
                           Row{"words", "5 eur", ""},
                           Row{"words", "1e9", ""},
                           Row{"words", "[1 TO", ""},
                           Row{"words", std::string(90, '9'), ""},
                           Row{"conf", "<0.5", "<0.5"},
                           Row{"conf", "80%..", "0.8.."},
                           Row{"conf", "0.12345", "0.123"},
                           Row{"conf", "1.1", ""},
                           Row{"amount", ">1bn", ">1bn"},
                           Row{"amount", ">$1.25 billion", ">USD1.25bn"},
                           Row{"amount", "1bneur", "EUR1bn"},
                           Row{"amount", "EUR 100m .. 2bn", "EUR100m..2bn"},
                           Row{"amount", "..2bn EUR", "..EUR2bn"},
                           Row{"amount", "{€1bn TO 2bn]", "{EUR1bn TO 2bn]"},
                           Row{"amount", "eur", "EUR"},
                           Row{"amount", "350 mln", "350m"},
                           Row{"amount", "1234567", "1.235m"},
                           Row{"amount", "0..5m", "1..5m"},
                           Row{"amount", "€1bn..$2bn", ""},
                           Row{"amount", "€1bn USD", ""},
                           Row{"amount", "0.5", ""},
                           Row{"amount", "1bnx", ""},
                           Row{"amount", ">", ""},
                           Row{"amount", ">eur", ""}}) {
        CAPTURE(row.field);
        CAPTURE(row.typed);
        auto reading = query::read_numbers(row.typed, query::unit_of(row.field));
        CHECK(reading.query.has_value() == !row.printed.empty());
        CHECK(reading.problem.empty() == !row.printed.empty());
        if (!reading.query) continue;
        reading.query->field = row.field;
        CHECK(query::print_numbers(*reading.query) == row.printed);
        auto again = query::read_numbers(row.printed, query::unit_of(row.field));
        REQUIRE(again.query);
        again.query->field = row.field;
        CHECK(*again.query == *reading.query);
    }
}
