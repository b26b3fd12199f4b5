#include "snippet/matcher.hpp"

#include <doctest/doctest.h>

#include "queries.hpp"

#include <string>

using namespace entente;
using namespace entente::snippet;
using namespace entente::test;

namespace {

std::string marked(const Query& query, std::string_view body, const MatcherOptions& options = {},
                   std::string_view title = {}) {
    const Analyzer analyzer;
    return bracketed(body, covered(Matcher(analyzer, query, options).find(body, title)));
}

struct Row {
    std::string name;
    Query query;
    std::string expected;  ///< the body with its marks
};

std::string without_brackets(std::string text) {
    std::erase_if(text, [](char c) { return c == '[' || c == ']'; });
    return text;
}

void check(const std::vector<Row>& rows, const MatcherOptions& options = {}) {
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(marked(row.query, without_brackets(row.expected), options) == row.expected);
    }
}

TEST_CASE("words are marked as they stand in the text") {
    check({
        {"any case", word("bank"), "The [Bank] and the [BANK], not banks"},
        {"no accents asked", word("nestle"), "[Nestlé] and [NESTLE]"},
        {"accents asked", word("Nestlé"), "[Nestlé] and [NESTLE]"},
        {"exact with accents", exactly("Nestlé"), "[Nestlé] and NESTLE"},
        {"exact without accents", exactly("nestle"), "[Nestlé] and [NESTLE]"},
        {"prefix", prefix("coop"), "[Cooperate], [coop]; recoop"},
        {"prefix with accents", prefix("Né"), "[Nestlé] [nearly]"},
        {"a compound by its whole", word("co-operation"),
         "[co-operation], [cooperation], [co operation]; co and operation"},
        {"a compound by a part", word("operation"), "co-[operation]"},
        {"a joined word finds the compound", word("cooperation"), "[co-operation] [cooperation]"},
        {"Chinese", word("北京"), "在[北京]大学, 北大, 京都"},
        {"nothing to find", word("&"), "a & b"},
        {"no words", Query{}, "bank"},
    });
}

TEST_CASE("without an index words match by the stems of the language") {
    check(
        {
            {"inflected", word("signed"), "She [signs], [signed]; is [signing] a signature"},
            {"the phrase does not", phrase({"signed", "deals"}), "[signed deals], sign deal"},
            {"exact does not", exactly("deal"), "[deal], deals"},
            {"compounds too", word("e-mail"), "[e-mails], [emailed]"},
        },
        {.language = "en", .terms = {}});
}

TEST_CASE("with an index words match the terms it gives") {
    check(
        {
            {"the terms and no others", word("Went"), "[go], [went], [GONE]; going"},
            {"words it does not know by themselves", word("bank"), "[bank]; banks"},
        },
        {.language = {}, .terms = {{"Went", {"go", "went", "gone"}}}});
}

TEST_CASE("a phrase is marked where the phrase stands") {
    check({
        {"words in a row", phrase({"free", "trade"}),
         "[Free trade] is not free of trade, [free, trade]"},
        {"hyphens and blanks", phrase({"co", "operation", "pact"}),
         "[co-operation pact] [cooperation pact] [Co operation pact] co pact"},
        {"a compound in it", phrase({"co-operation", "pact"}),
         "[co-operation pact] [cooperation pact] [Co operation pact]"},
        {"many hyphens", phrase({"state", "of", "the", "art"}),
         "[state-of-the-art] [state of the art]"},
        {"words that repeat", phrase({"a", "b", "a"}), "[a b a b a] b c"},
        {"not over paragraphs", phrase({"free", "trade"}), "free\n\ntrade [free\ntrade]"},
        {"Chinese", phrase({"北京大学"}), "[北京大学] 北京 大"},
        {"one word", phrase({"talks"}), "[talks] talk"},
    });
}

TEST_CASE("NEAR marks the words that are near, ADJ those in order") {
    check({
        {"at most one between", near(1, {word("a"), word("b")}), "a x x [b] x [a] x [b] x x a"},
        {"any order", near(0, {word("a"), word("b")}), "[b] [a] x a x b"},
        {"in order", adj(1, {word("a"), word("b")}), "b [a] x [b] x x a"},
        {"three in one window", near(1, {word("a"), word("b"), word("c")}),
         "[a] [b] x [c] x x a x b x c"},
        {"a phrase counts its words", near(0, {word("a"), phrase({"b", "c"})}),
         "[a] [b c] x a x b c"},
        {"one word is not near itself", near(3, {word("a"), word("a")}), "a x x x x [a] x [a]"},
        {"a choice", adj(0, {word("a"), either(word("b"), word("c"))}), "[a] [b] [a] [c] b c a"},
        {"not over paragraphs", near(5, {word("a"), word("b")}), "a\n\nb"},
    });
}

TEST_CASE("the query's logic decides what is marked") {
    check({
        {"never under NOT", without(word("a"), word("b")), "[a] c"},
        {"not even where the document has it", without(word("a"), word("b")), "[a] b"},
        {"both branches of OR that hold", either(word("a"), word("b")), "[a] [b] c"},
        {"a branch that does not hold", either(word("a"), both(word("b"), word("c"))), "[a] b d"},
        {"a branch that does", either(word("a"), both(word("b"), word("c"))), "x [b] [c]"},
        {"a branch excluded", either(word("a"), without(word("b"), word("c"))), "[a] b c"},
        {"other fields", both(in_field("title", word("a")), word("b")), "a [b]"},
        {"other fields neither make nor break",
         either(in_field("party", word("x")), both(word("a"), word("b"))), "a c"},
        {"a relaxed search: what there is", both(word("a"), both(word("b"), word("c"))),
         "[a] x [c]"},
        {"but nothing excluded", both(word("x"), without(word("a"), word("b"))), "[a] b"},
        {"a word marked by one branch, unmarked by NEAR",
         either(near(0, {word("a"), word("b")}), word("c")), "a x b [c]"},
    });
}

TEST_CASE("the title counts for what holds and is not marked") {
    const Query query = either(both(word("a"), word("b")), word("c"));

    CHECK(marked(query, "x b c", {}, "A") == "x [b] [c]");
    CHECK(marked(query, "x b c") == "x b [c]");
    CHECK(marked(near(0, {word("a"), word("b")}), "a x b", {}, "a b") == "a x b");
}

TEST_CASE("broken bytes are never marked") {
    CHECK(marked(word("bank"),
                 "\xFF"
                 "bank\x80 bank\xE4\xBA") == "\xFF[bank]\x80 [bank]\xE4\xBA");
}

TEST_CASE("a phrase longer than the bound is marked by its head") {
    std::vector<std::string> words;
    std::string body;
    for (std::size_t i = 0; i < max_phrase_terms + 20; ++i) {
        words.push_back("w" + std::to_string(i));
        body += words.back() + " ";
    }
    const Analyzer analyzer;
    const auto matches = Matcher(analyzer, phrase(words)).find(body);
    REQUIRE(matches.size() == 1);
    CHECK(body.substr(0, matches[0].where.end).ends_with(words[max_phrase_terms - 1]));
}

}  // namespace
