/// Where units and pieces lie: [co - operation] [pact], with % for runs and // for paragraphs.
#include "text/segment.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace entente {

static std::string units(std::string_view text) {
    std::string shown;
    Segmenter segmenter(text);
    for (Unit unit; segmenter.next(unit);) {
        if (unit.new_paragraph) shown += "//";
        shown += unit.kind == Unit::Kind::words ? "[" : "[%";
        if (unit.count < 2) shown += text.substr(unit.where.begin, unit.where.size());
        for (std::size_t i = 0; unit.count > 1 && i < unit.count; ++i) {
            const ByteSpan where = unit.pieces[i].where;
            if (i > 0) shown += ' ';
            shown += text.substr(where.begin, where.size());
        }
        shown += ']';
    }
    return shown;
}

TEST_CASE("units of text") {
    struct Row {
        std::string text, units;
    };
    const std::vector<Row> rows = {
        {"", ""},
        {" .,;- \n\n ", ""},
        {"a b", "[a][b]"},
        {"AT&T's U.S.-made 5G kit.", "[AT T][U.S. made][5G][kit]"},
        {"a-b-c-d", "[a b c d]"},
        {"a-b-c-d-e f", "[a][b][c][d][e][f]"},
        {"a-b-c-d-e-f-g's-h i-j", "[a][b][c][d][e][f][g][h][i j]"},
        {"a-b-c-d-e\n\nf", "[a][b][c][d][e]//[f]"},
        {"x's's's's's's-y", "[x y]"},
        {"U.S.", "[U.S.]"},
        {"U.S", "[U.S]"},
        {"the U.S.. And", "[the][U.S.][And]"},
        {"a.b.c.d.e.f.g.h", "[a.b.c.d.e.f.g.h]"},
        {"a.b.c.d.e.f.g.h.i", "[a][b][c][d][e][f][g][h][i]"},
        {"U.S.A.F", "[U.S.A.F]"},
        {"asp.net", "[asp net]"},
        {"x .net (.com) ..org", "[x][.net][.com][org]"},
        {"C++ C+ C# C#a C#2 1#", "[C++][C+][C#][C][a][C][2][1]"},
        {"1,000,000.25 10,0000", "[1,000,000.25][10][0000]"},
        {"2017年6月", "[2017][%年][6][%月]"},
        {"北京\n\n上海", "[%北京]//[%上海]"},
        {"กขab", "[%กข][ab]"},
        {"\u0301a", "[a]"},
        {"a\xFF"
         "b",
         "[a][b]"},
        {"a\r\n\r\nb", "[a]//[b]"},
        {"a\n--\nb", "[a][b]"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(units(row.text) == row.units);
    }
}

TEST_CASE("a word ends where its letters do, however long it is and whatever is behind it") {
    for (std::size_t letters = 1; letters <= 20; ++letters) {
        for (const char* behind : {"", " ", "@", "[", "`", "{", "/", ":", "!", "\x7F", "\xFF"}) {
            const std::string word = std::string(letters - 1, 'a') + "Z";
            CAPTURE(word + behind);
            CHECK(units(word + behind) == "[" + word + "]");
            CHECK(units(word + behind + " 09azAZ09az") == "[" + word + "][09azAZ09az]");
        }
    }
}

TEST_CASE("characters have the role that tables and ICU give them") {
    struct Row {
        char32_t c;
        CharClass expected;
    };
    const std::vector<Row> rows = {
        {U'a', CharClass::letter},         {U'é', CharClass::letter},
        {U'ж', CharClass::letter},         {U'가', CharClass::letter},
        {U'ª', CharClass::letter},         {U'7', CharClass::digit},
        {U'٧', CharClass::digit},          {U'₂', CharClass::digit},
        {U'²', CharClass::separator},      {U'½', CharClass::separator},
        {U'\u0301', CharClass::mark},      {U'\u093F', CharClass::mark},
        {U'\u00AD', CharClass::ignorable}, {U'\u200B', CharClass::ignorable},
        {U'\uFEFF', CharClass::ignorable}, {U'\n', CharClass::newline},
        {U'\u00A0', CharClass::blank},     {U'\u3000', CharClass::blank},
        {U'’', CharClass::connector},      {U'—', CharClass::separator},
        {U'中', CharClass::ideograph},     {U'の', CharClass::ideograph},
        {U'ー', CharClass::ideograph},     {U'・', CharClass::separator},
        {U'。', CharClass::separator},     {U'ก', CharClass::dictionary},
        {U'😀', CharClass::separator},      {U'\U00020000', CharClass::ideograph}};
    for (const Row& row : rows) {
        CAPTURE(static_cast<std::uint32_t>(row.c));
        CHECK(static_cast<int>(classify(row.c)) == static_cast<int>(row.expected));
    }
}

}  // namespace entente
