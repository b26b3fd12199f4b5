#include "query/synonyms.hpp"

#include "query/tree.hpp"

#include <entente/schema.hpp>

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace entente {

void Synonyms::add(std::vector<Query> group) {
    for (const Query& member : group) {
        if (member.kind != Query::Kind::word) continue;
        std::vector<std::size_t>& groups = groups_of_[analyzer_.fold(member.text)];
        if (groups.empty() || groups.back() != groups_.size()) groups.push_back(groups_.size());
    }
    groups_.push_back(std::move(group));
}

std::vector<Query> Synonyms::of(std::string_view word) const {
    std::vector<Query> others;
    const std::string folded = analyzer_.fold(word);
    const auto found = groups_of_.find(folded);
    if (found == groups_of_.end()) return others;
    for (const std::size_t group : found->second) {
        for (const Query& member : groups_[group]) {
            const bool same =
                member.kind == Query::Kind::word && analyzer_.fold(member.text) == folded;
            if (!same) others.push_back(member);
        }
    }
    return others;
}

namespace query {
namespace {

using Kind = Query::Kind;

/// What a synonym counts beside the word that was typed; a guess.
constexpr double synonym_weight = 0.5;

/// The query but for its boost, as a key.
std::string key_of(Query query) {
    query.boost = 1;
    return to_string(query);
}

/// Fields with plain words of the text; names and values are meant as they stand.
bool has_plain_words(const std::string& field) {
    if (field.empty()) return true;
    const Field* known = find_field(field);
    return known && known->type == FieldType::text;
}

/// True for what has its synonyms inside.
bool is_branch(const Query& query) {
    return query.kind == Kind::and_ || query.kind == Kind::or_ || query.kind == Kind::not_ ||
           query.kind == Kind::at_least;
}

class Expander {
public:
    Expander(const Synonyms& synonyms, std::size_t room) : synonyms_(synonyms), room_(room) {}

    Query expanded(Query query) {
        switch (query.kind) {
            case Kind::or_:
                query.children = all_expanded(std::move(query.children), 0);
                return query;
            case Kind::not_:
                query.children.front() = expanded(std::move(query.children.front()));
                query.children = all_expanded(std::move(query.children), 1);
                return query;
            case Kind::and_:
                for (Query& child : query.children) child = expanded(std::move(child));
                return query;
            case Kind::at_least:
                query.children = counted_together(std::move(query.children));
                return query;
            default: {
                std::vector<Query> any = others(query);
                any.insert(any.begin(), std::move(query));
                return any_of(std::move(any));
            }
        }
    }

    bool complete() const { return complete_; }

private:
    /// What may stand in place of a word, or of words near each other; without itself.
    std::vector<Query> others(const Query& query) {
        if (is_proximity(query.kind)) return others_of_group(query);
        if (query.kind != Kind::word || query.exact || !has_plain_words(query.field)) return {};
        std::vector<Query> out;
        for (Query& other : synonyms_.of(query.text)) {
            if (!spend(other)) break;
            other.field = query.field;
            out.push_back(boosted(std::move(other), query.boost * synonym_weight));
        }
        return out;
    }

    /// Each way to put synonyms in the places of its words.
    std::vector<Query> others_of_group(const Query& group) {
        std::vector<Query> ways{group};
        for (std::size_t place = 0; place < group.children.size(); ++place) {
            const std::size_t begun = ways.size();
            for (const Query& other : others(group.children[place])) {
                for (std::size_t i = 0; i < begun && spend(group); ++i) {
                    Query way = boosted(ways[i], synonym_weight);
                    way.children[place] = other;
                    way.children[place].boost = 1;
                    ways.push_back(std::move(way));
                }
            }
        }
        ways.erase(ways.begin());
        return ways;
    }

    /// Alternatives from the one numbered `first` on, each followed by what may stand for it. One
    /// that has such a thing beside it already was written out, and stays as it is.
    std::vector<Query> all_expanded(std::vector<Query> queries, std::size_t first) {
        std::unordered_set<std::string> typed, added;
        for (std::size_t i = first; i < queries.size(); ++i) typed.insert(key_of(queries[i]));
        std::vector<Query> out;
        for (std::size_t i = 0; i < queries.size(); ++i) {
            if (i >= first && is_branch(queries[i])) queries[i] = expanded(std::move(queries[i]));
            std::vector<Query> more = i >= first ? others(queries[i]) : std::vector<Query>{};
            const bool written_out = std::ranges::any_of(
                more, [&](const Query& other) { return typed.contains(key_of(other)); });
            out.push_back(std::move(queries[i]));
            if (written_out) continue;
            for (Query& other : more) {
                if (added.insert(key_of(other)).second) out.push_back(std::move(other));
            }
        }
        return out;
    }

    /// Places of a word and of its synonyms count alike.
    std::vector<Query> counted_together(std::vector<Query> words) {
        words = all_expanded(std::move(words), 0);
        for (Query& word : words) word.boost = 1;
        return words;
    }

    bool spend(const Query& added) {
        const std::size_t operands = operand_count(added);
        complete_ = complete_ && operands <= room_;
        if (complete_) room_ -= operands;
        return complete_;
    }

    const Synonyms& synonyms_;
    std::size_t room_;
    bool complete_ = true;
};

}  // namespace

WithSynonyms with_synonyms(Query query, const Synonyms& synonyms, std::size_t max_operands) {
    const std::size_t operands = operand_count(query);
    Expander expander(synonyms, max_operands - std::min(operands, max_operands));
    Query expanded = canonical(expander.expanded(std::move(query)));
    return {std::move(expanded), expander.complete()};
}

}  // namespace query
}  // namespace entente
