#include "cli/options.hpp"

#include <doctest/doctest.h>

#include <sstream>

#include "cli/program.hpp"

using namespace entente::cli;

namespace {

const Usage usage{
    .program = "tool",
    .synopsis = "[OPTION]... WORD...\n--list FILE",
    .summary = "Does what it is told.",
    .options = {{"Input", 0, "index", "DIR", "folder; may be given many times"},
                {"Output", 'n', "limit", "N", "at most N"},
                {"Output", 'j', "json", "", "as JSON"},
                {"Output", 0, "sort", "ORDER", "score, date or -date"},
                color_option},
    .notes = "Exit status: 0 found",
};

Arguments parse(std::vector<const char*> words) {
    words.insert(words.begin(), "tool");
    return parse_arguments(usage, static_cast<int>(words.size()), words.data());
}

std::string refusal(const std::vector<const char*>& words) {
    try {
        const Arguments given = parse(words);
        given.number("limit", 10);
        given.choice<int>("sort", 0, {{"score", 0}, {"date", 1}, {"-date", 2}});
        color_when(given);
        return "accepted";
    } catch (const UsageError& error) {
        return error.what();
    }
}

std::string with_dashed_words(std::vector<const char*> words) {
    Usage accepted = usage;
    accepted.dashed_word = DashedWord::operand;
    words.insert(words.begin(), "tool");
    try {
        const Arguments given =
            parse_arguments(accepted, static_cast<int>(words.size()), words.data());
        std::string out;
        for (const std::string& word : given.operands()) out += (out.empty() ? "" : " ") + word;
        if (given.has("limit")) out += " n=" + given.text("limit");
        return out + (given.has("json") ? " json" : "");
    } catch (const UsageError& error) {
        return error.what();
    }
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("options and operands may be mixed") {
    const Arguments given = parse({"--index", "a", "huawei", "-n", "5", "-j", "pact", "--index=b"});
    CHECK(given.all("index") == Words{"a", "b"});
    CHECK(given.text("index") == "b");
    CHECK(given.number("limit", 10) == 5);
    CHECK(given.has("json"));
    CHECK_FALSE(given.has("sort"));
    CHECK(given.operands() == Words{"huawei", "pact"});
}

TEST_CASE("values and operands are taken as they are written") {
    struct Row {
        const char* name;
        std::vector<const char*> words;
        Words operands;
    };
    const Row rows[] = {
        {"commas do not split", {"a, b", "c"}, {"a, b", "c"}},
        {"an empty operand", {""}, {""}},
        {"after -- nothing is an option", {"--", "-nokia", "--json"}, {"-nokia", "--json"}},
        {"a switch does not eat the next word", {"-j", "pact"}, {"pact"}},
        {"a dash alone", {"-"}, {"-"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(parse(row.words).operands() == row.operands);
    }
    CHECK(parse({"--index", "a,b"}).all("index") == Words{"a,b"});
    CHECK(parse({"--index="}).all("index") == Words{""});
    CHECK(parse({"--sort", "-date"}).text("sort") == "-date");
    CHECK(parse({"-n7"}).number("limit", 10) == 7);
    CHECK(parse({}).number("limit", 10) == 10);
}

TEST_CASE("a query's -word is an operand where the program says so") {
    struct Row {
        const char* name;
        std::vector<const char*> words;
        std::string_view expected;  ///< operands, then limit and json, or the refusal
    };
    const Row rows[] = {
        {"begins like an option with a value", {"huawei", "-nokia"}, "huawei -nokia"},
        {"begins like a switch", {"-json5", "a"}, "-json5 a"},
        {"of one letter that is none", {"a", "-x"}, "a -x"},
        {"a field", {"-source:xinhua", "a"}, "-source:xinhua a"},
        {"a phrase", {"a", "-joint venture"}, "a -joint venture"},
        {"among alternatives, in its place", {"a", "OR", "-b", "-n", "5", "c"}, "a OR -b c n=5"},
        {"an option stays one", {"-n", "5", "-j", "-nokia"}, "-nokia n=5 json"},
        {"an option that its value touches", {"-n5", "-nokia"}, "-nokia n=5"},
        {"a value may begin with a dash", {"--sort", "-date", "-date:2017"}, "-date:2017"},
        {"nothing is an option after --", {"-j", "--", "-j", "-nokia"}, "-j -nokia json"},
        {"a long option with one dash",
         {"a", "-json"},
         "did you mean --json? If not, write -- before -json"},
        {"a long option with one dash and its value",
         {"-limit=5"},
         "did you mean --limit=5? If not, write -- before -limit=5"},
        {"an unknown long option",
         {"--nokia"},
         "unknown option --nokia; what begins with - and is no option goes after --"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(with_dashed_words(row.words) == row.expected);
    }
}

TEST_CASE("what is wrong is said in one line") {
    struct Row {
        std::vector<const char*> words;
        std::string_view expected;
    };
    const Row rows[] = {
        {{"--limit", "many"}, "--limit takes a number, not 'many'"},
        {{"--limit", "-1"}, "--limit takes a number, not '-1'"},
        {{"--limit", "5x"}, "--limit takes a number, not '5x'"},
        {{"--limit", "99999999999999999999"}, "--limit takes a number, not '99999999999999999999'"},
        {{"--limit="}, "--limit takes a number, not ''"},
        {{"--json=yes"}, "--json takes no value, but got 'yes'"},
        {{"--sort", "size"}, "--sort takes score, date or -date, not 'size'"},
        {{"--color", "red"}, "--color takes auto, always or never, not 'red'"},
        {{"--index"}, "Option ‘index’ is missing an argument"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.expected);
        CHECK(refusal(row.words) == row.expected);
    }
}

TEST_CASE("an unknown option is refused, whatever it looks like") {
    struct Row {
        const char* word;
        std::string_view named;
    };
    const Row rows[] = {
        {"--frob", "--frob"}, {"--frob=3", "--frob"},   {"-x", "-x"}, {"-jx", "-x"}, {"--n", "--n"},
        {"-5", "-5"},         {"-\"a b\"", "-\"a b\""},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.word));
        CHECK(refusal({row.word, "pact"}) ==
              "unknown option " + std::string(row.named) +
                  "; what begins with - and is no option goes after --");
    }
}

TEST_CASE("an unknown option that is nearly one is said with it") {
    CHECK(refusal({"--limt", "5"}) == "unknown option --limt; did you mean --limit?");
    CHECK(refusal({"--Limit"}) == "unknown option --Limit; did you mean --limit?");
    CHECK(refusal({"--colour=always"}) == "unknown option --colour; did you mean --color?");
    CHECK(refusal({"--hlep"}) == "unknown option --hlep; did you mean --help?");
}

TEST_CASE("help has every option and fits into 80 columns") {
    const std::string help = help_text(usage);
    CHECK(
        help.starts_with("Usage: tool [OPTION]... WORD...\n       tool --list FILE\n\nDoes what"));
    CHECK(help.find("\nOutput:\n  -n, --limit N     at most N\n") != std::string::npos);
    CHECK(help.ends_with("\nExit status: 0 found\n"));
    for (const Option& option : usage.options) {
        CHECK(help.find("--" + std::string(option.name)) != std::string::npos);
    }
    std::istringstream lines(help);
    for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 80);
}

TEST_CASE("an error is one line that cannot upset a terminal") {
    std::ostringstream err;
    print_error(err, "tool", "no such file: a\nb\x1b[2J");
    CHECK(err.str() == "tool: no such file: a b[2J\n");
}
