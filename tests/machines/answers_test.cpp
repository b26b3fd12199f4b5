/// One index, and the same documents over two indexes here and one behind a server: every kind of
/// query gives the same.
#include "machines/layouts.hpp"
#include "support/small_index.hpp"

#include <doctest/doctest.h>
#include <entente/search.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace entente {
namespace {

/// Of several words that count as one, the backend guesses how many documents have any: it rounds
/// as it goes, in an order that depends on how the documents are dealt out. It shows where many
/// words are asked for, and there are few documents.
constexpr double exact = 1e-9, of_many_families = 0.03;

SearchOptions ordinary() {
    SearchOptions options;
    options.limit = 100;
    options.query.today = CalendarDate{2020, 6, 30};
    return options;
}

using Change = std::function<void(SearchOptions&)>;

/// Where nothing weighs, another copy of a story may be the first.
void each_copy(SearchOptions& options) { options.group_stories = false; }

struct Row {
    const char* name;
    const char* query;
    Change change = {};
    double tolerance = exact;  ///< of scores, as a share
};

const std::vector<Row>& rows() {
    static const std::vector<Row> all{
        {"a word as it is written", "=agreement"},
        {"several, all of them", "=agreement =signed"},
        {"any of some", "=agreement OR =memorandum OR =pact"},
        {"left out", "=agreement NOT =memorandum"},
        {"stem family", "agreements"},
        {"stem families", "signed agreements minister"},
        {"stems of other languages", "Vereinbarungen OR accords OR acuerdos"},
        {"Chinese", "合作"},
        {"Russian", "соглашение"},
        {"in a party's name too", "ministry"},
        {"boosted", "=agreement^3 OR =memorandum"},
        {"phrase", "\"memorandum of understanding\""},
        {"exact phrase", "\"=signed =an =agreement\" OR =pact"},
        {"beginning", "coop*"},
        {"end", "*ment", {}, of_many_families},
        {"middle", "a*ment"},
        {"fuzzy", "agrement~1"},
        {"regular expression", "/sign(ed|ing)/"},
        {"near", "agreement NEAR/5 signed"},
        {"in this order", "signed ADJ/4 agreement"},
        {"near phrases", "\"memorandum of understanding\" NEAR/20 signed"},
        {"in one sentence", "agreement w/s signed"},
        {"in one paragraph", "agreement w/p minister"},
        {"often enough", "atleast3(agreement)"},
        {"sentence or word", "(agreement w/s signed) OR pact"},
        {"not in one sentence", "agreement NOT (agreement w/s signed)"},
        {"not both", "agreement NOT (signed AND minister)"},
        {"not one without the other", "agreement NOT (signed NOT minister)"},
        {"neither of two", "agreement NOT (=signed OR =minister)"},
        {"not near", "agreement NOT (agreement NEAR/5 signed)"},
        {"party", "party:ministry"},
        {"source", "source:harbour"},
        {"title", "title:agreement"},
        {"language", "lang:de", each_copy},
        {"id", "id:brief-0415"},
        {"a year", "date:2023", each_copy},
        {"a month", "date:2017-07", each_copy},
        {"a span of time", "agreement date:2016-06..2019-02"},
        {"since", "date:>2020-01-01", each_copy},
        {"a date known to the year", "date:2016", each_copy},
        {"number of words", "words:>200", each_copy},
        {"sum of money", "amount:>1m", each_copy},
        {"everything", "*", each_copy},
        {"copies of what is found", "story:{source:meridian}"},
        {"like a document", "like:brief-0415"},
        {"relaxed", "agreement signed zebra"},
        {"misspelt", "agrement"},
        {"misspelt in a party", "party:minstry signed"},
        {"nothing", "xyzzy"},
        {"clauses", "agreement party:nobody"},
        {"any words", "agreement signed minister zebra",
         [](SearchOptions& options) { options.any = true; }},
        {"feedback", "fisheries agreement", [](SearchOptions& options) { options.feedback = true; },
         of_many_families},
        {"newest first", "agreement",
         [](SearchOptions& options) { options.sort = SearchOptions::Sort::newest_first; }},
        {"oldest first", "agreement",
         [](SearchOptions& options) { options.sort = SearchOptions::Sort::oldest_first; }},
        {"oldest first, near", "agreement w/p minister",
         [](SearchOptions& options) { options.sort = SearchOptions::Sort::oldest_first; }},
        {"fresh", "agreement", [](SearchOptions& options) { options.half_life_days = 90; }},
        {"fresh, very", "*",
         [](SearchOptions& options) {
             each_copy(options);
             options.half_life_days = 1;
         }},
        {"each copy", "agreement", each_copy},
    };
    return all;
}

std::vector<std::string> sorted_ids_of(const std::vector<StoryCopy>& copies) {
    std::vector<std::string> ids;
    for (const StoryCopy& copy : copies) ids.push_back(copy.id);
    return ids;
}

std::string text_of(const std::vector<Fragment>& passages) {
    std::string out;
    for (const Fragment& one : passages) {
        out += std::to_string(one.line) + ": " + test::marked(one) + '\n';
    }
    return out;
}

bool is_close(double a, double b, double share) {
    return std::abs(a - b) <= share * std::max(1.0, std::max(a, b));
}

/// Where scores are equal, or as good as, the order of documents is that of their numbers, which
/// differ; so hits are compared by their ids.
void compare_hits(const Results& one, const Results& several, double tolerance) {
    std::map<std::string, const Hit*> there;
    for (const Hit& hit : several.hits) there[hit.id] = &hit;
    REQUIRE(there.size() == one.hits.size());
    for (const Hit& hit : one.hits) {
        CAPTURE(hit.id);
        const auto found = there.find(hit.id);
        REQUIRE(found != there.end());
        const Hit& other = *found->second;
        CHECK_MESSAGE(is_close(hit.score, other.score, tolerance), hit.score, " ", other.score);
        CHECK(hit.title == other.title);
        CHECK(hit.date == other.date);
        CHECK(hit.source == other.source);
        CHECK(hit.parties == other.parties);
        CHECK(text_of(hit.snippets) == text_of(other.snippets));
        CHECK(sorted_ids_of(hit.also_in) == sorted_ids_of(other.also_in));
        CHECK(hit.copies == other.copies);
        const Hit& in_place = several.hits[hit.rank - 1];
        CHECK(is_close(hit.score, in_place.score, tolerance));
    }
}

void compare_days(const Results& one, const Results& several) {
    REQUIRE(one.hits.size() == several.hits.size());
    for (std::size_t i = 0; i < one.hits.size(); ++i) {
        const auto &a = one.hits[i].date, &b = several.hits[i].date;
        REQUIRE(a.has_value() == b.has_value());
        if (a) CHECK(a->value.first_day() == b->value.first_day());
    }
}

/// Numbers of queries that find nothing differ by nothing; a suggestion may be as good as another.
void compare_advice(const Results& one, const Results& several) {
    CHECK(one.understood == several.understood);
    CHECK(one.notes == several.notes);
    CHECK(one.clauses == several.clauses);
    const std::set a(one.suggestions.begin(), one.suggestions.end());
    const std::set b(several.suggestions.begin(), several.suggestions.end());
    CHECK(a == b);
}

/// A way to lay the documents out, and who asks.
struct Layout {
    const char* name;
    Searcher searcher;
};

struct All {
    test::Layouts layouts;
    Searcher one = layouts.open_one();
    std::vector<Layout> others;

