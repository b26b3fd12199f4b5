#include "query/tree.hpp"

#include <doctest/doctest.h>

#include <entente/query.hpp>

#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace entente;
using namespace entente::query;
using Kind = Query::Kind;

namespace {

Query branch(Kind kind, std::vector<Query> children) {
    Query query;
    query.kind = kind;
    query.children = std::move(children);
    return query;
}
Query both(Query a, Query b) { return branch(Kind::and_, {std::move(a), std::move(b)}); }
Query either(Query a, Query b) { return branch(Kind::or_, {std::move(a), std::move(b)}); }
Query without(Query a, Query b) { return branch(Kind::not_, {std::move(a), std::move(b)}); }

/// and(a, or(b, c)): what the tree is, whatever the printer makes of it.
std::string described(const Query& query) {
    static const std::pair<Kind, std::string> names[] = {{Kind::and_, "and"},
                                                         {Kind::or_, "or"},
                                                         {Kind::not_, "not"},
                                                         {Kind::near, "near"},
                                                         {Kind::adj, "adj"}};
    for (const auto& [kind, name] : names) {
        if (query.kind != kind) continue;
        std::string out;
        for (const Query& child : query.children)
            out += (out.empty() ? "" : ", ") + described(child);
        return name + '(' + out + ')';
    }
    return query.kind == Kind::nothing ? "nothing" : to_string(query);
}

/// Whether a document with the words of `document` (bit 0: a, bit 1: b ..) matches.
bool matches(const Query& query, unsigned document) {
    const auto child = [&](std::size_t i) { return matches(query.children[i], document); };
    switch (query.kind) {
        case Kind::all:
            return true;
        case Kind::word:
            return (document >> (query.text.front() - 'a') & 1) != 0;
        case Kind::and_:
            for (std::size_t i = 0; i < query.children.size(); ++i) {
                if (!child(i)) return false;
            }
            return true;
        case Kind::or_:
            for (std::size_t i = 0; i < query.children.size(); ++i) {
                if (child(i)) return true;
            }
            return false;
        case Kind::not_:
            for (std::size_t i = 1; i < query.children.size(); ++i) {
                if (child(i)) return false;
            }
            return child(0);
        default:
            return false;
    }
}

bool is_pure_negation(const Query& query) {
    return query.kind == Kind::not_ && query.children[0].kind == Kind::all;
}

/// The promises of tree.hpp.
bool is_canonical(const Query& query, bool root = true) {
    if (query.kind == Kind::nothing) return root;
    if (query.kind == Kind::and_ || query.kind == Kind::or_ || query.kind == Kind::not_) {
        if (query.children.size() < 2) return false;
    }
    for (std::size_t i = 0; i < query.children.size(); ++i) {
        const Query& child = query.children[i];
        if (!is_canonical(child, false)) return false;
        if (query.kind == Kind::and_ &&
            (child.kind == Kind::and_ || child.kind == Kind::not_ || child.kind == Kind::all)) {
            return false;
        }
        if (query.kind == Kind::or_ && child.kind == Kind::or_) return false;
        if (query.kind == Kind::not_ && i == 0 && child.kind == Kind::not_) return false;
        if (query.kind == Kind::not_ && i > 0 &&
            (child.kind == Kind::or_ || is_pure_negation(child))) {
            return false;
        }
    }
    return true;
}

Query random_tree(std::mt19937& random, int depth) {
    const auto pick = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
    if (depth == 0 || pick(4) == 0) {
        return pick(8) == 0 ? every_document()
                            : word(std::string(1, static_cast<char>('a' + pick(4))));
    }
    std::vector<Clause> clauses;
    std::vector<Query> queries;
    for (unsigned i = 1 + pick(3); i > 0; --i) {
        queries.push_back(random_tree(random, depth - 1));
        clauses.push_back({random_tree(random, depth - 1), pick(3) == 0});
    }
    return pick(2) == 0 ? any_of(std::move(queries)) : all_of(std::move(clauses));
}

}  // namespace

