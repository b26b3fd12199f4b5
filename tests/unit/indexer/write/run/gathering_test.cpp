#include "write/run/gathering.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

using entente::write::Gathering;
using entente::write::Posting;
using entente::write::Postings;

namespace {

using Positions = std::vector<std::uint32_t>;

struct Gathered {
    std::uint32_t wdf;
    Positions positions;
    bool operator==(const Gathered&) const = default;
};

std::map<std::string, Gathered> by_term(const Postings& postings) {
    std::map<std::string, Gathered> found;
    for (const Posting posting : postings) {
        found[std::string(posting.term)] = {posting.wdf,
                                            {posting.positions.begin(), posting.positions.end()}};
    }
    return found;
}

}  // namespace

TEST_CASE("frequencies add up, places stand once and in order") {
    Gathering terms;
    terms.word("pact", 5, 1);
    terms.word("bye", 1, 1);
    terms.word("bye", 1, 1);  // the same place
    terms.word("pact", 9, 2);
    terms.word("late", 8, 1);
    terms.word("late", 3, 1);  // out of order
    terms.word("late", 8, 1);
    terms.flag("Len");
    terms.flag("pact", 4);
    CHECK(by_term(terms.take()) ==
          std::map<std::string, Gathered>{
              {"pact", {7, {5, 9}}}, {"bye", {2, {1}}}, {"late", {3, {3, 8}}}, {"Len", {0, {}}}});
}

TEST_CASE("a term is news once in a document") {
    Gathering terms;
    const auto pact = terms.word("pact", 5, 1);
    CHECK(terms.is_news(pact));
    CHECK(terms.word("pact", 6, 1) == pact);
    CHECK_FALSE(terms.is_news(pact));
    CHECK(terms.is_news(terms.word("ford", 7, 1)));
    CHECK(terms.term(pact) == "pact");
    terms.take();
    CHECK(terms.is_news(terms.word("pact", 5, 1)));
}

TEST_CASE("each document begins anew") {
    Gathering terms;
    terms.word("pact", 5, 1);
    terms.take();
    CHECK(terms.take().size() == 0);
    terms.word("pact", 5, 1);
    CHECK(by_term(terms.take()) == std::map<std::string, Gathered>{{"pact", {1, {5}}}});
}
