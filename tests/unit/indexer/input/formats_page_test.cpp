// The page that tells users what is read, held to what is read: its example folder, its table of
// globs, its rules.
#include "input/glob.hpp"
#include "reading.hpp"
#include "support/temp_dir.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using namespace entente;
using namespace entente::test;

namespace {

std::string formats_page() {
    std::ifstream file(ENTENTE_SOURCE_DIR "/indexer/doc/formats.md", std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Fenced blocks by the name behind their language: "```toml entente.toml".
std::map<std::string, std::string> named_blocks(const std::string& page) {
    std::map<std::string, std::string> blocks;
    std::istringstream lines(page);
    std::string line, name;
    while (std::getline(lines, line)) {
        if (line.starts_with("```")) {
            const std::size_t blank = line.find(' ');
            name = name.empty() && blank != std::string::npos ? line.substr(blank + 1) : "";
        } else if (!name.empty()) {
            blocks[name] += line + '\n';
        }
    }
    return blocks;
}

std::string date_of(const Page& page) {
    return page.given.date ? page.given.date->value.iso() : std::string();
}

std::string source_of(const Page& page) {
    return page.given.source ? page.given.source->value : std::string();
}

std::string parties_of(const Page& page) {
    std::string all;
    for (const Party& party : page.given.parties) all += (all.empty() ? "" : "; ") + party.name;
    return all;
}

std::string fields_of(const Page& page) {
    std::string all;
    for (const auto& [name, value] : page.given.fields) all += ' ' + name + '=' + value;
    return all;
}

/// A row of the page's result: columns that are empty take no blanks.
std::string row_of(const Page& page) {
    std::string row = page.id;
    for (const std::string& column :
         {page.title, date_of(page), source_of(page), parties_of(page)}) {
        row += " |" + (column.empty() ? column : ' ' + column);
    }
    return row + " |" + fields_of(page);
}

/// What stands between backquotes in a cell.
Lines quoted_in(const std::string& cell) {
    Lines quoted;
    for (std::size_t at = 0; (at = cell.find('`', at)) != std::string::npos;) {
        const std::size_t end = cell.find('`', at + 1);
        quoted.push_back(cell.substr(at + 1, end - at - 1));
        at = end + 1;
    }
    return quoted;
}

}  // namespace

TEST_CASE("the example folder of the page gives what the page says") {
    std::map<std::string, std::string> blocks = named_blocks(formats_page());
    const std::string result = blocks["result"];
    const TempDir dir;
    for (const auto& [name, text] : blocks) {
        if (name != "result" && !name.starts_with("all-keys/")) dir.write(name, text);
    }
    const Reading reading = read_all({dir.path()});
    Lines rows;
    for (const Page& page : reading.pages) rows.push_back(row_of(page));
    std::ranges::sort(rows);
    CHECK(joined(rows) == result);
    CHECK(reading.reports.warnings.empty());
    CHECK(reading.found.warnings.empty());
    CHECK(reading.found.skipped.empty());
}

TEST_CASE("the rules that the page shows are all understood") {
    const TempDir dir;
    dir.write("entente.toml", named_blocks(formats_page()).at("all-keys/entente.toml"));
    std::vector<std::string> warnings;
    const CorpusRules rules = read_rules(dir.path(), warnings);
    CHECK(warnings.empty());
    const PathRule rule = rules.for_path("xinhua/a.txt");
    CHECK(rule.source == "Xinhua");
    CHECK(rule.language == "en");
    CHECK(rule.charset == "GB18030");
    CHECK((rule.date_order == DateOrder::month_first));
    CHECK(rule.fields.at("desk") == "business");
    CHECK(rules.ignored("drafts/a.txt"));
    CHECK(rules.canonical_party("msft") == "Microsoft");
    CHECK(rules.is_not_a_party("Getty Images"));
    CHECK(rules.canonical_source("新华社") == "Xinhua");
}

TEST_CASE("the globs of the page take what the page says") {
    const std::string page = formats_page();
    std::istringstream lines(page.substr(page.find("### Globs")));
    std::string line;
    int rows = 0;
    while (std::getline(lines, line) && !line.starts_with("## ")) {
        if (!line.starts_with("| `")) continue;
        ++rows;
        const std::size_t takes = line.find('|', 1), leaves = line.find('|', takes + 1);
        const std::string glob = quoted_in(line.substr(0, takes)).at(0);
        CAPTURE(glob);
        for (const std::string& path : quoted_in(line.substr(takes, leaves - takes))) {
            CAPTURE(path);
            CHECK(glob_covers(glob, path));
        }
        for (const std::string& path : quoted_in(line.substr(leaves))) {
            CAPTURE(path);
            CHECK_FALSE(glob_covers(glob, path));
        }
    }
    CHECK(rows == 7);
}
