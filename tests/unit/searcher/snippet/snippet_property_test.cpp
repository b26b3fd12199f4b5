/// What holds of every snippet, over random queries and texts.
#include <entente/snippet.hpp>

#include <doctest/doctest.h>

#include "base/utf8.hpp"
#include "queries.hpp"

#include <random>
#include <string>

using namespace entente;
using namespace entente::test;

namespace {

constexpr unsigned seed = 20171027;

/// Few words, so that they meet; with what makes cutting hard between them.
const std::vector<std::string> words{
    "bank", "Banks", "pact", "Nestlé", "co-operation", "co",       "operation",
    "北京", "大学",  "U.S.", "the",    "cooperation",  "e\u0301t", "\U0001F91D\U0001F3FD"};
const std::vector<std::string> between{" ",   " ",    " ",      " ",     ", ",
                                       ". ",  ".\n",  "\n\n",   "。",    "\x1B",
                                       "\t ", "\xFF", "\u200E", " <&> ", ""};

class Generator {
public:
    std::size_t below(std::size_t n) { return random_() % n; }
    const std::string& one_of(const std::vector<std::string>& all) {
        return all[below(all.size())];
    }

    std::string body() {
        std::string out;
        for (std::size_t n = below(120); n > 0; --n) {
            out += one_of(words);
            out += one_of(between);
        }
        if (below(8) == 0) out += std::string(below(700), 'w');
        return out;
    }

    Query operand() {
        switch (below(4)) {
            case 0:
                return prefix(one_of(words).substr(0, 2));
            case 1:
                return phrase({one_of(words), one_of(words)});
            default:
                return word(one_of(words));
        }
    }

    Query query(int depth = 3) {
        const std::size_t choice = depth == 0 ? 5 : below(6);
        const auto distance = static_cast<std::uint32_t>(below(4));
        if (choice == 5) return operand();
        // One after the other: compilers differ in the order of arguments.
        Query first = choice < 3 ? query(depth - 1) : operand();
        Query second = choice < 3 ? query(depth - 1) : operand();
        if (choice == 0) return both(std::move(first), std::move(second));
        if (choice == 1) return either(std::move(first), std::move(second));
        if (choice == 2) return without(std::move(first), std::move(second));
        if (choice == 3) return near(distance, {std::move(first), std::move(second)});
        return adj(distance, {std::move(first), std::move(second)});
    }

    SnippetOptions options() {
        return {.max_passages = 1 + below(4),
                .max_bytes = 4 + below(200),
                .language = below(2) ? "en" : ""};
    }

private:
    std::mt19937 random_{seed};
};

bool on_border(std::string_view text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

std::string piece(std::string_view body, ByteSpan where) {
    return std::string(body.substr(where.begin, where.size()));
}

void check_passage(std::string_view body, const Passage& passage, const SnippetOptions& options) {
    REQUIRE(passage.where.begin < passage.where.end);
    REQUIRE(passage.where.end <= body.size());
    CHECK(passage.where.size() <= options.max_bytes);
    CHECK(on_border(body, passage.where.begin));
    CHECK(on_border(body, passage.where.end));
    std::size_t end = passage.where.begin;
    for (const ByteSpan mark : passage.matches) {
        CHECK(mark.begin >= end);
        CHECK(mark.begin < mark.end);
        CHECK(on_border(body, mark.begin));
        CHECK(on_border(body, mark.end));
        end = mark.end;
    }
    CHECK(end <= passage.where.end);
}

TEST_CASE("passages lie inside the body, ordered and disjoint, with marks inside them") {
    const Analyzer analyzer;
    Generator make;
    CAPTURE(seed);
    for (int round = 0; round < 1500; ++round) {
        CAPTURE(round);
        const std::string body = make.body();
        const SnippetOptions options = make.options();
        const Query query = make.query();
        const Snippet snippet = make_snippet(analyzer, query, body, options);
        CHECK(snippet.passages.size() <= options.max_passages);
        CHECK(snippet.passages.empty() == one_line(body).empty());
        std::size_t end = 0;
        for (const Passage& passage : snippet.passages) {
            CHECK(passage.where.begin >= end);
            check_passage(body, passage, options);
            end = passage.where.end;
        }
    }
}

TEST_CASE("a highlight without its markers is the pieces of the body") {
    const Analyzer analyzer;
    Generator make;
    CAPTURE(seed);
    for (int round = 0; round < 500; ++round) {
        CAPTURE(round);
        const std::string body = make.body();
        const Query query = make.query();
        const Snippet snippet = make_snippet(analyzer, query, body, make.options());
        for (const Passage& passage : snippet.passages) {
            std::string text = highlight(body, {{passage}}, {"", "", "", Markup::Escape::none});
            CHECK(text == one_line(piece(body, passage.where)));
        }
    }
}

TEST_CASE("each mark of a word, prefix or phrase is found again in what it marks") {
    const Analyzer analyzer;
    Generator make;
    CAPTURE(seed);
    for (int round = 0; round < 500; ++round) {
        CAPTURE(round);
        const std::string body = make.body();
        const Query query = make.operand();
        for (const Passage& passage : make_snippet(analyzer, query, body, {}).passages) {
            for (const ByteSpan mark : passage.matches) {
                const std::string marked = piece(body, mark);
                CAPTURE(marked);
                const Snippet again = make_snippet(analyzer, query, marked, {});
                REQUIRE(again.passages.size() == 1);
                CHECK(!again.passages[0].matches.empty());
            }
        }
    }
}

TEST_CASE("what is asked not to be there is never marked") {
    const Analyzer analyzer;
    Generator make;
    CAPTURE(seed);
    for (int round = 0; round < 500; ++round) {
        CAPTURE(round);
        const std::string body = make.body();
        const Query query = without(make.query(2), word("bank"));
        if (query.children[0] == word("bank")) continue;
        const Snippet plain = make_snippet(analyzer, query.children[0], body, {});
        const Snippet with_not = make_snippet(analyzer, query, body, {});
        if (body.find("bank") == body.npos) CHECK(with_not == plain);
        const Snippet only_not =
            make_snippet(analyzer, without(word("absent"), word("bank")), body, {});
        for (const Passage& passage : only_not.passages) CHECK(passage.matches.empty());
    }
}

TEST_CASE("a long text of nothing but matches is no trouble") {
    const Analyzer analyzer;
    std::string body;
    for (int i = 0; i < 20000; ++i) body += "a b ";
    const Query all = over(Query::Kind::and_, {near(100000, {word("a"), word("b"), word("a")}),
                                               phrase(std::vector<std::string>(50, "a")),
                                               adj(4, {word("a"), word("b")}), prefix("b")});
    const Snippet snippet = make_snippet(analyzer, all, body, {});
    REQUIRE(snippet.passages.size() == 1);
    CHECK(!snippet.passages[0].matches.empty());
}

}  // namespace