    All() {
        others.push_back({"two here and one behind a server", layouts.open_several()});
        others.push_back({"one of three databases", layouts.open_sharded()});
        others.push_back({"the same behind a server", layouts.open_sharded_there()});
    }
};

All& all() {
    static All all;
    return all;
}

Searcher& one() { return all().one; }

void compare(const Row& row, const Results& here, const Results& there,
             const SearchOptions& options) {
    REQUIRE_FALSE(here.refused());
    REQUIRE(there.missing == std::vector<std::string>{});
    CHECK(here.total.lower == there.total.lower);
    CHECK(here.total.upper == there.total.upper);
    CHECK(here.stories.lower == there.stories.lower);
    if (options.sort == SearchOptions::Sort::score) {
        compare_hits(here, there, row.tolerance);
    } else {
        compare_days(here, there);
    }
    compare_advice(here, there);
}

Query parsed(const char* text, const SearchOptions& options) {
    const ParsedQuery parsed = parse_query(text, options.query);
    REQUIRE_FALSE(parsed.refused());
    return parsed.query;
}

}  // namespace

TEST_CASE("the same documents, scores, passages and advice") {
    for (Layout& layout : all().others) {
        CAPTURE(std::string(layout.name));
        std::size_t with_hits = 0;
        for (const Row& row : rows()) {
            CAPTURE(std::string(row.name));
            SearchOptions options = ordinary();
            if (row.change) row.change(options);
            const Results here = one().search(row.query, options);
            compare(row, here, layout.searcher.search(row.query, options), options);
            with_hits += here.hits.empty() ? 0 : 1;
        }
        CHECK(with_hits + 5 > rows().size());
    }
}

