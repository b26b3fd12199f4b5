/// One agency text on several sites: found once, with where else it stands.
#include "support/small_index.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace entente;
using test::ids;
using test::plain_document;
using Sort = SearchOptions::Sort;

namespace {

constexpr const char* tidal_text =
    "The Government of the Kerr Islands has signed a memorandum of understanding with Strandline "
    "Energy on a study of the tidal streams in Skell Sound, where the water runs at up to nine "
    "knots. The study will take two years and cost four million, of which the company carries "
    "three. \"Nobody has measured the stream below thirty metres,\" said Ewan Rennie, who leads "
    "the "
    "engineers.\n\n"
    "Fishermen of the northern harbours have asked to be heard before any turbine is placed. The "
    "minister, Priya Nambiar, promised a public meeting in every port before the spring, and said "
    "that the cable to the mainland would be laid in any case.";

constexpr const char* rail_text =
    "Two railway companies agreed on Tuesday to run through trains between the capital and the "
    "coast from next summer. Passengers now change at a junction in the hills, often in the rain, "
    "and miss every third connection. The new trains need neither a change nor a second ticket, "
    "and "
    "will take two hours and ten minutes. A study by the ministry counts on a million travellers a "
    "year, half of them in July and August, when the road along the coast is full.";

Document carried(std::string id, const char* text, const char* source, const char* day) {
    Document document = plain_document(std::move(id), "As told by " + std::string(source), text);
    document.metadata.source = Attributed{source, {}};
    if (*day) document.metadata.date = DocumentDate{*CalendarDate::parse(day), {}, {}};
    document.file.path = "docs/" + document.id;
    return document;
}

/// The tidal story on four sites, the one on trains on one; the note is too short for a story.
std::vector<Document> documents() {
    Document cut = carried("gazette.txt", tidal_text, "Gazette", "");
    cut.body += "\n\nThe Gazette asked the harbour master, who would not comment on the study.";
    Document long_one = carried("post.txt", tidal_text, "Northern Post", "2018-06-09");
    long_one.body = "SKELL (Meridian) - " + long_one.body;
    return {carried("courier.txt", tidal_text, "The Courier", "2018-06-08"),
            carried("trains.txt", rail_text, "The Courier", "2018-06-08"),
            long_one,
            carried("agency.txt", tidal_text, "Meridian", "2018-06-07"),
            cut,
            carried("note.txt", "A study of tidal power.", "The Courier", "2018-06-20")};
}

const test::SmallIndex& index() {
    static const test::SmallIndex index(documents());
    return index;
}

std::string also_in(const Hit& hit) {
    std::string out;
    for (const StoryCopy& copy : hit.also_in) out += (out.empty() ? "" : " ") + copy.id;
    return out;
}

std::string sorted(std::string ids) {
    std::vector<std::string> all;
    for (std::size_t begin = 0; begin < ids.size();) {
        const std::size_t end = std::min(ids.find(' ', begin), ids.size());
        all.push_back(ids.substr(begin, end - begin));
        begin = end + 1;
    }
    std::ranges::sort(all);
    std::string out;
    for (const std::string& id : all) out += (out.empty() ? "" : " ") + id;
    return out;
}

}  // namespace

TEST_CASE("a story is one hit, and tells where else it stands") {
    Searcher searcher = index().open();
    const Results results = searcher.search("turbine harbours");
    REQUIRE(results.hits.size() == 1);
    const Hit& hit = results.hits[0];
    CHECK(hit.story.size() == 16);
    CHECK(hit.copies == 3);
    CHECK(sorted(hit.id + ' ' + also_in(hit)) == "agency.txt courier.txt gazette.txt post.txt");
    CHECK(results.total.lower == 4);
    CHECK(results.total.upper == 4);
    CHECK(results.stories.lower == 1);
    CHECK(results.stories.upper == 1);
}

