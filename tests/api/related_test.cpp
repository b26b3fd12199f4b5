/// story:{..} and like:ID over an index made by an IndexWriter.
#include "support/small_index.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace entente;
using test::ids;
using test::plain_document;
using test::sorted_ids;

namespace {

constexpr const char* quay_text =
    "The port authority and Strandline Energy have agreed to build a quay for hydrogen ships on "
    "the northern shore, where the dredging of the channel began in spring. The quay will cost "
    "forty million and be ready in three years, the authority said on Monday. Fishermen had asked "
    "for a berth of their own, and will have it behind the new breakwater. The hydrogen comes by "
    "pipeline from the wind farms of the uplands, and the first ship is expected in October. "
    "Dredging by night is loud, and dredging by day is slow, so the dredging takes a year.";

/// Shares no words with it but those that all texts have.
constexpr const char* mahler_text =
    "Orchestras play Mahler more often than they did a generation ago, and it is not for want of "
    "other music. A symphony of his fills an evening and a hall; the players have to be paid for "
    "both, and audiences have to be found for both. The softest of it is heard in silence, and "
    "the longest is over too soon, as critics of the earliest performances would not have "
    "believed. Conductors of every school have recorded all of the symphonies, with the songs and "
    "without.";

Document from(std::string id, const char* source, std::string text) {
    Document document = plain_document(std::move(id), "", std::move(text));
    document.metadata.source = Attributed{source, {}};
    return document;
}

/// A story on three sites, another text on hydrogen, one of which nothing is shared.
const test::SmallIndex& index() {
    static const test::SmallIndex index(
        {from("wire", "Meridian", std::string("PORT (Meridian) - ") + quay_text),
         from("courier", "Courier", quay_text),
         from("gazette", "Gazette", std::string(quay_text) + "\n\nThe mayor was delighted."),
         from("hydrogen", "Courier", "A hydrogen pipeline and a quay were refused by voters."),
         from("dredging", "Courier", "More dredging is needed for the channel."),
         from("mahler", "Meridian", mahler_text)});
    return index;
}

Results search(std::string_view query) {
    Searcher searcher = index().open();
    SearchOptions options;
    options.group_stories = false;
    options.relax = false;
    return searcher.search(query, options);
}

}  // namespace

TEST_CASE("a story is all copies of what the inner query finds") {
    struct Row {
        std::string_view query, found;
    };
    for (const Row& row : {
             Row{"story:{delighted}", "courier gazette wire"},
             {"story:{source:meridian}", "courier gazette mahler wire"},
             {"source:courier story:{source:meridian}", "courier"},
             {"source:courier -story:{source:meridian}", "dredging hydrogen"},
             {"mahler OR story:{delighted}", "courier gazette mahler wire"},
             {"story:{mahler}", "mahler"},
             {"story:{zeppelin}", ""},
             {"story:{source:meridian -mahler} source:gazette", "gazette"},
             {"story:{story:{delighted} source:courier}", "courier gazette wire"},
             {"story:(delighted)", "courier gazette wire"},
         }) {
        CAPTURE(row.query);
        const Results results = search(row.query);
        CHECK_FALSE(results.refused());
        CHECK(sorted_ids(results) == row.found);
    }
}

TEST_CASE("what the inner query finds comes before the copies, with its words marked") {
    const Results results = search("story:{delighted}");
    REQUIRE(results.hits.size() == 3);
    CHECK(results.hits[0].id == "gazette");
    REQUIRE_FALSE(results.hits[0].snippets.empty());
    CHECK(test::marked(results.hits[0].snippets[0]).find("[delighted]") != std::string::npos);
    REQUIRE_FALSE(results.hits[1].snippets.empty());
    CHECK(results.hits[1].snippets[0].marks.empty());
}

TEST_CASE("like finds what shares the telling words of a document, copies first, itself not") {
    const Results results = search("like:wire");
    REQUIRE(results.hits.size() == 4);
    CHECK(ids(results).find("wire") == std::string::npos);
    CHECK(sorted_ids(results) == "courier dredging gazette hydrogen");
    const auto topic = std::ranges::find(results.hits, "dredging", &Hit::id);
    CHECK(topic >= results.hits.begin() + 2);
    REQUIRE_FALSE(topic->snippets.empty());
    CHECK_FALSE(topic->snippets[0].marks.empty());
    CHECK(sorted_ids(search("like:wire source:courier -story:{id:wire}")) == "dredging hydrogen");
    CHECK(sorted_ids(search("like:{wire, mahler} source:gazette")) == "gazette");
    CHECK(search("like:mahler").hits.empty());
    CHECK(results.understood == "like:wire");
}

TEST_CASE("a like of no document is refused where it stands") {
    const Results results = search("huawei OR like:wires");
    CHECK(results.refused());
    CHECK(results.hits.empty());
    REQUIRE(results.diagnostics.size() == 1);
    CHECK(results.diagnostics[0].message == "no document has the id wires");
    CHECK(results.diagnostics[0].where == ByteSpan{15, 20});
    CHECK(search("story:{like:nowhere}").refused());
    Searcher searcher = index().open();
    CHECK(searcher.search(parse_query("like:wires").query).refused());
    CHECK(searcher.why(parse_query("like:wires").query, "wire").empty());
}

TEST_CASE("why, facets and matches know of both") {
    Searcher searcher = index().open();
    const Query story = parse_query("story:{delighted}").query;
    CHECK_FALSE(searcher.why(story, "courier").empty());
    CHECK(searcher.facet("source", story).size() == 3);
    const Query like = parse_query("like:wire").query;
    CHECK_FALSE(searcher.why(like, "dredging").empty());
    CHECK(searcher.why(like, "wire").empty());
    CHECK(searcher.explain(like).starts_with("understood  like:wire\n"));
    CHECK_FALSE(searcher.matches(like, *searcher.fetch("dredging")).empty());
}
