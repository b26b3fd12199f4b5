#include "query/tree.hpp"

#include "query/field_lists.hpp"
#include "query/term_pattern.hpp"

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

/// One child needs no parent.
Query joined(Kind kind, std::vector<Query> children) {
    if (children.empty()) return {};
    return children.size() == 1 ? std::move(children.front()) : branch(kind, std::move(children));
}

bool has_boost(const Query& query) { return query.boost != 1; }

bool is_pure_negation(const Query& query) {
    return query.kind == Kind::not_ && query.children.front().kind == Kind::all;
}

/// The tree below an `and_` or a `not_`, gathered into what must match and what must not.
class Conjunction {
public:
    void want(Query query) {
        if (has_boost(query)) return wanted_.push_back(canonical(std::move(query)));
        switch (query.kind) {
            case Kind::nothing:
                return;
            case Kind::all:
                said_all_ = true;
                return;
            case Kind::and_:
                for (Query& child : query.children) want(std::move(child));
                return;
            case Kind::not_:
                want(std::move(query.children.front()));
                bar_all_but_first(query);
                return;
            default:
                wanted_.push_back(canonical(std::move(query)));
        }
    }

    /// What is not there has no weight.
    void bar(Query query) {
        query.boost = 1;
        switch (query.kind) {
            case Kind::nothing:
                return;
            case Kind::or_:
                for (Query& child : query.children) bar(std::move(child));
                return;
            case Kind::not_:
                if (is_pure_negation(query)) return want_any_but_first(std::move(query));
                [[fallthrough]];
            case Kind::and_:
            case Kind::story:
                return bar_canonical(canonical(std::move(query)));
            default:
                unwanted_.push_back(std::move(query));
        }
    }

    Query query() && {
        if (wanted_.empty() && (said_all_ || !unwanted_.empty()))
            wanted_.push_back(every_document());
        Query all = joined(Kind::and_, std::move(wanted_));
        if (unwanted_.empty()) return all;
        unwanted_.insert(unwanted_.begin(), std::move(all));
        return branch(Kind::not_, std::move(unwanted_));
    }

private:
    void bar_all_but_first(Query& negation) {
        for (std::size_t i = 1; i < negation.children.size(); ++i) {
            bar(std::move(negation.children[i]));
        }
    }

    /// Not (not b and not c) is b or c.
    void want_any_but_first(Query negation) {
        negation.children.erase(negation.children.begin());
        want(joined(Kind::or_, std::move(negation.children)));
    }

    /// What began as an and_ may have turned out to be something simpler.
    void bar_canonical(Query query) {
        if (query.kind == Kind::or_ || is_pure_negation(query)) return bar(std::move(query));
        unwanted_.push_back(std::move(query));
    }

    std::vector<Query> wanted_, unwanted_;
    bool said_all_ = false;
};

/// The children of an `or_` and of every `or_` right below it.
void gather_alternatives(Query query, std::vector<Query>& all) {
    if (query.kind != Kind::or_ || has_boost(query)) query = canonical(std::move(query));
    if (query.kind == Kind::or_ && !has_boost(query)) {
        for (Query& child : query.children) gather_alternatives(std::move(child), all);
    } else {
        all.push_back(std::move(query));
    }
}

bool is_words(const Query& query) {
    return query.kind == Kind::word || query.kind == Kind::prefix || query.kind == Kind::phrase ||
           TermPattern::is_pattern(query.kind);
}

bool in_article(const Query& query) { return query.field.empty() || query.field == "body"; }

/// Only the article is kept by sentences and paragraphs.
bool has_order_for(Kind kind, const Query& query) {
    if (!is_words(query)) return false;
    if (kind == Kind::sentence || kind == Kind::paragraph) return in_article(query);
    return std::ranges::all_of(fields_in(query.field), [](const std::string& name) {
        const Field* field = find_field(name);
        return name.empty() || (field && field->type != FieldType::keyword);
    });
}

