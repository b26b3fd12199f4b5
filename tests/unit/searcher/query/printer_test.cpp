/// parse(to_string(q)) == q, for whatever people and machines may type.
#include "query/tree.hpp"
#include "unit/searcher/query/parsing.hpp"

#include <doctest/doctest.h>

#include <entente/query.hpp>

#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace entente;
using namespace entente::query;
using entente::test::test_options;

namespace {

/// Dice that roll the same everywhere: the distributions of the standard library may not.
class Dice {
public:
    explicit Dice(unsigned seed) : random_(seed) {}
    std::size_t below(std::size_t n) { return random_() % n; }
    bool one_in(std::size_t n) { return below(n) == 0; }
    std::string_view any(const std::vector<std::string_view>& from) {
        return from[below(from.size())];
    }

private:
    std::mt19937 random_;
};

const std::vector<std::string_view> fragments = {
    "a",       "b",         "wei*",       "=c",
    "AT&T",    "C++",       "AND",        "OR",
    "NOT",     "and",       "NEAR/3",     "NEAR",
    "ADJ/2",   "(",         ")",          "-",
    "+",       "!",         "\"",         "“",
    "title:",  "party:",    "lang:",      "id:",
    "topic:",  "foo:",      "path:",      "date:",
    "event:",  "after:",    "before:",    "2017",
    "2017-06", "..",        ">=",         "[2016 TO 2018]",
    "today",   "*",         "~",          "~2",
    "^3",      "|",         "&&",         "&",
    "=",       ":",         "/",          "//",
    "北京",    "（",        "：",         "＊",
    "\u3000",  "\u200e",    "\xff",       "'",
    ",",       "[",         "}",          "é",
    "\u2014",  ".",         "12/06/2017", "h*i",
    "w?x",     "~1",        "^2",         "^0.5",
    "/a+b/",   "{",         "w/3",        "pre/2",
    "BUT",     "AROUND(3)", "(a|b)",      "\"a* (bc|d?e)\"",
    "?",       "any:",      "story:(",    "story:{",
    "=!",      "((",        "^^",         "贸易协议",
    "words:",  "amount:",   "conf:",      ">1bn",
    "€5m",     "100..300",  "{1 TO 2]",   "0.5",
    "eur",     "source:",   "en,de",      "x/y",
    "author:", ",b/",       "{a, b}",     "12亿元",
    "<",       "%"};

std::string random_text(Dice& dice) {
    std::string out;
    for (std::size_t i = dice.below(12); i > 0; --i) {
        out += dice.any(fragments);
        if (dice.one_in(2)) out += ' ';
    }
    return out;
}

std::string random_bytes(Dice& dice) {
    std::string out;
    for (std::size_t i = dice.below(40); i > 0; --i) out += static_cast<char>(dice.below(256));
    return out;
}

/// True if the query was refused, else false after its round trip.
bool check_round_trip(std::string_view typed) {
    CAPTURE(typed);
    const ParsedQuery parsed = parse_query(typed, test_options());
    if (parsed.refused()) {
        REQUIRE(parsed.query == Query{});
        return true;
    }
    const std::string printed = to_string(parsed.query);
    CAPTURE(printed);
    const ParsedQuery again = parse_query(printed, test_options());
    REQUIRE_FALSE(again.refused());
    REQUIRE(again.query == parsed.query);
    REQUIRE(to_string(again.query) == printed);
    for (const Diagnostic& d : parsed.diagnostics) {
        REQUIRE(d.where.begin <= d.where.end);
        REQUIRE(d.where.end <= typed.size());
        REQUIRE_FALSE(d.message.empty());
    }
    return false;
}

Query random_leaf(Dice& dice) {
    const std::string field(dice.any({"", "", "title", "party", "path"}));
    const auto text = [&] {
        return std::string(
            dice.any({"a", "b", "co-operation", "AT&T", "C++", "O'Neil", "北京", "x.y"}));
    };
    switch (dice.below(9)) {
        case 0:
            return prefix(text(), field);
        case 1:
            return phrase({text(), text(), text()}, field);
        case 2:
            return exact_word(std::string(dice.any({"OR", "a(b", "a|b", "x&", "c~2", "x:y"})),
                              field);
        case 3: {
            Query days;
            days.kind = Query::Kind::date;
            days.field = dice.one_in(2) ? "date" : "event";
            if (!dice.one_in(3)) days.first = CalendarDate{2017, 6, 1};
            if (!days.first || dice.one_in(2)) days.last = CalendarDate{2017, 6, 30};
            return days;
        }
        case 6:
            return wildcard(std::string(dice.any({"h*i", "*tech", "colo?r", "co-*n*", "a(b*c"})),
                            field);
        case 7:
            return fuzzy(text(), dice.one_in(2) ? 1 : 2, field == "path" ? "title" : field);
        case 8:
            return regex(std::string(dice.any({"a+b", "(x|y)z", "\\d{4}"})), field);
        case 4:
            return word(std::string(dice.any({"en", "a b", "=x", "y*", "(z"})), "topic");
        default:
            return word(text(), field);
    }
}

Query::Kind unit_kind(Dice& dice) {
    return dice.one_in(2) ? Query::Kind::sentence : Query::Kind::paragraph;
}

Query random_tree(Dice& dice, int depth) {
    if (depth == 0 || dice.one_in(4)) return random_leaf(dice);
    if (dice.one_in(5)) {
        const auto distance = static_cast<std::uint32_t>(dice.below(100));
        if (dice.one_in(4)) return *at_least(distance, any_of({word("a"), phrase({"b", "c"})}));
        if (dice.one_in(4)) return *in_proximity(unit_kind(dice), 0, {word("a"), prefix("d")});
        const auto kind = dice.one_in(2) ? Query::Kind::near : Query::Kind::adj;
        return *in_proximity(kind, distance, {word("a"), phrase({"b", "c"}), prefix("d")});
    }
    std::vector<Clause> clauses;
    std::vector<Query> queries;
    for (std::size_t i = 1 + dice.below(3); i > 0; --i) {
        clauses.push_back({random_tree(dice, depth - 1), dice.one_in(3)});
        queries.push_back(random_tree(dice, depth - 1));
    }
    Query joined = dice.one_in(2) ? any_of(std::move(queries)) : all_of(std::move(clauses));
    return dice.one_in(4) ? boosted(std::move(joined), 2.5) : joined;
}

}  // namespace

