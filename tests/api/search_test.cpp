/// What a Searcher finds, shows and says, over an index made by an IndexWriter.
#include "support/small_index.hpp"

#include <doctest/doctest.h>
#include <entente/error.hpp>

#include <algorithm>
#include <atomic>
#include <set>
#include <string>

using namespace entente;
using test::check_found;
using test::ids;
using test::marked;
using test::plain_document;
using test::sorted_ids;
using test::with_parties;

namespace {

Document dated(Document document, const char* iso, DateKind kind = DateKind::published) {
    document.metadata.date = DocumentDate{*CalendarDate::parse(iso), kind, {}};
    return document;
}

Document in_language(Document document, const char* language) {
    document.metadata.language = language;
    return document;
}

/// Seven documents that between them tell the rules apart.
std::vector<Document> documents() {
    Document deal = dated(plain_document("deal", "Cisco and Inspur form a joint venture",
                                         "Cisco said it will invest with Inspur.\n\n"
                                         "The co-operation agreement was signed in Beijing."),
                          "2015-09-23");
    deal.metadata.source = Attributed{"Shanghai Daily", {}};
    deal.metadata.fields = {{"desk", "Business"}};
    deal.furniture = {{"Subscribe to our newsletter", 1}};
    deal = with_parties(deal, {{"Cisco Systems", PartyKind::organisation, {"Cisco"}, {}},
                               {"Inspur", PartyKind::organisation, {}, {}},
                               {"John Chambers", PartyKind::person, {}, {}}});
    Document talks = dated(plain_document("talks", "Minister meets bank",
                                          "They discussed connecting the ports. The bank will "
                                          "invest. A venture was not joint."),
                           "2017-06-30");
    talks = with_parties(talks, {{"Inspur", PartyKind::organisation, {}, {}}});
    talks.metadata.source = Attributed{"Xinhua", {}};
    Document month =
        dated(plain_document("month", "", "A pact on cooperation."), "2017-10", DateKind::event);
    Document undated = plain_document("undated", "", "The agreement on co operation stands.");
    Document german = in_language(
        dated(plain_document("german", "Straße", "Die Verträge der Straße sind unterzeichnet."),
              "2018-01-02"),
        "de");
    Document french = in_language(plain_document("french", "", "Une coopération renforcée."), "fr");
    Document chinese = in_language(
        dated(plain_document("chinese", "", "北京大学与微软签署战略合作协议。"), "2016-12-06"),
        "zh");
    return {deal, talks, month, undated, german, french, chinese};
}

const test::SmallIndex& small_index() {
    static const test::SmallIndex index(documents());
    return index;
}

}  // namespace