/// What an operand of NEAR may stand for.
std::vector<Query> alternatives(const Query& query) {
    if (query.kind != Kind::or_) return {query};
    std::vector<Query> out;
    for (const Query& child : query.children) out.push_back(boosted(child, query.boost));
    return out;
}

/// A group takes the boosts of its words.
void put_beside(Query& group, Query word) {
    group = boosted(std::move(group), std::exchange(word.boost, 1));
    group.children.push_back(std::move(word));
}

/// Each query of `begun` once with each of the alternatives added.
std::vector<Query> extended(std::vector<Query> begun, const std::vector<Query>& alternatives) {
    std::vector<Query> longer;
    for (Query& query : begun) {
        for (std::size_t i = 1; i < alternatives.size(); ++i) {
            longer.push_back(query);
            put_beside(longer.back(), alternatives[i - 1]);
        }
        longer.push_back(std::move(query));
        put_beside(longer.back(), alternatives.back());
    }
    return longer;
}

constexpr std::size_t most_proximity_words = 4096;

/// Where operands are conjunctions, each choice of one part of each.
/// Shape: none if there are too many.
std::vector<std::vector<Query>> one_of_each_and(const std::vector<Query>& operands) {
    std::vector<std::vector<Query>> out{{}};
    for (const Query& operand : operands) {
        std::vector<Query> parts{operand};
        if (operand.kind == Kind::and_) {
            parts = operand.children;
            for (Query& part : parts) part = boosted(std::move(part), operand.boost);
        }
        if (out.size() * parts.size() * operands.size() > most_proximity_words) return {};
        std::vector<std::vector<Query>> longer;
        for (const auto& chosen : out) {
            for (const Query& part : parts) {
                longer.push_back(chosen);
                longer.back().push_back(part);
            }
        }
        out = std::move(longer);
    }
    return out;
}

