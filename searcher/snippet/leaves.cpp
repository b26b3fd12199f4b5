#include "snippet/leaves.hpp"

#include "query/term_pattern.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace entente::snippet {
namespace {

bool in_text(const Query& query) { return query.field.empty() || query.field == "body"; }

bool is_leaf(Query::Kind kind) {
    return kind == Query::Kind::word || kind == Query::Kind::prefix ||
           kind == Query::Kind::phrase || TermPattern::is_pattern(kind);
}

/// True for what may stand beside NEAR: a word, prefix or phrase, or a choice of them.
bool is_operand(const Query& query) {
    if (!in_text(query)) return false;
    if (query.kind == Query::Kind::or_) return std::ranges::all_of(query.children, is_operand);
    return is_leaf(query.kind);
}

class Builder {
public:
    NodeId add(const Query& query) {
        using Kind = Query::Kind;
        if (!in_text(query)) return push({});
        switch (query.kind) {
            case Kind::word:
            case Kind::prefix:
            case Kind::wildcard:
            case Kind::fuzzy:
            case Kind::regex:
            case Kind::phrase:
                return add_leaf(query);
            case Kind::and_:
                return push_over(query, {.kind = Node::Kind::all_of});
            case Kind::or_:
                return push_over(query, {.kind = Node::Kind::any_of});
            case Kind::not_:
                return push_over(query, {.kind = Node::Kind::but_not});
            case Kind::near:
            case Kind::adj:
                return add_near(query, Node::Kind::near);
            case Kind::sentence:
                return add_near(query, Node::Kind::sentence);
            case Kind::paragraph:
                return add_near(query, Node::Kind::paragraph);
            case Kind::at_least:
                return add_near(query, Node::Kind::at_least);
            case Kind::story:
                return add_story(query);
            case Kind::like:
                return push_over(query, {.kind = Node::Kind::any_of});
            case Kind::nothing:
            case Kind::all:
            case Kind::date:
            case Kind::number:
                break;
        }
        return push({});
    }

    TextQuery take() { return std::move(out_); }

private:
    NodeId push(Node node) {
        out_.nodes.push_back(std::move(node));
        return static_cast<NodeId>(out_.nodes.size() - 1);
    }

    NodeId push_over(const Query& query, Node node) {
        for (const Query& child : query.children) node.children.push_back(add(child));
        return push(std::move(node));
    }

    /// A copy need not have the words.
    NodeId add_story(const Query& query) {
        Node node{.kind = Node::Kind::any_of};
        node.children.push_back(add(query.children.front()));
        node.children.push_back(push({}));
        return push(std::move(node));
    }

    NodeId add_leaf(const Query& query) {
        Leaf leaf{query.kind, query.text, query.exact, query.words,
                  query.kind == Query::Kind::fuzzy ? query.distance : 0};
        const auto [known, is_new] =
            ids_.emplace(std::move(leaf), static_cast<LeafId>(out_.leaves.size()));
        if (is_new) out_.leaves.push_back(known->first);
        return push({.kind = Node::Kind::leaf, .leaf = known->second});
    }

    NodeId add_near(const Query& query, Node::Kind kind) {
        if (!std::ranges::all_of(query.children, is_operand)) return push({});
        return push_over(
            query,
            {.kind = kind, .ordered = query.kind == Query::Kind::adj, .distance = query.distance});
    }

    TextQuery out_;
    std::map<Leaf, LeafId> ids_;
};

}  // namespace

TextQuery text_query(const Query& query) {
    Builder builder;
    builder.add(query);
    return builder.take();
}

}  // namespace entente::snippet
