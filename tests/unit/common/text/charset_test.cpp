/// Bytes in many charsets become the same text; what is no text is refused.
#include "text/charset.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "text/charset_guess.hpp"

namespace entente {

using namespace std::string_view_literals;

static std::string repeat(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

/// ASCII and Latin-1 as UTF-16, low byte first or last.
static std::string utf16(std::u16string_view text, bool little_endian) {
    std::string bytes;
    for (const char16_t c : text) {
        const char low = static_cast<char>(c & 0xFF), high = static_cast<char>(c >> 8);
        bytes += little_endian ? low : high;
        bytes += little_endian ? high : low;
    }
    return bytes;
}

namespace {

struct Row {
    std::string name;
    std::string bytes;
    std::string declared;
    std::string charset, text;
};

}  // namespace

static void check_decoded(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto decoded = decode_text(row.bytes, row.declared);
        REQUIRE(decoded.has_value());
        CHECK(decoded->charset == row.charset);
        CHECK(decoded->text == row.text);
    }
}

TEST_CASE("text is read in the charset it is written in") {
    const std::u16string_view german = u"Köln\r\nVertrag 2017";
    const std::u16string_view chinese = u"华为与北京大学签署战略合作协议\n双方将共同开发新技术";
    const std::string chinese_utf8 = "华为与北京大学签署战略合作协议\n双方将共同开发新技术";
    const std::vector<Row> rows = {
        {"empty", "", "", "UTF-8", ""},
        {"ASCII", "plain", "", "UTF-8", "plain"},
        {"UTF-8", "Köln 北京", "", "UTF-8", "Köln 北京"},
        {"UTF-8, though another is declared", "Köln", "windows-1252", "UTF-8", "Köln"},
        {"UTF-8 with its mark", "\xEF\xBB\xBFKöln", "", "UTF-8", "Köln"},
        {"UTF-8 with a broken place", "äöüäöüäöü \xFF äöü", "", "UTF-8", "äöüäöüäöü \uFFFD äöü"},
        {"UTF-16 LE with its mark", "\xFF\xFE" + utf16(german, true), "", "UTF-16LE",
         "Köln\nVertrag 2017"},
        {"UTF-16 BE with its mark", "\xFE\xFF" + utf16(german, false), "", "UTF-16BE",
         "Köln\nVertrag 2017"},
        {"UTF-16 LE", utf16(german, true), "", "UTF-16LE", "Köln\nVertrag 2017"},
        {"UTF-16 BE", utf16(german, false), "", "UTF-16BE", "Köln\nVertrag 2017"},
        {"a word of UTF-16 LE", utf16(u"signed", true), "", "UTF-16LE", "signed"},
        {"a word of UTF-16 BE", utf16(u"signed", false), "", "UTF-16BE", "signed"},
        {"Chinese UTF-16 LE", utf16(chinese, true), "", "UTF-16LE", chinese_utf8},
        {"Chinese UTF-16 BE", utf16(chinese, false), "", "UTF-16BE", chinese_utf8},
        {"UTF-32 LE with its mark", std::string("\xFF\xFE\0\0a\0\0\0\x2D\x4E\0\0"sv), "",
         "UTF-32LE", "a中"},
        {"declared", "\xCF\xF0\xE8", "windows-1251", "windows-1251", "При"},
        {"declared by an alias", "caf\xE9", "latin1", "windows-1252", "café"},
        {"declared Latin-1 is windows-1252", "\x93quoted\x94", "ISO-8859-1", "windows-1252",
         "“quoted”"},
        {"declared GB2312 is GB18030", "\xE9\x46", "gb2312", "GB18030", "镕"},
        {"declared but wrong", "\xC4\xE3\xBA\xC3\xCA\xC0\xBD\xE7", "UTF-8", "GB18030", "你好世界"},
        {"declared but unknown", "\xC4\xE3\xBA\xC3\xCA\xC0\xBD\xE7", "x-nonsense", "GB18030",
         "你好世界"},
        {"declared but full of meaningless bytes",
         repeat("le march\xE9 europ\xE9"
                "en ",
                9),
         "Big5", "windows-1252", repeat("le marché européen ", 9)},
        {"French",
         "L'Or\xE9"
         "al a sign\xE9 un accord de coop\xE9ration",
         "", "windows-1252", "L'Oréal a signé un accord de coopération"},
        {"two accents side by side",
         "une soci\xE9t\xE9 cr\xE9\xE9"
         "e en 1990",
         "", "windows-1252", "une société créée en 1990"},
        {"German",
         "Die Gespr\xE4"
         "che f\xFChrten zu einem \xDC"
         "bereinkommen",
         "", "windows-1252", "Die Gespräche führten zu einem Übereinkommen"},
        {"one curly quote", "the company\x92s deal", "", "windows-1252", "the company’s deal"},
        {"Chinese", "\xBB\xAA\xCE\xAA\xD3\xEB\xB1\xB1\xBE\xA9\xB4\xF3\xD1\xA7", "", "GB18030",
         "华为与北京大学"},
        {"a Chinese name in English", "signed by Huawei (\xBB\xAA\xCE\xAA) and others in Beijing",
         "", "GB18030", "signed by Huawei (华为) and others in Beijing"},
    };
    check_decoded(rows);
}

TEST_CASE("languages beyond Western Europe are detected") {
    const std::vector<Row> rows = {
        {"Russian",
         "\xCA\xEE\xEC\xEF\xE0\xED\xE8\xFF \xEF\xEE\xE4\xEF\xE8\xF1\xE0\xEB\xE0 "
         "\xF1\xEE\xE3\xEB\xE0\xF8\xE5\xED\xE8\xE5 \xEE \xF1\xEE\xF2\xF0\xF3\xE4\xED\xE8"
         "\xF7\xE5\xF1\xF2\xE2\xE5",
         "", "windows-1251", "Компания подписала соглашение о сотрудничестве"},
        {"Japanese",
         "\x97\xBC\x8E\xD0\x82\xCD\x93\x8C\x8B\x9E\x82\xC5\x8B\xA6\x92\xE8\x82\xC9\x8F"
         "\x90\x96\xBC\x82\xB5\x82\xBD",
         "", "windows-31j", "両社は東京で協定に署名した"},
        {"Korean",
         "\xB5\xCE \xC8\xB8\xBB\xE7\xB4\xC2 \xBC\xAD\xBF\xEF\xBF\xA1\xBC\xAD \xC7\xF9\xB7"
         "\xC2 \xC7\xF9\xC1\xA4\xBF\xA1 \xBC\xAD\xB8\xED\xC7\xDF\xB4\xD9",
         "", "windows-949", "두 회사는 서울에서 협력 협정에 서명했다"},
    };
    check_decoded(rows);
}

TEST_CASE("broken places are counted") {
    CHECK(decode_text("äöüäöüäöüä \xFF")->replaced == 1);
    CHECK(decode_text("äöü")->replaced == 0);
    CHECK(decode_text("\xFF\xFE"
                      "a\0\0\xD8"
                      "b\0"sv)
              ->replaced == 1);  // a lone surrogate
}

TEST_CASE("bytes that make the detector fail are still text") {
    const auto decoded = decode_text("\xCD ");
    REQUIRE(decoded.has_value());
    CHECK(decoded->text == "Í ");
}

TEST_CASE("what is no text is refused") {
    std::string random;
    for (std::uint32_t x = 12345; random.size() < 20000; x = x * 1664525 + 1013904223) {
        random += static_cast<char>(x >> 24);
    }
    CHECK_FALSE(decode_text(random).has_value());
    CHECK_FALSE(decode_text("\xEF\xBB\xBF" + random).has_value());
    CHECK_FALSE(decode_text("\xFF\xFE" + random).has_value());
    CHECK_FALSE(
        decode_text("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\6\0\0\0"sv).has_value());
    CHECK_FALSE(decode_text(std::string(100, '\0')).has_value());
    CHECK_FALSE(decode_text(repeat("\x7F"
                                   "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0>\0\1\0\0\0"sv,
                                   100))
                    .has_value());
}

TEST_CASE("a few zero bytes and escape codes in text are dropped") {
    const std::string text = repeat("A line of text that is long enough. ", 10);
    CHECK(decode_text(text + '\0' + text)->text == text + text);
    CHECK(decode_text("\x1B[31mred\x1B[0m")->text == "[31mred[0m");
    CHECK(decode_text(repeat(text + std::string(2, '\0'), 3))->text == repeat(text, 3));
}

TEST_CASE("clean_utf8 leaves what text needs and nothing else") {
    struct Clean {
        std::string name, text, expected;
    };
    const std::vector<Clean> rows = {
        {"nothing", "", ""},
        {"tabs and lines", "a\tb\nc", "a\tb\nc"},
        {"line ends",
         "a\r\nb\rc\fd\ve\xC2\x85"
         "f\n",
         "a\nb\nc\nd\ne\nf\n"},
        {"carriage returns in a row", "a\r\r\nb", "a\n\nb"},
        {"a carriage return before a letter beyond ASCII", "\rä\r\nö", "\nä\nö"},
        {"controls",
         "a\x01\x7F\x1B\b"
         "b\xC2\x9B"
         "c",
         "abc"},
        {"bidirectional overrides", "a\u202Eb\u2066c", "abc"},
        {"byte order marks", "\uFEFFa\uFEFFb", "ab"},
        {"joiners", "a\u200Db\u200Cc", "a\u200Db\u200Cc"},
        {"broken bytes", "a\xC3(\xFF\xE4\xB8", "a\uFFFD(\uFFFD\uFFFD"},
        {"combining accents", "e\u0301", "é"},
        {"canonical singletons", "\u212B", "Å"},
        {"compatibility forms stay", "ﬁ Ａ", "ﬁ Ａ"},
        {"thirty marks stay", "x" + repeat("\u0323", 30), "x" + repeat("\u0323", 30)},
        {"more are dropped", "北" + repeat("\u0301", 500) + "京",
         "北" + repeat("\u0301", 30) + "京"},
        {"marks in a row are counted anew", "北\u0301京\u0301", "北\u0301京\u0301"},
    };
    for (const Clean& row : rows) {
        CAPTURE(row.name);
        CHECK(clean_utf8(row.text) == row.expected);
    }
}

TEST_CASE("cleaning hostile text gives valid UTF-8, and again the same") {
    const std::vector<std::string> pieces = {"\u0301\u0323", "\xFF", "\xF0\x9F", "\u1100", "\u1161",
                                             "가\u11A8",     "\r",   "\u0344",   "é",      "\0"};
    for (const std::string& first : pieces) {
        for (const std::string& second : pieces) {
            const std::string clean = clean_utf8(repeat(first + second, 5000));
            REQUIRE(is_valid_utf8(clean));
            REQUIRE(clean_utf8(clean) == clean);
        }
    }
}

TEST_CASE("declared names are known by their aliases") {
    CHECK(known_charset("Latin1") == "windows-1252");
    CHECK(known_charset(" iso-8859-1 ") == "windows-1252");
    CHECK(known_charset("gbk") == "GB18030");
    CHECK(known_charset("x-nonsense").empty());
    CHECK(known_charset("").empty());
    CHECK(known_charset("utf-8").empty());
    CHECK(known_charset("utf-16").empty());
    CHECK(known_charset(std::string(100000, 'x')).empty());
}

}  // namespace entente
