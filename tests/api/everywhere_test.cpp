/// Words and filters that every document has, in an index whose documents are not numbered without
/// gaps: the database library then reads the wrong list (searcher/query/unweighted.hpp).
#include "support/small_index.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace entente;

namespace {

/// Many enough that the list of documents is in several pieces.
constexpr int documents = 3000;

Document dated(int number) {
    Document document = test::plain_document(std::to_string(number), "", "alpha beta");
    document.metadata.date =
        DocumentDate{*CalendarDate::parse("2017-06-30"), DateKind::published, {}};
    return document;
}

}  // namespace

void remove(const std::filesystem::path& index, const std::vector<std::string>& ids) {
    auto writer = IndexWriter::open(index);
    for (const std::string& id : ids) writer.remove(id);
    writer.commit();
}

/// Each finds all the documents.
void check_found(Searcher searcher, std::size_t expected) {
    for (const char* query :
         {"alpha", "lang:en", "date:2017", "lang:en date:2017", "lang:{en, de}", "alpha lang:en",
          "date:2017 -gamma", "lang:en OR gamma", "*", "story:{lang:en}", "=alpha"}) {
        CAPTURE(std::string(query));
        SearchOptions options;
        options.limit = documents;
        options.group_stories = false;
        const Results found = searcher.search(query, options);
        CHECK_FALSE(found.refused());
        CHECK(found.hits.size() == expected);
    }
    const std::vector<FacetCount> counts = searcher.facet("language", parse_query("alpha").query);
    REQUIRE(counts.size() == 1);
    CHECK(counts.front().documents == expected);
}

TEST_CASE("what every document has is found after documents have gone") {
    std::vector<Document> all;
    for (int i = 0; i < documents; ++i) all.push_back(dated(i));
    const test::SmallIndex index(std::move(all));
    remove(index.path(), {"7", "20", "1500"});
    check_found(index.open(), documents - 3);
}

TEST_CASE("what every document of one shard has is found in all shards") {
    const test::TempDir dir;
    const std::filesystem::path english = dir.path() / "english", german = dir.path() / "german";
    auto writer = IndexWriter::open(english);
    for (int i = 0; i < documents; ++i) writer.upsert(dated(i));
    writer.commit();
    auto other = IndexWriter::open(german);
    Document document = test::plain_document("x", "", "gamma delta");
    document.metadata.language = "de";
    other.upsert(document);
    other.commit();
    { auto closed = std::move(writer); }
    remove(english, {"7", "20", "1500"});
    Searcher searcher = Searcher::open({english.string(), german.string()});
    for (const char* query : {"lang:en", "date:2017", "lang:en -gamma"}) {
        CAPTURE(std::string(query));
        CHECK(searcher.search(query).total.estimate == documents - 3);
    }
}
