/// Putting queries together so that equal questions have equal trees.
///
/// all_of and any_of join what is given as it is; canonical() flattens the whole tree at once:
///
///     and(and(a, b), c)            ->  and(a, b, c)
///     and(a, not(all, b))          ->  not(a, b)
///     and(not(a, b), c)            ->  not(and(a, c), b)
///     not(a, or(b, c))             ->  not(a, b, c)
///
/// In a canonical tree, but for what has a boost of its own, no `and_` is right below an `and_`, no
/// `or_` below an `or_`; a `not_` never stands below an `and_`, nor first in a `not_`; `and_` and
/// `or_` have two children or more; `nothing` is only ever the whole query. Tested by
/// tests/unit/searcher/query/tree_test.cpp.
#pragma once

#include <entente/query.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace entente::query {

Query word(std::string text, std::string field = {});
Query exact_word(std::string text, std::string field = {});
Query prefix(std::string text, std::string field = {});
Query wildcard(std::string text, std::string field = {});
Query fuzzy(std::string text, std::uint32_t slips, std::string field = {});
Query regex(std::string text, std::string field = {});
/// One word makes an exact word.
Query phrase(std::vector<std::string> words, std::string field = {});
Query every_document();
Query like(std::string id);
/// Nothing for nothing.
Query of_stories(Query found);

/// A part of a conjunction.
struct Clause {
    Query query;
    bool negated = false;
};

/// The query with its weight multiplied, within 0 and 1000.
Query boosted(Query, double factor);

/// What matches all clauses that are not negated and none that is; all documents if none is left
/// to match. Clauses that are `nothing` are left out.
Query all_of(std::vector<Clause>);
/// What matches any of them; those that are `nothing` are left out.
Query any_of(std::vector<Query>);

/// Cost: linear in the tree, but for brackets that turn out to hold less than they seem to.
Query canonical(Query);

/// True for what joins words that stand near each other: near, adj, sentence, paragraph.
bool is_proximity(Query::Kind);

/// A proximity over words, patterns and phrases, whose boosts it takes. Groups are multiplied out:
///
///     (a OR b) NEAR c   ->  or(near(a, c), near(b, c))
///     (a AND b) NEAR c  ->  and(near(a, c), near(b, c))
///
/// Shape: nothing if an operand is something else, if they name different fields or a field whose
/// words have no such order, or if it would come to more than 4096 words.
std::optional<Query> in_proximity(Query::Kind, std::uint32_t distance, std::vector<Query> operands);

/// `count` places or more where any of the words, patterns and phrases stands; of (a AND b) so
/// many of each. Shape: nothing as for in_proximity.
std::optional<Query> at_least(std::uint32_t count, const Query&);

/// How many words, prefixes, phrase words and dates are in the query.
std::size_t operand_count(const Query&);
/// How many of these are patterns or prefixes.
std::size_t pattern_count(const Query&);
/// The bytes of its longest word or phrase.
std::size_t longest_text(const Query&);

/// Each once, in the order of the first, with the number of times it is there.
std::vector<std::pair<const Query*, std::size_t>> with_counts(const std::vector<Query>&);

}  // namespace entente::query
