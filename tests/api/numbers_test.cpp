/// Numbers, sums, authors, places and the day of indexing: what an index finds by them.
#include "support/small_index.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;
using test::ids;
using test::plain_document;

namespace {

Document with(std::string id, std::string body, std::vector<Amount> amounts, double confidence) {
    Document document = plain_document(std::move(id), "A headline of five words", std::move(body));
    document.metadata.amounts = std::move(amounts);
    document.metadata.source = Attributed{"The Quay", {Origin::text, {}, "masthead", confidence}};
    return document;
}

const test::SmallIndex& index() {
    static const test::SmallIndex index([] {
        std::vector<Document> all = {
            with("a", "one two three", {{1.2e9, "EUR", {}}, {5e6, "USD", {}}}, 0.4),
            with("b", "one two three four", {{1e9, "", {}}}, 0.5),
            with("c", "一二", {{350e6, "USD", {}}}, 0.9), plain_document("d", "", "")};
        all[0].metadata.authors = {{"Jane Doe", {}}, {"John Roe", {}}};
        all[1].metadata.authors = {{"Jane Roe", {}}};
        all[1].metadata.place = Attributed{"New York", {}};
        return all;
    }());
    return index;
}

}  // namespace

TEST_CASE("what is found by numbers, names and days") {
    struct Row {
        std::string query, found;
    };
    Searcher searcher = index().open();
    SearchOptions options;
    options.group_stories = false;
    options.relax = false;
    options.query.today = CalendarDate{2000, 1, 1};
    for (const Row& row : {Row{"words:3", "a"},
                           Row{"words:>3", "b"},
                           Row{"words:>=3", "a b"},
                           Row{"words:<3", "c d"},
                           Row{"words:2..3", "a c"},
                           Row{"words:{2 TO 4}", "a"},
                           Row{"words:any", "a b c d"},
                           Row{"amount:>1bn", "a"},
                           Row{"amount:>=1bn", "a b"},
                           Row{"amount:1bn", "b"},
                           Row{"amount:100m..1bn", "b c"},
                           Row{"amount:<1bn", "a c"},
                           Row{"amount:EUR5m", ""},
                           Row{"amount:>USD1m", "a c"},
                           Row{"amount:usd", "a c"},
                           Row{"amount:any", "a b c"},
                           Row{"amount:none", "d"},
                           Row{"amount:{1bn TO 1.2bn}", ""},
                           Row{"conf:<0.5", "a"},
                           Row{"conf:0.5..", "b c"},
                           Row{"conf:none", "d"},
                           Row{"author:doe", "a"},
                           Row{"by:jane", "a b"},
                           Row{"author:\"Jane Roe\"", "b"},
                           Row{"author:doe/roe", "a b"},
                           Row{"place:york", "b"},
                           Row{"york", ""},
                           Row{"indexed:>2020", "a b c d"},
                           Row{"indexed:today", ""},
                           Row{"indexed:any", "a b c d"}}) {
        CAPTURE(row.query);
        const Results results = searcher.search(row.query, options);
        CHECK_FALSE(results.refused());
        CHECK(ids(results) == row.found);
    }
}

TEST_CASE("authors are counted one by one") {
    Searcher searcher = index().open();
    const auto counts = searcher.facet("author", parse_query("*").query);
    REQUIRE(counts.size() == 3);
    CHECK(counts[0] == FacetCount{"Jane Doe", 1});
}
