#include "show/terminal.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "unit/searcher/show/fixtures.hpp"

using namespace entente;
using namespace entente::show;
using namespace entente::test;

namespace {

std::string hits(const Results& results, const Layout& layout = {}) {
    std::ostringstream out;
    print_hits(out, results, layout);
    return out.str();
}

std::string remarks(std::string_view query, const Results& results) {
    std::ostringstream out;
    print_remarks(out, query, results, {});
    return out.str();
}

}  // namespace

TEST_CASE("a hit shows rank, date, source, title, parties, snippet and place") {
    CHECK(hits(answer({pact()})) ==
          " 1  2017-06-30  Xinhua  Huawei and Vodafone sign a pact\n"
          "    Huawei · Vodafone Group\n"
          "    12: In Beijing the firms [signed] a [pact].\n"
          "    corpus/xinhua/pact.txt:12\n");
}

TEST_CASE("what is not known is left out or said") {
    Hit bare;
    bare.rank = 112;
    bare.path = "a.txt";
    CHECK(hits(answer({bare})) == "112  undated  (no title)\n    a.txt\n");

    Hit event = pact();
    event.date = day(2017, 6, 0, DateKind::event);
    CHECK(hits(answer({event})).starts_with(" 1  ~2017-06  Xinhua"));
}

TEST_CASE("hits are parted by an empty line") {
    Hit second;
    second.rank = 2, second.path = "b.txt";
    CHECK(hits(answer({pact(), second})).ends_with(":12\n\n 2  undated  (no title)\n    b.txt\n"));
}

TEST_CASE("long parts are wrapped under their beginning, but never a path") {
    Hit hit = pact();
    hit.snippets[0].text = "In Beijing the firms signed a pact that runs for three years.";
    hit.path = "corpus/a/very/long/path/that/does/not/fit.txt";
    CHECK(hits(answer({hit}), {cli::Style(false), 40}) ==
          " 1  2017-06-30  Xinhua  Huawei and\n"
          "    Vodafone sign a pact\n"
          "    Huawei · Vodafone Group\n"
          "    12: In Beijing the firms [signed] a\n"
          "        [pact] that runs for three\n"
          "        years.\n"
          "    corpus/a/very/long/path/that/does/not/fit.txt:12\n");
}

TEST_CASE("of many parties the first ones are named and the others counted") {
    Hit hit = pact();
    hit.parties.clear();
    for (int i = 0; i < 30; ++i) hit.parties.push_back(party("P" + std::to_string(i)));
    const std::string text = hits(answer({hit}));
    CHECK(text.find("    P0 · P1 · P2 · P3 · P4 · P5 · P6 · P7 (+22)\n") != std::string::npos);
}

TEST_CASE("below a hit stands where else its story is, as wide as the terminal") {
    Hit hit = pact();
    hit.also_in = {{"c", "docs/c.txt", "", day(2017, 7, 1), "The Courier"},
                   {"n", "docs/n.txt", "", std::nullopt, "Northern Gazette"}};
    hit.copies = 2;
    CHECK(
        hits(answer({hit})).ends_with("    also in: The Courier (2017-07-01), Northern Gazette\n"));
    CHECK(
        hits(answer({hit}), {cli::Style(true), 55})
            .ends_with("    \x1b[2malso in: The Courier (2017-07-01), Northern Gazette\x1b[0m\n"));
    CHECK(hits(answer({hit}), {cli::Style(false), 54})
              .ends_with("    also in: The Courier (2017-07-01), +1 more\n"));
    CHECK(hits(answer({hit}), {cli::Style(false), 3}).ends_with("    also in: The Cou…\n"));
}

TEST_CASE("no part of a hit can steer the terminal") {
    Hit hit = pact();
    const std::string evil = "\x1b]0;x\x07\x9b\r\n\u202E";
    hit.title += evil, hit.source += evil, hit.path += evil, hit.snippets[0].text += evil;
    hit.parties.push_back(party(evil));
    hit.also_in = {{evil, evil, evil, std::nullopt, evil},
                   {evil, evil + "x", evil, std::nullopt, ""}};
    hit.copies = 2;
    const std::string text = hits(answer({hit}));
    for (const char c : {'\x1b', '\x07', '\r'}) CHECK(text.find(c) == std::string::npos);
    CHECK(text.find("\u202E") == std::string::npos);
    CHECK(std::ranges::count(text, '\n') == 5);
}

