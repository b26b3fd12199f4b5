#include "reading.hpp"
#include "support/temp_dir.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;
using namespace entente::test;

namespace {

std::string article_of(const Page& page) { return page.text.substr(page.begin); }

}  // namespace

TEST_CASE("a text file is a page") {
    const TempDir dir;
    dir.write("press/a.txt", "A pact\n\nIt was signed.\n");
    IndexerOptions options;
    options.language = "de";
    const Reading reading = read_all({dir.path()}, options);
    REQUIRE(reading.pages.size() == 1);
    const Page& page = reading.pages[0];
    CHECK(page.id == "press/a.txt");
    CHECK(page.format == "text");
    CHECK(page.charset == "UTF-8");
    CHECK(page.text == "A pact\n\nIt was signed.\n");
    CHECK(page.begin == 0);
    CHECK(page.title == "");
    CHECK((page.given == Metadata{}));
    CHECK(page.language_hint == "de");
    CHECK((page.date_order == DateOrder::unknown));
    CHECK(page.file.path == (dir.path() / "press/a.txt").native());
    CHECK(page.file.bytes == 23);
    CHECK(page.file.modified_ns == reading.found.files[0].modified_ns);
    CHECK(page.file.record_line == 0);
}

TEST_CASE("front matter is read and is no part of the article") {
    const TempDir dir;
    dir.write("a.txt",
              "---\ntitle: A pact\nsource: Xinhua\ndate: 2017-06-30\nauthor: Li\ndesk: "
              "home\n---\nText.\n");
    const Reading reading = read_all({dir.path()});
    REQUIRE(reading.pages.size() == 1);
    const Page& page = reading.pages[0];
    CHECK(page.title == "A pact");
    CHECK(article_of(page) == "Text.\n");
    CHECK(page.given.fields.at("desk") == "home");
    REQUIRE(page.given.authors.size() == 1);
    CHECK(page.given.authors[0].value == "Li");
    CHECK(page.given.date->value.iso() == "2017-06-30");
    const Evidence& evidence = page.given.source->evidence;
    CHECK((evidence.origin == Origin::front_matter));
    CHECK(evidence.rule == "front-matter");
    CHECK(page.text.substr(evidence.where.begin, evidence.where.size()) == "Xinhua");
}

TEST_CASE("front matter that is broken stays in the text, with a warning") {
    const TempDir dir;
    dir.write("a.txt", "---\ntitle: A: pact\n---\nText.\n");
    const Reading reading = read_all({dir.path()});
    REQUIRE(reading.pages.size() == 1);
    CHECK(reading.pages[0].begin == 0);
    CHECK(reading.pages[0].title == "");
    REQUIRE(reading.reports.warnings.size() == 1);
    CHECK(without(dir.path(), reading.reports.warnings[0]) ==
          "a.txt: front matter was left in the text: line 2: illegal map value");
}

