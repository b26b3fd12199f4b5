#include "search/mentions.hpp"

#include "support/documents.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace entente;

namespace {

Document pact() {
    Document document =
        test::plain_document("pact", "Huawei signs",
                             "Huawei's board signed; Huawei will sign. HUAWEI and Vodafone "
                             "Group signed a cloud computing pact.\n\nCloud, not computing.");
    document.metadata.language = "en";
    document.metadata.source = Attributed{"Huawei Newsroom", {}};
    document.metadata.parties = {{"Huawei Technologies", PartyKind::organisation, {"Huawei"}, {}},
                                 {"Vodafone", PartyKind::organisation, {"Vodafone Group"}, {}},
                                 {"Ken Hu", PartyKind::person, {}, {}}};
    return document;
}

std::string told(std::string_view query) {
    const Analyzer analyzer;
    CompiledLeaf leaf{parse_query(query).query, {}, {}};
    // As the index would expand it: the family of the word.
    leaf.terms = {leaf.leaf.text};
    if (leaf.leaf.text == "sign") leaf.terms = {"sign", "signed", "signs"};
    return in_words(find_mentions(analyzer, pact(), leaf), leaf.leaf, analyzer);
}

}  // namespace

TEST_CASE("where a part of the query stands is told in words") {
    struct Row {
        std::string_view name, query, expected;
    };
    const Row rows[] = {
        {"headline, party and text", "huawei",
         "in the headline; party: Huawei Technologies; 3 mentions"},
        {"forms of a word", "sign", "in the headline; 3 mentions: signed ×2, sign"},
        {"one form", "=signed", "2 mentions"},
        {"a phrase", "\"cloud computing\"", "1 mention"},
        {"words of a pattern", "comput*", "2 mentions: computing ×2"},
        {"an alias of a party", "group", "party: Vodafone; 1 mention"},
        {"a person", "hu", "party: Ken Hu"},
        {"only its field: party", "party:huawei", "party: Huawei Technologies"},
        {"only its field: person", "person:ken", "party: Ken Hu"},
        {"a person is no organisation", "org:ken", ""},
        {"only its field: title", "title:huawei", "in the headline"},
        {"only its field: body", "body:pact", "1 mention"},
        {"only its field: source", "source:huawei", "in the name of the source"},
        {"nowhere", "nokia", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(told(row.query) == row.expected);
    }
}

TEST_CASE("of many forms the most frequent are listed") {
    const Analyzer analyzer;
    std::string body;
    for (char letter = 'a'; letter <= 'j'; ++letter) body.append({'x', letter, ' '});
    const CompiledLeaf leaf{parse_query("x*").query, {}, {}};
    const Mentions found =
        find_mentions(analyzer, test::plain_document("d", "", body + "xj"), leaf);
    CHECK(in_words(found, leaf.leaf, analyzer) ==
          "11 mentions: xj ×2, xa, xb, xc, xd, xe and 4 more");
}
