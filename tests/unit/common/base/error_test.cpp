/// The text of an Error names the place first.
#include <doctest/doctest.h>

#include <entente/error.hpp>

#include <string>

namespace entente {

TEST_CASE("an error tells code, place and reason") {
    const Error error(Errc::locked, "another writer is at work", "news.index");
    CHECK(error.code() == Errc::locked);
    CHECK(error.path() == "news.index");
    CHECK(std::string(error.what()) == "news.index: another writer is at work");
}

TEST_CASE("an error without a place is its reason alone") {
    CHECK(std::string(Error(Errc::io, "cannot read").what()) == "cannot read");
}

}  // namespace entente
