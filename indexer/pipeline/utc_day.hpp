/// The day of indexing, where the caller does not say which it is.
#pragma once

#include <entente/metadata.hpp>

#include <chrono>

namespace entente {

/// In UTC, since a time zone would be read from the environment.
inline CalendarDate utc_day() {
    using namespace std::chrono;
    const year_month_day day{floor<days>(system_clock::now())};
    return {int{day.year()}, static_cast<int>(unsigned{day.month()}),
            static_cast<int>(unsigned{day.day()})};
}

}  // namespace entente
