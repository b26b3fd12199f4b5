/// The analyzer's choices, row by row as common/doc/analyzer.md lists them; spans; hostile text.
#include <doctest/doctest.h>

#include <entente/analyzer.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "support/token_text.hpp"

namespace entente {

using test::token_text;

static const Analyzer& analyzer() {
    static const Analyzer instance;
    return instance;
}

/// The text with \n, \t and \uXXXX replaced by what they stand for.
static std::string unescape(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            out += text[i];
        } else if (text[++i] == 'n') {
            out += '\n';
        } else if (text[i] == 't') {
            out += '\t';
        } else {
            const std::string digits(text.substr(i + 1, 4));
            append_utf8(out, static_cast<char32_t>(std::strtoul(digits.c_str(), nullptr, 16)));
            i += 4;
        }
    }
    return out;
}

namespace {

struct Row {
    std::string text, tokens;
};

}  // namespace

static std::vector<Row> documented_rows() {
    std::ifstream page(ENTENTE_SOURCE_DIR "/common/doc/analyzer.md");
    std::vector<Row> rows;
    bool tells_tokens = false;
    for (std::string line; std::getline(page, line);) {
        if (line.starts_with("## ")) tells_tokens = false;
        if (line == "| text | tokens | why |") tells_tokens = true;
        if (!tells_tokens || !line.starts_with("| `")) continue;
        const std::size_t text_end = line.find("` | ", 3);
        const std::size_t tokens_end = line.find(" | ", text_end + 4);
        rows.push_back({unescape(line.substr(3, text_end - 3)),
                        line.substr(text_end + 4, tokens_end - text_end - 4)});
    }
    return rows;
}

TEST_CASE("every row of the documented tables holds") {
    const std::vector<Row> rows = documented_rows();
    REQUIRE(rows.size() > 50);
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(token_text(analyzer().tokens(row.text)) == row.tokens);
    }
}

TEST_CASE("a token knows the bytes it was made from") {
    struct Source {
        std::string text, sources;
    };
    const std::vector<Source> rows = {
        {"Huawei's deal", "[Huawei][deal]"},
        {"co-operation", "[co][operation][co-operation]"},
        {"the U.S. firm", "[the][U.S.][U.S.][firm]"},
        {"in .NET, C++!", "[in][.NET][NET][C++][C]"},
        {"¡Nestlé!", "[Nestlé][Nestlé]"},
        {"co\u00ADop\u00AD.", "[co\u00ADop]"},
        {"北京1,000", "[北][北京][京][1,000]"},
        {"ｶﾞ", "[ｶﾞ]"},
    };
    for (const Source& row : rows) {
        CAPTURE(row.text);
        std::string sources;
        for (const Token& token : analyzer().tokens(row.text)) {
            sources += '[' + row.text.substr(token.source.begin, token.source.size()) + ']';
        }
        CHECK(sources == row.sources);
    }
}

TEST_CASE("positions count from the one that is given") {
    CHECK(token_text(analyzer().tokens("a b\n\nc", 1000)) ==
          "a(1000,word) b(1001,word) c(1101,word)");
}

TEST_CASE("each_token gives what tokens gives") {
    const std::string text = "AT&T met Nestlé in 北京.\n\nU.S. firms";
    std::vector<Token> collected;
    analyzer().each_token(text, 7, [&](const Token& token) { collected.push_back(token); });
    CHECK(collected == analyzer().tokens(text, 7));
}

TEST_CASE("a filter leaves out nothing that it wants") {
    for (const auto& row : documented_rows()) {
        const std::string& text = row.text;
        CAPTURE(text);
        const std::vector<Token> all = analyzer().tokens(text);
        for (const Token& wanted : all) {
            CAPTURE(wanted.term);
            TokenFilter filter;
            filter.want_term(wanted.term);
            if (wanted.form == TokenForm::segment) filter.want_segments();
            bool found = false, sound = true;
            analyzer().each_token(text, 1, filter, [&](const Token& token) {
                found = found || token == wanted;
                sound = sound && std::ranges::find(all, token) != all.end();
            });
            CHECK(found);
            CHECK(sound);
        }
    }
}

