/// One date as people write it: a day, a month, a year, or a period counted from today.
#pragma once

#include "query/dates.hpp"

#include <string_view>

namespace entente::query {

/// Reads "2017", "2017-06", "30/06/2017", "30.6.2017", "20170630", "June 30, 2017", "yesterday",
/// "last month", "last 10 days". A day with dots begins with the day; one with slashes or dashes
/// that has two readings is refused with both, unless options.date_order decides.
/// Requires: single blanks.
/// Shape: days with both sides set, or a problem.
DateReading read_period(std::string_view text, const QueryOptions& options);

}  // namespace entente::query
