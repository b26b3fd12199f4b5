/// Lines around an article: never shown, of no weight, and findable by boiler: alone.
#include "support/small_index.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace entente;
using test::ids;
using test::marked;
using test::plain_document;

namespace {

Document with_furniture(std::string id, std::vector<FurnitureLine> lines) {
    Document document = plain_document(std::move(id), "Port to be widened",
                                       "The harbour signed a pact.\n\nDredging begins in May.");
    document.furniture = std::move(lines);
    return document;
}

/// The same article thrice: bare, in a menu full of its words, and under a notice.
const test::SmallIndex& index() {
    static const test::SmallIndex index(
        {with_furniture("bare", {}),
         with_furniture("menu", {{"Pact news | Harbour pact | More on the pact", 1},
                                 {"Subscribe to our newsletter", 9}}),
         with_furniture("notice", {{"This site uses cookies. Newsletter: join", 1}})});
    return index;
}

}  // namespace

TEST_CASE("only boiler: finds what stands in furniture") {
    struct Row {
        const char* query;
        const char* found;
    };
    Searcher searcher = index().open();
    SearchOptions options;
    options.group_stories = false;
    options.relax = false;
    for (const Row& row : {
             Row{"cookies", ""},
             Row{"=cookies", ""},
             Row{"newsl*", ""},
             Row{"\"our newsletter\"", ""},
             Row{"uses NEAR/3 cookies", ""},
             Row{"title:newsletter", ""},
             Row{"body:newsletter", ""},
             Row{"path:newsletter", ""},
             Row{"party:newsletter OR source:newsletter", ""},
             Row{"\"harbour pact\"", ""},
             Row{"pact cookies", ""},
             Row{"-cookies pact", "bare menu notice"},
             Row{"boiler:cookies", "notice"},
             Row{"boiler:newsl*", "menu notice"},
             Row{"boiler:\"our newsletter\"", "menu"},
             Row{"furniture:newsletter", "menu notice"},
             Row{"pact boiler:newsletter", "menu notice"},
             Row{"pact -boiler:newsletter", "bare"},
             Row{"boiler:dredging", ""},
         }) {
        CAPTURE(std::string(row.query));
        CHECK(ids(searcher.search(row.query, options)) == row.found);
    }
}

TEST_CASE("furniture changes no score") {
    Searcher searcher = index().open();
    SearchOptions options;
    options.group_stories = false;
    for (const bool any : {false, true}) {
        options.any = any;
        const Results results = searcher.search("harbour pact", options);
        REQUIRE(ids(results) == "bare menu notice");
        CHECK(results.hits[1].score == results.hits[0].score);
        CHECK(results.hits[2].score == results.hits[0].score);
    }
}

TEST_CASE("furniture is never shown, even where it is what was asked for") {
    Searcher searcher = index().open();
    SearchOptions options;
    options.group_stories = false;
    for (const char* query :
         {"pact", "boiler:newsletter", "boiler:pact pact", "harbour OR boiler:our"}) {
        CAPTURE(std::string(query));
        const Results results = searcher.search(query, options);
        REQUIRE_FALSE(results.hits.empty());
        for (const Hit& hit : results.hits) {
            REQUIRE_FALSE(hit.snippets.empty());
            for (const Fragment& fragment : hit.snippets) {
                CHECK(marked(fragment).find("ewsletter") == std::string::npos);
                CHECK(marked(fragment).find("news |") == std::string::npos);
            }
        }
    }
    const Results asked = searcher.search("boiler:newsletter", options);
    CHECK(marked(asked.hits.at(0).snippets.at(0)).find('[') == std::string::npos);
}

TEST_CASE("words of furniture are neither completed nor suggested") {
    std::vector<Document> pages;
    for (const char* id : {"a", "b", "c"}) {
        pages.push_back(with_furniture(id, {{"Our newsletter", 1}}));
    }
    const test::SmallIndex index(pages);
    Searcher searcher = index.open();
    CHECK(searcher.complete("", "newsl").empty());
    CHECK(searcher.search("newsleter").suggestions.empty());
    CHECK_FALSE(searcher.search("harbor").suggestions.empty());
}
