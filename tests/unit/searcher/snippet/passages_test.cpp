#include <entente/snippet.hpp>

#include <doctest/doctest.h>

#include "queries.hpp"

#include <string>

using namespace entente;
using namespace entente::test;

namespace {

const Markup brackets{"[", "]"};

std::string shown(const Query& query, std::string_view body, const SnippetOptions& options) {
    const Analyzer analyzer;
    return highlight(body, make_snippet(analyzer, query, body, options), brackets);
}

SnippetOptions one_passage(std::size_t max_bytes) {
    return {.max_passages = 1, .max_bytes = max_bytes, .language = {}};
}
SnippetOptions two_passages(std::size_t max_bytes) {
    return {.max_passages = 2, .max_bytes = max_bytes, .language = {}};
}

std::string times(int count, std::string_view text) {
    std::string out;
    for (int i = 0; i < count; ++i) out += text;
    return out;
}

const std::string filler = times(20, "Nothing of note was said here by anyone. ");

TEST_CASE("a passage is whole sentences where they fit") {
    CHECK(shown(word("pact"), "He came. They signed the pact. She left for home at once.",
                one_passage(30)) == "They signed the [pact].");
    CHECK(shown(word("pact"), "Aye. The pact. She left for home at once and stayed.",
                one_passage(40)) == "Aye. The [pact].");
    CHECK(shown(word("pact"), "Aye. The pact. She left.", one_passage(20)) ==
          "The [pact]. She left.");
    CHECK(shown(word("pact"), "A pact.\n\nAnother paragraph.", one_passage(200)) == "A [pact].");
    CHECK(shown(word("pact"), "A pact\nover\t two   lines.", one_passage(200)) ==
          "A [pact] over two lines.");
}

TEST_CASE("a long sentence is cut between words around the matches") {
    const std::string body = "one two three four five six seven pact nine ten eleven twelve dozen.";
    CHECK(shown(word("pact"), body, one_passage(24)) == "… seven [pact] nine ten …");
    CHECK(shown(word("one"), body, one_passage(14)) == "[one] two three …");
    CHECK(shown(word("dozen"), body, one_passage(14)) == "… twelve [dozen].");
    CHECK(shown(phrase({"six", "seven", "pact"}), body, one_passage(10)) == "… [six seven] …");
    CHECK(shown(word("pact"), "x" + times(50, "y") + " pact " + times(50, "z"), one_passage(10)) ==
          "… [pact] …");
}

TEST_CASE("what shows most of the query is shown") {
    const std::string scattered = "The bank spoke. " + filler + "The pact was old. ";
    const std::string close = "The bank signed a pact. ";
    CHECK(shown(both(word("bank"), word("pact")), scattered + filler + close + filler,
                one_passage(60)) == "The [bank] signed a [pact].");
    CHECK(shown(both(word("bank"), word("pact")),
                times(3, "A bank is a bank is a bank. ") + filler + close,
                one_passage(40)) == "The [bank] signed a [pact].");
    CHECK(shown(both(word("the"), word("memorandum")),
                "The end of the day of the year. " + filler + "A memorandum came. ",
                one_passage(40)) == "A [memorandum] came.");
}

TEST_CASE("of equal pieces the closer and then the earlier one") {
    CHECK(shown(both(word("bank"), word("pact")),
                "A bank may think long and hard about a pact. " + filler + "A bank pact it was. ",
                one_passage(50)) == "A [bank] [pact] it was.");
    CHECK(shown(word("pact"),
                filler + "First pact it was. " + filler + "Other pact it is. " + filler,
                one_passage(20)) == "First [pact] it was.");
}

TEST_CASE("a second passage adds something") {
    const std::string body = "A bank pact here. " + filler + "A bank pact there. " + filler +
                             "The minister spoke. " + filler;
    const Query query = over(Query::Kind::and_, {word("bank"), word("pact"), word("minister")});
    CHECK(shown(query, body, two_passages(20)) == "A [bank] [pact] here. … The [minister] spoke.");
    CHECK(shown(word("pact"), times(2, "The same pact.\n\n") + filler + "\n\nAnother pact now.",
                two_passages(30)) == "The same [pact]. … Another [pact] now.");
    CHECK(shown(word("pact"), "The same pact.\n\nThe same pact.", two_passages(30)) ==
          "The same [pact].");
}

TEST_CASE("passages that touch are shown without a gap") {
    CHECK(shown(either(word("one"), word("six")), "Now one. Two three. Four five six.",
                two_passages(18)) == "Now [one]. … Four five [six].");
    CHECK(shown(either(word("one"), word("six")), "Now one two three. Four five six.",
                two_passages(18)) == "Now [one] two three. Four five [six].");
}

TEST_CASE("without a match the opening words are shown") {
    CHECK(shown(word("x"), "\n  A first line. A second. " + filler, one_passage(25)) ==
          "A first line. A second.");
    CHECK(shown(word("x"), "A headline\n\nThe text begins. " + filler, one_passage(30)) ==
          "A headline The text begins.");
    CHECK(shown(Query{}, "one two three four five six seven", one_passage(14)) ==
          "one two three …");
    CHECK(shown(word("x"), times(90, "y"), one_passage(10)) == times(10, "y") + " …");
    CHECK(shown(word("x"), "", one_passage(10)) == "");
    CHECK(shown(word("x"), " \n\n ", one_passage(10)) == "");
}

TEST_CASE("nothing is shown where nothing may be") {
    CHECK(shown(word("a"), "a b", {.max_passages = 0, .max_bytes = 320, .language = {}}) == "");
    CHECK(shown(word("a"), "a b", one_passage(0)) == "");
    CHECK(shown(word("北"), "北京", one_passage(2)) == "");
    CHECK(shown(word("北"), "北京", one_passage(3)) == "[北] …");
}

TEST_CASE("Chinese text is cut between characters") {
    const std::string body = times(30, "无关文字") + "双方签署合作协议" + times(30, "无关文字");
    const std::string text = shown(word("合作"), body, one_passage(36));
    CHECK(text == "… 双方签署[合作]协议无关文字 …");
}

}  // namespace
