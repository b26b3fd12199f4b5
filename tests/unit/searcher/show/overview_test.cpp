#include "show/overview.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace entente;
using namespace entente::show;

namespace {

IndexSummary reuters() {
    IndexSummary summary;
    summary.documents = 27434, summary.dated = 27000;
    summary.terms = 91234, summary.bytes_on_disk = 98'700'000;
    summary.first = CalendarDate{1987, 2, 26}, summary.last = CalendarDate{1987, 10, 20};
    summary.languages = {{"en", 27400}, {"", 34}};
    summary.writer = "xapian";
    summary.indexes = {"entente.index"};
    return summary;
}

}  // namespace

TEST_CASE("an index is described by what a searcher wants to know") {
    CHECK(span_line(reuters()) == "27,434 documents, 1987-02-26 to 1987-10-20");
    IndexSummary undated;
    undated.documents = 1;
    CHECK(span_line(undated) == "1 document");
    std::ostringstream out;
    print_summary(out, reuters(), {});
    CHECK(out.str() ==
          "index       entente.index\n"
          "documents   27,434\n"
          "dated       27,000, 1987-02-26 to 1987-10-20\n"
          "languages   en 27,400, unknown 34\n"
          "terms       91,234\n"
          "on disk     98.7 MB\n"
          "written by  xapian\n");
}

TEST_CASE("a facet is a column of counts, with bars where there is room") {
    const std::vector<FacetCount> counts = {{"Xinhua", 1200}, {"Reu\x1bters", 5}};
    std::ostringstream narrow, wide, none;
    print_facet(narrow, "source", counts, {});
    CHECK(narrow.str() == "  1,200  Xinhua\n      5  Reuters\n");
    print_facet(wide, "source", counts, {cli::Style(false), 80});
    CHECK(wide.str() ==
          "  1,200  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇  Xinhua\n"
          "      5  ▇                         Reuters\n");
    print_facet(none, "source", {}, {});
    CHECK(none.str() == "no document has a source\n");
}

TEST_CASE("a document is shown with its evidence and its marks") {
    Document document;
    document.title = "A pact";
    document.body = "Huawei signed.\n\nVodafone\nsigned too.";
    document.metadata.date =
        DocumentDate{{2017, 6, 30}, DateKind::event, {Origin::text, {}, "dateline", 0.9}};
    document.metadata.source = Attributed{"Xinhua", {Origin::user_rule, {}, "", 1}};
    document.metadata.parties = {{"Huawei", PartyKind::organisation, {}, {}}};
    document.metadata.language = "en";
    document.file.path = "a\x1b.txt";
    std::ostringstream out;
    const MatchPlace first{{7, 13}, {"Huawei signed.", {{7, 13}}, 12}};
    print_document(out, document, {{7, 13}, {16, 31}}, {first}, {});
    CHECK(out.str() ==
          "A pact\n"
          "date        ~2017-06-30 (text: dateline)\n"
          "source      Xinhua (" +
              std::string(to_string(Origin::user_rule)) +
              ")\n"
              "parties     Huawei (organisation)\n"
              "language    en\n"
              "file        a.txt\n"
              "matches     2\n"
              "         1  12: Huawei [signed].\n"
              "            and 1 more\n"
              "\n"
              "Huawei [signed].\n"
              "\n"
              "[Vodafone]\n"
              "[signed] too.\n");
}
