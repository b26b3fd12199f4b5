/// Pseudo-relevance feedback, over an index made by an IndexWriter.
#include "support/small_index.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace entente;
using test::ids;
using test::plain_document;

namespace {

/// "dredging" and "harbour" make the topic of what "quay" finds; `topic` has no word of the query.
test::SmallIndex harbours() {
    return test::SmallIndex(
        {plain_document("first", "", "The quay needs dredging before the harbour opens again."),
         plain_document("second", "", "A quay and its harbour: dredging goes on until autumn."),
         plain_document("topic", "", "Dredging of the harbour was paid for by the city."),
         plain_document("other", "", "The orchestra plays Mahler before the summer break."),
         plain_document("third", "", "Taxes on tea were raised again by the council.")});
}

Results search(const std::string& query, bool feedback) {
    Searcher searcher = harbours().open();
    SearchOptions options;
    options.feedback = feedback;
    return searcher.search(query, options);
}

bool has(const Results& results, const std::string& id) {
    return std::ranges::find(results.hits, id, &Hit::id) != results.hits.end();
}

}  // namespace

TEST_CASE("feedback finds the topic in other words, behind those of the query") {
    CHECK_FALSE(has(search("quay", false), "topic"));
    const Results found = search("quay", true);
    REQUIRE(found.hits.size() >= 3);
    CHECK(found.hits[2].id == "topic");
    REQUIRE(found.notes.size() == 1);
    CHECK(found.notes[0].find("harbour") != std::string::npos);
    CHECK(ids(search("quay", true)) == ids(found));
}

TEST_CASE("feedback keeps what the query bars and the fields it names") {
    CHECK_FALSE(has(search("quay -city", true), "topic"));
    CHECK_FALSE(has(search("quay id:first", true), "topic"));
    CHECK(search("zeppelin", true).hits.empty());
}

TEST_CASE("why and explain tell of the words that feedback added") {
    Searcher searcher = harbours().open();
    SearchOptions options;
    options.feedback = true;
    const Query query = parse_query("quay").query;
    CHECK(searcher.why(query, "topic", options).find("added: harbour") != std::string::npos);
    CHECK(searcher.explain(query, options).find("added: harbour") != std::string::npos);
    CHECK(searcher.why(query, "topic").empty());
}

TEST_CASE("what is understood shows that any of the words is enough, where words were added") {
    CHECK(search("quay harbour", true).understood == "quay OR harbour");
    CHECK(search("quay harbour", false).understood == "quay AND harbour");
    CHECK(search("quay harbour zeppelin date:2017", true).understood ==
          "quay AND harbour AND zeppelin AND date:2017-01-01..2017-12-31");
    Searcher searcher = harbours().open();
    SearchOptions options;
    options.feedback = true;
    CHECK(searcher.explain(parse_query("quay harbour").query, options)
              .starts_with("understood  quay OR harbour\n"));
}
