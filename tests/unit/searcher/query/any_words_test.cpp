#include "query/any_words.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace entente;

namespace {

std::string asked(const std::string& text, const std::vector<std::string>& languages = {"en"}) {
    return to_string(with_any_words(parse_query(text).query, Analyzer(), languages));
}

TEST_CASE("where any word will do, parts of compounds are asked for too") {
    struct Row {
        std::string query, asked;
    };
    const std::vector<Row> rows = {
        {"pact", "pact"},
        {"high-fat", "high-fat OR high OR fat"},
        {"high-fat meals", "(high-fat OR high OR fat) AND meals"},
        {"IGF-1", "IGF-1 OR igf OR 1"},
        {"fresh frozen--which", "fresh AND (frozen--which OR frozen OR which)"},
        {"high-fat^3 meals", "(high-fat OR high OR fat)^3 AND meals"},
        {"high-fat meals -low-fat", "(high-fat OR high OR fat) AND meals AND NOT low-fat"},
        {"U.S. trade", "U.S. AND trade"},
        {"Nestlé trade", "Nestlé AND trade"},
        {"=high-fat meals", "=high-fat AND meals"},
        {"title:high-fat meals", "title:high-fat AND meals"},
        {"\"high-fat meals\"", "\"high-fat meals\""},
        {"the fresh frozen--which", "fresh AND (frozen--which OR frozen)"},
        {"l'accord pact", "l'accord AND pact"},
        {"北京大学", "北京 AND 大学"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.query);
        CHECK(asked(row.query) == row.asked);
    }
}

TEST_CASE("where any word will do, function words are not asked for") {
    struct Row {
        std::string query;
        std::vector<std::string> languages;
        std::string asked;
    };
    const std::vector<Row> rows = {
        {"What is the effect of tariffs?", {"en"}, "effect AND tariffs?"},
        {"WHAT IS THE EFFECT OF TARIFFS", {"en"}, "EFFECT AND TARIFFS"},
        {"to be or not", {"en"}, "to AND be AND or AND not"},
        {"to be", {"en"}, "to AND be"},
        {"the WHO", {"en"}, "WHO"},
        {"US trade", {"en"}, "US AND trade"},
        {"the date:2017", {"en"}, "the AND date:2017-01-01..2017-12-31"},
        {"the pact date:2017", {"en"}, "pact AND date:2017-01-01..2017-12-31"},
        {"\"the\" pact", {"en"}, "=the AND pact"},
        {"the^2 pact", {"en"}, "the^2 AND pact"},
        {"die hard", {"en", "de"}, "die AND hard"},
        {"the war in Iraq", {"en", "de"}, "war AND Iraq"},
        {"Was war der Grund", {"en", "de"}, "Grund"},
        {"les accords de la France", {"de", "fr"}, "accords AND France"},
        {"la réunion où était Airbus", {"fr"}, "réunion AND Airbus"},
        {"что за договор", {"ru"}, "договор"},
        {"the pact", {}, "the AND pact"},
        {"the pact", {"xx"}, "the AND pact"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.query);
        CHECK(asked(row.query, row.languages) == row.asked);
    }
}

TEST_CASE("asking again changes nothing") {
    for (const std::string query : {"is high-fat bad for us", "high-fat"}) {
        const std::vector<std::string> languages = {"en"};
        const Query once = with_any_words(parse_query(query).query, Analyzer(), languages);
        CHECK(with_any_words(once, Analyzer(), languages) == once);
    }
}

}  // namespace
