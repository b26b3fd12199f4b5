#include "search/matching.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "unit/searcher/search/stories.hpp"

using namespace entente;
using namespace entente::test;
using Sort = SearchOptions::Sort;

namespace {

/// The ids on a page, and the totals: "a b | 3 in 5".
std::string found(const Xapian::Database& database, const SearchOptions& options = {}) {
    const Matches matches =
        find_matches(database, Stories(database), Xapian::Query("pact"), options);
    std::string out;
    for (const Found& one : matches.page) {
        const std::string data = database.get_document(one.document).get_data();
        out += decode_document(data, DocumentPart::head).id + ' ';
    }
    const auto text = [](const Total& total) {
        const std::string number = std::to_string(total.estimate);
        return total.lower == total.upper ? number : "about " + number;
    };
    return out + "| " + text(matches.stories) + " in " + text(matches.documents);
}

SearchOptions page(std::size_t offset, std::size_t limit, bool group = true) {
    SearchOptions options;
    options.offset = offset;
    options.limit = limit;
    options.group_stories = group;
    return options;
}

/// a and c three times, b once, two of no story; the more pacts, the better.
Xapian::WritableDatabase mixed() {
    return carriers({{"a1", "a", "2016-01-02", "", 7},
                     {"b1", "b", "2016-01-03", "", 6},
                     {"a2", "a", "2016-01-01", "", 5},
                     {"n1", "", "", "", 4},
                     {"c1", "c", "2016-01-09", "", 3},
                     {"n2", "", "2016-01-05", "", 2},
                     {"c2", "c", "2016-01-08", "", 2},
                     {"c3", "c", "", "", 2},
                     {"a3", "a", "2016-01-07", "", 1}});
}

}  // namespace

TEST_CASE("a story takes one place, that of its first copy, on every page") {
    struct Row {
        const char* name;
        SearchOptions options;
        const char* expected;
    };
    const auto database = mixed();
    const Row rows[] = {
        {"all", page(0, 10), "a1 b1 n1 c1 n2 | 5 in 9"},
        {"first page", page(0, 2), "a1 b1 | 5 in 9"},
        {"second page", page(2, 2), "n1 c1 | 5 in 9"},
        {"last page", page(4, 2), "n2 | 5 in 9"},
        {"past the end", page(5, 2), "| 5 in 9"},
        {"far past the end", page(~std::size_t{0} - 3, 10), "| 5 in 9"},
        {"no hits", page(0, 0), "| 5 in 9"},
        {"every copy", page(0, 10, false), "a1 b1 a2 n1 c1 n2 c2 c3 a3 | 9 in 9"},
        {"every copy, a page", page(2, 2, false), "a2 n1 | 9 in 9"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(found(database, row.options) == row.expected);
    }
}

TEST_CASE("by date the first copy in that order is the one that is shown") {
    SearchOptions options;
    options.sort = Sort::oldest_first;
    CHECK(found(mixed(), options) == "a2 b1 n2 c2 n1 | 5 in 9");
    options.sort = Sort::newest_first;
    CHECK(found(mixed(), options) == "c1 a3 n2 b1 n1 | 5 in 9");
}

TEST_CASE("of equal copies the one that was indexed first is shown") {
    CHECK(found(carriers({{"z", "s"}, {"a", "s"}, {"m", "t"}, {"b", "t"}})) == "z m | 2 in 4");
}

TEST_CASE("nothing found is no story") {
    const auto database = carriers({});
    CHECK(found(database) == "| 0 in 0");
    CHECK(find_matches(database, Stories(database), Xapian::Query("pact"), {}).none());
}

TEST_CASE("a page is filled however many copies stand before its stories") {
    std::vector<Carrier> all(700, Carrier{"same", "s", "", "", 9});
    all.push_back({"last", "t"});
    CHECK(found(carriers(all)) == "same last | 2 in 701");
}

TEST_CASE("beyond what is counted the totals are bounds that hold") {
    std::vector<std::string> stories;
    for (int i = 0; i < 1500; ++i) stories.push_back("s" + std::to_string(i / 3));
    std::vector<Carrier> all;
    for (const std::string& story : stories) all.push_back({"x", story});
    const auto database = carriers(all);
    const Matches matches =
        find_matches(database, Stories(database), Xapian::Query("pact"), page(0, 30));
    CHECK(matches.page.size() == 30);
    CHECK(matches.documents.lower <= 1500);
    CHECK(matches.documents.upper >= 1500);
    CHECK(matches.stories.lower <= 500);
    CHECK(matches.stories.upper >= 500);
    CHECK(matches.stories.upper > matches.stories.lower);
    CHECK(matches.stories.estimate < 700);
}

TEST_CASE("every page of a grouped search joins the next without gap or repeat") {
    std::vector<std::string> stories;
    for (int i = 0; i < 400; ++i) stories.push_back("s" + std::to_string(i * 7 % 90));
    std::vector<Carrier> all;
    for (std::size_t i = 0; i < stories.size(); ++i) {
        all.push_back({"x", i % 11 == 0 ? std::string_view() : stories[i], "", "",
                       static_cast<std::uint32_t>(i * 13 % 17 + 1)});
    }
    const auto database = carriers(all);
    const auto ids = [&](const SearchOptions& options) {
        std::vector<Xapian::docid> out;
        for (const Found& one :
             find_matches(database, Stories(database), Xapian::Query("pact"), options).page) {
            out.push_back(one.document);
        }
        return out;
    };
    const std::vector<Xapian::docid> whole = ids(page(0, 1000));
    std::vector<Xapian::docid> joined;
    for (std::size_t offset = 0; offset < whole.size(); offset += 7) {
        for (const Xapian::docid id : ids(page(offset, 7))) joined.push_back(id);
    }
    CHECK(joined == whole);

    // The same by going over all documents one by one.
    std::vector<Xapian::docid> expected;
    std::vector<std::string> seen;
    for (const Xapian::docid id : ids(page(0, 1000, false))) {
        const std::string story = Stories(database).names_of(std::vector{id}).front();
        if (!story.empty() && std::ranges::find(seen, story) != seen.end()) continue;
        seen.push_back(story);
        expected.push_back(id);
    }
    CHECK(whole == expected);
}
