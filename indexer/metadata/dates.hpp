/// Dates of a document: what each expression dates, which one is the publication date, which the
/// event's.
///
/// A wrong date is worse than none. Copyright and photo years, founding years, deadlines and dates
/// of other articles are never chosen; a day whose order or year cannot be told is given to the
/// precision that can.
#pragma once

#include "article/article.hpp"
#include "metadata/reading.hpp"

#include <entente/metadata.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace entente {

struct DateFindings {
    std::optional<DocumentDate> date, event;
    std::vector<DateCandidate> candidates;  ///< best first; then what is no publication date
};

struct DateContext {
    DateOrder order = DateOrder::unknown;  ///< the user's word on 06/07/2017
    std::string_view language;             ///< of the text; may be empty
    std::string_view path;                 ///< of the file below the corpus root
};

DateFindings find_dates(const Reading&, const DateContext&);

}  // namespace entente
