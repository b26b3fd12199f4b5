#include "metadata/extract.hpp"

#include "text/language.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

namespace {

Page page_of(std::string text) {
    Page page;
    page.text = std::move(text);
    return page;
}

Extraction extracted(const Page& page, const CorpusRules& rules = {}) {
    return extract(page, read_article(page), rules);
}

const std::string story =
    "Alpha and Beta agree\n2017-06-30\n\nAlpha Foods Ltd and Beta Dairy Ltd have signed an "
    "agreement on "
    "milk, cheese and butter, the two companies said in the capital. Alpha Foods will buy, and "
    "Beta "
    "Dairy will sell.\n© 2017 The Nordby Post\n";

}  // namespace

TEST_CASE("a page gives date, source, parties and language") {
    const Metadata found = extracted(page_of(story)).chosen;
    REQUIRE(found.date);
    CHECK(found.date->value.iso() == "2017-06-30");
    REQUIRE(found.source);
    CHECK(found.source->value == "The Nordby Post");
    REQUIRE(found.parties.size() == 2);
    CHECK(found.parties[0].name == "Alpha Foods Ltd");
    CHECK(found.parties[1].name == "Beta Dairy Ltd");
    CHECK(found.language == "en");
}

TEST_CASE("what the page states wins over what its text says") {
    Page page = page_of(story);
    page.given.date =
        DocumentDate{{2001, 2, 3}, DateKind::published, {Origin::front_matter, {}, "", 1}};
    page.given.source = Attributed{"Stated", {Origin::user_rule, {}, "", 1}};
    page.given.language = "xx";
    page.given.parties = {Party{"Gamma", PartyKind::organisation, {}, {}}};
    const Extraction found = extracted(page);
    CHECK(found.chosen.date->value.iso() == "2001-02-03");
    CHECK(found.chosen.source->value == "Stated");
    CHECK(found.chosen.language == "xx");
    CHECK(found.chosen.parties.size() == 1);
    REQUIRE_FALSE(found.date_candidates.empty());
    CHECK(found.date_candidates[0].use == "published");
}

TEST_CASE("the user's aliases and not-a-party list come last") {
    CorpusRules rules;
    rules.party_aliases.add({"Alpha", "Alpha Foods Ltd"});
    rules.not_parties.add({"Beta Dairy Ltd"});
    rules.source_aliases.add({"Nordby Post", "The Nordby Post"});
    const Metadata found = extracted(page_of(story), rules).chosen;
    REQUIRE(found.parties.size() == 1);
    CHECK(found.parties[0].name == "Alpha");
    CHECK(found.source->value == "Nordby Post");
}

TEST_CASE("a text too short to tell takes the hinted language") {
    Page page = page_of("1 2 3");
    page.language_hint = "de";
    CHECK(extracted(page).chosen.language == "de");
}

TEST_CASE("every value says where it stands") {
    const Page page = page_of(story);
    const Extraction found = extracted(page);
    for (const Party& party : found.party_candidates) {
        const ByteSpan where = party.evidence.where;
        REQUIRE(where.end <= page.text.size());
        CHECK_FALSE(where.empty());
        CHECK_FALSE(party.evidence.rule.empty());
    }
    for (const Attributed& source : found.source_candidates) {
        CHECK(page.text.substr(source.evidence.where.begin, source.evidence.where.size()) ==
              source.value);
    }
}

TEST_CASE("hostile texts give an honest answer") {
    for (const std::string& text :
         {std::string(), std::string("\n\n"), std::string(1 << 20, 'A'), std::string(300000, '('),
          std::string("\xFF\xC3(\xE4\xBD"), std::string(100000, ','),
          std::string("'s 's 's ''' (( ,,,"), std::string("(A: (A: (A <B> <B"),
          std::string("of Of OF. And and & & A & & B")}) {
        const Extraction found = extracted(page_of(text));
        CHECK_FALSE(found.chosen.date);
        CHECK(found.chosen.parties.empty());
    }
}