TEST_CASE("equal questions have equal trees") {
    const Query a = word("a"), b = word("b"), c = word("c"), all = every_document();
    struct Row {
        Query query;
        std::string_view canonical;
    };
    const std::vector<Row> rows = {
        {both(both(a, b), c), "and(a, b, c)"},
        {both(a, both(b, c)), "and(a, b, c)"},
        {either(a, either(b, c)), "or(a, b, c)"},
        {both(a, either(b, c)), "and(a, or(b, c))"},
        {both(a, all), "a"},
        {both(all, all), "*"},
        {either(a, all), "or(a, *)"},
        {both(a, without(all, b)), "not(a, b)"},
        {both(without(a, b), c), "not(and(a, c), b)"},
        {without(without(a, b), c), "not(a, b, c)"},
        {without(a, either(b, c)), "not(a, b, c)"},
        {without(a, both(b, c)), "not(a, and(b, c))"},
        {without(a, without(b, c)), "not(a, not(b, c))"},
        {without(a, without(all, b)), "and(a, b)"},
        {without(all, without(all, a)), "a"},
        {without(all, both(all, either(a, b))), "not(*, a, b)"},
        {without(all, both(without(all, a), without(all, b))), "or(a, b)"},
        {without(a, all), "not(a, *)"},
        {both(without(all, a), without(all, b)), "not(*, a, b)"},
        {either(without(all, a), b), "or(not(*, a), b)"},
    };
    for (const Row& row : rows) {
        CAPTURE(described(row.query));
        CHECK(described(canonical(row.query)) == row.canonical);
    }
}

TEST_CASE("joining leaves out what is nothing") {
    const Query a = word("a"), nothing;
    CHECK(described(all_of({})) == "nothing");
    CHECK(described(any_of({})) == "nothing");
    CHECK(described(all_of({{nothing}, {nothing, true}})) == "nothing");
    CHECK(described(any_of({nothing, a})) == "a");
    CHECK(described(all_of({{a}, {nothing, true}})) == "a");
    CHECK(described(all_of({{a, true}})) == "not(*, a)");
}

TEST_CASE("a canonical tree keeps its promises and finds the same documents") {
    std::mt19937 random(20170630);
    for (int i = 0; i < 5000; ++i) {
        const Query query = random_tree(random, 4), simple = canonical(query);
        CAPTURE(described(query));
        CAPTURE(described(simple));
        REQUIRE(is_canonical(simple));
        REQUIRE(canonical(simple) == simple);
        for (unsigned document = 0; document < 16; ++document) {
            REQUIRE(matches(simple, document) == matches(query, document));
        }
    }
}

TEST_CASE("alternatives around NEAR are multiplied out") {
    const Query a = word("a"), b = word("b"), c = word("c");
    const auto near = [](const std::vector<Query>& operands) {
        const auto query = in_proximity(Kind::near, 5, operands);
        return query ? described(*query) : "refused";
    };
    CHECK(near({a, b, c}) == "near(a, b, c)");
    CHECK(near({either(a, b), c}) == "or(near(a, c), near(b, c))");
    CHECK(near({either(a, b), either(b, c)}) ==
          "or(near(a, b), near(a, c), near(b, b), near(b, c))");
    CHECK(near({either(a, either(b, c)), a}) == "or(near(a, a), near(b, a), near(c, a))");
    CHECK(near({prefix("x"), phrase({"y", "z"})}) == "near(x*, \"y z\")");
    CHECK(in_proximity(Kind::near, 5, {a, b})->distance == 5);

    CHECK(near({both(a, b), c}) == "and(near(a, c), near(b, c))");
    CHECK(near({both(a, b), both(b, c)}) == "and(near(a, b), near(a, c), near(b, b), near(b, c))");
    CHECK(near({either(a, both(b, c)), c}) == "refused");
    CHECK(near({every_document(), c}) == "refused");
    CHECK(near({without(a, b), c}) == "refused");
    CHECK(near({a, word("b", "title")}) == "refused");
    CHECK(near({word("a", "title"), word("b", "title")}) == "near(title:a, title:b)");
    CHECK(near({word("a", "lang"), word("b", "lang")}) == "refused");
    CHECK(near({word("a", "topic"), word("b", "topic")}) == "refused");
}

TEST_CASE("multiplying out is bounded") {
    const Query two = either(word("a"), word("b"));
    CHECK(in_proximity(Kind::near, 5, std::vector<Query>(8, two)).has_value());
    CHECK_FALSE(in_proximity(Kind::near, 5, std::vector<Query>(12, two)).has_value());
    CHECK(in_proximity(Kind::near, 5, std::vector<Query>(4096, word("a"))).has_value());
    CHECK_FALSE(in_proximity(Kind::near, 5, std::vector<Query>(4097, word("a"))).has_value());
}
