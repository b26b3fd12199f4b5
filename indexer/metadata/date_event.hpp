/// Which dates in the running text are those of what the story reports: signed, met, agreed on that
/// day, against deadlines, plans and background.
#pragma once

#include "metadata/date_places.hpp"
#include "metadata/date_scan.hpp"
#include "metadata/reading.hpp"

#include <cstdint>

namespace entente {

enum class DateDeed : std::uint8_t {
    none,     ///< no verb tells
    done,     ///< `signed .. on 3 May 2016`
    planned,  ///< `will sign on 3 May`, `until 3 May`
};

DateDeed deed_of(const Reading&, const DatePlaces&, const DateExpression&);

}  // namespace entente
