#include "show/marked.hpp"

#include <doctest/doctest.h>

#include <sstream>

#include "cli/terminal.hpp"

using namespace entente;
using namespace entente::show;

namespace {

/// The lines, with | between them.
std::string lines(std::string_view text, std::size_t columns, std::size_t first = 0) {
    std::string out;
    for (const ByteSpan& line : wrap(text, columns, first)) {
        out += '|';
        out += text.substr(line.begin, line.size());
    }
    return out.substr(1);
}

std::string written(const MarkedText& text, const Layout& layout, std::size_t indent = 0) {
    std::ostringstream out;
    write_marked(out, text, layout, indent, indent);
    return out.str();
}

const Layout plain;
const Layout coloured{cli::Style(true), 0};

}  // namespace

TEST_CASE("lines break at blanks, beside wide characters, else inside a word") {
    struct Row {
        const char* name;
        std::string_view text;
        std::size_t columns, first;
        std::string_view expected;
    };
    const Row rows[] = {
        {"no width: one line", "a pact was signed", 0, 0, "a pact was signed"},
        {"at a blank", "a pact was signed", 8, 0, "a pact|was|signed"},
        {"a full line", "pact sign", 4, 0, "pact|sign"},
        {"a run of blanks is no line's", "pact   was", 6, 0, "pact|was"},
        {"blanks at the end are dropped", "pact  ", 10, 0, "pact"},
        {"a long word is cut", "cooperation", 4, 0, "coop|erat|ion"},
        {"what stands before counts", "pact was", 9, 4, "pact|was"},
        {"no room for the first word", "pact was", 8, 6, "|pact was"},
        {"between Chinese characters", "中国电信签约", 6, 0, "中国电|信签约"},
        {"a wide character does not fit into one column", "a中国", 2, 0, "a|中|国"},
        {"after a wide character", "中abc", 4, 0, "中|abc"},
        {"a combining mark stays with its letter", "ne\u0301ne\u0301", 2, 0, "ne\u0301|ne\u0301"},
        {"no-break space", "pact\u00A0was", 5, 0, "pact|was"},
        {"empty", "", 5, 0, ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(lines(row.text, row.columns, row.first) == row.expected);
    }
}

TEST_CASE("no line is wider than asked, and nothing but blanks is lost") {
    const std::string text =
        "Huawei 华为与沃达丰 signed a  memorandum-of-understanding (谅解备忘录) é\u0301 🎉🎉";
    const auto without_blanks = [](std::string s) {
        std::erase(s, ' ');
        return s;
    };
    for (std::size_t columns = 2; columns < 60; ++columns) {
        CAPTURE(columns);
        std::string all;
        for (const ByteSpan& line : wrap(text, columns)) {
            CHECK(cli::display_width(std::string_view(text).substr(line.begin, line.size())) <=
                  columns);
            all += text.substr(line.begin, line.size());
        }
        CHECK(without_blanks(all) == without_blanks(text));
    }
}

TEST_CASE("marks are coloured, or bracketed where there is no colour") {
    const MarkedText text{"the firms signed a pact", {{10, 16}, {19, 23}}};
    CHECK(written(text, plain) == "the firms [signed] a [pact]\n");
    CHECK(written(text, coloured) == "the firms \x1b[1;31msigned\x1b[0m a \x1b[1;31mpact\x1b[0m\n");
}

TEST_CASE("a mark that goes over a line end is closed and opened again") {
    const MarkedText text{"a memorandum of understanding of theirs", {{2, 29}}};
    CHECK(written(text, {cli::Style(true), 24}, 4) ==
          "a \x1b[1;31mmemorandum of\x1b[0m\n"
          "    \x1b[1;31munderstanding\x1b[0m of\n"
          "    theirs\n");
}

TEST_CASE("marks that cannot be are passed over") {
    const std::vector<std::vector<ByteSpan>> hostile = {
        {{3, 3}}, {{5, 2}}, {{2, 400}}, {{0, 4}, {2, 6}}, {{5, 7}, {0, 4}}};
    for (const auto& marks : hostile) {
        CAPTURE(marks.front().begin);
        const std::string line = written({"pact was", marks}, coloured);
        std::string bare = line;
        for (const std::string code : {"\x1b[1;31m", "\x1b[0m"}) {
            for (std::size_t at; (at = bare.find(code)) != bare.npos;) bare.erase(at, code.size());
        }
        CHECK(bare == "pact was\n");
    }
}

TEST_CASE("nothing in the text can steer the terminal") {
    const MarkedText text{"a\x1b[31m\tpact\r\nis\x07 \u202Esigned\xFF\x9B", {{7, 11}}};
    CHECK(written(text, plain) == "a[31m [pact] is signed\uFFFD\uFFFD\n");
}

TEST_CASE("many marks on many lines take linear time") {
    MarkedText text;
    for (std::size_t i = 0; i < 200'000; ++i) {
        text.marks.push_back({text.text.size(), text.text.size() + 1});
        text.text += "a ";
    }
    CHECK(written(text, {cli::Style(true), 20}).size() > text.text.size());
}
