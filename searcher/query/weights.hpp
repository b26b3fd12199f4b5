/// The constants of ranking at query time, with the measurement or the reason that chose them. That
/// words of headlines count more is the index's doing (store/fields.hpp).
///
/// Measured on Cranfield (225 questions), TIME (83), CISI (76) and NFCorpus (323), ranking by any
/// word: nDCG@10 of each or the mean of the four, where nothing else is said. Differences below
/// .003 of the mean are noise.
///
/// Tried and not here: a bonus for neighbouring words of the query that stand near each other
/// (Metzler and Croft 2005, "A Markov random field model for term dependencies"). With windows of 8
/// or 20 words and a tenth or fifth of the words' own weights, shared out among the pairs, the mean
/// goes from .5171 to .5172 - .5180, and two words take twice as long to match, because the
/// positions of every document are read; with more than that the mean falls.
///
/// Tests: tests/api/parties_test.cpp, search_test.cpp, any_words_test.cpp, feedback_test.cpp and
/// freshness_test.cpp; that scores follow from them: tests/model/score_test.cpp.
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
/// agreement of usual length outweigh any number in another text; at 0.4 not always. That is what
/// it is for: three of the collections do not tell, and CISI, which is no news, has .434 at 0, .428
/// at 0.3 and .423 at 0.5.
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

/// Freshness, where it is asked for: the bonus of a document of today, as a share of the best
/// score. With dates dealt out at random over four years, which tell nothing of what is relevant,
/// and a half-life of one, the mean and the age of the first ten in days: 0 .518, 716; 0.05 .517,
/// 668; 0.1 .513, 621; 0.2 .507, 542; 0.3 .491, 467. On news and press releases with their own
/// dates, 140 queries for one document each, shares up to 0.2 leave as many right documents first
/// and in the first three.
inline constexpr double freshness = 0.1;

/// What an undated document gets of the bonus of the newest document of the index, as if it were a
/// half-life older. A guess; what counts is that it stands between the new and the old.
inline constexpr double undated_freshness = 0.5;

/// Feedback. MAP without and with it:
///     Cranfield .447 .475   TIME .723 .729   CISI .249 .268   NFCorpus .156 .192   mean .394 .416
/// Chosen before parts of compounds and function words were treated as they are now (mean .384 to
/// .409), as the best of some two dozen settings tried on these same collections, so expect less
/// elsewhere; the mean is flat around it: 10 documents and exponent 5 give .408. Documents alike in
/// weight (exponent 1, the first 5, weight 0.4) give .399; words weighed by Bo1 or by their share
/// alone .396.
inline constexpr std::size_t feedback_documents = 20;
inline constexpr std::size_t feedback_words = 40;
inline constexpr double feedback = 1;  ///< of the best word added; a word of the query has 1

/// The words of a document that like: asks for. Two relevant documents of each question that has
/// three, 1,210 in all, were to find the others; nDCG@10, mean of the four: 10 words .367, 20 .379,
/// 30 .384, 40 .388, 80 .394. Each of the four gains from 20 to 40 (.411 to .417, .625 to .641,
/// .216 to .221, .265 to .271), and the query takes twice as long; more is not worth it.
inline constexpr std::size_t like_words = 40;

/// A document's part in the model of feedback grows with this power of its weight.
inline constexpr double likelihood_exponent = 8;

}  // namespace entente::weights
