#include "inspect_text.hpp"

#include <doctest/doctest.h>

#include <string>

#include "rule_names.hpp"

using namespace entente;
using entente::indexer::inspect_text;

namespace {

constexpr const char* page_text =
    "City signs pact\n"
    "\n"
    "SHANGHAI, Dec. 6, 2023 - The city and Microsoft signed.\n"
    "Home » News\x1b[2J\n";

Evidence evidence_at(std::string_view words, const char* rule, double confidence) {
    const std::size_t begin = std::string_view(page_text).find(words);
    return {Origin::text, {begin, begin + words.size()}, rule, confidence};
}

Inspection example() {
    Inspection page;
    page.text = page_text;
    page.charset = "UTF-8";
    page.document.title = "City signs pact";
    page.document.format = "text";
    page.document.file.path = "news/pact.txt";
    page.document.furniture = {{"Home » News", 4}};
    page.furniture_rules = {"navigation"};
    Metadata& metadata = page.document.metadata;
    metadata.date = {
        {2023, 12, 6}, DateKind::published, evidence_at("Dec. 6, 2023", "dateline", 0.9)};
    metadata.source = {"Shanghai Daily", {Origin::user_rule, {}, "path", 1.0}};
    metadata.parties = {
        {"Microsoft",
         PartyKind::organisation,
         {"MS", "Microsoft China"},
         evidence_at("Microsoft", "headline", 0.75)},
        {"Shanghai", PartyKind::government, {}, evidence_at("SHANGHAI", "some-other-rule", 0.5)}};
    metadata.language = "en";
    page.date_candidates = {{metadata.date->value, "published", metadata.date->evidence},
                            {{2023}, "mentioned", evidence_at("2023", "mention", 0.1)}};
    return page;
}

}  // namespace

TEST_CASE("inspect shows values with their evidence, and the text") {
    CHECK(inspect_text(example(), cli::Style(false)) ==
          "news/pact.txt\n"
          "  title     City signs pact\n"
          "  date      2023-12-06 published   line 3, the place and day that begin the "
          "report, 90 %\n"
          "  source    Shanghai Daily   entente.toml says so\n"
          "  parties   Microsoft, organisation (also MS, Microsoft China)   "
          "line 3, stands in the headline and takes part, 75 %\n"
          "            Shanghai, government   line 3, some other rule, 50 %\n"
          "  language  en\n"
          "  format    text, UTF-8\n"
          "  not       2023 mentioned   line 3, only mentioned, 10 %\n"
          "  below: | the article   ~ the rest of the page, and why   ⟦ ⟧ what the values above "
          "rest on\n"
          "     1 | City signs pact\n"
          "     2 | \n"
          "     3 | ⟦SHANGHAI⟧, ⟦Dec. 6, 2023⟧ - The city and ⟦Microsoft⟧ signed.\n"
          "     4 ~ Home » News[2J   (a menu)\n");
}

TEST_CASE("with colour, evidence is bright and furniture faint instead") {
    const std::string text = inspect_text(example(), cli::Style(true));
    CHECK(text.find("⟦") == std::string::npos);
    CHECK(text.find("\x1b[1;31mMicrosoft\x1b[0m") != std::string::npos);
    CHECK(text.find("\x1b[2mHome » News[2J\x1b[0m") != std::string::npos);
}

TEST_CASE("evidence that overlaps, crosses lines or lies outside the text does no harm") {
    Inspection page = example();
    page.document.metadata.parties.clear();
    page.document.metadata.date->evidence.where = {5, 20};   // to the third line
    page.document.metadata.source->evidence.where = {7, 9};  // inside of that
    page.document.metadata.event = {{2023}, DateKind::event, {Origin::text, {100, 9999}, "", 1}};
    const std::string text = inspect_text(page, cli::Style(false));
    CHECK(text.find("     1 | City ⟦signs pact⟧\n") != std::string::npos);
    CHECK(text.find("     3 | ⟦SHA⟧NGHAI") != std::string::npos);
}

TEST_CASE("an empty text has no lines") {
    Inspection page;
    page.document.file = {"a.jsonl", 0, 0, 12};
    page.document.format = "record";
    page.charset = "UTF-8";
    const std::string text = inspect_text(page, cli::Style(false));
    CHECK(text.starts_with("a.jsonl:12\n  format    record, UTF-8\n  below: "));
    CHECK(text.find(" | \n") == std::string::npos);
}

TEST_CASE("every rule that has words is found") {
    CHECK(indexer::rule_in_words("above-title") == "stands above the headline");
    CHECK(indexer::rule_in_words("dateline") == "the place and day that begin the report");
    CHECK(indexer::rule_in_words("url") == "the address of the page");
    CHECK(indexer::rule_in_words("no-such-rule") == "no such rule");
}
