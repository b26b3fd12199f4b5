#include <doctest/doctest.h>

#include <sstream>

#include "show/csv.hpp"
#include "show/json.hpp"
#include "show/lists.hpp"
#include "unit/searcher/show/fixtures.hpp"

using namespace entente;
using namespace entente::show;
using namespace entente::test;

namespace {

std::string json(std::string_view query, const Results& results) {
    std::ostringstream out;
    print_json(out, query, results);
    return out.str();
}

}  // namespace

TEST_CASE("JSON is one line with every key") {
    CHECK(json("signed pact", answer({pact()})) ==
          R"({"version":1,"query":"signed pact","understood":"signed AND pact",)"
          R"("total":{"lower":1,"estimate":1,"upper":1},)"
          R"("stories":{"lower":1,"estimate":1,"upper":1},"ms":3.21,"notes":[],"clauses":[],)"
          R"("hits":[{"rank":1,"id":"xinhua/pact.txt","path":"corpus/xinhua/pact.txt",)"
          R"("score":12.5,"title":"Huawei and Vodafone sign a pact","date":"2017-06-30",)"
          R"("date_kind":"published","source":"Xinhua","parties":[)"
          R"({"name":"Huawei","kind":"organisation"},)"
          R"({"name":"Vodafone Group","kind":"organisation"}],"language":"en",)"
          R"("snippets":[{"text":"In Beijing the firms signed a pact.",)"
          R"("marks":[[21,27],[30,34]],"line":12}],"story":null,"copies":0,"also_in":[]}]})"
          "\n");
}

TEST_CASE("JSON tells a story and where else it stands") {
    Hit hit = pact();
    hit.story = "00ff00ff00ff00ff";
    hit.copies = 31;
    hit.also_in = {{"c", "docs/c.txt", "A title", day(2017, 7, 0), "The Courier"},
                   {"n", "docs/n.txt", "", std::nullopt, ""}};
    CHECK(json("x", answer({hit}))
              .find(R"("story":"00ff00ff00ff00ff","copies":31,"also_in":[)"
                    R"({"id":"c","path":"docs/c.txt","source":"The Courier","date":"2017-07"},)"
                    R"({"id":"n","path":"docs/n.txt","source":null,"date":null}]})") !=
          std::string::npos);
}

TEST_CASE("what is not known is null in JSON") {
    Hit bare;
    bare.rank = 1;
    const std::string text = json("x", answer({bare}));
    CHECK(text.find(R"("title":null,"date":null,"date_kind":null,"source":null,"parties":[],)"
                    R"("language":null,"snippets":[])") != std::string::npos);
}

TEST_CASE("a month is written as a month") {
    Hit hit = pact();
    hit.date = day(2017, 6, 0, DateKind::event);
    CHECK(json("x", answer({hit})).find(R"("date":"2017-06","date_kind":"event")") !=
          std::string::npos);
}

TEST_CASE("all remarks are in the notes of JSON") {
    Results refused;
    refused.diagnostics = {{Severity::error, {5, 8}, "'foo' is not a date", "write date:2017"},
                           {Severity::note, {0, 1}, "a slip", ""}};
    refused.notes = {"relaxed"};
    refused.clauses = {{"pact", 2, 0}};
    refused.suggestions = {"pact"};
    CHECK(json("date:foo", refused)
              .find(R"("notes":["error: 'foo' is not a date; write date:2017","a slip",)"
                    R"("relaxed","did you mean: pact"],)"
                    R"("clauses":[{"clause":"pact","alone":2,"without":0}],"hits":[])") !=
          std::string::npos);
}

TEST_CASE("JSON is valid whatever the bytes") {
    Hit hit = pact();
    hit.path = "caf\xE9\x1b.txt";
    hit.snippets[0].text = "\xC3";
    const std::string text = json("\xFF\"\\\n", answer({hit}));
    CHECK(text.find("caf\uFFFD\\u001b.txt") != std::string::npos);
    CHECK(text.find(R"("query":")"
                    "\uFFFD"
                    R"(\"\\\n")") != std::string::npos);
}

TEST_CASE("CSV quotes what must be quoted and defuses formulas") {
    struct Row {
        std::string_view text, expected;
    };
    const Row rows[] = {
        {"plain", "plain"},
        {"", ""},
        {"a, b", "\"a, b\""},
        {"say \"yes\"", "\"say \"\"yes\"\"\""},
        {"two\nlines", "\"two\nlines\""},
        {"=1+1", "'=1+1"},
        {"+49", "'+49"},
        {"-x", "'-x"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {"\t=1", "'\t=1"},
        {"=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\""},
        {"\uFF1D1+1", "'\uFF1D1+1"},
        {"\uFF20SUM(A1)", "'\uFF20SUM(A1)"},
        {"a=1", "a=1"},
        {"\x1b=1", "'=1"},
        {"caf\xE9", "caf\uFFFD"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(csv_field(row.text) == row.expected);
    }
}

TEST_CASE("CSV has a row a hit under its header") {
    std::ostringstream out;
    Hit bare;
    bare.rank = 2;
    print_csv_header(out);
    print_csv(out, "-x \"a, b\"", answer({pact(), bare}));
    CHECK(out.str() ==
          "query,rank,date,date_kind,source,title,parties,language,path,line,id,score,snippets\r\n"
          "\"'-x \"\"a, b\"\"\",1,2017-06-30,published,Xinhua,Huawei and Vodafone sign a pact,"
          "Huawei; Vodafone Group,en,corpus/xinhua/pact.txt,12,xinhua/pact.txt,12.5000,"
          "In Beijing the firms signed a pact.\r\n"
          "\"'-x \"\"a, b\"\"\",2,,,,,,,,,,0.0000,\r\n");
}

TEST_CASE("files are listed once, best first") {
    Hit other = pact(), evil;
    other.path = "b.txt";
    evil.path = "a\x1b[2J\xFF";
    const Results results = answer({other, pact(), other, evil});
    std::ostringstream for_program, for_terminal;
    print_files(for_program, results, Reader::program);
    print_files(for_terminal, results, Reader::terminal);
    CHECK(for_program.str() == "b.txt\ncorpus/xinhua/pact.txt\na\x1b[2J\xFF\n");
    CHECK(for_terminal.str() == "b.txt\ncorpus/xinhua/pact.txt\na[2J\uFFFD\n");
}

TEST_CASE("a run has six columns whatever the ids") {
    CHECK(trec_id("a b/100%\t\n.txt") == "a%20b/100%25%09%0A.txt");
    CHECK(trec_id("北京.txt") == "北京.txt");
    CHECK(trec_id("\u3000\u202E\u009B\xFF") == "%E3%80%80%E2%80%AE%C2%9B%FF");
    Hit hit = pact();
    hit.id = "my pact.txt";
    std::ostringstream out;
    print_trec(out, "7", "entente", answer({hit}));
    CHECK(out.str() == "7 Q0 my%20pact.txt 1 12.500000 entente\n");
}