TEST_CASE("a filter leaves out most of the rest") {
    struct Filtered {
        std::string text, wanted, given;
    };
    const std::vector<Filtered> rows = {
        {"free trade and transport", "trade", "trade@2 transport@4"},
        {"a an the", "a", "a@1"},
        {"The US told us", "u.s.", "us@2 u.s.@2 us@4"},
        {"co-operation by e-mail", "by", "by@2"},
        {"北京大学 and 南京", "京", "京@2 京@7"},
        {"words", "", ""},
    };
    for (const Filtered& row : rows) {
        CAPTURE(row.text);
        TokenFilter filter;
        filter.want_term(row.wanted);
        std::string given;
        analyzer().each_token(row.text, 1, filter, [&](const Token& token) {
            given += (given.empty() ? "" : " ") + token.term + '@' + std::to_string(token.position);
        });
        CHECK(given == row.given);
    }
}

TEST_CASE("fold works on whole names") {
    struct Fold {
        std::string text, folded;
    };
    const std::vector<Fold> rows = {{"", ""},
                                    {"Nestlé S.A.", "nestle s.a."},
                                    {"Crédit  Agricole", "credit  agricole"},
                                    {"AT&T", "at&t"},
                                    {"Ｈｕａｗｅｉ　公司", "huawei 公司"},
                                    {"A\xFFz", "a\uFFFDz"}};
    for (const Fold& row : rows) {
        CAPTURE(row.text);
        CHECK(analyzer().fold(row.text) == row.folded);
    }
}

/// What must hold for any bytes at all.
static void check_invariants(const std::string& text) {
    std::uint32_t position = 1;
    analyzer().each_token(text, 1, [&](const Token& token) {
        REQUIRE(token.source.begin < token.source.end);
        REQUIRE(token.source.end <= text.size());
        REQUIRE_FALSE(token.term.empty());
        REQUIRE(is_valid_utf8(token.term));
        REQUIRE(token.term.find('\0') == std::string::npos);
        const auto continuation = [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
        };
        REQUIRE(std::ranges::count_if(token.term, std::not_fn(continuation)) <= 64);
        REQUIRE(token.position >= position);
        position = token.position;
    });
}

static std::string repeat(std::string_view piece, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += piece;
    return text;
}

TEST_CASE("hostile text gives sound tokens") {
    const std::vector<std::string> pieces = {"a",        "a-",
                                             "a.",       "A.B.",
                                             "'s",       "a's'",
                                             "1,",       "1,000,",
                                             "1.000.",   ".",
                                             "+",        "a+",
                                             "-",        "_",
                                             "@a",       "a&",
                                             "é",        "e\u0301",
                                             "\u0301",   "北",
                                             "北\u3099", "ｶﾞ",
                                             "ก",        "ﷺ",
                                             "\u00AD",   "a\u200B",
                                             "\u037A",   "\xFF",
                                             "\xE4\xB8", "a\xC3",
                                             "\n\n",     "\r\n",
                                             "😀",        "𠀀",
                                             "ß",        "ŉ",
                                             "İ",        std::string(1, '\0'),
                                             "𝐀",        "ﬀ",
                                             "½",        "가",
                                             "\u1100",   "क्ष"};
    for (const std::string& piece : pieces) {
        CAPTURE(piece);
        check_invariants(piece);
        check_invariants(repeat(piece, 10000));
        check_invariants(repeat(piece + ' ', 10000));
    }
    for (const std::string& first : pieces) {
        for (const std::string& second : pieces) {
            CAPTURE(first);
            CAPTURE(second);
            check_invariants(repeat(first + second, 9));
        }
    }
}

TEST_CASE("every pair of ASCII characters gives sound tokens, alone and between words") {
    for (int first = 0; first < 128; ++first) {
        for (int second = 0; second < 128; ++second) {
            const std::string pair = {static_cast<char>(first), static_cast<char>(second)};
            check_invariants(pair);
            check_invariants("a" + pair + "1");
        }
    }
}

TEST_CASE("long words and joins are cut at 64 characters") {
    const std::string ascii(70, 'a'), german = repeat("ü", 70);
    CHECK(analyzer().tokens(ascii).at(0).term == std::string(64, 'a'));
    CHECK(analyzer().tokens(german).at(1).term == repeat("ü", 64));
    CHECK(analyzer().tokens(ascii + "-b").at(2).term == std::string(64, 'a'));
    CHECK(analyzer().tokens(ascii + "++").at(0).term == std::string(64, 'a'));
}

TEST_CASE("the fingerprint names what terms depend on") {
    const std::string fingerprint = Analyzer::fingerprint();
    CAPTURE(fingerprint);
    CHECK(fingerprint == Analyzer::fingerprint());
    CHECK(fingerprint.find("rules 2") != std::string::npos);
    CHECK(fingerprint.find("ICU ") != std::string::npos);
    CHECK(fingerprint.find("stems ") != std::string::npos);
}

}  // namespace entente
