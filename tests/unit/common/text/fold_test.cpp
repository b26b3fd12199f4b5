/// Folding by table and by ICU must agree, and folding what is folded changes nothing.
#include "text/fold.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/utf8.hpp"

namespace entente {

static Folded folded(std::string_view text) {
    Folded out;
    fold(text, out);
    return out;
}

TEST_CASE("both spellings of a text") {
    struct Row {
        std::string text, term, written;
    };
    const std::vector<Row> rows = {{"", "", ""},
                                   {"ABC xyz 09", "abc xyz 09", "abc xyz 09"},
                                   {"Über", "uber", "über"},
                                   {"U\u0308ber", "uber", "über"},
                                   {"Ü北", "u北", "ü北"},
                                   {"STRASSE ẞ", "strasse ss", "strasse ß"},
                                   {"Þórður", "thordur", "þórður"},
                                   {"Œuvre", "oeuvre", "œuvre"},
                                   {"Việt", "viet", "việt"},
                                   {"Ґанок Їжак", "ґанок їжак", "ґанок їжак"},
                                   {"が", "が", "が"},
                                   {"ﾊﾞｽ", "バス", "バス"},
                                   {"한국", "한국", "한국"},
                                   {"\u1112\u202E\u1161\u11AB국", "한국", "한국"},
                                   {"شركة", "شركه", "شركة"},
                                   {"Ⅳ", "iv", "iv"},
                                   {"№5", "no5", "no5"},
                                   {"\xC3", "\uFFFD", "\uFFFD"}};
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(folded(row.text).term == row.term);
        CHECK(folded(row.text).written == row.written);
    }
}

TEST_CASE("a character folds alike alone and beside one that needs ICU") {
    const std::string beyond_table = "\u0E01";  // Thai, which composes with nothing
    for (char32_t c = 0x20; c < 0xA000; ++c) {
        std::string text;
        append_utf8(text, c);
        CAPTURE(static_cast<std::uint32_t>(c));
        REQUIRE(folded(beyond_table + text).term == beyond_table + folded(text).term);
        REQUIRE(folded(beyond_table + text).written == beyond_table + folded(text).written);
    }
}

TEST_CASE("folding twice changes nothing") {
    for (char32_t c = 0x20; c < 0x30000; c += c < 0x3400 ? 1 : 17) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text;
        append_utf8(text, c);
        const std::string once = folded(text).term;
        CAPTURE(static_cast<std::uint32_t>(c));
        REQUIRE(folded(once).term == once);
    }
}

TEST_CASE("terms are cut between characters") {
    std::string term;
    for (int i = 0; i < 65; ++i) term += "北";
    cut_term(term);
    CHECK(term.size() == 64 * 3);
    std::string shorter = "Müller";
    cut_term(shorter);
    CHECK(shorter == "Müller");
}

}  // namespace entente
