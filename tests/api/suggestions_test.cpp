/// What a searcher says where nothing has all that was asked: which part is to blame, and what may
/// have been meant.
#include "support/small_index.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace entente;
using test::plain_document;
using test::with_parties;

namespace {

/// Words of the text are suggested from three documents on, names from the first.
std::vector<Document> documents() {
    std::vector<Document> out;
    for (const char* id : {"a", "b", "c"}) {
        out.push_back(plain_document(id, "", "A memorandum on the harbour between partners."));
    }
    out[0].metadata.source = Attributed{"Reuters", {}};
    out[0].metadata.fields = {{"desk", "Business"}};
    out[1] = with_parties(
        plain_document("b", "Meridian signs", "The memorandum is signed at the harbour."),
        {{"Meridian Telecom", PartyKind::organisation, {}, {}}});
    Document pact = plain_document("pact", "", "The pact of Vantora Sparring was signed.");
    out.push_back(with_parties(pact, {{"Ostrava Steel", PartyKind::organisation, {}, {}},
                                      {"Ostrana Rail", PartyKind::organisation, {}, {}}}));
    out.push_back(with_parties(plain_document("rail", "", "Rails."),
                               {{"Ostrana Rail", PartyKind::organisation, {}, {}}}));
    return out;
}

Searcher searcher() {
    static const test::SmallIndex index(documents());
    return index.open();
}

std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) out += (out.empty() ? "" : " | ") + line;
    return out;
}

}  // namespace

TEST_CASE("a query that finds nothing is suggested in other words") {
    struct Row {
        std::string_view name, query, suggested;
    };
    const Row rows[] = {
        {"a word of the text", "memorandun", "memorandum"},
        {"the rest of the query stays", "memorandun harbour", "memorandum AND harbour"},
        {"two words", "memorandun harbuor", "memorandum AND harbour"},
        {"in a phrase", "\"memorandun on the harbour\"", "\"memorandum on the harbour\""},
        {"what is left out stays", "memorandun -signed", "memorandum AND NOT signed"},
        {"what is left out is not looked at", "memorandum harbour -memorandum -harbuor", ""},
        {"the name of a party", "party:meridain", "party:meridian"},
        {"a name in a phrase", "party:\"meridain telecom\"", "party:\"meridian telecom\""},
        {"a source", "source:reutres memorandum", "source:reuters AND memorandum"},
        {"a free word near a party's name", "meridain", "meridian"},
        {"a value of a field of the user's", "desk:busines", "desk:business"},
        {"a word of a headline", "title:meridain", "title:meridian"},
        {"most documents first", "party:ostrata", "party:ostrana | party:ostrava"},
        {"each finds something", "party:ostrata pact",
         "party:ostrana AND pact | party:ostrava AND pact"},
        {"and what does not is left out", "party:ostrata steel",
         "party:ostrana AND steel | party:ostrava AND steel"},
        {"the word alone where the whole finds nothing", "party:meridain pact", "party:meridian"},
        {"a lost word is left out", "memorandun qqqqqqqq", "memorandum"},
        {"a lost word in a field is not", "memorandun party:qqqqqqqq", "memorandum"},
        {"nothing like it", "qqqqqqqq", ""},
        {"too short", "qq", ""},
        {"one that finds something", "memorandum", ""},
        {"parts that never meet", "pact rails", ""},
        {"kinds of files are no words", "type:plane", ""},
    };
    Searcher asked = searcher();
    SearchOptions options;
    options.query.user_fields = {"desk"};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Results results = asked.search(row.query, options);
        CHECK(joined(results.suggestions) == row.suggested);
        for (const std::string& other : results.suggestions) {
            CHECK(asked.search(other, options).total.lower > 0);
        }
    }
}

TEST_CASE("no document has all that was asked: the part to blame is told") {
    struct Row {
        std::string_view name, query, expected;
    };
    const Row rows[] = {
        {"found", "memorandum harbour", ""},
        {"one clause", "qqqqqqqq", ""},
        {"a field", "memorandum source:xinhua", "memorandum 3 0; source:xinhua 0 3; "},
        {"an exclusion", "harbour -memorandum", "harbour 3 2; NOT memorandum 3 3; "},
        {"asked for most of the words", "memorandum harbour rails",
         "memorandum 3 0; harbour 3 0; rails 2 3; "},
    };
    Searcher asked = searcher();
    for (const Row& row : rows) {
        CAPTURE(row.name);
        std::string counted;
        for (const ClauseCount& one : asked.search(row.query).clauses) {
            counted += one.clause + ' ' + std::to_string(one.alone) + ' ' +
                       std::to_string(one.without) + "; ";
        }
        CHECK(counted == row.expected);
    }
}

TEST_CASE("who wants no advice pays for none") {
    SearchOptions options;
    options.diagnose = false;
    const Results results = searcher().search("memorandun rails", options);
    CHECK(results.clauses.empty());
    CHECK(results.suggestions.empty());
}
