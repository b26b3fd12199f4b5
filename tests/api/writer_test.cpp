/// What an IndexWriter promises.
#include "support/small_index.hpp"

#include <doctest/doctest.h>
#include <entente/error.hpp>

#include <string>
#include <vector>

using namespace entente;
using test::ids;
using test::plain_document;

namespace {

bool operator==(const CommitStats& a, const CommitStats& b) {
    return a.added == b.added && a.replaced == b.replaced && a.removed == b.removed;
}

std::string found(const std::filesystem::path& index, std::string_view query) {
    return ids(Searcher::open(index).search(query));
}

}  // namespace

TEST_CASE("upsert adds and replaces, remove removes; commit counts and shows it") {
    const test::TempDir dir;
    const auto index = dir.path() / "index";
    auto writer = IndexWriter::open(index);
    writer.upsert(plain_document("a", "", "alpha"));
    writer.upsert(plain_document("b", "", "alpha"));
    writer.upsert(plain_document("b", "", "beta"));  // the last one stands
    CHECK((writer.commit() == CommitStats{2, 0, 0}));
    CHECK(found(index, "alpha") == "a");

    writer.upsert(plain_document("a", "", "gamma"));
    CHECK(writer.remove("b"));
    CHECK_FALSE(writer.remove("b"));
    CHECK_FALSE(writer.remove("never"));
    CHECK(found(index, "alpha") == "a");  // not committed yet
    CHECK((writer.commit() == CommitStats{0, 1, 1}));
    CHECK(found(index, "gamma") == "a");
    CHECK(found(index, "beta") == "");
    CHECK((writer.commit() == CommitStats{0, 0, 0}));
}

TEST_CASE("what was not committed is dropped with the writer") {
    const test::TempDir dir;
    const auto index = dir.path() / "index";
    {
        auto writer = IndexWriter::open(index);
        writer.upsert(plain_document("a", "", "alpha"));
        writer.commit();
        writer.upsert(plain_document("b", "", "alpha"));
        writer.remove("a");
    }
    CHECK(found(index, "alpha") == "a");
}

TEST_CASE("a document removed before it was committed was never there") {
    const test::TempDir dir;
    auto writer = IndexWriter::open(dir.path() / "index");
    writer.upsert(plain_document("a", "", "alpha"));
    CHECK(writer.remove("a"));
    CHECK((writer.commit() == CommitStats{0, 0, 0}));
    CHECK(found(dir.path() / "index", "alpha") == "");
}

TEST_CASE("the number of commits does not change what is found") {
    const auto build = [](const std::filesystem::path& index, int documents_a_commit) {
        auto writer = IndexWriter::open(index);
        for (int i = 0; i < 600; ++i) {
            writer.upsert(
                plain_document(std::to_string(i), "", i % 3 == 0 ? "alpha beta" : "beta gamma"));
            if (i % documents_a_commit == 0) writer.commit();
        }
        writer.commit();
        SearchOptions options;
        options.limit = 1000;
        return ids(Searcher::open(index).search("alpha", options));
    };
    const test::TempDir dir;
    CHECK(build(dir.path() / "one", 600) == build(dir.path() / "many", 50));
}

TEST_CASE("text that is not UTF-8 is repaired; bad ids are refused") {
    const test::TempDir dir;
    const auto index = dir.path() / "index";
    auto writer = IndexWriter::open(index);
    writer.upsert(plain_document("a", "t\xFF", std::string("al\xC3pha\0 beta\x1B[31m", 16)));
    CHECK_THROWS_AS(writer.upsert(plain_document("", "", "x")), Error);
    CHECK_THROWS_AS(writer.upsert(plain_document(std::string(10'001, 'x'), "", "x")), Error);
    writer.commit();
    const auto document = Searcher::open(index).fetch("a");
    REQUIRE(document);
    CHECK(document->title == "t\uFFFD");
    CHECK(document->body.find('\0') == std::string::npos);
    CHECK(document->body.find('\x1B') == std::string::npos);
}

TEST_CASE("metadata that is not UTF-8 or holds control characters is repaired as well") {
    const test::TempDir dir;
    const auto index = dir.path() / "index";
    const std::string hostile = "evil\x1B[2J\xFF\u202E", repaired = "evil[2J\uFFFD";
    Document given = plain_document("a", "t", "alpha");
    Metadata& metadata = given.metadata;
    for (auto* one : {&metadata.source, &metadata.wire, &metadata.place}) *one = {hostile, {}};
    metadata.parties = {{hostile, PartyKind::organisation, {hostile}, {}}};
    metadata.authors = {{hostile, {}}};
    metadata.url = "javascript:" + hostile;
    metadata.fields = {{"topic", hostile}};
    auto writer = IndexWriter::open(index);
    writer.upsert(given);
    writer.commit();
    const auto document = Searcher::open(index).fetch("a");
    REQUIRE(document);
    const Metadata& found = document->metadata;
    for (const auto* one : {&found.source, &found.wire, &found.place}) {
        REQUIRE(*one);
        CHECK((*one)->value == repaired);
    }
    REQUIRE(found.parties.size() == 1);
    CHECK(found.parties[0].name == repaired);
    CHECK(found.parties[0].aliases == std::vector{repaired});
    REQUIRE(found.authors.size() == 1);
    CHECK(found.authors[0].value == repaired);
    CHECK(found.url == "javascript:" + repaired);
    CHECK(found.fields.at("topic") == repaired);
}

TEST_CASE("long ids and long words are told apart") {
    const test::TempDir dir;
    const auto index = dir.path() / "index";
    auto writer = IndexWriter::open(index);
    const std::string common(3000, 'i');
    writer.upsert(plain_document(common + "1", "", "alpha"));
    writer.upsert(plain_document(common + "2", "", "alpha"));
    writer.commit();
    CHECK(Searcher::open(index).search("alpha").total.lower == 2);
    CHECK(Searcher::open(index).fetch(common + "2")->id == common + "2");
}

TEST_CASE("a second writer is told that the index is locked") {
    const test::TempDir dir;
    const auto index = dir.path() / "index";
    const auto writer = IndexWriter::open(index);
    try {
        IndexWriter::open(index);
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.code() == Errc::locked);
    }
}
