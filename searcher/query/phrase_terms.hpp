/// What the words of a query look like as terms.
///
/// Writers do not agree on hyphens and blanks, so a phrase stands for several sequences of terms,
/// each term one position after the other (how the analyzer counts them: entente/analyzer.hpp):
///
///     "co-operation pact"  ->  cooperation pact | co operation pact | cooperationpact
///     "co operation pact"  ->  co operation pact | cooperation pact | co operationpact | ..
///     "北京大学"            ->  北 京 大 学
///
/// The first of them would not find "co-operation" by its two parts, because parts share one
/// position. Compiling a query and marking a text both ask here, so they agree on what is a match.
/// Tests: tests/unit/searcher/query/phrase_terms_test.cpp.
#pragma once

#include "query/elision.hpp"

#include <entente/analyzer.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Terms that follow each other, one position apart.
using TermSequence = std::vector<std::string>;

/// Each alternative costs the backend a phrase of its own, so there is an end to them. A guess:
/// enough for every way of joining six plain words.
inline constexpr std::size_t max_phrase_alternatives = 16;

/// The sequences that a phrase of these words stands for, the most literal first:
/// as typed (a compound by its joined term); every compound taken apart; one compound taken apart;
/// one run of neighbouring words joined, short runs first.
/// Shape: distinct, none empty; nothing where the words hold no term.
std::vector<TermSequence> phrase_alternatives(const Analyzer&, std::span<const std::string> words,
                                              std::size_t limit = max_phrase_alternatives);

/// What one query word stands for: a term, and the sequences that mean the same.
struct WordTerms {
    std::string term;     ///< folded; empty where the word takes several positions (or none)
    std::string spelled;  ///< `term` with its accents, in lower case: what Analyzer::stem wants
    std::vector<TermSequence> sequences;  ///< each of two terms or more
    Spelling elided;                      ///< what stands behind an article: accord of l'accord
    std::string segment;  ///< the dictionary word that all of it is, in scripts without blanks

    bool has_accents() const { return spelled != term; }
};

///     Coopération   ->  cooperation, spelled "coopération"
///     co-operation  ->  cooperation, or co operation in sequence
///     北京           ->  no term; 北 京 in sequence, and the segment 北京
WordTerms word_terms(const Analyzer&, std::string_view word);

}  // namespace entente
