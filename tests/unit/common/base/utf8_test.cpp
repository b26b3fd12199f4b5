/// Steps over UTF-8, sound and broken.
#include "base/utf8.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace entente {

TEST_CASE("every code point survives being written and read") {
    for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 61) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text;
        append_utf8(text, c);
        const CodePoint read = decode_utf8(text, 0);
        REQUIRE(read.value == c);
        REQUIRE(read.size == text.size());
        REQUIRE(is_valid_utf8(text));
    }
}

TEST_CASE("broken bytes are stepped over as their maximal ill-formed part") {
    struct Row {
        std::string name, bytes;
        std::size_t size;
    };
    const std::vector<Row> rows = {{"lone continuation", "\x80", 1},
                                   {"overlong of two", "\xC0\xAF", 1},
                                   {"overlong of three", "\xE0\x80\xAF", 1},
                                   {"surrogate", "\xED\xA0\x80", 1},
                                   {"above the last plane", "\xF4\x90\x80\x80", 1},
                                   {"no such lead", "\xF5\x80\x80\x80", 1},
                                   {"cut after one", "\xE2\x82", 2},
                                   {"cut after three", "\xF0\x9F\x98", 3},
                                   {"interrupted", "\xE2\x82z", 2},
                                   {"lead at the end", "\xE2", 1}};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const CodePoint read = decode_utf8(row.bytes, 0);
        CHECK(read.value == invalid_code_point);
        CHECK(read.size == row.size);
        CHECK_FALSE(is_valid_utf8(row.bytes));
        CHECK_FALSE(is_valid_utf8("eight by" + row.bytes));
        CHECK_FALSE(is_ascii("eight by" + row.bytes));
    }
}

TEST_CASE("a byte above 127 is seen wherever it stands") {
    for (std::size_t at = 0; at < 20; ++at) {
        CAPTURE(at);
        std::string text(20, 'a');
        CHECK(is_ascii(text));
        CHECK(is_valid_utf8(text));
        text[at] = '\xC3';
        CHECK_FALSE(is_ascii(text));
        CHECK_FALSE(is_valid_utf8(text));
    }
}

TEST_CASE("controls that could act on a terminal are known, what text needs is kept") {
    for (const char32_t c :
         {U'\0', U'\r', U'\x1B', U'\x7F', U'\x85', U'\x9B', U'\u202E', U'\u2066'}) {
        CAPTURE(static_cast<std::uint32_t>(c));
        CHECK(is_control(c));
    }
    for (const char32_t c :
         {U'\t', U'\n', U' ', U'a', U'\u200D', U'\u200C', U'\u200E', U'é', U'中'}) {
        CAPTURE(static_cast<std::uint32_t>(c));
        CHECK_FALSE(is_control(c));
    }
    CHECK(drop_controls("a\x1B[31m\r\nb\xE2\x80\xAE!\xFF") == "a[31m\nb!\xEF\xBF\xBD");
}

TEST_CASE("JSON keeps its values while what disturbs a terminal is escaped") {
    CHECK(escape_controls("{\"a\":\"\x7F\u009B[2J\u202E\u2066é中😀\"}") ==
          "{\"a\":\"\\u007f\\u009b[2J\\u202e\\u2066é中😀\"}");
}

TEST_CASE("one_line folds white space of every kind") {
    CHECK(one_line("  Joint \t\r\n\xC2\xA0 venture\xE3\x80\x80signed \n") ==
          "Joint venture signed");
    CHECK(one_line("a\x01"
                   "b") == "ab");
    CHECK(one_line(" \n ") == "");
}

TEST_CASE("cut_utf8 cuts between code points") {
    const std::string text = "aé中";  // 1 + 2 + 3 bytes
    const std::vector<std::string> expected = {"", "a", "a", "aé", "aé", "aé", "aé中", "aé中"};
    for (std::size_t bytes = 0; bytes < expected.size(); ++bytes) {
        CAPTURE(bytes);
        CHECK(cut_utf8(text, bytes) == expected[bytes]);
    }
}

TEST_CASE("cut_utf8 does not give up a run of stray continuation bytes") {
    CHECK(cut_utf8(std::string(100, '\x80'), 50).size() == 50);
}

}  // namespace entente
