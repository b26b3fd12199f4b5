/// Documents of a day, a month, a year, or of any range of days.
///
/// Dates stand in the index twice: as terms (the day, the month, the year, as far as each is known)
/// and as two values (the first and the last day that the date may mean). Reading values costs as
/// much as there are documents, a term as much as it finds; so a period that is one term is asked
/// for by that, if no vaguer date could mean it too:
///
///     date:2017-06    M201706, unless a document of 2017 has no month
///     date:2017       Y2017
///     date:2017-06..  the values
///
/// Tests: tests/api/dates_test.cpp, and tests/model against a search through all documents.
#pragma once

#include "query/expansion.hpp"

#include <entente/query.hpp>

#include <xapian.h>

namespace entente {

/// Documents whose date may lie in the range of a date query: a date known to the month lies in
/// each of its days.
Xapian::Query date_filter(const Query&, const Expansion&);

}  // namespace entente
