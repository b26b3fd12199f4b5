/// Documents in which words and phrases stand near each other, in one sentence, or often enough:
/// what the backend's own NEAR cannot say, which knows single words only.
///
/// It reads positions document by document, so it stands in an AND behind what finds the words.
/// Snippets ask the same functions (query/occurrences.hpp), so both agree.
/// Where sentences and paragraphs begin, marks in the index tell (store/fields.hpp).
/// Tests: tests/api/proximity_test.cpp, and tests/model against a search through all texts.
#pragma once

#include "query/phrase_terms.hpp"

#include <entente/query.hpp>

#include <xapian.h>
#include <cstdint>
#include <string>
#include <vector>

namespace entente {

/// A condition on where the terms of a document stand.
struct ProximityTest {
    Query::Kind kind = Query::Kind::near;  ///< near, adj, sentence, paragraph or at_least
    std::uint32_t positions = 0;           ///< near, adj: the whole group fits into so many
    std::uint32_t count = 0;               ///< at_least
    /// For each operand what it may be: sequences of terms, with their field's prefix.
    std::vector<std::vector<TermSequence>> operands;
};

/// Requires: a local database (the backend cannot send it to another machine).
Xapian::Query proximity_filter(ProximityTest);

}  // namespace entente
