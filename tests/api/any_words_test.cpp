/// Asking for any of the words, over an index made by an IndexWriter.
#include "support/small_index.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;
using test::ids;
using test::plain_document;

namespace {

std::string found(const test::SmallIndex& index, const std::string& query) {
    Searcher searcher = index.open();
    SearchOptions options;
    options.any = true;
    return ids(searcher.search(query, options));
}

}  // namespace

TEST_CASE("a compound is found by its parts, best where they stand together") {
    const test::SmallIndex index(
        {plain_document("apart", "", "Fat was on the table, and the prices of it were high."),
         plain_document("together", "", "A high-fat diet was on the table, and prices rose again."),
         plain_document("none", "", "A vegetable diet was on the table, and prices rose again.")});
    CHECK(found(index, "high-fat") == "together apart");
}

TEST_CASE("a question in a script without blanks is found by its words and marked") {
    const test::SmallIndex index({plain_document("policy", "", "央行昨天公布了新的货币政策。"),
                                  plain_document("weather", "", "明天下雨。")});
    CHECK(found(index, "中国的货币政策") == "policy");
    Searcher searcher = index.open();
    SearchOptions options;
    options.any = true;
    const Results results = searcher.search("中国的货币政策", options);
    REQUIRE(results.hits.size() == 1);
    REQUIRE_FALSE(results.hits[0].snippets.empty());
    CHECK_FALSE(results.hits[0].snippets[0].marks.empty());
}

TEST_CASE("rare function words do not decide") {
    const test::SmallIndex index(
        {plain_document("odd", "", "What for, of which, and by whom."),
         plain_document("topic", "", "New tariffs take effect, says Rome."),
         plain_document("third", "", "Rain is expected tomorrow again.")});
    CHECK(found(index, "of what effect: the tariffs") == "topic");
}

TEST_CASE("no spelling is suggested for a part of a word") {
    const test::SmallIndex index({plain_document("one", "", "A diet of fruit.")});
    Searcher searcher = index.open();
    SearchOptions options;
    options.any = true;
    CHECK(searcher.search("frui-diit", options).suggestions.empty());
}
