/// Newer documents first among those that match about as well, over an index of a few documents.
#include "support/small_index.hpp"

#include <doctest/doctest.h>
#include <entente/error.hpp>

#include <optional>
#include <string>
#include <vector>

using namespace entente;
using test::ids;
using test::plain_document;
using test::sorted_ids;

namespace {

constexpr CalendarDate today{2020, 7, 1};

Document dated(const std::string& id, const std::string& body, const char* date) {
    Document document = plain_document(id, "", body);
    const std::optional<CalendarDate> day = CalendarDate::parse(date);
    if (day) document.metadata.date = DocumentDate{*day, DateKind::published, {}};
    return document;
}

/// Fresh with a half-life of 100 days.
SearchOptions fresh() {
    SearchOptions options;
    options.half_life_days = 100;
    options.query.today = today;
    options.group_stories = false;
    return options;
}

constexpr const char* quay = "The quay was opened by the mayor.";

/// Found by "quay": three equal texts, and one that speaks of nothing else.
test::SmallIndex quays() {
    return test::SmallIndex({dated("old", quay, "2015-01-01"), dated("undated", quay, ""),
                             dated("new", quay, "2020-06-30"),
                             dated("best", "Quay by quay, the old quay.", "2012"),
                             dated("other", "Taxes on tea were raised.", "2020-06-30")});
}

const Hit& hit(const Results& results, const std::string& id) {
    for (const Hit& one : results.hits) {
        if (one.id == id) return one;
    }
    FAIL("no hit " << id);
    return results.hits.front();
}

}  // namespace

TEST_CASE("of equal texts the newer comes first, but never before a clearly better one") {
    Searcher searcher = quays().open();
    SearchOptions plain = fresh();
    plain.half_life_days = 0;
    CHECK(ids(searcher.search("quay", plain)) == "best old undated new");
    CHECK(ids(searcher.search("quay", fresh())) == "best new undated old");
}

TEST_CASE("the bonus by date") {
    struct Row {
        const char* name;
        const char* date;
        double share;  ///< of the bonus that a document of today gets
    };
    const Row rows[] = {
        {"of today", "2020-07-01", 1},
        {"a day to come counts as today", "2031-01-01", 1},
        {"a half-life old", "2020-03-23", 0.5},
        {"two half-lives old", "2019-12-14", 0.25},
        {"a month counts from its first day", "2020-07", 1},
        {"of long ago", "0001-01-01", 0},
        {"undated: half of what the newest has", "", 0.5},
    };
    std::vector<Document> documents;
    for (const Row& row : rows) documents.push_back(dated(row.name, quay, row.date));
    Searcher searcher = test::SmallIndex(documents).open();
    SearchOptions plain = fresh();
    plain.half_life_days = 0;
    const Results alone = searcher.search("quay", plain), found = searcher.search("quay", fresh());
    const double most = 0.1 * alone.hits.front().score;
    for (const Row& row : rows) {
        CAPTURE(std::string(row.name));
        const double bonus = hit(found, row.name).score - hit(alone, row.name).score;
        CHECK(bonus / most == doctest::Approx(row.share));
    }
}

TEST_CASE("an undated document is never before the newest of an old index") {
    Searcher searcher =
        test::SmallIndex({dated("undated", quay, ""), dated("dated", quay, "2019-01-01")}).open();
    CHECK(ids(searcher.search("quay", fresh())) == "dated undated");
}

TEST_CASE("where nothing weighs, what is left is the date") {
    Searcher searcher = quays().open();
    CHECK(ids(searcher.search("date:2012..2020", fresh())) == "new other old best");
}

TEST_CASE("removed documents leave no gap, and a short page has the same first hits") {
    const test::SmallIndex index = quays();
    auto writer = IndexWriter::open(index.path());
    writer.remove("new");
    writer.remove("old");
    writer.commit();
    Searcher searcher = index.open();
    SearchOptions one = fresh();
    one.limit = 1;
    for (const char* query : {"*", "tea OR taxes OR *", "lang:en", "-mayor"}) {
        CAPTURE(std::string(query));
        CHECK(ids(searcher.search(query, one)) == "other");
        CHECK(searcher.search(query, fresh()).hits.front().id == "other");
    }
}

