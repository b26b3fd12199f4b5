#include "query/word_forms.hpp"

#include "query/term_pattern.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace entente {

using Kind = Query::Kind;

WordTerms own_terms(const Analyzer& analyzer, const Query& leaf) {
    return TermPattern::is_pattern(leaf.kind) ? WordTerms{} : word_terms(analyzer, leaf.text);
}

std::size_t count_patterns(const Query& query) {
    const bool is_pattern = query.kind == Kind::prefix || TermPattern::is_pattern(query.kind);
    std::size_t count = is_pattern ? 1 : 0;
    for (const Query& child : query.children) count += count_patterns(child);
    return count;
}

bool is_one_word(const Analyzer& analyzer, const Query& leaf) {
    if (leaf.kind == Kind::phrase) return false;
    if (TermPattern::is_pattern(leaf.kind)) return true;
    const WordTerms word = word_terms(analyzer, leaf.text);
    return !word.term.empty() && word.sequences.empty();
}

std::vector<TermSequence> ways_of(const Analyzer& analyzer, const Query& leaf,
                                  const std::vector<std::string>& terms, std::string_view prefix) {
    std::vector<TermSequence> ways;
    if (leaf.kind == Kind::phrase) {
        ways = phrase_alternatives(analyzer, leaf.words);
    } else {
        for (const std::string& term : terms) ways.push_back({term});
        std::ranges::move(own_terms(analyzer, leaf).sequences, std::back_inserter(ways));
    }
    for (TermSequence& way : ways) {
        for (std::string& term : way) term.insert(0, prefix);
    }
    return ways;
}

std::vector<std::string> WordForms::of(const Query& leaf, const WordTerms& word,
                                       const std::string& prefix, bool stemmed) {
    if (leaf.kind == Kind::prefix) {
        const bool folded = !word.term.empty();
        return beginning_with(leaf, folded ? word.term : analyzer_.fold(leaf.text), prefix);
    }
    if (TermPattern::is_pattern(leaf.kind)) return matching(leaf, prefix);
    if (word.term.empty()) return {};
    if (leaf.exact) return {word.has_accents() ? word.spelled : word.term};
    if (!stemmed) return {word.term};
    std::vector<std::string> forms = expansion_.family(word.term, word.spelled);
    if (word.elided.term.empty()) return forms;
    for (std::string& form : expansion_.family(word.elided.term, word.elided.spelled)) {
        forms.push_back(std::move(form));
    }
    return forms;
}

std::vector<std::string> WordForms::beginning_with(const Query& leaf, const std::string& start,
                                                   const std::string& prefix) {
    const auto any = [](std::string_view) { return true; };
    return noted(leaf, expansion_.matching(prefix, start, any, most_));
}

std::vector<std::string> WordForms::matching(const Query& query, const std::string& prefix) {
    const TermPattern pattern(analyzer_, query);
    const auto fits = [&](std::string_view term) { return pattern.matches(term); };
    const auto next = [&](std::string_view term) { return pattern.next_possible(term); };
    return noted(query, expansion_.matching(prefix, pattern.beginning(), fits, most_, next));
}

/// The terms, and a note where they are not all that the query stands for.
std::vector<std::string> WordForms::noted(const Query& leaf, MatchingTerms found) {
    if (found.left_out > 0) {
        notes_.push_back(to_string(leaf) + " stands for " +
                         std::to_string(found.terms.size() + found.left_out) + " words; only the " +
                         std::to_string(found.terms.size()) + " most frequent were looked for");
    }
    if (!found.all_tried) {
        notes_.push_back("the index has too many words to try " + to_string(leaf) +
                         " on all of them");
    }
    return std::move(found.terms);
}

}  // namespace entente
