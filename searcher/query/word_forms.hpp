/// The terms of an index that a word or pattern of a query stands for.
///
/// Tests: through the searcher, tests/api/patterns_test.cpp.
#pragma once

#include "query/expansion.hpp"
#include "query/phrase_terms.hpp"

#include <entente/query.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// What a word is to the analyzer; patterns are none of its words.
WordTerms own_terms(const Analyzer&, const Query& leaf);

/// Of all that stand for the words that fit them.
std::size_t count_patterns(const Query&);

/// True for what takes one position wherever it stands.
bool is_one_word(const Analyzer&, const Query& leaf);

/// All that a word, pattern or phrase may look like in a text, the most literal first. `terms`:
/// those of WordForms; `prefix`: of the field, and goes before each term.
std::vector<TermSequence> ways_of(const Analyzer&, const Query& leaf,
                                  const std::vector<std::string>& terms, std::string_view prefix);

/// Asks the index, and keeps what there is to say of what was cut.
class WordForms {
public:
    /// All must outlive it. `most`: a pattern stands for so many words at most.
    WordForms(const Analyzer& analyzer, const Expansion& expansion, std::size_t most)
        : analyzer_(analyzer), expansion_(expansion), most_(most) {}

    /// Terms without `prefix`, which is the field's. `stemmed`: a plain word has its family.
    std::vector<std::string> of(const Query& leaf, const WordTerms&, const std::string& prefix,
                                bool stemmed);
    std::vector<std::string> beginning_with(const Query& leaf, const std::string& start,
                                            const std::string& prefix);

    std::size_t most() const { return most_; }
    void set_most(std::size_t most) { most_ = most; }

    /// "coop* stands for 1,200 words; .."
    std::vector<std::string> take_notes() { return std::move(notes_); }

private:
    std::vector<std::string> matching(const Query& pattern, const std::string& prefix);
    std::vector<std::string> noted(const Query& leaf, MatchingTerms found);

    const Analyzer& analyzer_;
    const Expansion& expansion_;
    std::size_t most_;
    std::vector<std::string> notes_;
};

}  // namespace entente