/// in_proximity() without conjunctions among the operands.
std::optional<Query> any_in_proximity(Kind kind, std::uint32_t distance,
                                      const std::vector<Query>& operands) {
    std::vector<Query> choices{branch(kind, {})};
    choices.front().distance = distance;
    std::optional<std::string> field;
    for (const Query& operand : operands) {
        const std::vector<Query> words = alternatives(operand);
        if (choices.size() * words.size() * operands.size() > most_proximity_words) {
            return std::nullopt;
        }
        for (const Query& word : words) {
            if (!field) field = word.field;
            if (!has_order_for(kind, word) || word.field != *field) return std::nullopt;
        }
        choices = extended(std::move(choices), words);
    }
    return any_of(std::move(choices));
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

Query wildcard(std::string text, std::string field) {
    return leaf(Kind::wildcard, std::move(text), std::move(field));
}

Query fuzzy(std::string text, std::uint32_t slips, std::string field) {
    Query query = leaf(Kind::fuzzy, std::move(text), std::move(field));
    query.distance = slips;
    return query;
}

Query regex(std::string text, std::string field) {
    return leaf(Kind::regex, std::move(text), std::move(field));
}

Query phrase(std::vector<std::string> words, std::string field) {
    if (words.empty()) return {};
    if (words.size() == 1) return exact_word(std::move(words.front()), std::move(field));
    Query query = leaf(Kind::phrase, {}, std::move(field));
    query.words = std::move(words);
    return query;
}

Query like(std::string id) { return leaf(Kind::like, std::move(id), {}); }

Query of_stories(Query found) {
    if (found.kind == Kind::nothing) return {};
    std::vector<Query> inner;
    inner.push_back(std::move(found));
    return branch(Kind::story, std::move(inner));
}

Query every_document() { return branch(Kind::all, {}); }

Query all_of(std::vector<Clause> clauses) {
    std::vector<Query> wanted, barred;
    for (Clause& clause : clauses) {
        if (clause.query.kind == Kind::nothing) continue;
        (clause.negated ? barred : wanted).push_back(std::move(clause.query));
    }
    if (barred.empty()) return joined(Kind::and_, std::move(wanted));
    Query all = wanted.empty() ? every_document() : joined(Kind::and_, std::move(wanted));
    barred.insert(barred.begin(), std::move(all));
    return branch(Kind::not_, std::move(barred));
}

Query any_of(std::vector<Query> queries) {
    std::erase_if(queries, [](const Query& query) { return query.kind == Kind::nothing; });
    return joined(Kind::or_, std::move(queries));
}

Query boosted(Query query, double factor) {
    constexpr double most = 1000;
    query.boost = std::clamp(query.boost * factor, 0.0, most);
    return query;
}

Query canonical(Query query) {
    if (has_boost(query)) {
        const double factor = std::exchange(query.boost, 1);
        return boosted(canonical(std::move(query)), factor);
    }
    if (query.kind == Kind::and_ || query.kind == Kind::not_) {
        Conjunction conjunction;
        conjunction.want(std::move(query));
        return std::move(conjunction).query();
    }
    if (query.kind == Kind::story) {
        query.children.front() = canonical(std::move(query.children.front()));
    }
    if (query.kind != Kind::or_) return query;
    std::vector<Query> all;
    gather_alternatives(std::move(query), all);
    return any_of(std::move(all));
}

bool is_proximity(Kind kind) {
    return kind == Kind::near || kind == Kind::adj || kind == Kind::sentence ||
           kind == Kind::paragraph;
}

std::optional<Query> in_proximity(Kind kind, std::uint32_t distance, std::vector<Query> operands) {
    for (Query& operand : operands) operand = canonical(std::move(operand));
    std::vector<Query> all;
    std::size_t words = 0;
    for (const auto& chosen : one_of_each_and(operands)) {
        auto query = any_in_proximity(kind, distance, chosen);
        if (!query || (words += operand_count(*query)) > most_proximity_words) return std::nullopt;
        all.push_back(std::move(*query));
    }
    if (all.empty()) return std::nullopt;
    return joined(Kind::and_, std::move(all));
}

std::optional<Query> at_least(std::uint32_t count, const Query& counted) {
    Query query = canonical(counted);
    if (query.kind == Kind::and_) {
        std::vector<Query> all;
        for (const Query& child : query.children) {
            auto each = at_least(count, boosted(child, query.boost));
            if (!each) return std::nullopt;
            all.push_back(std::move(*each));
        }
        return joined(Kind::and_, std::move(all));
    }
    Query out = boosted(branch(Kind::at_least, {}), std::exchange(query.boost, 1));
    out.distance = std::max<std::uint32_t>(1, count);
    for (const Query& word : alternatives(query)) {
        const bool same_field = out.children.empty() || word.field == out.children[0].field;
        if (!has_order_for(Kind::at_least, word) || !same_field) return std::nullopt;
        put_beside(out, word);
    }
    return out;
}

std::size_t operand_count(const Query& query) {
    if (query.kind == Kind::phrase) return query.words.size();
    if (query.children.empty()) return 1;
    std::size_t count = 0;
    for (const Query& child : query.children) count += operand_count(child);
    return count;
}

std::size_t pattern_count(const Query& query) {
    const bool one = query.kind == Kind::prefix || TermPattern::is_pattern(query.kind);
    std::size_t count = one ? 1 : 0;
    for (const Query& child : query.children) count += pattern_count(child);
    return count;
}

std::size_t longest_text(const Query& query) {
    std::size_t bytes = query.text.size();
    for (const std::string& word : query.words) bytes += word.size();
    for (const Query& child : query.children) bytes = std::max(bytes, longest_text(child));
    return bytes;
}

std::vector<std::pair<const Query*, std::size_t>> with_counts(const std::vector<Query>& queries) {
    std::vector<std::pair<const Query*, std::size_t>> out;
    for (const Query& query : queries) {
        const auto known = std::ranges::find_if(out, [&](const auto& one) {
            return one.first->text == query.text && *one.first == query;
        });
        if (known == out.end()) {
            out.emplace_back(&query, 1);
        } else {
            ++known->second;
        }
    }
    return out;
}

}  // namespace entente::query
