/// Running a compiled query: which documents come on the page, and how many there are.
///
/// Where stories are grouped, all copies of one take a single place, that of the copy that comes
/// first in the order of the search:
///
///     found            a1 b1 a2 c1 b2      (stories a, b, c)
///     page of two      a1 b1
///     the next one     c1
///
/// Tests: tests/unit/searcher/search/matching_test.cpp.
#pragma once

#include "query/compile.hpp"
#include "search/stories.hpp"

#include <entente/search.hpp>

#include <xapian.h>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace entente {

/// A document of a page.
struct Found {
    Xapian::docid document = 0;
    double weight = 0;
    std::string story;  ///< its name; empty: of none
};

struct Matches {
    std::vector<Found> page;   ///< from options.offset on, at most options.limit
    Total documents, stories;  ///< stories: places; equal to `documents` if nothing is grouped
    bool is_cut = false;       ///< there were too many documents to ask servers where words stand

    bool none() const { return documents.upper == 0; }
};

Matches find_matches(const Shards&, const Stories&, const Xapian::Query&, const SearchOptions&);

/// What the whole query finds, but where words stand is looked up in those documents alone that
/// weigh enough for the page.
Matches find_matches(const Shards&, const Stories&, const CompiledQuery&, const SearchOptions&);

/// How many documents match. Above 100,000 it is an estimate.
std::uint64_t count_matches(const Shards&, const Xapian::Query&);

}  // namespace entente