TEST_CASE("which documents a query finds") {
    check_found(small_index().open(),
                {
                    {"invest", "deal talks"},
                    {"invest venture", "deal talks"},
                    {"invest Beijing", "deal"},
                    {"invest -Cisco", "talks"},
                    {"invest NOT Cisco", "talks"},
                    {"-invest -Straße", "chinese french month undated"},
                    {"Beijing OR ports", "deal talks"},
                    {"nothing-of-the-kind", ""},
                    {"*", "chinese deal french german month talks undated"},
                    // phrases stay within a paragraph and take words in order
                    {"\"joint venture\"", "deal"},
                    {"\"venture joint\"", ""},
                    {"\"Inspur The\"", ""},
                    {"\"venture Cisco\"", ""},
                    // one word, three spellings
                    {"cooperation", "deal french month"},
                    {"co-operation", "deal french month undated"},
                    {"\"co operation\"", "deal french month undated"},
                    {"\"cooperation agreement\"", "deal"},
                    {"\"co-operation agreement was\"", "deal"},
                    {"\"the cooperation agreement was signed\"", "deal"},
                    // stems, by language; exact forms
                    {"connected", "talks"},
                    {"=connected", ""},
                    {"=connecting", "talks"},
                    {"investing", "deal talks"},
                    {"Vertrag", "german"},
                    // accents folded, and kept for who asks
                    {"cooperation renforcee", "french"},
                    {"=coopération", "french"},
                    {"strasse", "german"},
                    {"STRASSE", "german"},
                    // prefixes
                    {"coop*", "deal french month"},
                    {"invest* port*", "talks"},
                    {"zzz*", ""},
                    // proximity
                    {"Cisco NEAR/3 invest", "deal"},
                    {"invest NEAR/3 Cisco", "deal"},
                    {"invest ADJ/3 Inspur", "deal"},
                    {"Inspur ADJ/3 invest", ""},
                    {"Cisco NEAR/1 invest", ""},
                    {"\"will invest\" NEAR/2 Inspur", "deal"},
                    {"title:\"joint venture\" NEAR/3 title:form", "deal"},
                    {"party:microsoft", ""},
                    // fields
                    {"title:venture", "deal"},
                    {"title:invest", ""},
                    {"title:ventures", "deal"},
                    {"party:inspur", "deal talks"},
                    {"party:\"cisco systems\"", "deal"},
                    {"party:\"cisco inspur\"", ""},
                    {"person:chambers", "deal"},
                    {"org:chambers", ""},
                    {"source:shanghai", "deal"},
                    {"source:\"Shanghai Daily\" OR source:xinhua", "deal talks"},
                    {"lang:zh", "chinese"},
                    {"desk:business", "deal"},
                    {"boiler:newsletter", "deal"},
                    {"newsletter", ""},
                    {"id:talks", "talks"},
                    // dates
                    {"date:2017", "month talks"},
                    {"date:2017-06-30", "talks"},
                    {"date:2017-10-15", "month"},
                    {"date:2015..2016", "chinese deal"},
                    {"date:>=2017-06-30", "german month talks"},
                    {"date:..2015", "deal"},
                    {"before:2016", "deal"},
                    {"event:2017", "month"},
                    {"invest date:2017", "talks"},
                    {"-date:2017 invest", "deal"},
                    // Chinese, whole and in part
                    {"战略合作", "chinese"},
                    {"大学", "chinese"},
                    {"京大", "chinese"},
                    {"\"微软签署\"", "chinese"},
                    {"合战", ""},
                });
}

TEST_CASE("a query that is not understood is refused and finds nothing") {
    Searcher searcher = small_index().open();
    const Results results = searcher.search("invest date:foobar");
    CHECK(results.refused());
    CHECK(results.hits.empty());
}

TEST_CASE("what is marked is what matched, in its own spelling") {
    struct Row {
        const char* query;
        const char* id;
        const char* snippet;
    };
    Searcher searcher = small_index().open();
    for (const Row& row : {
             Row{"investing", "talks",
                 "They discussed connecting the ports. The bank will [invest]. A venture was not "
                 "joint."},
             Row{"strasse", "german", "Die Verträge der [Straße] sind unterzeichnet."},
             Row{"\"joint venture\" OR ports", "talks",
                 "They discussed connecting the [ports]. The bank will invest. A venture was not "
                 "joint."},
             Row{"cooperation agreement", "deal",
                 "The [co-operation] [agreement] was signed in Beijing."},
             Row{"战略合作", "chinese", "北京大学与微软签署[战略合作]协议。"},
         }) {
        CAPTURE(std::string(row.query));
        const Results results = searcher.search(row.query);
        const auto hit = std::ranges::find(results.hits, row.id, &Hit::id);
        REQUIRE(hit != results.hits.end());
        REQUIRE_FALSE(hit->snippets.empty());
        CHECK(marked(hit->snippets[0]) == row.snippet);
    }
}

TEST_CASE("a hit carries its document's metadata") {
    Searcher searcher = small_index().open();
    const Results results = searcher.search("Beijing");
    REQUIRE(results.hits.size() == 1);
    const Hit& hit = results.hits[0];
    CHECK(hit.rank == 1);
    CHECK(hit.title == "Cisco and Inspur form a joint venture");
    CHECK(hit.date->value.iso() == "2015-09-23");
    CHECK(hit.source == "Shanghai Daily");
    CHECK(hit.parties.size() == 3);
    CHECK(hit.language == "en");
    CHECK(hit.score > 0);
    CHECK(results.understood == "Beijing");
}

