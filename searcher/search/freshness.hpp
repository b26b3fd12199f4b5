/// Newer documents before older ones that match about as well.
///
///     bonus = most * 2^(-age / half-life)       today: most; a half-life ago: most / 2
///     most  = share of the best score that the query attains without it (query/weights.hpp)
///
/// So a document comes before one that matches better only where their scores differ by less than
/// that share of the best. Where nothing weighs (a date, a source, *), the newest comes first.
///
/// Source: the exponential prior of Li and Croft 2003, "Time-based language models".
/// There it multiplies the likelihood of the query, so that age may outweigh any match; here it is
/// added, and bounded. Age is that on a given day, not that before the newest document.
///
/// Tests: tests/api/freshness_test.cpp.
#pragma once

#include "store/shards.hpp"

#include <entente/metadata.hpp>
#include <entente/search.hpp>

#include <xapian.h>
#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

/// Days are as slot::date_first has them: a month counts from its first day, as in orders by date.
struct Freshness {
    double most = 0;     ///< bonus of a document of today, or of a day to come
    double highest = 0;  ///< that of the newest document of the index
    std::uint32_t half_life_days = 1;
    CalendarDate today;

    double bonus(std::string_view day) const;     ///< empty: of an undated document
    std::string age(std::string_view day) const;  ///< "55 days old"
};

/// False for orders by date, which it does not change.
bool prefers_fresh(const SearchOptions&);

/// Requires: prefers_fresh(). Errors: invalid_argument where no today is set.
Freshness freshness_of(const Xapian::Database&, double best_score, const SearchOptions&);

/// The same documents with the bonus.
Xapian::Query with_freshness(const Xapian::Query&, const Freshness&, const Shards&);

/// For those who asked for it.
std::string freshness_note(const Freshness&);

}  // namespace entente
