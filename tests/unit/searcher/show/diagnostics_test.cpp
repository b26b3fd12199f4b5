#include "show/diagnostics.hpp"

#include <doctest/doctest.h>

#include <sstream>

#include "cli/terminal.hpp"

using namespace entente;
using namespace entente::show;

namespace {

/// The excerpt as it is seen: the line, then the carets.
std::string seen(std::string_view text, ByteSpan where, std::size_t width) {
    const Excerpt place = excerpt(text, where, width);
    return place.line + '\n' + std::string(place.column, ' ') + std::string(place.columns, '^');
}

}  // namespace

TEST_CASE("the caret stands under the place") {
    struct Row {
        const char* name;
        std::string_view text;
        ByteSpan where;
        std::size_t width;
        std::string_view expected;
    };
    const Row rows[] = {
        {"a word", "huawei date:foobar", {12, 18}, 80, "huawei date:foobar\n            ^^^^^^"},
        {"an empty place", "huawei AND", {7, 7}, 80, "huawei AND\n       ^"},
        {"the end, where something is missing",
         "huawei AND",
         {10, 10},
         80,
         "huawei AND\n          ^"},
        {"an empty query", "", {0, 0}, 80, "\n^"},
        {"beyond the text", "pact", {40, 50}, 80, "pact\n    ^"},
        {"turned round", "pact", {3, 1}, 80, "pact\n   ^"},
        {"behind wide characters", "北京 date:x", {12, 13}, 80, "北京 date:x\n          ^"},
        {"under wide characters", "party:北京", {6, 12}, 80, "party:北京\n      ^^^^"},
        {"behind a combining mark", "e\u0301 x", {4, 5}, 80, "e\u0301 x\n  ^"},
        {"a tab is a blank", "a\tdate:x", {7, 8}, 80, "a date:x\n       ^"},
        {"controls are shown, not sent", "a\x1b[2J x", {6, 7}, 80, "a\uFFFD[2J x\n      ^"},
        {"broken bytes too", "\xFF\xFE x", {3, 4}, 80, "\uFFFD\uFFFD x\n   ^"},
        {"a long query is cut after", "date:x 0123456789", {5, 6}, 10, "date:x 01…\n     ^"},
        {"and before", "0123456789 date:x", {16, 17}, 10, "…9 date:x\n        ^"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(seen(row.text, row.where, row.width) == row.expected);
    }
}

TEST_CASE("wherever the place is, the excerpt fits and the caret is inside") {
    const std::string query =
        "华为 huawei OR (北京 \"a pact\") date:x e\u0301 party:沃达丰 AND NOT y";
    for (std::size_t width : {8u, 9u, 13u, 20u, 40u, 100u}) {
        for (std::size_t begin = 0; begin <= query.size(); ++begin) {
            CAPTURE(width);
            CAPTURE(begin);
            const Excerpt place = excerpt(query, {begin, begin + 3}, width);
            CHECK(cli::display_width(place.line) <= width);
            CHECK(place.column < width);
            CHECK(place.columns >= 1);
            CHECK(place.column + place.columns <= std::max(width, place.column + 1));
        }
    }
}

TEST_CASE("a remark says what, where and what to write instead") {
    std::ostringstream out;
    const std::vector<Diagnostic> remarks = {
        {Severity::error, {5, 11}, "'foobar' is not a date", "write date:2017-06"},
        {Severity::note, {0, 4}, "a slip was mended", ""},
    };
    print_diagnostics(out, "date:foobar", remarks, {});
    CHECK(out.str() ==
          "error: 'foobar' is not a date\n"
          "    date:foobar\n"
          "         ^^^^^^\n"
          "    write date:2017-06\n"
          "note: a slip was mended\n"
          "    date:foobar\n"
          "    ^^^^\n");
}

TEST_CASE("a thousand remarks are not all printed") {
    std::ostringstream out;
    const std::vector<Diagnostic> remarks(1000, {Severity::note, {0, 1}, "a slip", ""});
    print_diagnostics(out, std::string(100'000, 'a'), remarks, {});
    CHECK(out.str().size() < 10'000);
    CHECK(out.str().ends_with("and 990 more remarks\n"));
}