TEST_CASE("what would be read as something else is written in another way") {
    entente::test::check({{"story:(a}b)", "story:(a}b)"},
                          {"story:{\"a}\" a}", "story:(=a} AND a)"},
                          {"\"a\"^3", "=a^3"},
                          {"\"~3\"", "=~3"},
                          {"\"~3\"^2.5", "(=~3)^2.5"},
                          {"\"^3^\"^3", "(=^3^)^3"},
                          {"ab~1", "ab~1"},
                          {"=!ab~1", "=!ab~1"},
                          {"any:date:ab~", "=date:ab~1 OR party:date:ab~1 OR source:date:ab~1"},
                          {"id:(={a}*)", "id:={a}*"},
                          {"{((a) b, c}", "(\"(a\" ADJ/0 =b) OR c"},
                          {"\"((a)) b\"", "=a ADJ/0 =b"},
                          {"\"((a)|b) c\"", "(=a ADJ/0 =c) OR (=b ADJ/0 =c)"},
                          {"date:(/a*b/)", "", "error /a*b/: /a*b/ is not a date"}});
}

TEST_CASE("text of query pieces: never a crash, and printing loses nothing") {
    Dice dice(1);
    int understood = 0;
    for (int i = 0; i < 30'000; ++i) understood += check_round_trip(random_text(dice)) ? 0 : 1;
    // Were most of them refused, the test would see little.
    CHECK(understood > 15'000);
}

TEST_CASE("random bytes: never a crash, and printing loses nothing") {
    Dice dice(2);
    int understood = 0;
    for (int i = 0; i < 20'000; ++i) understood += check_round_trip(random_bytes(dice)) ? 0 : 1;
    CHECK(understood > 10'000);
}

TEST_CASE("trees that a program builds come back equal") {
    Dice dice(3);
    for (int i = 0; i < 5'000; ++i) {
        const Query query = canonical(random_tree(dice, 4));
        const std::string printed = to_string(query);
        CAPTURE(printed);
        const ParsedQuery parsed = parse_query(printed, test_options());
        REQUIRE_FALSE(parsed.refused());
        REQUIRE(parsed.query == query);
    }
}
