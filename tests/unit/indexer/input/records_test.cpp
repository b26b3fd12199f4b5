#include "input/records.hpp"
#include "reading.hpp"
#include "support/temp_dir.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;
using namespace entente::test;

namespace {

/// "id | line | title | text", a line each.
std::string shown(const std::vector<Page>& pages) {
    std::string all;
    for (const Page& page : pages) {
        all += page.id + " | " + std::to_string(page.file.record_line) + " | " + page.title +
               " | " + page.text + '\n';
    }
    return all;
}

}  // namespace

TEST_CASE("a line of a record file is a page") {
    struct Row {
        std::string name, lines, pages;
    };
    const Row rows[] = {
        {"all keys", R"({"id": "x", "title": "A pact", "text": "It was signed."})",
         "x | 1 | A pact | It was signed.\n"},
        {"a number for an id", R"({"id": 7, "text": "a"})", "7 | 1 |  | a\n"},
        {"no id",
         "{\"text\": \"a\"}\n{\"id\": \"\", \"text\": \"b\"}\n{\"id\": null, \"text\": \"c\"}",
         "press/r.jsonl:1 | 1 |  | a\npress/r.jsonl:2 | 2 |  | b\npress/r.jsonl:3 | 3 |  | c\n"},
        {"empty lines count", "\n \n{\"id\": 1, \"text\": \"a\"}\r\n\n{\"id\": 2, \"text\": \"b\"}",
         "1 | 3 |  | a\n2 | 5 |  | b\n"},
        {"a byte order mark", "\xEF\xBB\xBF{\"id\": 1, \"text\": \"a\"}", "1 | 1 |  | a\n"},
        {"a title alone", R"({"id": 1, "title": "A pact", "text": ""})", "1 | 1 | A pact | \n"},
        {"line ends", R"({"id": 1, "text": "a\r\nb\rc\n"})", "1 | 1 |  | a\nb\nc\n\n"},
        {"controls", R"({"id": "a\u0000\u001bb", "text": "a\u0000\u001b[31mb"})",
         "ab | 1 |  | a[31mb\n"},
        {"form C", R"({"id": 1, "text": "Cafe\u0301"})", "1 | 1 |  | Café\n"},
        {"broken UTF-8", "{\"id\": 1, \"text\": \"caf\xE9\"}", "1 | 1 |  | caf\uFFFD\n"},
        {"half a surrogate pair", R"({"id": 1, "text": "a\ud800b"})", "1 | 1 |  | a\uFFFDb\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const TempDir dir;
        dir.write("press/r.jsonl", row.lines);
        const Reading reading = read_all({dir.path()});
        CHECK(shown(reading.pages) == row.pages);
        CHECK(reading.reports.failures.empty());
        CHECK(reading.reports.warnings.empty());
    }
}

TEST_CASE("a record states its facts") {
    const TempDir dir;
    dir.write("r.jsonl", R"({"id": "x", "text": "a", "date": "2017", "source": "Xinhua",
        "language": "zh", "url": "http://a.example", "parties": ["BT"], "desk": "world"})"
                         "\n");
    std::string one_line = R"({"id": "x", "text": "a", "date": "2017", "source": "Xinhua",)";
    one_line +=
        R"("language": "zh", "url": "http://a.example", "parties": ["BT"], "desk": "world"})";
    dir.write("r.jsonl", one_line);
    const Reading reading = read_all({dir.path()});
    REQUIRE(reading.pages.size() == 1);
    const Page& page = reading.pages[0];
    CHECK(page.format == "record");
    CHECK(page.charset == "UTF-8");
    CHECK(page.begin == 0);
    CHECK(page.file.path == (dir.path() / "r.jsonl").native());
    CHECK(page.file.bytes == one_line.size());
    CHECK(page.given.date->value.year == 2017);
    CHECK((page.given.date->evidence == Evidence{Origin::record, {}, "record", 1.0}));
    CHECK(page.given.source->value == "Xinhua");
    CHECK(page.given.language == "zh");
    CHECK(page.given.url == "http://a.example");
    CHECK(page.given.parties.size() == 1);
    CHECK(page.given.fields.at("desk") == "world");
}

