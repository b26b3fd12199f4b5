#include "text/charset.hpp"

#include <doctest/doctest.h>

#include <string>

using entente::clean_utf8;
using entente::decode_text;

namespace {

std::string utf16(std::string_view ascii, bool big_endian, bool mark) {
    std::string out = !mark ? "" : big_endian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : ascii) {
        const char pair[2] = {big_endian ? '\0' : c, big_endian ? c : '\0'};
        out.append(pair, 2);
    }
    return out;
}

}  // namespace

TEST_CASE("bytes are read in the charset they are in") {
    struct Row {
        const char* name;
        std::string bytes;
        const char* declared;
        const char* text;
        const char* charset;
    };
    const std::string latin_sentence =
        "Les soci\xE9t\xE9s ont sign\xE9 un accord de coop\xE9ration \xE0 Paris, a annonc\xE9 le "
        "minist\xE8re fran\xE7"
        "ais. L\x92"
        "accord entre en vigueur d\xE8s l\x92\xE9t\xE9.";
    const std::string gb_sentence =
        "\xCE\xA2\xC8\xED\xD3\xEB\xC9\xCF\xBA\xA3\xCA\xD0\xC7\xA9\xCA\xF0\xC1\xCB\xD5\xBD\xC2\xD4"
        "\xBA\xCF\xD7\xF7\xD0\xAD\xD2\xE9\xA1\xA3";
    for (const Row& row : {
             Row{"ASCII", "plain", "", "plain", "UTF-8"},
             Row{"UTF-8", "Zürich 北京", "", "Zürich 北京", "UTF-8"},
             Row{"UTF-8 against a wrong declaration", "Zürich", "GBK", "Zürich", "UTF-8"},
             Row{"UTF-8 with its mark", "\xEF\xBB\xBFZürich", "", "Zürich", "UTF-8"},
             Row{"UTF-16LE with its mark", utf16("signed", false, true), "", "signed", "UTF-16LE"},
             Row{"UTF-16BE with its mark", utf16("signed", true, true), "", "signed", "UTF-16BE"},
             Row{"UTF-16LE without", utf16("signed", false, false), "", "signed", "UTF-16LE"},
             Row{"UTF-16BE without", utf16("signed", true, false), "", "signed", "UTF-16BE"},
             Row{"declared Latin-1 is Windows-1252", "\x93Z\xFCrich\x94", "ISO-8859-1", "“Zürich”",
                 "windows-1252"},
             Row{"declared GB2312 is GB18030", gb_sentence, "gb2312",
                 "微软与上海市签署了战略合作协议。", "GB18030"},
             Row{"Windows-1252 found out", latin_sentence, "",
                 "Les sociétés ont signé un accord de coopération à Paris, a annoncé le "
                 "ministère français. L’accord entre en vigueur dès l’été.",
                 "windows-1252"},
             Row{"GB18030 found out", gb_sentence + gb_sentence, "",
                 "微软与上海市签署了战略合作协议。微软与上海市签署了战略合作协议。", "GB18030"},
             Row{"an unknown declaration is passed over", latin_sentence.substr(0, 60), "klingon",
                 "Les sociétés ont signé un accord de coopération à Paris, a a", "windows-1252"},
             Row{"empty", "", "", "", "UTF-8"},
         }) {
        CAPTURE(row.name);
        const auto decoded = decode_text(row.bytes, row.declared);
        REQUIRE(decoded);
        CHECK(decoded->text == row.text);
        CHECK(decoded->charset == row.charset);
        CHECK(decoded->replaced == 0);
    }
}

TEST_CASE("what comes in is one kind of text") {
    struct Row {
        const char* name;
        std::string bytes;
        std::string text;
    };
    for (const Row& row : {
             Row{"line ends", "a\r\nb\rc\n\r\nd", "a\nb\nc\n\nd"},
             Row{"composed", "Ne\xCC\x81stle", "N\u00E9stle"},
             Row{"NUL and controls", std::string("a\0b\x1B[31mc\x7F", 10) + std::string(400, 'x'),
                 "ab[31mc" + std::string(400, 'x')},
             Row{"bidirectional overrides", "a\u202Eb\u2066c", "abc"},
             Row{"joiners stay", "नि\u200Dन", "नि\u200Dन"},
             Row{"tabs stay", "a\tb", "a\tb"},
         }) {
        CAPTURE(row.name);
        const auto decoded = decode_text(row.bytes);
        REQUIRE(decoded);
        CHECK(decoded->text == row.text);
    }
}

TEST_CASE("a few broken bytes in UTF-8 are replaced and counted") {
    std::string text;
    for (int i = 0; i < 40; ++i) text += "Zürich ";
    const auto decoded = decode_text(text + "\xC3( \xFF");
    REQUIRE(decoded);
    CHECK(decoded->charset == "UTF-8");
    CHECK(decoded->replaced == 2);
    CHECK(decoded->text.ends_with("\uFFFD( \uFFFD"));
}

TEST_CASE("what is no text is refused") {
    std::string counting;
    for (int i = 0; i < 1000; ++i) counting += static_cast<char>(i % 256);
    CHECK_FALSE(decode_text(counting));
    CHECK_FALSE(decode_text(std::string(100, '\0')));
    CHECK_FALSE(decode_text("\x89PNG\r\n\x1A\n" + std::string("\0\0\0\rIHDR\0\0\1\0", 16)));
    CHECK_FALSE(decode_text("\xEF\xBB\xBF" + std::string(100, '\1')));
}

TEST_CASE("clean_utf8 repairs what is not text") {
    CHECK(clean_utf8("Zürich\r\n") == "Zürich\n");
    CHECK(clean_utf8(std::string_view("a\0b\xFF", 4)) == "ab\uFFFD");
    CHECK(clean_utf8("e\u0301") == "\u00E9");
}
