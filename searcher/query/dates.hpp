/// What people write for days, and the days they mean by it.
///
///     2017-06..2018  ->  2017-06-01 to 2018-12-31        >2017       ->  2018-01-01 on
///     June 2017      ->  2017-06-01 to 2017-06-30        last week   ->  Monday to Sunday of it
///
/// A date is a day of the calendar, without a time zone; one that is not known to the day means
/// all days it may be. Tested by tests/unit/searcher/query/dates_test.cpp.
#pragma once

#include <entente/metadata.hpp>
#include <entente/query.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::query {

/// Both inclusive; an open side is unset.
struct Days {
    std::optional<CalendarDate> first, last;
    friend bool operator==(const Days&, const Days&) = default;
};

struct DateReading {
    std::optional<Days> days;          ///< unset: not understood
    bool backwards = false;            ///< 2018..2017 was read as 2017..2018
    std::string problem;               ///< not understood: why, as a message
    std::vector<std::string> instead;  ///< not understood: what may have been meant, "2017-06-30"
};

/// Reads a day, month or year, a range of them, a comparison or a phrase such as "last 2 weeks".
DateReading read_days(std::string_view typed, const QueryOptions&);
/// Reads a day, month or year, or a phrase; no range and no comparison.
DateReading read_date(std::string_view typed, const QueryOptions&);

}  // namespace entente::query
