/// Finds the places of a text that made it match a query.
///
/// One pass of the analyzer over the text collects where the query's terms stand; phrases and
/// groups are put together from positions; the query's logic decides which of them count. So a
/// phrase is marked where the phrase stands, NEAR where the words are near, and a branch of OR
/// only where it holds. Tests: tests/unit/searcher/snippet/matcher_test.cpp.
#pragma once

#include <entente/analyzer.hpp>
#include <entente/query.hpp>
#include <entente/span.hpp>

#include "query/occurrences.hpp"
#include "snippet/leaves.hpp"
#include "snippet/verdict.hpp"
#include "snippet/vocabulary.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace entente::snippet {

/// What the index knows the query's plain words to stand for: word as typed -> folded terms.
using LeafTerms = std::map<std::string, std::vector<std::string>, std::less<>>;

struct MatcherOptions {
    /// Of the texts, BCP 47: words that `terms` does not know match by stem. Empty: by equality.
    std::string language;
    LeafTerms terms;
};

struct Match {
    ByteSpan where;  ///< into the text
    LeafId leaf = 0;

    friend bool operator==(const Match&, const Match&) = default;
};

/// Longer phrases are looked for by this many of their first terms, so that the work stays
/// bounded whatever the query.
inline constexpr std::size_t max_phrase_terms = 100;

/// Threads: one at a time; build it once for a query and use it for all its hits.
/// Lifetime: the analyzer must outlive it.
class Matcher {
public:
    Matcher(const Analyzer&, const Query&, const MatcherOptions& = {});

    /// The matches in `body`, in text order; those of one leaf may overlap others'.
    /// `title` is looked at too to tell what holds of the document, and never marked: a word that
    /// stands only there satisfies its AND. Where the query as a whole does not hold, all its
    /// parts that hold count (a relaxed search found the document by some of the words).
    /// Cost: one pass over both.
    std::vector<Match> find(std::string_view body, std::string_view title = {});

    /// How much of the query each leaf is: the number of its words.
    const std::vector<std::uint32_t>& leaf_words() const { return leaf_words_; }

private:
    /// A leaf in slots: one position each; several: one after the other.
    using SlotSequence = std::vector<SlotId>;

    void add_word(LeafId, const Leaf&, const MatcherOptions&);
    void add_prefix(LeafId, const Leaf&);
    void add_pattern(LeafId, const Leaf&);
    void add_sequence(LeafId, const std::vector<std::string>& terms);
    SlotId slot_of(const std::string& term);

    TextPlaces places_in(std::string_view text);

    const Analyzer& analyzer_;
    TextQuery query_;
    Vocabulary vocabulary_;
    std::map<std::string, SlotId> term_slots_;
    std::vector<std::vector<SlotSequence>> leaves_;
    std::vector<std::uint32_t> leaf_words_;
    bool needs_units_ = false;  ///< the query asks for sentences or paragraphs
};

/// The bytes that any match covers: in order, none touching another.
std::vector<ByteSpan> covered(const std::vector<Match>&);

}  // namespace entente::snippet
