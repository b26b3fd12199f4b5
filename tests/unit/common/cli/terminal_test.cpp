#include "cli/terminal.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli/style.hpp"

using namespace entente::cli;

TEST_CASE("text takes the columns that a terminal gives it") {
    struct Row {
        const char* name;
        std::string_view text;
        std::size_t columns;
    };
    const Row rows[] = {
        {"empty", "", 0},
        {"ASCII", "pact", 4},
        {"accents are one column", "Nestlé", 6},
        {"a combining accent takes none", "Nestle\xCC\x81", 6},
        {"Chinese takes two each", "北京", 4},
        {"full-width forms too", "ＡＢ", 4},
        {"Hangul syllables", "한국", 4},
        {"Thai vowels above take none", "ที่", 1},
        {"an emoji takes two", "🎉", 2},
        {"controls take none", "a\x1b\x07z", 2},
        {"a direction override takes none", "a\u202Ez", 2},
        {"a broken byte is shown as one character", "a\xFFz", 3},
        {"no-break space", "a\u00A0b", 3},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(display_width(row.text) == row.columns);
    }
}

TEST_CASE("a text that is too wide is cut between characters and says so") {
    struct Row {
        std::string_view text;
        std::size_t columns;
        std::string_view expected;
    };
    const Row rows[] = {
        {"pact", 4, "pact"},    {"pacts", 4, "pac…"}, {"北京", 4, "北京"}, {"北京市", 4, "北…"},
        {"北京市", 5, "北京…"}, {"pact", 1, "…"},     {"pact", 0, ""},     {"", 0, ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CAPTURE(row.columns);
        CHECK(cut_to_width(row.text, row.columns) == row.expected);
    }
}

namespace {

/// The environment without anything that decides about colour, put back at the end.
class CleanEnvironment {
public:
    CleanEnvironment() {
        for (const char* name : names) unsetenv(name);
    }
    ~CleanEnvironment() {
        for (const char* name : names) unsetenv(name);
    }

private:
    static constexpr const char* names[] = {"NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS"};
};

}  // namespace

TEST_CASE("colour is for terminals, unless somebody says otherwise") {
    const CleanEnvironment clean;
    const int file = open("/dev/null", O_WRONLY);
    REQUIRE(file >= 0);
    CHECK_FALSE(describe_terminal(file).is_terminal);
    CHECK_FALSE(describe_terminal(file).colour);
    CHECK(describe_terminal(file, ColorWhen::always).colour);

    setenv("FORCE_COLOR", "1", 1);
    CHECK(describe_terminal(file).colour);
    CHECK_FALSE(describe_terminal(file, ColorWhen::never).colour);
    setenv("NO_COLOR", "1", 1);
    CHECK_FALSE(describe_terminal(file).colour);
    CHECK(describe_terminal(file, ColorWhen::always).colour);
    setenv("NO_COLOR", "", 1);
    CHECK(describe_terminal(file).colour);
    close(file);
}

TEST_CASE("a stream without a window has the width of COLUMNS, else 80") {
    const CleanEnvironment clean;
    const int file = open("/dev/null", O_WRONLY);
    REQUIRE(file >= 0);
    CHECK(describe_terminal(file).width == 80);
    setenv("COLUMNS", "120", 1);
    CHECK(describe_terminal(file).width == 120);
    for (const char* nonsense : {"", "0", "-4", "many", "99999999999"}) {
        CAPTURE(nonsense);
        setenv("COLUMNS", nonsense, 1);
        CHECK(describe_terminal(file).width == 80);
    }
    close(file);
}

TEST_CASE("style paints only where there is colour") {
    CHECK(Style(false).paint(Role::mark, "pact") == "pact");
    CHECK(Style(true).paint(Role::mark, "pact") == "\x1b[1;31mpact\x1b[0m");
    CHECK(Style(true).paint(Role::plain, "pact") == "pact");
}
