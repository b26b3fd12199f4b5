// One folder with all that can be wrong with a folder: whatever it holds, every file is read or
// said not to be, and all text that comes out is clean.
#include "base/utf8.hpp"
#include "reading.hpp"
#include "support/temp_dir.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <string>
#include <vector>

using namespace entente;
using namespace entente::test;
namespace fs = std::filesystem;

namespace {

std::string repeated(std::string_view piece, std::size_t times) {
    std::string all;
    all.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += piece;
    return all;
}

std::string utf16(std::string_view ascii) {
    std::string bytes = "\xFF\xFE";
    for (const char c : ascii) bytes += {c, '\0'};
    return bytes;
}

constexpr std::size_t five_mb = 5'000'000;

void write_texts(const TempDir& dir) {
    dir.write("bell.txt", repeated("A pact was signed, and the screen is \x1B[2Jclear.\a\n", 10));
    dir.write("binary.txt", repeated(std::string_view("\0\x01\x02\xFF", 4), 1000));
    dir.write("blank.txt", "\n \n");
    dir.write("broken.txt", "A pact \xE5\x8C was \xF0\x9F signed\xC0\xAF \xED\xA0\x80.\n");
    dir.write("caf\xE9.txt", "The name of this file is not UTF-8.\n");
    dir.write("empty.txt", "");
    dir.write("line.txt", repeated("word ", five_mb / 5));
    dir.write("nul.txt", std::string("One NUL \0 in a text that is long enough to be one.\n", 51));
    dir.write("utf16.txt", utf16("A pact was signed.\n"));
    dir.write("large.txt", std::string(five_mb + 1, 'x'));
}

void write_statements(const TempDir& dir) {
    dir.write("aliases.md", "---\na: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\nText\n");
    dir.write("brackets.md", "---\na: " + repeated("[", 60'000) + "\n---\nText\n");
    dir.write("dashes.md", repeated("---\n", five_mb / 4));
    dir.write("unclosed.md", "---\n" + repeated("key: value\n", 100'000));
    dir.write("deep.txt", "Text\n");
    dir.write("deep.txt.meta.json", repeated(R"({"a":)", 150'000));
    dir.write("wide.txt", "Text\n");
    dir.write("wide.txt.meta.json", R"({"a":[)" + repeated("1,", 400'000) + "1]}");
}

void write_records(const TempDir& dir) {
    const std::string lines[] = {
        R"({"id": "long", "text": ")" + std::string(five_mb - 100, 'x') + "\"}",
        R"({"id": "over", "text": ")" + std::string(five_mb, 'x') + "\"}",
        R"({"id": "deep", "text": "a", "x": )" + repeated("[", 2'000'000) +
            repeated("]", 2'000'000) + "}",
        R"({"id": "open", "text": "a", "x": )" + repeated("[", 2'000'000),
        R"({"id": "surrogate", "title": "\udfff", "text": "\ud800"})",
        "{\"id\": \"\xFF\", \"text\": \"\xC3(\"}",
        std::string("\0\0\0", 3),
        R"({"id": "last", "text": "a"})",
    };
    std::string all;
    for (const std::string& line : lines) all += line + '\n';
    dir.write("records.jsonl", all);
}

void write_others(const TempDir& dir) {
    REQUIRE(mkfifo((dir.path() / "pipe.txt").c_str(), 0600) == 0);
    fs::create_directory(dir.path() / "sub");
    fs::create_directory_symlink("..", dir.path() / "sub" / "loop");
    fs::create_symlink("nowhere.txt", dir.path() / "dangling.txt");
    dir.write("entente.toml", "ignore = [" + repeated("[", 100'000));
}

void check_line(const std::string& text) {
    CHECK(is_valid_utf8(text));
    CHECK(one_line(text) == text);
}

void check_clean(const Page& page) {
    CAPTURE(page.id);
    check_line(page.id);
    check_line(page.title);
    check_line(page.file.path);
    CHECK(page.begin <= page.text.size());
    CHECK(is_valid_utf8(page.text));
    const bool clean = drop_controls(page.text) == page.text;
    CHECK(clean);
}

}  // namespace

TEST_CASE("a hostile folder is read to its end") {
    const TempDir dir;
    write_texts(dir);
    write_statements(dir);
    write_records(dir);
    write_others(dir);
    IndexerOptions options;
    options.max_file_bytes = five_mb;
    const Reading reading = read_all({dir.path()}, options);

    Lines ids;
    for (const Page& page : reading.pages) {
        check_clean(page);
        ids.push_back(page.id);
    }
    CHECK(joined(ids) ==
          joined({"aliases.md", "bell.txt", "brackets.md", "broken.txt", "caf%E9.txt", "dashes.md",
                  "deep.txt", "line.txt", "nul.txt", "long", "deep", "surrogate", "\uFFFD", "last",
                  "unclosed.md", "utf16.txt", "wide.txt"}));
    CHECK(joined(causes(reading.found.failures, dir.path())) == "dangling.txt: dangling link\n");
    CHECK(joined(causes(reading.found.skipped, dir.path())) ==
          joined({"empty.txt: empty", "pipe.txt: not a regular file", "sub/loop: link loop"}));
    CHECK(joined(causes(reading.reports.failures, dir.path())) ==
          joined({"binary.txt: not text", "large.txt: too large", "records.jsonl:2: too large",
                  "records.jsonl:4: not a record", "records.jsonl:7: not a record"}));
    CHECK(joined(causes(reading.reports.skipped, dir.path())) == "blank.txt: empty\n");
    CHECK(reading.found.warnings.size() == 1);    // entente.toml
    CHECK(reading.reports.warnings.size() == 4);  // two front matters, two sidecars
}

namespace {

/// The pages of a file that is nowhere.
std::vector<Page> pages_of(const char* name, std::string_view bytes) {
    FilePiece piece;
    piece.file.path = name;
    piece.file.below_root = name;
    piece.file.records = std::string_view(name).ends_with("jsonl");
    std::vector<Page> pages;
    const auto take = [&](Page&& page) {
        pages.push_back(std::move(page));
        return true;
    };
    PageReports reports;
    read_pages(piece, bytes, {}, {}, take, reports);
    return pages;
}

std::vector<std::string> with_one_byte_changed(const std::string& text, char byte) {
    std::vector<std::string> all(text.size(), text);
    for (std::size_t at = 0; at < text.size(); ++at) all[at][at] = byte;
    return all;
}

constexpr char odd_bytes[] = {'\0', '\n', '"', '{', ']', ':', '&', '-', '\xFF', '\\'};

}  // namespace

TEST_CASE("a page with one byte changed anywhere is clean") {
    const std::string markdown = "---\ntitle: 'A pact'\nparties: [BT, {name: X}]\n---\n# A\nText\n";
    const std::string record = R"({"id": 1, "text": "a\u00e9", "parties": [{"name": "BT"}]})";
    for (const char byte : odd_bytes) {
        for (const std::string& text : with_one_byte_changed(markdown, byte)) {
            const std::vector<Page> pages = pages_of("a.md", text);
            REQUIRE(pages.size() == 1);
            check_clean(pages[0]);
        }
        for (const std::string& text : with_one_byte_changed(record, byte)) {
            for (const Page& page : pages_of("a.jsonl", text)) check_clean(page);
        }
    }
}

TEST_CASE("rules with one byte changed anywhere are read or said not to be") {
    const std::string rules = "ignore = ['a']\n[[rule]]\npath = '**'\n";
    const TempDir dir;
    for (const char byte : {'\0', '[', '\xFF'}) {
        for (const std::string& text : with_one_byte_changed(rules, byte)) {
            dir.write("entente.toml", text);
            std::vector<std::string> warnings;
            const CorpusRules read = read_rules(dir.path(), warnings);
            CHECK((read.ignored("a") || read.ignore.size() == 1 || !warnings.empty()));
        }
    }
}
