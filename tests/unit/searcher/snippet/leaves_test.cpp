#include "snippet/leaves.hpp"

#include <doctest/doctest.h>

#include "queries.hpp"

#include <string>

using namespace entente;
using namespace entente::snippet;
using namespace entente::test;

namespace {

std::string printed(const TextQuery& query, NodeId id) {
    const Node& node = query.nodes[id];
    std::string children;
    for (const NodeId child : node.children) children += " " + printed(query, child);
    switch (node.kind) {
        case Node::Kind::unknown:
            return "?";
        case Node::Kind::leaf:
            return std::to_string(node.leaf);
        case Node::Kind::all_of:
            return "(all" + children + ")";
        case Node::Kind::any_of:
            return "(any" + children + ")";
        case Node::Kind::but_not:
            return "(not" + children + ")";
        case Node::Kind::sentence:
            return "(sentence" + children + ")";
        case Node::Kind::paragraph:
            return "(paragraph" + children + ")";
        case Node::Kind::at_least:
            return "(atleast" + std::to_string(node.distance) + children + ")";
        case Node::Kind::near:
            break;
    }
    return (node.ordered ? "(adj" : "(near") + std::to_string(node.distance) + children + ")";
}

TEST_CASE("a query becomes conditions on the text; other fields are unknown") {
    struct Row {
        std::string name;
        Query query;
        std::string nodes;
        std::size_t leaves;
    };
    const Row rows[] = {
        {"nothing", Query{}, "?", 0},
        {"all documents", over(Query::Kind::all, {}), "?", 0},
        {"a word", word("bank"), "0", 1},
        {"the body field", in_field("body", word("bank")), "0", 1},
        {"another field", in_field("title", word("bank")), "?", 0},
        {"a date", over(Query::Kind::date, {}), "?", 0},
        {"equal words share a leaf", both(word("a"), either(word("b"), word("a"))),
         "(all 0 (any 1 0))", 2},
        {"an exact word is another leaf", either(word("a"), exactly("a")), "(any 0 1)", 2},
        {"NOT", without(word("a"), phrase({"b", "c"})), "(not 0 1)", 2},
        {"NEAR", near(3, {word("a"), prefix("b")}), "(near3 0 1)", 2},
        {"ADJ with a choice", adj(0, {word("a"), either(word("b"), word("c"))}),
         "(adj0 0 (any 1 2))", 3},
        {"in one sentence", over(Query::Kind::sentence, {word("a"), word("b")}), "(sentence 0 1)",
         2},
        {"in one paragraph", over(Query::Kind::paragraph, {word("a"), word("b")}),
         "(paragraph 0 1)", 2},
        {"so many mentions", over(Query::Kind::at_least, {word("a"), phrase({"b", "c"})}),
         "(atleast0 0 1)", 2},
        {"NEAR in another field", near(3, {word("a"), in_field("title", word("b"))}), "?", 0},
        {"NEAR over AND is not a group of words", near(3, {word("a"), both(word("b"), word("c"))}),
         "?", 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const TextQuery query = text_query(row.query);
        CHECK(printed(query, static_cast<NodeId>(query.nodes.size() - 1)) == row.nodes);
        CHECK(query.leaves.size() == row.leaves);
    }
}

}  // namespace
