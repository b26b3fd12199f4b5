#include "snippet/marked_text.hpp"

#include <doctest/doctest.h>

#include "queries.hpp"

#include <string>

using namespace entente;
using namespace entente::snippet;
using namespace entente::test;

namespace {

std::string folded(std::string_view body, std::vector<ByteSpan> matches) {
    const MarkedText text = marked_text(body, {{0, body.size()}, std::move(matches)});
    return bracketed(text.text, text.marks);
}

TEST_CASE("white space is folded, controls dropped, marks moved along") {
    CHECK(folded(" a \n\t b ", {{1, 2}, {6, 7}}) == "[a] [b]");
    CHECK(folded("a  b", {{0, 4}}) == "[a b]");
    CHECK(folded("\x1B[31mred\x1B[0m", {{5, 8}}) == "[31m[red][0m");
    CHECK(folded("a\x07"
                 "b",
                 {{0, 3}}) == "[ab]");
    CHECK(folded("Stra\xC3\x9F"
                 "e",
                 {{4, 6}}) == "Stra[ß]e");
    CHECK(folded("a\xFF"
                 "b",
                 {{2, 3}}) == "a\uFFFD[b]");
    CHECK(folded("a\x07"
                 "b",
                 {{1, 2}}) == "ab");
    CHECK(folded("", {}) == "");
}

TEST_CASE("a line of the body is found in the file") {
    const std::string body = "one\ntwo\n\nthree\nfour\n\nfive";
    const std::vector<std::uint32_t> lines{3, 10, 40};
    struct Row {
        std::string_view word;
        std::uint32_t in_file, in_body;
    };
    const Row rows[] = {
        {"one", 3, 1}, {"two", 4, 2}, {"three", 10, 4}, {"four", 11, 5}, {"five", 40, 7}};
    for (const Row& row : rows) {
        CAPTURE(std::string(row.word));
        CHECK(file_line(body, body.find(row.word), lines) == row.in_file);
        CHECK(file_line(body, body.find(row.word), {}) == row.in_body);
    }
    CHECK(file_line("", 0, {}) == 1);
    CHECK(file_line("a", 99, lines) == 3);
}

TEST_CASE("a fragment says where it is cut and on which line its match is") {
    const std::string body = "One two three.\nFour five six.";
    struct Row {
        ByteSpan where;
        std::vector<ByteSpan> matches;
        std::string text;
        std::uint32_t line;
    };
    const Row rows[] = {
        {{0, 14}, {{4, 7}}, "One [two] three.", 1},
        {{4, 7}, {{4, 7}}, "… [two] …", 1},
        {{8, 24}, {{15, 19}}, "… three. [Four] five …", 2},
        {{15, 29}, {}, "Four five six.", 2},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const Fragment fragment = make_fragment(body, {row.where, row.matches}, {});
        CHECK(bracketed(fragment.text, fragment.marks) == row.text);
        CHECK(fragment.line == row.line);
    }
}

TEST_CASE("a highlight is escaped for where it goes, its markers are not") {
    const std::string body = "a<b> & \"c\"\x1B[0m\u200E'";
    const Snippet snippet{{Passage{{0, body.size()}, {{2, 3}}}}};
    CHECK(highlight(body, snippet, {"<b>", "</b>", "..", Markup::Escape::html}) ==
          "a&lt;<b>b</b>&gt; &amp; &quot;c&quot;[0m\u200E&#39;");
    CHECK(highlight(body, snippet, {"\x1B[1m", "\x1B[0m", "..", Markup::Escape::terminal}) ==
          "a<\x1B[1mb\x1B[0m> & \"c\"[0m'");
    CHECK(highlight(body, snippet, {}) == "a<b> & \"c\"[0m\u200E'");
    CHECK(highlight(body, Snippet{}, {}) == "");
}

}  // namespace
