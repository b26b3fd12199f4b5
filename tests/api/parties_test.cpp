/// Who agreed: documents of a party before those that mention it, facets of parties and sources.
#include "support/small_index.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace entente;
using test::ids;
using test::plain_document;

namespace {

/// `count` words that differ from document to document.
std::string filler(std::size_t count, std::size_t seed) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        out += "w" + std::to_string((seed * 31 + i * i * 7) % 997);
        out += i % 15 == 14 ? ". " : " ";
    }
    return out;
}

/// A text of so many words with Huawei in it at even distances.
std::string text(std::size_t words, std::size_t mentions, std::size_t seed) {
    std::string out;
    for (std::size_t i = 0; i < mentions; ++i) {
        out += filler(words / (mentions + 1), seed + i) + "Huawei ";
    }
    return out + filler(words / (mentions + 1), seed + mentions) + "ended.";
}

Document agreement(std::string id, std::string body) {
    Document document = plain_document(std::move(id), "", std::move(body));
    document.metadata.parties = {{"Huawei Technologies", PartyKind::organisation, {"Huawei"}, {}},
                                 {"Vodafone", PartyKind::organisation, {}, {}}};
    return document;
}

/// What else an index holds: reports of usual length, one in six about the firm in passing.
std::vector<Document> others() {
    std::vector<Document> out;
    for (std::size_t i = 0; i < 60; ++i) {
        const std::size_t mentions = i % 6 == 0 ? 1 : 0;
        out.push_back(
            plain_document("other" + std::to_string(i), "", text(300, mentions, 100 + i)));
    }
    return out;
}

Document reported(std::string id, std::string source, std::vector<Party> parties) {
    Document document = plain_document(std::move(id), "", "A pact on rails.");
    if (!source.empty()) document.metadata.source = Attributed{std::move(source), {}};
    document.metadata.parties = std::move(parties);
    return document;
}

}  // namespace

TEST_CASE("a document of a party comes before one that mentions it, more often or more densely") {
    struct Row {
        const char* name;
        std::size_t words, mentions;              // of the agreement
        std::size_t other_words, other_mentions;  // of the text that only speaks of the firm
        const char* query;
    };
    for (const Row& row : {
             Row{"once each", 300, 1, 300, 1, "huawei"},
             Row{"twice as often", 300, 2, 300, 4, "huawei"},
             Row{"five times as often", 300, 2, 300, 10, "huawei"},
             Row{"a short comment full of the name", 300, 2, 60, 6, "huawei"},
             Row{"as often in a fifth of the words", 300, 3, 60, 3, "huawei"},
             Row{"a long agreement", 600, 3, 120, 6, "huawei"},
             Row{"one mention, in a headline's worth of text", 300, 1, 60, 3, "huawei"},
             Row{"the whole name", 300, 2, 120, 6, "=huawei"},
             Row{"beside a word that both have", 300, 2, 200, 6, "huawei ended"},
         }) {
        CAPTURE(row.name);
        std::vector<Document> all = others();
        all.push_back(plain_document("mention", "", text(row.other_words, row.other_mentions, 1)));
        all.push_back(agreement("party", text(row.words, row.mentions, 2)));
        const test::SmallIndex index(all);
        Searcher searcher = index.open();
        SearchOptions options;
        options.limit = 100;
        CHECK(searcher.search(row.query, options).hits.at(0).id == "party");
        options.any = true;
        CHECK(searcher.search(row.query, options).hits.at(0).id == "party");
    }
}

TEST_CASE("a phrase that is a party's name counts like one") {
    std::vector<Document> all = others();
    all.push_back(plain_document("mention", "",
                                 filler(60, 3) + "Huawei Technologies " + filler(9, 4) +
                                     "Huawei Technologies " + filler(9, 5) + "."));
    all.push_back(agreement("party", filler(150, 6) + "Huawei Technologies " + filler(150, 7)));
    const test::SmallIndex index(all);
    Searcher searcher = index.open();
    CHECK(ids(searcher.search("\"huawei technologies\"")) == "party mention");
    CHECK(searcher.why(parse_query("huawei").query, "party").find("party: Huawei") !=
          std::string::npos);
}

TEST_CASE("facets count a document once for each of its parties, whatever the search") {
    const Party cisco{"Cisco", PartyKind::organisation, {"Cisco Systems"}, {}};
    const Party inspur{"Inspur", PartyKind::organisation, {}, {}};
    const Party jinan{"Jinan", PartyKind::government, {}, {}};
    const Party chambers{"John Chambers", PartyKind::person, {}, {}};
    const test::SmallIndex index({reported("a", "Xinhua", {cisco, inspur, chambers}),
                                  reported("b", "Xinhua", {inspur, jinan, chambers}),
                                  reported("c", "Post", {inspur, inspur, cisco}),
                                  reported("d", "", {})});
    Searcher searcher = index.open();
    struct Row {
        const char *field, *query, *counts;
        bool any;
    };
    for (const Row& row : {
             Row{"party", "*", "Inspur 3; Cisco 2; John Chambers 2; Jinan 1; ", false},
             Row{"org", "*", "Inspur 3; Cisco 2; Jinan 1; ", false},
             Row{"person", "*", "John Chambers 2; ", false},
             Row{"source", "*", "Xinhua 2; Post 1; ", false},
             Row{"source", "party:cisco", "Post 1; Xinhua 1; ", false},
             Row{"party", "source:post", "Cisco 1; Inspur 1; ", false},
             // asked for all words, then for most of them
             Row{"party", "pact rails absent", "Inspur 3; Cisco 2; John Chambers 2; Jinan 1; ",
                 false},
             Row{"source", "pact absent source:xinhua", "Xinhua 2; ", false},
             Row{"party", "absent pact", "Inspur 3; Cisco 2; John Chambers 2; Jinan 1; ", true},
             Row{"party", "absent pact -person:chambers", "Cisco 1; Inspur 1; ", true},
             Row{"party", "nothing-there", "", true},
         }) {
        CAPTURE(std::string(row.field));
        CAPTURE(std::string(row.query));
        SearchOptions options;
        options.any = row.any;
        std::string counts;
        for (const FacetCount& count :
             searcher.facet(row.field, parse_query(row.query).query, 20, options)) {
            counts += count.value + " " + std::to_string(count.documents) + "; ";
        }
        CHECK(counts == row.counts);
    }
}
