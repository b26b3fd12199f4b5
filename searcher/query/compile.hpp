/// Query -> the backend's query: the last stage of a question before it is run.
///
/// A word becomes the OR of its stem family, a pattern that of the words it stands for, each
/// counted as one term; a phrase the OR of the ways it may be written; a filter (date, language,
/// id) weighs nothing. That words of titles count more is the index's doing (write/invert.hpp);
/// those of parties' names get a bonus here besides. Tests: tests/api/search_test.cpp and
/// parties_test.cpp.
#pragma once

#include "query/expansion.hpp"
#include "query/proximity_check.hpp"
#include "query/weights.hpp"
#include "store/shards.hpp"

#include <entente/query.hpp>

#include <xapian.h>
#include <cstddef>
#include <string>
#include <vector>

namespace entente {

/// A word that was not asked for but stands beside those that were.
struct AddedWord {
    std::string text;
    std::vector<std::string> terms;  ///< its stem family, counted as one term
    double weight = 1;               ///< a word of the query has 1
};

struct CompileOptions {
    bool any = false;                      ///< rank by any word: AND of the top level becomes OR
    std::size_t missing = 0;               ///< so many of the top level's operands may be absent
    std::size_t max_prefix_terms = 500;    ///< a pattern stands for at most so many words
    std::size_t max_pattern_terms = 2000;  ///< all patterns of a query together
    std::size_t max_near_terms = 200;      ///< three patterns or more that stand near each other
    double exact_weight = weights::exact_form;
    double characters_weight = weights::characters;
    double party_weight = weights::party;
    double party_share = weights::party_share;
    std::vector<AddedWord> added;  ///< found by any of these too, where words may be dropped
};

/// A word, prefix or phrase of the query, as the backend sees it.
struct CompiledLeaf {
    Query leaf;
    std::vector<std::string> terms;  ///< what a word or prefix stands for, without field prefix
    Xapian::Query query;
};

struct CompiledQuery {
    /// Without tests of where words stand that all it finds must pass. They are dear, so where only
    /// the best are wanted, those should be found first.
    Xapian::Query untested;
    std::vector<ProximityTest> tests;
    std::vector<CompiledLeaf> leaves;  ///< in the order of the text; NOT operands too
    std::vector<CompiledLeaf> added;   ///< for the words that were added
    std::vector<std::string> notes;    ///< what was cut: "coop* stands for 1,200 words; .."
};

/// The whole query, tests and all. Where servers are asked, it finds no more documents than are
/// tested (query/proximity_filter.hpp).
Xapian::Query whole_query(const CompiledQuery&, const Shards&);

CompiledQuery compile(const Query&, const Analyzer&, const Expansion&, const CompileOptions& = {});

}  // namespace entente
