#include "story/signature.hpp"

#include "story/shingles.hpp"
#include "unit/indexer/story/texts.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace entente;
using story::sign;
using story::Signature;

namespace {

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size()) {
        text.replace(at, what.size(), by);
    }
    return text;
}

std::string upper(std::string text) {
    for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    return text;
}

std::string word(std::size_t number) { return "word" + std::to_string(number) + "x"; }

/// Words first, first + 1, .. of an endless text in which none comes twice.
std::string words(std::size_t first, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += word(first + i) + ' ';
    return text;
}

}  // namespace

TEST_CASE("how a text is set does not change its signature") {
    const std::string text = test::agency_story();
    const struct {
        std::string_view name;
        std::string text;
    } rows[] = {
        {"line breaks", replaced(text, "\n", " ")},
        {"more blanks", replaced(text, " ", "  ")},
        {"no-break blanks", replaced(text, " euros", "\u00a0euros")},
        {"Windows line ends", replaced(text, "\n", "\r\n")},
        {"typographic quotes", replaced(text, "\"", "\u201d")},
        {"guillemets", replaced(text, "\"", "«")},
        {"dashes", replaced(text, " - ", " \u2014 ")},
        {"no commas after words", replaced(text, ", ", " ")},
        {"capitals", upper(text)},
        {"soft hyphens", replaced(text, "reporters", "re\u00adporters")},
        {"zero-width blanks inside words", replaced(text, "harbour", "har\u200bbour")},
        {"accents", replaced(text, "Liisa", "Lïisá")},
        {"blanks around", "\n\n  " + text + "  \n"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK(sign(row.text) == sign(text));
    }
    CHECK_FALSE(sign(replaced(text, "Friday", "Monday")) == sign(text));
}

TEST_CASE("property: blanks, case and punctuation at random places change nothing") {
    constexpr std::string_view noise[] = {" ", "\n", ", ", "; ", " - ", "\"", "\u2026 ", "\t"};
    const std::string text = test::agency_story();
    for (unsigned seed = 1; seed <= 50; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        std::string changed;
        for (const char c : text) {
            const bool is_blank = c == ' ' || c == '\n';
            const bool is_lower = c >= 'a' && c <= 'z';
            changed += is_lower && random() % 4 == 0 ? static_cast<char>(c - 32) : c;
            // Between digits a blank or a comma may be part of a number.
            if (is_blank && changed.size() > 1) changed += noise[random() % std::size(noise)];
        }
        CHECK(sign(changed).values == sign(text).values);
        CHECK(sign(changed).anchors == sign(text).anchors);
    }
}

TEST_CASE("every character of a script without blanks is a word") {
    CHECK(story::hash_words("港区建设专用").size() == 6);
    CHECK(story::hash_words("ท่าเรือ").size() >= 4);
    CHECK(story::hash_words("5G网络 of Aalto").size() == 5);
    CHECK(story::hash_words("ＡＢＣ １２") == story::hash_words("abc 12"));
    CHECK(story::hash_words("\xff\xfe,\xe6").empty());
}

TEST_CASE("resemblance and containment are estimated within four standard errors") {
    const struct {
        std::string_view name;
        std::size_t first, count, other_first, other_count;
    } rows[] = {
        {"the same", 0, 600, 0, 600},          {"nothing in common", 0, 600, 5000, 600},
        {"the first half", 0, 600, 0, 300},    {"the first quarter", 0, 2000, 0, 500},
        {"overlap by half", 0, 800, 400, 800}, {"few words, overlapping", 0, 60, 15, 60},
        {"large", 0, 20000, 4000, 20000},
    };
    constexpr double error = 0.047 * 4;  // of 128 values of four bits
    for (const auto& row : rows) {
        CAPTURE(row.name);
        const std::size_t begin = std::max(row.first, row.other_first);
        const std::size_t end = std::min(row.first + row.count, row.other_first + row.other_count);
        const double lost = story::shingle_words - 1;
        const double shared = end > begin ? static_cast<double>(end - begin) - lost : 0;
        const double a = static_cast<double>(row.count) - lost;
        const double b = static_cast<double>(row.other_count) - lost;
        const story::Likeness likeness = story::compare(
            sign(words(row.first, row.count)), sign(words(row.other_first, row.other_count)));
        CHECK(std::abs(likeness.resemblance - shared / (a + b - shared)) < error);
        CHECK(std::abs(likeness.containment - shared / std::min(a, b)) < error * 2);
    }
}

TEST_CASE("a signature comes back from its bytes") {
    for (const std::string& text :
         {test::agency_story(), test::chinese_story(), words(0, 30), words(0, 20), std::string()}) {
        const Signature signature = sign(text);
        CHECK(story::decode_signature(story::encode(signature)) == signature);
        CHECK(story::encode(signature).size() <= 125);
    }
    CHECK(story::encode(sign(words(0, 20))).empty());
}

TEST_CASE("bytes that are no signature are that of a body without copies") {
    const std::string bytes = story::encode(sign(test::agency_story()));
    for (std::size_t size = 0; size < bytes.size() - 6; ++size) {  // it ends in three numbers
        const Signature cut = story::decode_signature(std::string_view(bytes).substr(0, size));
        if (size < 98) CHECK(cut == Signature());
    }
    CHECK(story::decode_signature(bytes + std::string(200, 'x')) == Signature());
    CHECK(story::decode_signature(std::string(12, '\xff')) == Signature());
    CHECK(story::decode_signature(std::string(9, '\0')) == Signature());
}