TEST_CASE("a passage of a record stands in the record's line of its file") {
    Document record = plain_document("r", "", "One.\n\nTwo.");
    record.file = {"all.jsonl", 100, 0, 7};
    const test::SmallIndex index({record});
    Searcher searcher = index.open();
    CHECK(searcher.search("two").hits.at(0).snippets.at(0).line == 7);
}

TEST_CASE("when no document has all words, those with most of them come, and it is said") {
    Searcher searcher = small_index().open();
    const Results relaxed = searcher.search("Cisco Inspur Beijing connecting");
    CHECK(ids(relaxed) == "deal");
    REQUIRE(relaxed.notes.size() == 1);
    CHECK(relaxed.notes[0].find("at least 3 of them") != std::string::npos);
    const Results filtered = searcher.search("Cisco connecting date:2018");
    CHECK(ids(filtered) == "");
    CHECK(ids(searcher.search("Cisco connecting party:nobody")) == "");
    CHECK(sorted_ids(searcher.search("Cisco connecting party:inspur")) == "deal talks");
}

TEST_CASE("--any ranks by any word") {
    Searcher searcher = small_index().open();
    SearchOptions any;
    any.any = true;
    CHECK(sorted_ids(searcher.search("Cisco connecting", any)) == "deal talks");
    CHECK(sorted_ids(searcher.search("Cisco connecting date:2017", any)) == "talks");
    CHECK(sorted_ids(searcher.search("Cisco connecting -ports", any)) == "deal");
}

TEST_CASE("ranking: parties and titles above passing mentions") {
    const test::SmallIndex index(
        {plain_document("mention", "", "Huawei was mentioned once in this short text."),
         with_parties(plain_document("party", "", "Huawei was mentioned once in this short text."),
                      {{"Huawei", PartyKind::organisation, {}, {}}}),
         plain_document("title", "Huawei", "It was mentioned once in this short text indeed.")});
    Searcher searcher = index.open();
    const Results results = searcher.search("huawei");
    REQUIRE(results.hits.size() == 3);
    CHECK(results.hits[2].id == "mention");
}

TEST_CASE("sorting by date puts the undated last either way, and pages join") {
    Searcher searcher = small_index().open();
    SearchOptions options;
    options.sort = SearchOptions::Sort::oldest_first;
    CHECK(ids(searcher.search("*", options)) == "deal chinese talks month german undated french");
    options.sort = SearchOptions::Sort::newest_first;
    CHECK(ids(searcher.search("*", options)) == "german month talks chinese deal undated french");
    std::string paged;
    options.limit = 2;
    for (options.offset = 0; options.offset < 8; options.offset += 2) {
        for (const Hit& hit : searcher.search("*", options).hits) {
            CHECK(hit.rank == static_cast<std::size_t>(std::ranges::count(paged, ' ')) + 1);
            paged += hit.id + ' ';
        }
    }
    CHECK(paged == "german month talks chinese deal undated french ");
}

TEST_CASE("facets count each of a document's parties once") {
    Searcher searcher = small_index().open();
    const auto facet = [&](const char* field, const char* query) {
        std::string out;
        for (const FacetCount& count : searcher.facet(field, parse_query(query).query)) {
            out += count.value + " " + std::to_string(count.documents) + "; ";
        }
        return out;
    };
    CHECK(facet("party", "*") == "Inspur 2; Cisco Systems 1; John Chambers 1; ");
    CHECK(facet("person", "*") == "John Chambers 1; ");
    CHECK(facet("company", "ports") == "Inspur 1; ");
    CHECK(facet("source", "*") == "Shanghai Daily 1; Xinhua 1; ");
    CHECK(facet("year", "*") == "2017 2; 2015 1; 2016 1; 2018 1; ");
    CHECK(facet("month", "*") == "2015-09 1; 2016-12 1; 2017-06 1; 2017-10 1; 2018-01 1; ");
    CHECK(facet("lang", "invest") == "en 2; ");
    CHECK(facet("source", "Cisco connecting") == "Shanghai Daily 1; Xinhua 1; ");  // relaxed
    CHECK_THROWS_AS(searcher.facet("colour", Query{}), Error);
}

