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
    using Names = std::vector<std::string>;
    CHECK(Stories(database).names_of(Ids{4, 2, 3, 1}) == Names{"s", "", "t", "s"});
    CHECK(Stories(database).names_of(Ids{5}) == Names{""});
    CHECK(Stories(database).names_of(Ids{}).empty());
    const auto none = carriers({{"1", ""}});
    CHECK(Stories(none).names_of(Ids{1}) == Names{""});
}

TEST_CASE("copies come by date, the undated last, then by source and id") {
    const auto database = carriers({{"z", "s", "2016-05-03", "Post"},
                                    {"a", "s"},
                                    {"shown", "s", "2016-05-02"},
                                    {"other", "t", "2016-05-02"},
                                    {"y", "s", "2016-05-03", "Post"},
                                    {"m", "s", "2016-05", "Zeitung"},
                                    {"c", "s", "2016-05-03", "Courier"}});
    const Copies copies = Stories(database).copies_of(3, "s", 20);
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
    const Copies copies = Stories(database).copies_of(2, "s", 2);
    CHECK(copies.count == 3);
    CHECK(listed(copies.first) == "early middle");
}

TEST_CASE("a document alone, or without a story, has no copies") {
    const auto database = carriers({{"1", "s"}, {"2", ""}, {"3", ""}});
    CHECK(Stories(database).copies_of(1, "s", 20).count == 0);
    CHECK(Stories(database).copies_of(2, "", 20).count == 0);
    CHECK(Stories(database).copies_of(2, "of nobody", 20).first.empty());
}

TEST_CASE("of several indexes each has stories of its own, whatever their keys") {
    const auto one = carriers({{"1", "s"}, {"2", "s"}}), other = carriers({{"3", "s"}, {"4", "t"}});
    const Stories stories(Shards({{one, 0}, {other, 1}}, 2));
    // The backend numbers by turns: 1 and 3 are of the first, 2 and 4 of the second.
    CHECK(stories.names_of(std::vector<Xapian::docid>{1, 2, 3, 4}) ==
          std::vector<std::string>{"s/1", "s/2", "s/1", "t/2"});
    CHECK(listed(stories.copies_of(1, "s/1", 20).first) == "2");
    CHECK(stories.copies_of(2, "s/2", 20).count == 0);
}

TEST_CASE("several databases of one index share its stories") {
    const auto one = carriers({{"1", "s"}, {"2", "s"}}), other = carriers({{"3", "s"}, {"4", "t"}});
    const Stories stories(Shards({{one, 0}, {other, 0}}, 1));
    CHECK(stories.names_of(std::vector<Xapian::docid>{1, 2, 4}) ==
          std::vector<std::string>{"s", "s", "t"});
    CHECK(listed(stories.copies_of(1, "s", 20).first) == "2 3");
}