TEST_CASE("Markdown has the title of its heading, if none is stated") {
    struct Row {
        std::string name, text, title, format;
    };
    const Row rows[] = {
        {"a.md", "# A pact\n\nText.", "A pact", "markdown"},
        {"a.markdown", "---\nsource: X\n---\n# A pact\n", "A pact", "markdown"},
        {"a.md", "---\ntitle: Stated\n---\n# A pact\n", "Stated", "markdown"},
        {"a.txt", "# A pact\n\nText.", "", "text"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const TempDir dir;
        dir.write(row.name, row.text);
        const Reading reading = read_all({dir.path()});
        REQUIRE(reading.pages.size() == 1);
        CHECK(reading.pages[0].title == row.title);
        CHECK(reading.pages[0].format == row.format);
        CHECK(reading.pages[0].text == row.text);
    }
}

TEST_CASE("rules win over the sidecar, the sidecar over front matter and records") {
    const TempDir dir;
    dir.write("entente.toml",
              "[[rule]]\npath = '**'\nsource = 'rule'\nlanguage = 'zh'\n"
              "date_order = 'day-first'\nfields = { a = 'rule' }\n");
    const std::string sidecar =
        R"({"source": "sidecar", "date": "2017", "a": "sidecar", "b": "sidecar"})";
    dir.write("x.txt", "---\nsource: own\ndate: 2016\nurl: own\na: own\nb: own\nc: own\n---\nText");
    dir.write("x.txt.meta.json", sidecar);
    dir.write("y.jsonl",
              R"({"id": "y", "text": "Text", "source": "own", "date": "2016", "url": "own",)"
              R"("a": "own", "b": "own", "c": "own"})");
    dir.write("y.jsonl.meta.json", sidecar);
    const Reading reading = read_all({dir.path()});
    REQUIRE(reading.pages.size() == 2);
    CHECK(reading.reports.warnings.empty());
    for (const Page& page : reading.pages) {
        CAPTURE(page.id);
        CHECK(page.given.source->value == "rule");
        CHECK(
            (page.given.source->evidence == Evidence{Origin::user_rule, {}, "entente.toml", 1.0}));
        CHECK(page.given.date->value.iso() == "2017");
        CHECK((page.given.date->evidence.origin == Origin::sidecar));
        CHECK(page.given.url == "own");
        CHECK(page.given.language == "zh");
        CHECK(page.language_hint == "zh");
        CHECK((page.date_order == DateOrder::day_first));
        const std::map<std::string, std::string> fields{
            {"a", "rule"}, {"b", "sidecar"}, {"c", "own"}};
        CHECK(page.given.fields == fields);
    }
}

TEST_CASE("a sidecar that cannot be read is a warning, and the page is there") {
    struct Row {
        std::string sidecar, warning;
    };
    const Row rows[] = {
        {"{\"title\": ", "a.txt.meta.json: not JSON, from byte 11 on"},
        {"[]", "a.txt.meta.json: no JSON object"},
        {R"({"date": "?"})",
         R"(a.txt.meta.json: date: "?" is no date; write 2017-06-30, 2017-06 or 2017)"},
        {std::string((1u << 20) + 1, ' '), "a.txt.meta.json: larger than 1 MiB"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.warning);
        const TempDir dir;
        dir.write("a.txt", "Text");
        dir.write("a.txt.meta.json", row.sidecar);
        const Reading reading = read_all({dir.path()});
        CHECK(reading.pages.size() == 1);
        REQUIRE(reading.reports.warnings.size() == 1);
        CHECK(without(dir.path(), reading.reports.warnings[0]) == row.warning);
    }
}

TEST_CASE("a sidecar that vanished after the walk is a warning") {
    const TempDir dir;
    dir.write("a.txt", "Text");
    dir.write("a.txt.meta.json", "{}");
    Reading reading;
    reading.found = walk({dir.path()}, {});
    std::filesystem::remove(dir.path() / "a.txt.meta.json");
    read_file_into(reading, reading.found.files.at(0), {});
    CHECK(reading.pages.size() == 1);
    CHECK(reading.reports.warnings.size() == 1);
}

TEST_CASE("a declared charset is used where nothing else tells") {
    const std::string bytes =
        "\xB1\xB1\xBE\xA9\xCA\xD0\xD5\xFE\xB8\xAE\xC7\xA9\xCA\xF0\xD0\xAD\xD2\xE9\n";
    struct Row {
        std::string name, file, content;
    };
    const Row rows[] = {
        {"rule", "entente.toml", "[[rule]]\npath = 'a.txt'\ncharset = 'GBK'\n"},
        {"sidecar", "a.txt.meta.json", R"({"charset": "gb2312"})"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const TempDir dir;
        dir.write("a.txt", bytes);
        dir.write(row.file, row.content);
        const Reading reading = read_all({dir.path()});
        REQUIRE(reading.pages.size() == 1);
        CHECK(reading.pages[0].text == "北京市政府签署协议\n");
        CHECK(reading.pages[0].charset == "GB18030");
    }
}

TEST_CASE("a file of nothing is skipped") {
    struct Row {
        std::string name, text;
    };
    const Row rows[] = {
        {"a.txt", " \n\t\u00A0\u3000\n"}, {"a.md", "\n"}, {"a.txt", "---\nx: y\n---\n"}};
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const TempDir dir;
        dir.write(row.name, row.text);
        const Reading reading = read_all({dir.path()});
        CHECK(reading.pages.empty());
        CHECK(causes(reading.reports.skipped, dir.path()) == Lines{row.name + ": empty"});
    }
    const TempDir dir;
    dir.write("a.txt", "---\ntitle: A title alone\n---\n");
    CHECK(read_all({dir.path()}).pages.size() == 1);
}

TEST_CASE("a file that was emptied after the walk is skipped") {
    const TempDir dir;
    dir.write("a.txt", "Text");
    Reading reading;
    reading.found = walk({dir.path()}, {});
    dir.write("a.txt", "");
    read_file_into(reading, reading.found.files.at(0), {});
    CHECK(causes(reading.reports.skipped, dir.path()) == Lines{"a.txt: empty"});
}
