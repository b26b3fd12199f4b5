/// Words that stand for several, sets and boosts: what they find, mark and rank.
#include "support/small_index.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace entente;
using test::check_found;
using test::marked;
using test::plain_document;
using test::with_parties;

namespace {

const test::SmallIndex& index_of_three() {
    static const test::SmallIndex index(
        {with_parties(plain_document("deal", "Cisco and Inspur form a joint venture",
                                     "Cisco said it will invest with Inspur in Beijing."),
                      {{"Cisco Systems", PartyKind::organisation, {"Cisco"}, {}},
                       {"Inspur", PartyKind::organisation, {}, {}}}),
         with_parties(plain_document("talks", "Minister meets bank",
                                     "They discussed connecting the ports. The bank will invest."),
                      {{"Inspur", PartyKind::organisation, {}, {}}}),
         plain_document("german", "Straße", "Die Verträge der Straße sind unterzeichnet.")});
    return index;
}

}  // namespace

TEST_CASE("which documents a pattern finds") {
    check_found(index_of_three().open(),
                {
                    {"conne*ing", "talks"},
                    {"*ijing", "deal"},
                    {"Insp?r", "deal talks"},  // the name of a party of talks
                    {"party:Insp?r", "deal talks"},
                    {"party:*sco*", "deal"},
                    {"ver?r*g*", "german"},
                    {"Cisko", ""},
                    {"Cisko~", "deal"},
                    {"party:Cisko~", "deal"},
                    {"Cskco~", ""},
                    {"Cskco~2", "deal"},
                    {"/in(vest|spur)/", "deal talks"},
                    {"title:/join./", "deal"},
                    {"/join/", ""},
                    {"\"joint (venture|pact)\"", "deal"},
                    {"\"(venture|joint) joint\"", ""},
                    {"\"jo?nt ven*re\"", "deal"},
                    {"Cis?o NEAR/3 invest", "deal"},
                    {"Cis?o w/3 invest", "deal"},
                    {"Inspur pre/3 invest", ""},
                    {"party:{Cisco, \"Inspur\"}", "deal talks"},
                    {"{ports, Beijing}", "deal talks"},
                    {"invest^3 Beijing", "deal"},
                    {"invest -con*ing", "deal"},
                });
}

TEST_CASE("what a pattern stands for is marked, in its own spelling") {
    Searcher searcher = index_of_three().open();
    for (const auto& row :
         {std::pair{"con*ting /ports?/ ba?k",
                    "They discussed [connecting] the [ports]. The [bank] will invest."},
          std::pair{"strase~", "Die Verträge der [Straße] sind unterzeichnet."},
          std::pair{"\"(bank|ship) w?ll\"",
                    "They discussed connecting the ports. The [bank] [will] invest."}}) {
        CAPTURE(std::string(row.first));
        const Results results = searcher.search(row.first, test::unrelaxed());
        REQUIRE(results.hits.size() == 1);
        REQUIRE_FALSE(results.hits.front().snippets.empty());
        CHECK(marked(results.hits.front().snippets.front()) == row.second);
    }
}

TEST_CASE("a pattern that stands for too many words says so") {
    std::string body;
    for (int i = 0; i < 700; ++i) body += "word" + std::to_string(i) + "end ";
    const test::SmallIndex index({plain_document("many", "", body)});
    const Results results = index.open().search("wo*end");
    CHECK(results.hits.size() == 1);
    CHECK(results.notes == std::vector<std::string>{"wo*end stands for 700 words; only the 500 "
                                                    "most frequent were looked for"});
}

TEST_CASE("several patterns share the words that they stand for") {
    std::string body;
    for (int i = 0; i < 700; ++i) body += "word" + std::to_string(i) + "end ";
    const test::SmallIndex index({plain_document("many", "", body)});
    struct Row {
        const char* query;
        std::size_t patterns, words;
    };
    const Row rows[] = {
        {"wo*end wo*nd", 2, 500},
        {"word* wo*d wo*nd /wo.*d/ w*d", 5, 400},
        {"wo*end NEAR/5 wo*nd", 2, 500},
        {"wo*end NEAR/5 wo*nd NEAR/5 w*end", 3, 66},
        {"wo*end w/s wo*nd w/s w*end", 3, 66},
        {"(wo*end w/s wo*nd w/s w*end) w*nd", 4, 66},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.query));
        const Results results = index.open().search(row.query);
        CHECK(results.notes.size() == row.patterns);
        REQUIRE_FALSE(results.notes.empty());
        const std::string only = "only the " + std::to_string(row.words) + " most";
        CHECK(results.notes.front().find(only) != std::string::npos);
    }
}

TEST_CASE("a word said twice counts twice") {
    Searcher searcher = index_of_three().open();
    const auto score = [&](const char* query) { return searcher.search(query).hits.at(0).score; };
    CHECK(score("Beijing Beijing Cisco") ==
          doctest::Approx(2 * score("Beijing") + score("Cisco")).epsilon(1e-9));
    CHECK(score("Beijing OR Beijing") == doctest::Approx(2 * score("Beijing")).epsilon(1e-9));
}

TEST_CASE("a boost decides what comes first") {
    Searcher searcher = index_of_three().open();
    for (const auto& row : {std::pair{"Beijing^9 OR connecting", "deal"},
                            std::pair{"Beijing OR connecting^9", "talks"},
                            std::pair{"(Cisco Beijing) OR (connecting ports)^9", "talks"},
                            std::pair{"\"joint venture\"^9 OR connecting", "deal"}}) {
        CAPTURE(std::string(row.first));
        const Results results = searcher.search(row.first);
        REQUIRE(results.hits.size() == 2);
        CHECK(results.hits.front().id == row.second);
    }
}

TEST_CASE("a boost of all counts for all, also where something is left out of it") {
    Searcher searcher = index_of_three().open();
    const auto score = [&](const char* query, bool any = false) {
        SearchOptions options;
        options.any = any;
        const Results results = searcher.search(query, options);
        REQUIRE_FALSE(results.hits.empty());
        return results.hits.front().score;
    };
    for (const bool any : {false, true}) {
        CAPTURE(any);
        const double once = score("Beijing invest -ports", any);
        CHECK(score("(Beijing invest -ports)^2", any) == doctest::Approx(2 * once));
        CHECK(score("(Beijing invest)^2", any) == doctest::Approx(2 * once));
        CHECK(score("(Beijing invest)^2 -ports", any) == doctest::Approx(2 * once));
    }
}
