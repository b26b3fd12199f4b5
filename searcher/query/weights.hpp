/// Every constant of ranking, with the measurement that chose it.
///
/// Measured on Cranfield (225 questions), TIME (83), CISI (76) and NFCorpus (323), ranking by any
/// word, as nDCG@10 of each and their mean. A constant was taken where it helps three of them and
/// does no harm to the fourth, whichever that is; differences below .003 are noise.
/// Tests: tests/api/parties_test.cpp, search_test.cpp and any_words_test.cpp.
#pragma once

#include <cstddef>

namespace entente::weights {

/// c of length normalisation 2 of IneB2 (search/ranking.hpp), before parts of compounds and
/// function words were treated as they are now: 0.3 .506, 0.5 .508, 1 .503, 2 .491.
inline constexpr double length_normalisation = 0.5;

/// Bonus of the word as typed over others of its family, as a share of the word's own weight:
/// 0 .503, 0.1 .506, 0.2 .507, 0.4 .507; MAP .381, .385, .385, .385.
inline constexpr double exact_form = 0.2;

/// Bonus of a word in documents that have it in the name of a party. At 0.5 two mentions in an
/// agreement of usual length outweigh any number in another text; at 0.4 not always.
inline constexpr double party = 0.5;

/// A word gets that bonus if it is in party names in at least this share of the documents that
/// have it: "information", in one name of many texts, is no name. Against a bonus for every word:
/// CISI .389 to .399 (p .016), TIME .774 to .776 (p .34); at 0.1 CISI .401, TIME .779, and names of
/// few agreements lose the bonus; at 0.03 CISI .392.
inline constexpr double party_share = 0.05;

/// Stem families are asked in languages of at least this share of the documents. In a rarer one,
/// documents were mostly taken for it by mistake (three of NFCorpus' 3,633, all English, made v and
/// vs one family): NFCorpus .3250 to .3258, no other has such documents.
inline constexpr double language_share = 0.001;

/// A language other than the index's first tells its function words by so many in one query:
/// "die hard" is not German. A guess.
inline constexpr std::size_t foreign_function_words = 2;

/// So many parts of a compound are asked for. A guess: more than anybody writes.
inline constexpr std::size_t max_parts = 16;

/// What the characters of a dictionary word count beside the word itself; a guess, after the gain
/// that single characters bring to words in Chinese (Nie, Gao, Zhang and Zhou 2000, "On the use of
/// words and n-grams for Chinese information retrieval").
inline constexpr double characters = 0.3;

}  // namespace entente::weights