TEST_CASE("names and words are completed in any case") {
    Searcher searcher = small_index().open();
    CHECK(searcher.complete("party", "insp") == std::vector<FacetCount>{{"Inspur", 2}});
    CHECK(searcher.complete("source", "SHANG") == std::vector<FacetCount>{{"Shanghai Daily", 1}});
    CHECK(searcher.complete("", "unterz") == std::vector<FacetCount>{{"unterzeichnet", 1}});
    CHECK(searcher.complete("party", "zzz").empty());
    CHECK(searcher.complete("colour", "x").empty());
}

TEST_CASE("another spelling is suggested when nothing is found") {
    std::vector<Document> pacts;
    for (const char* id : {"a", "b", "c"}) {
        pacts.push_back(plain_document(id, "", "A memorandum between partners."));
    }
    const test::SmallIndex index(pacts);
    Searcher searcher = index.open();
    CHECK(searcher.search("memorandun").suggestions == std::vector<std::string>{"memorandum"});
    CHECK(searcher.search("memorandum").suggestions.empty());
}

TEST_CASE("a document is fetched by id, and its matches are told") {
    Searcher searcher = small_index().open();
    const auto document = searcher.fetch("talks");
    REQUIRE(document);
    CHECK(document->title == "Minister meets bank");
    const auto places = searcher.matches(parse_query("connected ports").query, *document);
    REQUIRE(places.size() == 2);
    CHECK(document->body.substr(places[0].begin, places[0].size()) == "connecting");
    CHECK_FALSE(searcher.fetch("none"));
}

TEST_CASE("a searcher says how it understood and why it found") {
    Searcher searcher = small_index().open();
    const Query query = parse_query("investing party:inspur").query;
    const std::string how = searcher.explain(query);
    for (const char* said : {"investing", "invest (2)", "party:inspur", "2 documents"}) {
        CAPTURE(std::string(said));
        CHECK(how.find(said) != std::string::npos);
    }
    const std::string why = searcher.why(query, "talks");
    CHECK(why.find("investing  ") != std::string::npos);
    CHECK(why.find("1 mention: invest\n") != std::string::npos);
    CHECK(why.find("party: Inspur\n") != std::string::npos);
    SearchOptions any;
    any.any = true;
    CHECK(searcher.explain(query, any).starts_with("understood  investing AND party:inspur\n"));
    CHECK(searcher.explain(parse_query("investing port").query, any)
              .starts_with("understood  investing OR port\n"));
    CHECK(searcher.search("investing port", any).understood == "investing OR port");
    CHECK(searcher.why(query, "german").empty());
    CHECK(searcher.why(query, "none").empty());
}

TEST_CASE("the summary counts") {
    const IndexSummary summary = small_index().open().summary();
    CHECK(summary.documents == 7);
    CHECK(summary.dated == 5);
    CHECK(summary.first->iso() == "2015-09-23");
    CHECK(summary.last->iso() == "2018-01-02");
    CHECK(summary.languages[0] == FacetCount{"en", 4});
}

TEST_CASE("several indexes answer as one") {
    const test::SmallIndex other({plain_document("other", "", "They invest in rails.")});
    Searcher searcher =
        Searcher::open(std::vector{small_index().path().string(), other.path().string()});
    CHECK(sorted_ids(searcher.search("invest")) == "deal other talks");
}

TEST_CASE("a search that is cancelled says so") {
    Searcher searcher = small_index().open();
    const std::atomic<bool> cancelled = true;
    SearchOptions options;
    options.cancelled = &cancelled;
    try {
        searcher.search("invest", options);
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.code() == Errc::interrupted);
    }
}
