#include "input/rules.hpp"

#include "support/temp_dir.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace entente;
using entente::test::TempDir;

namespace {

struct Read {
    CorpusRules rules;
    std::vector<std::string> warnings;  ///< without the folder's name
};

Read rules_in(std::string_view toml) {
    const TempDir dir;
    dir.write("entente.toml", toml);
    Read read;
    read.rules = read_rules(dir.path(), read.warnings);
    for (std::string& warning : read.warnings) {
        REQUIRE(warning.starts_with(dir.path().native() + "/"));
        warning.erase(0, dir.path().native().size() + 1);
    }
    return read;
}

}  // namespace

TEST_CASE("a later rule wins, key by key") {
    const Read read = rules_in(R"(
        [[rule]]
        path = "**"
        language = "en"
        date_order = "day-first"
        fields = { desk = "world", "Desk No" = 3, paid = true }

        [[rule]]
        path = "xinhua/**"
        source = "Xinhua"
        charset = "gb18030"
        date_order = "month-first"
        fields = { desk = "business" }
    )");
    CHECK(read.warnings.empty());
    const PathRule other = read.rules.for_path("reuters/a.txt");
    CHECK(other.source == "");
    CHECK(other.language == "en");
    CHECK((other.date_order == DateOrder::day_first));
    const PathRule rule = read.rules.for_path("xinhua/2017/a.txt");
    CHECK(rule.source == "Xinhua");
    CHECK(rule.language == "en");
    CHECK(rule.charset == "gb18030");
    CHECK((rule.date_order == DateOrder::month_first));
    const std::map<std::string, std::string> fields{
        {"desk", "business"}, {"desk_no", "3"}, {"paid", "true"}};
    CHECK(rule.fields == fields);
}

TEST_CASE("names are looked up folded") {
    const Read read = rules_in(R"(
        [parties]
        aliases = [["Microsoft", "Microsoft China", "MSFT"], ["Société Générale", "SocGen"]]
        not = ["Getty Images"]
        [sources]
        aliases = [["Xinhua", "新华社", "Xinhua News Agency"]]
    )");
    CHECK(read.warnings.empty());
    const CorpusRules& rules = read.rules;
    CHECK(rules.canonical_party("msft") == "Microsoft");
    CHECK(rules.canonical_party("MICROSOFT  CHINA") == "Microsoft");
    CHECK(rules.canonical_party("societe generale") == "Société Générale");
    CHECK(rules.canonical_party("Ｍicrosoft") == "Microsoft");
    CHECK(rules.canonical_party("Apple") == "Apple");
    CHECK(rules.canonical_source("新华社") == "Xinhua");
    CHECK(rules.canonical_source("MSFT") == "MSFT");
    CHECK(rules.is_not_a_party("getty images"));
    CHECK_FALSE(rules.is_not_a_party("Getty"));
}

TEST_CASE("ignored paths") {
    const Read read = rules_in(R"(ignore = ["drafts/**", "*.log.txt"])");
    CHECK(read.rules.ignored("drafts/a.txt"));
    CHECK(read.rules.ignored("2017/a.log.txt"));
    CHECK_FALSE(read.rules.ignored("a.txt"));
}

TEST_CASE("a mistake is said with its line and costs only itself") {
    struct Row {
        std::string toml, warning;
    };
    const Row rows[] = {
        {"\nrules = 3",
         "entente.toml:2: unknown key \"rules\"; known here: ignore, rule, parties, sources"},
        {"ignore = 'a'", "entente.toml:1: a list of texts is wanted here"},
        {"ignore = ['a', 3]", "entente.toml:1: a text in quotes is wanted here"},
        {"rule = 'a'", "entente.toml:1: write [[rule]], one for each rule"},
        {"[rule]\npath = 'a'", "entente.toml:1: write [[rule]], one for each rule"},
        {"rule = [1]", "entente.toml:1: a table is wanted here"},
        {"[[rule]]\npath = 'a'\nsauce = 'b'",
         "entente.toml:3: unknown key \"sauce\"; known here: path, source, language, charset, "
         "date_order, fields"},
        {"[[rule]]\nsource = 'a'", "entente.toml:1: a rule without a path holds for no file"},
        {"[[rule]]\npath = 'a'\nsource = 3", "entente.toml:3: a text in quotes is wanted here"},
        {"[[rule]]\npath = 'a'\nlanguage = 'English'",
         "entente.toml:3: \"English\" is no language code such as \"en\" or \"zh\""},
        {"[[rule]]\npath = 'a'\ndate_order = 'mdy'",
         "entente.toml:3: date_order is \"day-first\" or \"month-first\""},
        {"[[rule]]\npath = 'a'\nfields = 'b'",
         "entente.toml:3: fields wants a table, as in { desk = \"business\" }"},
        {"[[rule]]\npath = 'a'\nfields = { '作者' = 'b' }",
         "entente.toml:3: no name for a field; use letters a-z, digits, _ and -"},
        {"[[rule]]\npath = 'a'\nfields = { b = [] }",
         "entente.toml:3: a text in quotes is wanted here"},
        {"parties = []", "entente.toml:1: a table is wanted here"},
        {"[parties]\naliases = ['BT', 'British Telecom']",
         "entente.toml:2: a list of texts is wanted here"},
        {"[parties]\naliases = [['BT', 'B'], ['Bosch', 'b']]",
         "entente.toml:2: \"b\" is already a name of \"BT\""},
        {"[sources]\nnot = []", "entente.toml:2: unknown key \"not\"; known here: aliases"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.toml);
        const Read read = rules_in(row.toml);
        REQUIRE(read.warnings.size() >= 1);
        CHECK(read.warnings[0] == row.warning);
    }
    const Read mixed = rules_in(
        "ignore = ['a', 3]\nx = 1\n[[rule]]\npath = 'b'\nlanguage = '?'\n"
        "source = 'B'\n[parties]\nnot = ['C']");
    CHECK(mixed.warnings.size() == 3);
    CHECK(mixed.rules.ignored("a"));
    CHECK(mixed.rules.for_path("b").source == "B");
    CHECK(mixed.rules.is_not_a_party("C"));
}

TEST_CASE("broken TOML is one warning and no rules") {
    const std::string deep = "a = " + std::string(100'000, '[');
    const char* rows[] = {"ignore = ['a']\n[[rule]\n", "ignore = ['a']\nx = 'caf\xE9'",
                          "ignore = ['a']\n\x00", deep.c_str()};
    for (const char* toml : rows) {
        const Read read = rules_in(std::string(toml) + "\nx = ");
        CAPTURE(std::string(toml).substr(0, 40));
        CHECK(read.warnings.size() == 1);
        CHECK(read.warnings[0].starts_with("entente.toml:"));
        CHECK_FALSE(read.rules.ignored("a"));
        CHECK(read.rules.fingerprint.size() == 16);
    }
    const Read large = rules_in(std::string((1u << 20) + 1, '#'));
    CHECK(large.warnings == std::vector<std::string>{"entente.toml: larger than 1 MiB"});
}

TEST_CASE("no file, no rules; another file, another fingerprint") {
    const TempDir dir;
    std::vector<std::string> warnings;
    CHECK(read_rules(dir.path(), warnings).fingerprint == "");
    CHECK(warnings.empty());
    CHECK(rules_in("").rules.fingerprint != rules_in("#").rules.fingerprint);
    CHECK(rules_in("").rules.fingerprint == rules_in("").rules.fingerprint);
}
