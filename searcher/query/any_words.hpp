/// How a query is asked where any of its words will do (--any, feedback).
///
///     can high-fat meals harm   ->  (high-fat OR high OR fat) meals harm
///
/// A compound is found by its parts too, and best where they stand together. Function words say
/// nothing of the topic and are not asked for, unless there are no others.
///
/// nDCG@10 as in query/weights.hpp, each step on the one before:
///     as typed                mean .507  Cranfield .530  TIME .777  CISI .397  NFCorpus .323
///     with parts                   .510            .534       .775       .406           .325
///     without function words       .518            .541       .776       .423           .332
/// Parts at half the weight give .509. Words of a third of all documents left out in place of
/// function words give .509: texts and questions have other frequent words.
///
/// Tests: tests/unit/searcher/query/any_words_test.cpp, tests/api/any_words_test.cpp.
#pragma once

#include <entente/analyzer.hpp>
#include <entente/query.hpp>

#include <span>
#include <string>

namespace entente {

/// `languages`: codes of the index's languages, the most frequent first.
/// Cost: linear in the query.
Query with_any_words(const Query&, const Analyzer&, std::span<const std::string> languages);

}  // namespace entente
