/// Which terms of the index a query word or a prefix stands for.
///
///     "connected"  ->  connect, connected, connecting, ..   (stem families of the index's
///     languages) "coop*"      ->  cooperate, cooperation, ..           (the term list)
///
/// Tests: tests/api/search_test.cpp.
#pragma once

#include <entente/analyzer.hpp>

#include <xapian.h>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct PrefixTerms {
    std::vector<std::string> terms;  ///< sorted, without the field's prefix
    std::size_t left_out = 0;        ///< rarer ones over the limit
};

/// Lifetime: points at the database and the analyzer.
class Expansion {
public:
    /// `languages`: codes whose stem families are asked.
    Expansion(const Xapian::Database&, const Analyzer&, std::vector<std::string> languages);

    /// `term` and the words that share its stem in any of the languages. `spelled`: the term as
    /// written, with its accents. Shape: sorted, holds `term`.
    std::vector<std::string> family(const std::string& term, std::string_view spelled) const;

    /// The terms that begin with `field_prefix` + `prefix`; the most frequent `limit` of them.
    PrefixTerms begins_with(std::string_view field_prefix, std::string_view prefix,
                            std::size_t limit) const;

    bool exists(const std::string& term) const { return database_.term_exists(term); }

private:
    const Xapian::Database& database_;
    const Analyzer& analyzer_;
    std::vector<std::string> languages_;
};

}  // namespace entente
