/// Datelines: the place and day that open an agency's story.
///
///     HARBIN, Sept. 21 (Agency) --      新华社北京12月6日电      【6月18日 AFP】
#pragma once

#include "metadata/date_scan.hpp"
#include "metadata/reading.hpp"

namespace entente {

/// True if the line opens with a place and this date, and an agency's marks follow.
bool in_dateline(const Reading&, const DateExpression&);

}  // namespace entente
