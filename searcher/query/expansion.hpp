/// Which terms of the index a query word or a pattern stands for.
///
///     "connected"  ->  connect, connected, connecting, ..   (stem families of the index's
///     languages) "coop*"      ->  cooperate, cooperation, ..           (the term list)
///
/// Tests: tests/api/search_test.cpp.
#pragma once

#include "store/shards.hpp"

#include <entente/analyzer.hpp>

#include <xapian.h>
#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct MatchingTerms {
    std::vector<std::string> terms;  ///< sorted, without the field's prefix
    std::size_t left_out = 0;        ///< rarer ones over the limit
    bool all_tried = true;           ///< false: the term list was too long to try all of it
};

/// Lifetime: points at the analyzer.
class Expansion {
public:
    /// `languages`: codes whose stem families are asked.
    Expansion(Shards, const Analyzer&, std::vector<std::string> languages);

    /// `term` and the words that share its stem in any of the languages. `spelled`: the term as
    /// written, with its accents. Shape: sorted, holds `term`.
    std::vector<std::string> family(const std::string& term, std::string_view spelled) const;

    /// The terms that begin with `field_prefix` + `beginning` and, without the former, match; the
    /// most frequent `limit` of them, fewer where they are in most documents. `next` may tell, for
    /// a term that does not match, the next one that could; empty: not known.
    MatchingTerms matching(std::string_view field_prefix, std::string_view beginning,
                           const std::function<bool(std::string_view)>& matches, std::size_t limit,
                           const std::function<std::string(std::string_view)>& next = {}) const;

    const Shards& shards() const { return shards_; }

    Xapian::doccount frequency(const std::string& term) const { return shards_.frequency(term); }
    /// Of all terms that begin so.
    Xapian::doccount sum_of_frequencies(const std::string& beginning) const;
    bool exists(const std::string& term) const { return frequency(term) > 0; }

private:
    void ask_ahead(const std::set<std::string>& words) const;

    Shards shards_;
    const Analyzer& analyzer_;
    std::vector<std::string> languages_;
};

}  // namespace entente
