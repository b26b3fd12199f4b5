/// Words that a user takes to mean the same, and a query with them put beside its own.
///
///     group  car, auto, motor car
///     car pact  ->  (car OR auto^0.5 OR "motor car"^0.5) AND pact
///
/// What was typed leads, and the tree holds all the rest: the printed query shows it, snippets mark
/// it, and reading it back with the same groups adds nothing, since a word of OR with one of its
/// group beside it stays as it is. So do exact words and phrases.
/// Tested by tests/unit/searcher/query/synonyms_test.cpp.
#pragma once

#include <entente/analyzer.hpp>
#include <entente/query.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

class Synonyms {
public:
    /// Requires: words and phrases without a field.
    void add(std::vector<Query> group);

    /// The other members of all groups that hold the word, in the order in which they were added.
    std::vector<Query> of(std::string_view word) const;

private:
    Analyzer analyzer_;
    std::vector<std::vector<Query>> groups_;
    std::map<std::string, std::vector<std::size_t>> groups_of_;  ///< by folded word
};

namespace query {

struct WithSynonyms {
    Query query;
    bool complete = true;  ///< false: it would have become larger than it may
};

/// Requires: a canonical query. Shape: canonical, of at most `max_operands` operands or as many as
/// it had.
WithSynonyms with_synonyms(Query, const Synonyms&, std::size_t max_operands);

}  // namespace query
}  // namespace entente
