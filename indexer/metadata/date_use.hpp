/// What a date expression is used for in the page: the step between finding and choosing.
#pragma once

#include "metadata/date_scan.hpp"
#include "metadata/reading.hpp"

#include <string_view>
#include <vector>

namespace entente {

enum class DateUse : std::uint8_t {
    published,
    updated,
    printed,    ///< of a print edition
    event,      ///< of the agreement, the visit, the meeting
    mentioned,  ///< anything else the text speaks of
    excluded,   ///< copyright, photograph, comment, other article
};

struct UsedDate {
    DateExpression expression;
    DateUse use = DateUse::mentioned;
    std::string_view rule;  ///< stable name, such as "dateline"
    double confidence = 0;
};

std::vector<UsedDate> classify_dates(const Reading&, std::vector<DateExpression>);

}  // namespace entente