TEST_CASE("a line that is no record is a failure and stops nothing") {
    struct Row {
        std::string line, report;
    };
    const Row rows[] = {
        {"not JSON", "r.jsonl:2: not a record"},
        {"[1]", "r.jsonl:2: not a record"},
        {R"({"title": "no text"})", "r.jsonl:2: not a record"},
        {R"({"text": null})", "r.jsonl:2: not a record"},
        {R"({"text": ["a"]})", "r.jsonl:2: not a record"},
        {R"({"id": ")" + std::string(10'001, 'x') + R"(", "text": "a"})", "r.jsonl:2: bad id"},
        {R"({"text": ")" + std::string(20'000, 'x') + R"("})", "r.jsonl:2: too large"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line.substr(0, 40));
        const TempDir dir;
        dir.write("r.jsonl",
                  "{\"id\": 1, \"text\": \"a\"}\n" + row.line + "\n{\"id\": 3, \"text\": \"c\"}\n");
        IndexerOptions options;
        options.max_file_bytes = 15'000;
        const Reading reading = read_all({dir.path()}, options);
        CHECK(shown(reading.pages) == "1 | 1 |  | a\n3 | 3 |  | c\n");
        CHECK(causes(reading.reports.failures, dir.path()) == Lines{row.report});
    }
}

TEST_CASE("a record of nothing is skipped") {
    const TempDir dir;
    dir.write("r.jsonl", R"({"id": 1, "text": " \n"})");
    const Reading reading = read_all({dir.path()});
    CHECK(reading.pages.empty());
    CHECK(causes(reading.reports.skipped, dir.path()) == Lines{"r.jsonl:1: empty"});
}

TEST_CASE("what a record states wrongly is a warning with its line") {
    const TempDir dir;
    dir.write("r.jsonl", "\n{\"id\": 1, \"text\": \"a\", \"date\": \"yesterday\"}");
    const Reading reading = read_all({dir.path()});
    REQUIRE(reading.pages.size() == 1);
    CHECK_FALSE(reading.pages[0].given.date);
    REQUIRE(reading.reports.warnings.size() == 1);
    CHECK(without(dir.path(), reading.reports.warnings[0]) ==
          "r.jsonl:2: date: \"yesterday\" is no date; write 2017-06-30, 2017-06 or 2017");
}

TEST_CASE("reports of a file full of rubbish are counted, not kept") {
    const TempDir dir;
    std::string lines;
    for (int i = 0; i < 5000; ++i)
        lines += "rubbish\n{\"text\": \"\"}\n{\"id\":1,\"text\":\"a\",\"date\":\"?\"}\n";
    SourceFile file;
    file.path = dir.write("r.jsonl", lines);
    file.below_root = "r.jsonl";
    file.records = true;
    PageReports reports;
    std::size_t pages = 0;
    const auto take = [&](Page&&) { return ++pages > 0; };
    read_pages({file, 0, lines.size(), 1}, lines, {}, {}, take, reports);
    CHECK(pages == 5000);
    REQUIRE(reports.failures.size() == max_line_reports + 1);
    CHECK(reports.failures.back().path == file.path.native() + ":3001");
    CHECK(reports.failures.back().detail == "this line and 3999 more after it");
    CHECK(total(reports.failures) == 5000);
    CHECK(reports.skipped.size() == max_line_reports + 1);
    REQUIRE(reports.warnings.size() == max_line_reports + 1);
    CHECK(reports.warnings.back() == file.path.native() + ": 4000 more warnings about its records");
}

TEST_CASE("reading stops when no more pages are wanted") {
    const TempDir dir;
    const std::string lines = "{\"text\":\"a\"}\n{\"text\":\"b\"}\n{\"text\":\"c\"}\n";
    SourceFile file;
    file.path = dir.write("r.jsonl", lines);
    file.records = true;
    PageReports reports;
    std::string seen;
    const auto take = [&](Page&& page) {
        seen += page.text;
        return seen.size() < 2;
    };
    read_pages({file, 0, lines.size(), 1}, lines, {}, {}, take, reports);
    CHECK(seen == "ab");
}
