#include "article/letters.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

TEST_CASE("capitals of the scripts that have them lead to their small letters") {
    struct Row {
        char32_t upper, lower;
    };
    for (const Row& row : {Row{U'A', U'a'},
                           {U'É', U'é'},
                           {U'Ł', U'ł'},
                           {U'Ž', U'ž'},
                           {U'Đ', U'đ'},
                           {U'Ơ', U'ơ'},
                           {U'Ω', U'ω'},
                           {U'Ж', U'ж'},
                           {U'Ё', U'ё'},
                           {U'Ẵ', U'ẵ'}}) {
        CAPTURE(static_cast<unsigned>(row.upper));
        CHECK(lower(row.upper) == row.lower);
        CHECK(is_upper(row.upper));
        CHECK_FALSE(is_upper(row.lower));
        CHECK(is_letter(row.lower));
    }
    for (const char32_t c : {U'×', U'÷', U'1', U'政', U'©', U'ß'}) CHECK(lower(c) == c);
}

TEST_CASE("lines fold to what the tables hold") {
    struct Row {
        const char *name, *input, *line, *numbers;
    };
    for (const Row& row : {
             Row{"blanks and case", "  Sign \t In  ", "sign in", "sign in"},
             Row{"digits", "12 Comments (3)", "12 comments (3)", "# comments (#)"},
             Row{"no-break blanks", "Follow\u00A0us", "follow us", "follow us"},
             Row{"quotes", "Readers\u2019 \u201CPick\u201D", "readers' \"pick\"",
                 "readers' \"pick\""},
             Row{"full width", "ＩＣＰ备：１２", "icp备:12", "icp备:#"},
             Row{"nothing", "\u200B \n", "", ""},
         }) {
        CAPTURE(row.name);
        CHECK(fold_line(row.input) == row.line);
        CHECK(fold_numbers(row.input) == row.numbers);
    }
}

TEST_CASE("trimming takes every kind of blank from both ends") {
    CHECK(trim("\u00A0 a b\u3000\n") == "a b");
    CHECK(trim(" \u200B ").empty());
}
