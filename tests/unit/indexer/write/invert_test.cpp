#include "write/invert.hpp"

#include "store/document_codec.hpp"
#include "store/fields.hpp"
#include "store/numbers.hpp"
#include "support/documents.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

using namespace entente;
using write::Entry;
using write::Posting;

namespace {

struct Inverted {
    Entry entry;
    write::Vocabulary vocabulary;
};

Inverted invert(const Document& document, std::string_view file = "") {
    const Analyzer analyzer;
    write::Inverter inverter(analyzer, {2019, 5, 3});
    Inverted result;
    result.entry = inverter.invert(document, file, result.vocabulary);
    return result;
}

std::optional<Posting> posting(const Entry& entry, std::string_view term) {
    for (const Posting posting : entry.postings) {
        if (posting.term == term) return posting;
    }
    return std::nullopt;
}

std::vector<std::uint32_t> positions(const Entry& entry, std::string_view term) {
    const std::optional<Posting> found = posting(entry, term);
    if (!found) return {};
    return {found->positions.begin(), found->positions.end()};
}

}  // namespace

TEST_CASE("every field is filed under its own terms") {
    const Entry entry = invert(test::full_document(), "/corpus/über.txt").entry;
    for (const std::string term : {"Qpress/2017/über.txt",
                                   "microsoft",
                                   "Smicrosoft",
                                   "first",
                                   "paragraph",  // title, body
                                   "XBOILERshare",
                                   "XPARTYmsft",
                                   "XORGjinan",
                                   "XPERSONsmith",
                                   "XPARTYNAMEmicrosoft\tMicrosoft",
                                   "XPERSONNAMEbrad smith\tBrad Smith",
                                   "XSOURCEshanghai",
                                   "XSOURCExinhua",
                                   "XSOURCENAMEshanghai daily\tShanghai Daily",  //
                                   "Ajane",
                                   "XAUTHORNAMEjane doe\tJane Doe",
                                   "XPLACEjinan",
                                   "XAMOUNT09",
                                   "XAMOUNT0912",
                                   "XAMOUNT091250",
                                   "XAMOUNTeur091250",
                                   "XAMOUNT023500",
                                   "Lde",
                                   "Ttext",
                                   "D20170630",
                                   "M201706",
                                   "Y2017",
                                   "XPATHpress",
                                   "XFIELDdesk:business",
                                   "XFILE/corpus/über.txt"}) {
        CAPTURE(term);
        CHECK(posting(entry, term).has_value());
    }
    for (const std::string term : {"share", "XPERSONmicrosoft", "XORGsmith", "Sfirst"}) {
        CAPTURE(term);
        CHECK(!posting(entry, term).has_value());
    }
    CHECK(entry.key == "Qpress/2017/über.txt");
}

TEST_CASE(
    "filters and furniture weigh nothing, words their number, those of titles and parties more") {
    Document document = test::plain_document("a", "A pact", "One pact, two pacts by Acme.");
    document.metadata.parties = {{"Acme", PartyKind::organisation, {"Acme Corp"}, {}}};
    document.furniture = {{"Pact news, pact", 1}};
    const Entry entry = invert(document).entry;
    CHECK(posting(entry, "Len")->wdf == 0);
    CHECK(posting(entry, "Qa")->wdf == 0);
    CHECK(posting(entry, "one")->wdf == 1);
    CHECK(posting(entry, "pact")->wdf == 1 + find_backend("title")->weight);
    CHECK(posting(entry, "acme")->wdf == 1 + find_backend("party")->weight);
    CHECK(posting(entry, "Spact")->wdf == 1);
    CHECK(posting(entry, "XBOILERpact")->wdf == 0);
    CHECK(positions(entry, "XBOILERpact").size() == 2);
}

TEST_CASE("no phrase reaches from the title into the body, nor from name to name") {
    Document document = test::plain_document("a", "signed", "agreement");
    document.metadata.parties = {{"Cisco Systems", PartyKind::organisation, {"Inspur"}, {}}};
    const Entry entry = invert(document).entry;
    CHECK(positions(entry, "agreement")[0] - positions(entry, "signed")[0] > 1);
    CHECK(positions(entry, "XPARTYsystems")[0] - positions(entry, "XPARTYcisco")[0] == 1);
    CHECK(positions(entry, "XPARTYinspur")[0] - positions(entry, "XPARTYsystems")[0] > 1);
}

TEST_CASE("values: days, names, size") {
    const Entry entry = invert(test::full_document()).entry;
    const std::map<unsigned, std::string> values(entry.values.begin(), entry.values.end());
    CHECK(values.at(slot::date_first) == "20170630");
    CHECK(values.at(slot::date_last) == "20170630");
    CHECK(values.at(slot::event_first) == "20170601");
    CHECK(values.at(slot::event_last) == "20170630");
    CHECK(values.at(slot::source) == "Shanghai Daily");
    CHECK(values.at(slot::language) == "de");
    CHECK(values.at(slot::words) == sortable_number(5));
    CHECK(values.at(slot::confidence) == sortable_number(0.75));
    CHECK(values.at(slot::indexed) == "20190503");
    CHECK(values.contains(slot::authors));
    CHECK(decode_document(entry.data) == test::full_document());
}

TEST_CASE("a document is filed under its story, with values in order") {
    Entry entry = invert(test::full_document()).entry;
    write::file_story(entry, "0123456789abcdef", "bytes");
    CHECK(posting(entry, "XSTORY0123456789abcdef")->wdf == 0);
    CHECK(std::ranges::is_sorted(entry.values));
    const std::map<unsigned, std::string> values(entry.values.begin(), entry.values.end());
    CHECK(values.at(slot::story) == "0123456789abcdef");
    CHECK(values.at(slot::signature) == "bytes");
}

TEST_CASE("a date that is an event's serves event: as well") {
    Document document = test::plain_document("a", "", "b");
    document.metadata.date = DocumentDate{{2017, 10, 0}, DateKind::event, {}};
    const Entry entry = invert(document).entry;
    const std::map<unsigned, std::string> values(entry.values.begin(), entry.values.end());
    CHECK(values.at(slot::date_first) == "20171001");
    CHECK(values.at(slot::event_last) == "20171031");
}

TEST_CASE("words are filed by language with the accents they had") {
    Document document = test::plain_document("a", "Coopération", "renforcée et simple");
    document.metadata.language = "fr";
    const Inverted result = invert(document);
    std::map<std::string, std::string> words;
    result.vocabulary.languages().at("fr").each(
        [&](std::string_view written, std::string_view term) { words.emplace(written, term); });
    CHECK(words == std::map<std::string, std::string>{{"coopération", "cooperation"},
                                                      {"renforcée", "renforcee"},
                                                      {"et", "et"},
                                                      {"simple", "simple"}});
    CHECK(posting(result.entry, "coopération")->wdf == 0);
    CHECK(posting(result.entry, "cooperation")->wdf > 0);
}
