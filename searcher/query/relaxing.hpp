/// Which parts of a query a search may do without, and in which steps.
///
/// Tests: tests/unit/searcher/query/relaxing_test.cpp.
#pragma once

#include <entente/query.hpp>

#include <cstddef>

namespace entente {

/// Fields whose values say which documents count, and nothing about how well they match.
bool is_filter(const Query&);

/// What a relaxed search may do without, and --any need not find: words of the text. What names a
/// field was asked for by name, and dropping it would widen the answer unseen.
bool is_droppable(const Query&);

/// The operands that a relaxed search may do without: those of a top-level AND that name no field.
std::size_t count_operands(const Query&);

/// The query as --any asks it, with OR between those operands and AND before all others.
Query as_alternatives(Query);

/// How many operands a relaxed search does without after it has done without `missing` in vain:
/// one more, as long as the ways to choose them stay few; then all but one.
std::size_t next_missing(std::size_t operands, std::size_t missing);

}  // namespace entente
