/// Query -> the backend's query: the last stage of a question before it is run.
///
/// A word becomes the OR of its stem family, a pattern that of the words it stands for, each
/// counted as one term; a phrase the OR of the ways it may be written; a filter (date, language,
/// id) weighs nothing. That words of titles count more is the index's doing (write/invert.hpp);
/// those of parties' names get a bonus here besides. Tests: tests/api/search_test.cpp and
/// parties_test.cpp.
#pragma once

#include "query/expansion.hpp"

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
    bool any = false;                    ///< rank by any word: AND of the top level becomes OR
    std::size_t missing = 0;             ///< so many of the top level's operands may be absent
    std::size_t max_prefix_terms = 500;  ///< a pattern stands for at most so many words
    double exact_weight = 0.2;  ///< bonus of the word as typed over others of its family; a guess
    /// What the characters of a dictionary word count beside the word itself; a guess, after the
    /// gain that single characters bring to words in Chinese (Nie, Gao, Zhang and Zhou 2000, "On
    /// the use of words and n-grams for Chinese information retrieval").
    double characters_weight = 0.3;
    /// Bonus of a word in documents that have it in the name of a party. At 0.5 two mentions in an
    /// agreement of usual length outweigh any number in another text; at 0.4 not always.
    double party_weight = 0.5;
    /// A word gets that bonus if it is in party names in at least this share of the documents that
    /// have it: "information", in one name of many texts, is no name. nDCG@10 against a bonus for
    /// every word: CISI .389 to .399 (p .016), TIME .774 to .776 (p .34); at 0.1
    /// CISI .401, TIME .779, and names of few agreements lose the bonus; at 0.03 CISI .392.
    double party_share = 0.05;
    std::vector<AddedWord> added;  ///< found by any of these too, where words may be dropped
};

/// A word, prefix or phrase of the query, as the backend sees it.
struct CompiledLeaf {
    Query leaf;
    std::vector<std::string> terms;  ///< what a word or prefix stands for, without field prefix
    Xapian::Query query;
};

struct CompiledQuery {
    Xapian::Query query;
    std::vector<CompiledLeaf> leaves;  ///< in the order of the text; NOT operands too
    std::vector<CompiledLeaf> added;   ///< for the words that were added
    std::vector<std::string> notes;    ///< what was cut: "coop* stands for 1,200 words; .."
};

CompiledQuery compile(const Query&, const Analyzer&, const Expansion&, const CompileOptions& = {});

}  // namespace entente
