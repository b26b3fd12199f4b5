#include "search/stories.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "unit/searcher/search/stories.hpp"

using namespace entente;
using namespace entente::test;

namespace {

std::string listed(const std::vector<StoryCopy>& copies) {
    std::string out;
    for (const StoryCopy& copy : copies) out += (out.empty() ? "" : " ") + copy.id;
    return out;
}

}  // namespace

TEST_CASE("the story of each document, in the order asked for") {
    const auto database = carriers({{"1", "s"}, {"2", ""}, {"3", "t"}, {"4", "s"}, {"5", ""}});
    using Ids = std::vector<Xapian::docid>;
    using Stories = std::vector<std::string>;
    CHECK(stories_of(database, Ids{4, 2, 3, 1}) == Stories{"s", "", "t", "s"});
    CHECK(stories_of(database, Ids{5}) == Stories{""});
    CHECK(stories_of(database, Ids{}).empty());
    CHECK(stories_of(carriers({{"1", ""}}), Ids{1}) == Stories{""});
}

TEST_CASE("copies come by date, the undated last, then by source and id") {
    const auto database = carriers({{"z", "s", "2016-05-03", "Post"},
                                    {"a", "s"},
                                    {"shown", "s", "2016-05-02"},
                                    {"other", "t", "2016-05-02"},
                                    {"y", "s", "2016-05-03", "Post"},
                                    {"m", "s", "2016-05", "Zeitung"},
                                    {"c", "s", "2016-05-03", "Courier"}});
    const Copies copies = copies_of(database, "s", 3, 20);
    CHECK(copies.count == 5);
    CHECK(listed(copies.first) == "m c y z a");
    CHECK(copies.first[1] == StoryCopy{"c", "docs/c", "",
                                       DocumentDate{{2016, 5, 3}, DateKind::published, {}},
                                       "Courier"});
}

TEST_CASE("of many copies the first ones are read and all counted") {
    std::vector<Carrier> all = {{"late", "s", "2019"},
                                {"none", "s"},
                                {"early", "s", "2011-01-02"},
                                {"middle", "s", "2015-03-04"}};
    const auto database = carriers(all);
    const Copies copies = copies_of(database, "s", 2, 2);
    CHECK(copies.count == 3);
    CHECK(listed(copies.first) == "early middle");
}

TEST_CASE("a document alone, or without a story, has no copies") {
    const auto database = carriers({{"1", "s"}, {"2", ""}, {"3", ""}});
    CHECK(copies_of(database, "s", 1, 20).count == 0);
    CHECK(copies_of(database, "", 2, 20).count == 0);
    CHECK(copies_of(database, "of nobody", 2, 20).first.empty());
}

TEST_CASE("copies in several databases are found where their keys are equal") {
    Xapian::Database both;
    both.add_database(carriers({{"1", "s"}, {"2", "t"}}));
    both.add_database(carriers({{"3", "s"}}));
    CHECK(listed(copies_of(both, "s", 0, 20).first) == "1 3");
    CHECK(stories_of(both, std::vector<Xapian::docid>{2, 1, 3}) ==
          std::vector<std::string>{"s", "s", "t"});
}
