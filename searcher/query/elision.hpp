/// Articles, pronouns and prepositions that lose their vowel before another word's:
///
///     l'accord d'Europe jusqu'alors dell'anno   ->   accord, europe, alors, anno
///     L'Oréal                                   ->   oréal, beside what it is as one word
///     D'Angelo  O'Neil  aujourd'hui             ->   nothing: names and words by themselves
///
/// Whoever asks for l'accord wants un accord too. Tested by
/// tests/unit/searcher/query/phrase_terms_test.cpp.
#pragma once

#include <entente/analyzer.hpp>

#include <string>
#include <string_view>

namespace entente {

/// A term, and the same with its accents, in lower case.
struct Spelling {
    std::string term, spelled;
};

/// The word behind the elided one, in French, Italian or Catalan; empty where there is none.
Spelling behind_elision(const Analyzer&, std::string_view word);

}  // namespace entente
