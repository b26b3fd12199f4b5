/// What a date expression is used for in the page: the step between finding and choosing.
#pragma once

#include "metadata/date_scan.hpp"
#include "metadata/reading.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace entente {

enum class DateUse : std::uint8_t {
    published,
    updated,
    printed,  ///< of a print edition
    event,    ///< of the agreement, the visit, the meeting
    planned,  ///< of what is to come: deadlines, terms, starts
    copyright,
    mentioned,  ///< anything else the text speaks of
    excluded,   ///< photograph, comment, other article, the site's clock
};
std::string_view to_string(DateUse);

struct UsedDate {
    DateExpression expression;
    DateUse use = DateUse::mentioned;
    std::string_view rule;  ///< stable name, such as "dateline"
    double confidence = 0;
};

/// Cost: linear in the words of the page and the dates.
std::vector<UsedDate> classify_dates(const Reading&, std::vector<DateExpression>);

}  // namespace entente