TEST_CASE("the same counts of values") {
    for (Layout& layout : all().others) {
        CAPTURE(std::string(layout.name));
        for (const char* field :
             {"source", "party", "org", "person", "author", "year", "month", "lang"}) {
            for (const char* query : {"*", "agreement", "agreement w/s signed"}) {
                CAPTURE(std::string(field));
                CAPTURE(std::string(query));
                const Query asked = parsed(query, ordinary());
                CHECK(one().facet(field, asked, 1000) == layout.searcher.facet(field, asked, 1000));
            }
        }
    }
    CHECK(one().facet("month", parsed("*", ordinary()), 1000).size() > 3);
}

TEST_CASE("the same completions, and the same of a document") {
    const std::string copied = "grid-and-metal/voltaris-norrmark.txt";
    for (Layout& layout : all().others) {
        CAPTURE(std::string(layout.name));
        Searcher& other = layout.searcher;
        for (const char* start : {"agr", "a", "min"}) {
            CHECK(one().complete("", start, 50) == other.complete("", start, 50));
        }
        CHECK(one().complete("party", "m") == other.complete("party", "m"));
        CHECK(one().fetch("brief-0415")->body == other.fetch("brief-0415")->body);
        CHECK(sorted_ids_of(one().copies(copied)) == sorted_ids_of(other.copies(copied)));
        CHECK_FALSE(other.fetch("no such document"));
    }
}

TEST_CASE("pages join") {
    for (Layout& layout : all().others) {
        CAPTURE(std::string(layout.name));
        std::vector<std::string> whole, joined;
        for (const Hit& hit : layout.searcher.search("agreement", ordinary()).hits) {
            whole.push_back(hit.id);
        }
        SearchOptions page = ordinary();
        page.limit = 4;
        for (; page.offset < whole.size(); page.offset += page.limit) {
            const Results some = layout.searcher.search("agreement", page);
            CHECK(some.stories.lower == whole.size());
            CHECK(some.stories.upper == whole.size());
            for (const Hit& hit : some.hits) joined.push_back(hit.id);
        }
        CHECK(joined == whole);
    }
}

TEST_CASE("why a document was found, and what the index holds") {
    const Query query = parsed("=agreement w/s =signed", ordinary());
    const IndexSummary here = one().summary();
    const Results found = one().search(query, ordinary());
    REQUIRE_FALSE(found.hits.empty());
    for (Layout& layout : all().others) {
        CAPTURE(std::string(layout.name));
        for (const Hit& hit : found.hits) {
            CHECK(one().why(query, hit.id) == layout.searcher.why(query, hit.id));
        }
        const IndexSummary there = layout.searcher.summary();
        CHECK(here.documents == there.documents);
        CHECK(here.dated == there.dated);
        CHECK(here.first == there.first);
        CHECK(here.last == there.last);
        CHECK(here.languages == there.languages);
        CHECK((there.terms == 0 || there.terms == here.terms));
        CHECK(layout.searcher.explain(query).find("together") != std::string::npos);
    }
}

}  // namespace entente
