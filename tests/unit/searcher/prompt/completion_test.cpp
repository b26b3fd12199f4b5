#include "prompt/completion.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;
using namespace entente::prompt;

namespace {

/// An index with these parties, sources and words.
std::vector<FacetCount> values(std::string_view field, std::string_view prefix) {
    if (field == "party" && prefix == "hua") {
        return {{"Huawei Technologies", 1200}, {"Huawei Cloud", 3}, {"The \"Hua\" Group", 1}};
    }
    if (field == "party" && prefix == "N") return {{"Nokia", 5}, {"Nestlé", 2}};
    if (field == "party" && prefix == "Nok") return {{"Nokia", 5}};
    if (field == "party" && prefix == "evil") return {{"evil\x1b[2J", 5}, {"evil\nline", 5}};
    if (field == "source" && prefix.empty()) return {{"Xinhua", 9}};
    if (field.empty() && prefix == "memor") return {{"memorandum", 44}, {"memorial", 2}};
    return {};
}

/// The line after Tab at the end, and what is offered, with | between.
struct Tab {
    std::string line, offered;
};

Tab tab(std::string_view before, std::string_view after = {}) {
    const std::string line = std::string(before) + std::string(after);
    const Completion completion = complete(line, before.size(), values);
    Tab out;
    out.line = std::string(before.substr(0, completion.replaced.begin)) +
               insertion(line, completion) + std::string(after);
    for (const Candidate& candidate : completion.candidates) {
        out.offered += (out.offered.empty() ? "" : "|") + candidate.label;
    }
    return out;
}

}  // namespace

TEST_CASE("Tab fills in what is certain") {
    struct Row {
        const char* name;
        std::string_view before, after, line;
    };
    const Row rows[] = {
        {"a command", ":he", "", ":help"},
        {"a command with an argument", ":sho", "", ":show "},
        {"a command that may be two", ":s", "", ":s"},
        {"no such command", ":x", "", ":x"},
        {"a choice", ":facet so", "", ":facet source"},
        {"a choice of a short command", ":fa so", "", ":fa source"},
        {"a setting", ":copies of", "", ":copies off"},
        {"a setting that has times too", ":fresh of", "", ":fresh off"},
        {"a number is not completed", ":show ", "", ":show "},
        {"an argument that is a query", ":explain par", "", ":explain party:"},
        {"a field", "huawei sour", "", "huawei source:"},
        {"a field in any case", "SOUR", "", "source:"},
        {"a field after a minus", "-sour", "", "-source:"},
        {"a field in a group", "(sour", "", "(source:"},
        {"a field before other words", "sour", " pact", "source: pact"},
        {"the beginning of two names", "party:hua", "", "party:\"Huawei "},
        {"a name with an open quote", "party:\"hua", "", "party:\"Huawei "},
        {"a field behind a comma", "title,sour", "", "title,source:"},
        {"a value of the last field that has names", "title,party:Nok", "", "title,party:Nokia "},
        {"who is party here", "who:Nok", "", "who:Nokia "},
        {"an alias of the field", "company:hua", "", "company:\"Huawei "},
        {"the only name", "party:Nok", "", "party:Nokia "},
        {"the only name, quoted", "party:\"Nok", "", "party:\"Nokia\" "},
        {"the only source", "source:", "", "source:Xinhua "},
        {"a word of the text", "memor", "", "memor"},
        {"no word inside a phrase", "\"a memor", "", "\"a memor"},
        {"a field that has no names", "date:20", "", "date:20"},
        {"no such field", "frob:20", "", "frob:20"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(tab(row.before, row.after).line == row.line);
    }
}

TEST_CASE("what may be meant is listed with its count") {
    CHECK(tab("party:hua").offered == "Huawei Technologies (1,200)|Huawei Cloud (3)");
    CHECK(tab("memor").offered == "memorandum (44)|memorial (2)");
    CHECK(tab(":s").offered == ":show|:sort|:save|:saved|:stats");
    CHECK(tab(":sort ").offered == "score|date|-date");
    CHECK(tab("party:evil").offered.empty());
    CHECK(tab("z").offered.empty());
}

TEST_CASE("what all begin with ends between characters") {
    const Completion two{{0, 1}, {{"né1 ", ""}, {"nè2 ", ""}}};
    CHECK(insertion("n", two) == "n");
    const Completion none{{0, 2}, {}};
    CHECK(insertion("né", {{0, 3}, {}}) == "né");
    CHECK(insertion("xy", none) == "xy");
}

TEST_CASE("any cursor in any line gives a place inside it") {
    const std::string line = "  :explain (party:\"hua -x \"y\" +source:";
    for (std::size_t cursor = 0; cursor <= line.size() + 2; ++cursor) {
        CAPTURE(cursor);
        const Completion completion = complete(line, cursor, values);
        CHECK(completion.replaced.begin <= completion.replaced.end);
        CHECK(completion.replaced.end == std::min(cursor, line.size()));
    }
}
