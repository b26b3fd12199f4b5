/// Words that a pattern stands for: wildcards, words nearly spelled so, regular expressions.
///
///     h*wei   ->  huawei, ..            colo?r  ->  color, colour is not (? is one letter)
///     huwei~  ->  huawei, ..            /h.*w(e|a)i/
///
/// Terms are folded, so patterns are too. Searching walks the term list with it, snippets the words
/// of a text, and both agree. Tests: tests/unit/searcher/query/term_pattern_test.cpp.
#pragma once

#include <entente/analyzer.hpp>
#include <entente/query.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace entente {

/// Threads: const calls may run at once from several threads.
class TermPattern {
public:
    /// True for what is_pattern leaves: wildcard, fuzzy, regex.
    static bool is_pattern(Query::Kind);

    /// Requires: is_pattern(leaf.kind). An expression that cannot be read matches nothing.
    TermPattern(const Analyzer&, const Query& leaf);
    ~TermPattern();
    TermPattern(TermPattern&&) noexcept;

    /// Cost: linear in the term, times the pattern's length for wildcards and fuzzy words.
    bool matches(std::string_view term) const;

    /// For one that does not match: no term between it and this one does. Empty: not known.
    std::string next_possible(std::string_view term) const;

    /// Every matching term begins so.
    const std::string& beginning() const { return beginning_; }

    class Matching;  ///< one way of matching; for the implementation alone

private:
    std::unique_ptr<Matching> matching_;
    std::string beginning_;
};

/// Why the expression cannot be read; empty: it can.
std::string regex_problem(std::string_view expression);

}  // namespace entente
