/// The day that the person at the terminal calls today.
#pragma once

#include <entente/metadata.hpp>

namespace entente::cli {

/// In the local time zone.
CalendarDate today();

}  // namespace entente::cli