TEST_CASE("which copy stands for its story") {
    struct Row {
        const char* query;
        const char* found;    // ids of the hits
        const char* also_in;  // of the first of them, by date, source and id
        Sort sort = Sort::score;
    };
    Searcher searcher = index().open();
    for (const Row& row : {
             Row{"turbine source:post", "post.txt", "agency.txt courier.txt gazette.txt"},
             Row{"turbine date:2018-06-08", "courier.txt", "agency.txt post.txt gazette.txt"},
             Row{"turbine -source:meridian date:..2018-06-08", "courier.txt",
                 "agency.txt post.txt gazette.txt"},
             Row{"id:gazette.txt", "gazette.txt", "agency.txt courier.txt post.txt"},
             Row{"source:courier", "note.txt trains.txt courier.txt", "", Sort::newest_first},
             Row{"title:courier turbine", "courier.txt", "agency.txt post.txt gazette.txt"},
             Row{"turbine", "agency.txt", "courier.txt post.txt gazette.txt", Sort::oldest_first},
             Row{"turbine", "post.txt", "agency.txt courier.txt gazette.txt", Sort::newest_first},
             Row{"study", "agency.txt trains.txt note.txt", "courier.txt post.txt gazette.txt",
                 Sort::oldest_first},
             Row{"\"harbour master\"", "gazette.txt", "agency.txt courier.txt post.txt"},
             // most of the words, any of them
             Row{"turbine harbours zebra source:post", "post.txt",
                 "agency.txt courier.txt gazette.txt"},
         }) {
        CAPTURE(std::string(row.query));
        SearchOptions options;
        options.sort = row.sort;
        const Results results = searcher.search(row.query, options);
        CHECK(ids(results) == row.found);
        REQUIRE_FALSE(results.hits.empty());
        CHECK(also_in(results.hits[0]) == row.also_in);
    }
}

TEST_CASE("of equal copies the one that was indexed first is shown") {
    const test::SmallIndex equal({carried("z.txt", tidal_text, "Post", "2018-06-09"),
                                  carried("a.txt", tidal_text, "Post", "2018-06-08")});
    Searcher searcher = equal.open();
    CHECK(ids(searcher.search("turbine")) == "z.txt");
    CHECK(ids(searcher.search("source:post")) == "z.txt");
}

TEST_CASE("every copy is a hit where that is asked for") {
    Searcher searcher = index().open();
    SearchOptions options;
    options.group_stories = false;
    const Results results = searcher.search("turbine", options);
    CHECK(sorted(ids(results)) == "agency.txt courier.txt gazette.txt post.txt");
    CHECK(results.stories.estimate == results.total.estimate);
    for (const Hit& hit : results.hits) {
        CHECK(hit.also_in.empty());
        CHECK(hit.story == results.hits[0].story);
    }
}

TEST_CASE("the copies of a document, whether it was a hit or not") {
    Searcher searcher = index().open();
    const std::vector<StoryCopy> copies = searcher.copies("courier.txt");
    REQUIRE(copies.size() == 3);
    CHECK(copies[0].id == "agency.txt");
    CHECK(copies[0].path == "docs/agency.txt");
    CHECK(copies[0].title == "As told by Meridian");
    CHECK(copies[0].source == "Meridian");
    CHECK(copies[0].date->value.iso() == "2018-06-07");
    CHECK(copies[2].id == "gazette.txt");  // undated
    CHECK(searcher.copies("courier.txt", 1).size() == 1);
    CHECK(searcher.copies("trains.txt").empty());
    CHECK(searcher.copies("note.txt").empty());
    CHECK(searcher.copies("no such id").empty());
}

TEST_CASE("any word, most words: stories are grouped as ever") {
    Searcher searcher = index().open();
    SearchOptions any;
    any.any = true;
    const Results results = searcher.search("turbine junction zebra", any);
    CHECK(results.hits.size() == 2);
    CHECK(results.total.estimate == 5);
    const Results relaxed = searcher.search("turbine harbours zebra");
    CHECK(relaxed.hits.size() == 1);
    CHECK(relaxed.notes.size() == 1);
}

TEST_CASE("documents are counted, explained and read as if nothing were grouped") {
    Searcher searcher = index().open();
    const Query query = parse_query("turbine").query;
    CHECK(searcher.facet("source", query).size() == 4);
    for (const char* id : {"agency.txt", "courier.txt", "gazette.txt", "post.txt"}) {
        CAPTURE(std::string(id));
        CHECK(searcher.why(query, id).find("turbine") != std::string::npos);
        CHECK(searcher.why(query, id).ends_with("\n3 other documents carry the same story\n"));
        CHECK(searcher.matches(query, *searcher.fetch(id)).size() == 1);
        CHECK(searcher.fetch(id)->story == searcher.fetch("agency.txt")->story);
    }
    CHECK(searcher.explain(query).find("4 documents") != std::string::npos);
}

TEST_CASE("two indexes each show their story, though their ids are the same") {
    const test::SmallIndex other({carried("courier.txt", rail_text, "Far Away", "2019-01-02"),
                                  carried("agency.txt", tidal_text, "Far Away", "2019-01-03")});
    Searcher searcher = Searcher::open(std::vector{index().path().string(), other.path().string()});
    const Results trains = searcher.search("junction");
    CHECK(trains.hits.size() == 2);
    const Results turbines = searcher.search("turbine");
    REQUIRE(turbines.hits.size() == 2);
    CHECK(turbines.hits[0].copies + turbines.hits[1].copies == 3);
    CHECK(turbines.hits[0].story != turbines.hits[1].story);
}