TEST_CASE("the count is honest about what was counted") {
    struct Row {
        const char* name;
        std::size_t first, hits;
        Total total, stories;
        std::string_view expected;
    };
    const Row rows[] = {
        {"nothing", 1, 0, {0, 0, 0}, {0, 0, 0}, "nothing found (3.2 ms)"},
        {"one", 1, 1, {1, 1, 1}, {1, 1, 1}, "1 document (3.2 ms)"},
        {"all on one page", 1, 3, {3, 3, 3}, {3, 3, 3}, "3 documents (3.2 ms)"},
        {"a page of an exact count",
         11,
         10,
         {1234, 1234, 1234},
         {1234, 1234, 1234},
         "11 to 20 of 1,234 documents (3.2 ms)"},
        {"an estimate",
         1,
         10,
         {10, 500, 900},
         {10, 500, 900},
         "1 to 10 of about 500 documents (3.2 ms)"},
        {"no copies among what was read",
         1,
         10,
         {500, 500, 500},
         {11, 500, 500},
         "1 to 10 of 500 documents (3.2 ms)"},
        {"past the end", 21, 0, {20, 20, 20}, {20, 20, 20}, "no more of 20 documents (3.2 ms)"},
        {"one story", 1, 1, {3, 3, 3}, {1, 1, 1}, "1 story in 3 documents (3.2 ms)"},
        {"all stories", 1, 9, {12, 12, 12}, {9, 9, 9}, "9 stories in 12 documents (3.2 ms)"},
        {"a page of stories",
         1,
         10,
         {50, 50, 50},
         {40, 40, 40},
         "1 to 10 of 40 stories in 50 documents (3.2 ms)"},
        {"stories by estimate",
         1,
         10,
         {500, 500, 500},
         {11, 430, 490},
         "1 to 10 of about 430 stories in 500 documents (3.2 ms)"},
        {"past the last story",
         10,
         0,
         {12, 12, 12},
         {9, 9, 9},
         "no more of 9 stories in 12 documents (3.2 ms)"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Results results = answer(std::vector<Hit>(row.hits));
        for (std::size_t i = 0; i < row.hits; ++i) results.hits[i].rank = row.first + i;
        results.total = row.total;
        results.stories = row.stories;
        CHECK(count_line(results) == row.expected);
    }
}

TEST_CASE("remarks are only made where there is something to say") {
    Results results = answer({pact()});
    CHECK(remarks("signed AND pact", results).empty());
    CHECK(remarks("  signed  AND\tpact ", results).empty());
    CHECK(remarks("signed pact", results) == "understood as: signed AND pact\n");

    results.notes = {"most of the words"};
    results.suggestions = {"signet"};
    results.diagnostics = {{Severity::note, {0, 6}, "a slip", ""}};
    CHECK(remarks("signed AND pact", results) ==
          "note: a slip\n    signed AND pact\n    ^^^^^^\n"
          "note: most of the words\ndid you mean: signet\n");
}

TEST_CASE("parts of a query that finds nothing are listed with their counts") {
    Results results = answer({});
    results.clauses = {{"signed", 1234, 0}, {"微软", 0, 14}, {std::string(60, 'x'), 7, 0}};
    CHECK(remarks("signed AND pact", results) == "    signed" + std::string(34, ' ') +
                                                     "  alone: 1,234; without it: 0\n"
                                                     "    微软" +
                                                     std::string(36, ' ') +
                                                     "  alone: 0; without it: 14\n"
                                                     "    " +
                                                     std::string(60, 'x') +
                                                     "  alone: 7; without it: 0\n");
    results.clauses = {{"a\x1b[2J\n", 1, 0}};
    CHECK(remarks("signed AND pact", results).find('\x1b') == std::string::npos);
}