TEST_CASE("freshness finds the same documents, and leaves orders by date alone") {
    Searcher searcher = quays().open();
    SearchOptions by_date = fresh();
    by_date.sort = SearchOptions::Sort::oldest_first;
    const Results sorted = searcher.search("quay", by_date);
    CHECK(ids(sorted) == "best old new undated");
    CHECK(sorted.notes.empty());
    for (const char* query : {"quay", "quay -mayor", "the w/s quay", "\"quay was\" OR tea"}) {
        CAPTURE(std::string(query));
        SearchOptions plain = fresh();
        plain.half_life_days = 0;
        const Results found = searcher.search(query, fresh());
        CHECK(sorted_ids(found) == sorted_ids(searcher.search(query, plain)));
        CHECK(found.total.estimate == found.hits.size());
    }
    CHECK(searcher.search("zeppelin", fresh()).hits.empty());
    CHECK(searcher.search("", fresh()).hits.empty());
}

TEST_CASE("several indexes are ranked as one") {
    const test::SmallIndex first({dated("old", quay, "2015-01-01"), dated("undated", quay, "")});
    const test::SmallIndex second(
        {dated("new", quay, "2020-06-30"), dated("newer", quay, "2020-07-01")});
    Searcher searcher = Searcher::open({first.path().string(), second.path().string()});
    const Results found = searcher.search("quay", fresh());
    CHECK(ids(found) == "newer new undated old");
    const std::string why = searcher.why(parse_query("quay").query, "new", fresh());
    CHECK(why.find("1 day old") != std::string::npos);
}

TEST_CASE("freshness goes with relaxing and with feedback") {
    Searcher searcher = quays().open();
    CHECK(ids(searcher.search("quay mayor zeppelin", fresh())).starts_with("new undated old"));
    SearchOptions options = fresh();
    options.feedback = true;
    const Results found = searcher.search("mayor", options);
    CHECK(ids(found).starts_with("new undated old"));
    CHECK(found.notes.size() == 2);
}

TEST_CASE("it is said that freshness counts, and how much") {
    Searcher searcher = quays().open();
    const Results found = searcher.search("quay", fresh());
    REQUIRE(found.notes.size() == 1);
    CHECK(found.notes[0].find("newer documents first") != std::string::npos);
    CHECK(found.notes[0].find("100 days") != std::string::npos);
    struct Row {
        const char* id;
        const char* age;
    };
    const Query query = parse_query("quay").query;
    for (const Row& row : {Row{"new", "1 day old; at most "}, Row{"old", "0.00  2008 days old;"},
                           Row{"undated", "no date;"}}) {
        CAPTURE(std::string(row.id));
        const std::string why = searcher.why(query, row.id, fresh());
        CHECK(why.find("\n  freshness  ") != std::string::npos);
        CHECK(why.find(row.age) != std::string::npos);
        CHECK(searcher.why(query, row.id).find("freshness") == std::string::npos);
    }
    CHECK(searcher.explain(query, fresh()).find("half of that for 100 days") != std::string::npos);
}

TEST_CASE("without a today there is no age") {
    Searcher searcher = quays().open();
    SearchOptions options = fresh();
    options.query.today.reset();
    CHECK_THROWS_AS(searcher.search("quay", options), Error);
}

TEST_CASE("stretches of time are read as days") {
    struct Row {
        const char* text;
        std::uint32_t days;  ///< 0: refused
    };
    for (const Row& row :
         {Row{"90", 90}, Row{"90d", 90}, Row{"6 weeks", 42}, Row{"1y", 365}, Row{"2y", 731},
          Row{"1m", 31}, Row{"P1Y2D", 367}, Row{"0", 0}, Row{"0d", 0}, Row{"", 0}, Row{"-5", 0},
          Row{"soon", 0}, Row{"99999999999", 0}, Row{"9999y", 730'850}}) {
        CAPTURE(std::string(row.text));
        CHECK(parse_days(row.text).value_or(0) == row.days);
    }
}
