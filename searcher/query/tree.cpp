#include "query/tree.hpp"

#include <entente/schema.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace entente::query {
namespace {

using Kind = Query::Kind;

Query leaf(Kind kind, std::string text, std::string field) {
    Query query;
    query.kind = kind;
    query.text = std::move(text);
    query.field = std::move(field);
    return query;
}

Query branch(Kind kind, std::vector<Query> children) {
    Query query;
    query.kind = kind;
    query.children = std::move(children);
    return query;
}

void append(std::vector<Query>& all, std::vector<Query> more) {
    if (all.empty()) {
        all = std::move(more);
    } else {
        all.insert(all.end(), std::move_iterator(more.begin()), std::move_iterator(more.end()));
    }
}

/// One child needs no parent.
Query joined(Kind kind, std::vector<Query> children) {
    if (children.empty()) return {};
    return children.size() == 1 ? std::move(children.front()) : branch(kind, std::move(children));
}

bool is_pure_negation(const Query& query) {
    return query.kind == Kind::not_ && query.children.front().kind == Kind::all;
}

/// Takes `query` apart: its first child, which it must match, and the others, which it must not.
std::pair<Query, std::vector<Query>> apart(Query query) {
    Query wanted = std::move(query.children.front());
    query.children.erase(query.children.begin());
    return {std::move(wanted), std::move(query.children)};
}

/// Gathers clauses; both lists stay canonical. Calls nest at most three deep, since a canonical
/// query has no negation where another one is taken apart.
struct Conjunction {
    std::vector<Query> wanted, unwanted;
    bool said_all = false;

    void want(Query query) {
        switch (query.kind) {
            case Kind::nothing:
                return;
            case Kind::all:
                said_all = true;
                return;
            case Kind::and_:
                return append(wanted, std::move(query.children));
            case Kind::not_:
                return want_apart(std::move(query));
            default:
                wanted.push_back(std::move(query));
        }
    }
    void want_apart(Query query) {
        auto [first, others] = apart(std::move(query));
        want(std::move(first));
        append(unwanted, std::move(others));
    }
    void bar(Query query) {
        if (query.kind == Kind::nothing) return;
        if (is_pure_negation(query)) return want(any_of(apart(std::move(query)).second));
        if (query.kind == Kind::or_) {
            for (Query& child : query.children) bar(std::move(child));
        } else {
            unwanted.push_back(std::move(query));
        }
    }
    Query query() && {
        if (wanted.empty() && (said_all || !unwanted.empty())) wanted.push_back(every_document());
        Query all = joined(Kind::and_, std::move(wanted));
        if (unwanted.empty()) return all;
        unwanted.insert(unwanted.begin(), std::move(all));
        return branch(Kind::not_, std::move(unwanted));
    }
};

bool has_word_order(const Query& query) {
    const bool words =
        query.kind == Kind::word || query.kind == Kind::prefix || query.kind == Kind::phrase;
    const Field* field = find_field(query.field);
    const bool keyword = !query.field.empty() && (!field || field->type == FieldType::keyword);
    return words && !keyword;
}

/// What an operand of NEAR may stand for.
std::vector<Query> alternatives(const Query& query) {
    return query.kind == Kind::or_ ? query.children : std::vector{query};
}

/// Each query of `begun` once with each of the alternatives added.
std::vector<Query> extended(std::vector<Query> begun, const std::vector<Query>& alternatives) {
    std::vector<Query> longer;
    for (Query& query : begun) {
        for (std::size_t i = 1; i < alternatives.size(); ++i) {
            longer.push_back(query);
            longer.back().children.push_back(alternatives[i - 1]);
        }
        longer.push_back(std::move(query));
        longer.back().children.push_back(alternatives.back());
    }
    return longer;
}

}  // namespace

Query word(std::string text, std::string field) {
    return leaf(Kind::word, std::move(text), std::move(field));
}

Query exact_word(std::string text, std::string field) {
    Query query = word(std::move(text), std::move(field));
    query.exact = true;
    return query;
}

Query prefix(std::string text, std::string field) {
    return leaf(Kind::prefix, std::move(text), std::move(field));
}

Query phrase(std::vector<std::string> words, std::string field) {
    if (words.empty()) return {};
    if (words.size() == 1) return exact_word(std::move(words.front()), std::move(field));
    Query query = leaf(Kind::phrase, {}, std::move(field));
    query.words = std::move(words);
    return query;
}

Query every_document() { return branch(Kind::all, {}); }

Query all_of(std::vector<Clause> clauses) {
    Conjunction conjunction;
    for (Clause& clause : clauses) {
        if (clause.negated) {
            conjunction.bar(std::move(clause.query));
        } else {
            conjunction.want(std::move(clause.query));
        }
    }
    return std::move(conjunction).query();
}

Query any_of(std::vector<Query> queries) {
    std::vector<Query> children;
    for (Query& query : queries) {
        if (query.kind == Kind::nothing) continue;
        if (query.kind == Kind::or_) {
            append(children, std::move(query.children));
        } else {
            children.push_back(std::move(query));
        }
    }
    return joined(Kind::or_, std::move(children));
}

std::optional<Query> in_proximity(Kind kind, std::uint32_t distance,
                                  const std::vector<Query>& operands) {
    constexpr std::size_t most_words = 4096;
    std::vector<Query> choices{branch(kind, {})};
    choices.front().distance = distance;
    std::optional<std::string> field;
    for (const Query& operand : operands) {
        const std::vector<Query> words = alternatives(operand);
        if (choices.size() * words.size() * operands.size() > most_words) return std::nullopt;
        for (const Query& word : words) {
            if (!field) field = word.field;
            if (!has_word_order(word) || word.field != *field) return std::nullopt;
        }
        choices = extended(std::move(choices), words);
    }
    return any_of(std::move(choices));
}

std::size_t operand_count(const Query& query) {
    if (query.kind == Kind::phrase) return query.words.size();
    if (query.children.empty()) return 1;
    std::size_t count = 0;
    for (const Query& child : query.children) count += operand_count(child);
    return count;
}

}  // namespace entente::query
