#include "input/markdown.hpp"

#include <doctest/doctest.h>

#include <string>

using entente::heading_title;

TEST_CASE("the title of Markdown is its leading heading") {
    struct Row {
        std::string text, title;
    };
    const Row rows[] = {
        {"# A pact\n\nText.", "A pact"},
        {"\n\n  # A pact  \nText.", "A pact"},
        {"# A pact ##\n", "A pact"},
        {"# C#\n", "C#"},
        {"#\tA pact", "A pact"},
        {"# ##\n", ""},
        {"A pact\n======\nText.", "A pact"},
        {"A pact\n=\nText.", "A pact"},
        {"A pact\r\n===\r\n", "A pact"},
        {"#Hashtag\n===\n", ""},
        {"## Second level\n# First", ""},
        {"Text.\n# Later", ""},
        {"Text.\nMore text.\n====", ""},
        {"=====\nText", ""},
        {"", ""},
        {"\n\n", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(heading_title(row.text) == row.title);
    }
    CHECK(heading_title("# " + std::string(20'000, 'a')).empty());
}
