/// How much a piece of a text shows of the query.
///
/// A passage is scored as a small document. What counts, in this order: how much of the query it
/// holds, its rare words most; how close together; how early in the text; how often. What an
/// earlier passage has shown counts less.
/// Source: the idea is that of Lucene's unified highlighter (PassageScorer: BM25 over passages,
/// Robertson and Zaragoza 2009). Ours looks at the distinct leaves first and at closeness, which
/// BM25 does not; the constants are in scorer.cpp and are guesses that the tests' examples hold.
/// Tests: through the passages, tests/unit/searcher/snippet/passages_test.cpp.
#pragma once

#include "snippet/matcher.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace entente::snippet {

/// Neighbouring matches, and what they are worth.
struct Cluster {
    ByteSpan where;
    double value = 0;
};

class Scorer {
public:
    /// Lifetime: `matches` (in text order) must outlive this.
    Scorer(std::span<const Match> matches, std::span<const std::uint32_t> leaf_words,
           std::size_t body_bytes);

    /// The best cluster that begins with match `first` and ends by byte `end`. Looks at a bounded
    /// number of matches. Shape: that one match alone, should it reach beyond `end`.
    Cluster cluster_at(std::size_t first, std::size_t end) const;

    /// The value of a piece of the text by the matches that lie inside it.
    double value_of(ByteSpan piece) const;

    /// From now on the leaves that are in this piece count less.
    void show(ByteSpan piece);

    /// The matches that lie inside a piece of the text.
    std::vector<Match> inside(ByteSpan piece) const;

private:
    std::size_t first_from(std::size_t byte) const;
    double earliness(std::size_t byte) const;

    std::span<const Match> matches_;
    std::vector<double> weights_;  ///< of leaves
    std::vector<bool> shown_;      ///< leaves
};

}  // namespace entente::snippet
