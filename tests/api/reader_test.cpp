/// A Searcher and the index on disk: opening, commits, replaced generations.
#include "support/small_index.hpp"

#include <doctest/doctest.h>
#include <entente/error.hpp>

#include <string>
#include <vector>

using namespace entente;
using test::ids;
using test::plain_document;

TEST_CASE("a searcher sees a commit when it is told to, or when its own is gone") {
    test::SmallIndex index({plain_document("a", "", "alpha")});
    Searcher searcher = index.open();
    CHECK_FALSE(searcher.refresh());
    index.add({plain_document("b", "", "alpha")});
    CHECK(searcher.refresh());
    CHECK(ids(searcher.search("alpha")) == "a b");
    for (int i = 0; i < 5; ++i) {
        index.add({plain_document("c" + std::to_string(i), "", "alpha beta")});
    }
    CHECK_FALSE(searcher.search("alpha").hits.empty());
}

TEST_CASE("a searcher goes on when its generation is replaced, and then moves to the new one") {
    test::SmallIndex index({plain_document("a", "", "alpha")});
    Searcher searcher = index.open();
    std::vector<Document> many;
    for (int i = 0; i < 500; ++i) {
        many.push_back(plain_document("m" + std::to_string(i), "", "alpha"));
    }
    index.add(many);
    CHECK(ids(searcher.search("alpha")) == "a");
    CHECK(searcher.refresh());
    CHECK(searcher.search("alpha").total.estimate == 501);
    CHECK_FALSE(searcher.refresh());
}

TEST_CASE("what is no index is refused with its reason") {
    const test::TempDir dir;
    dir.write("letters/dear.txt", "x");
    const auto code = [](const std::filesystem::path& path) {
        try {
            Searcher::open(path);
        } catch (const Error& error) {
            return error.code();
        }
        return Errc::backend;
    };
    CHECK(code(dir.path() / "nowhere") == Errc::not_found);
    CHECK(code(dir.path() / "letters") == Errc::not_an_index);
    CHECK(code(dir.path() / "letters/dear.txt") == Errc::not_an_index);
}
