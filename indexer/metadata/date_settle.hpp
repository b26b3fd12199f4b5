/// Settles what a date expression leaves open: which number is the day, which year is meant. Only
/// by what the page, its language or the user says; what nothing tells stays open.
#pragma once

#include "metadata/date_use.hpp"
#include "metadata/dates.hpp"
#include "metadata/reading.hpp"

#include <vector>

namespace entente {

/// `04/05/2017`: by the user's word, the weekday, other dates of the page, the language, a mention
/// of a day shortly before; else the year alone is kept.
/// Cost: linear in the dates.
void settle_order(const DateContext&, std::vector<UsedDate>&);

/// `Sept. 2`: the year of a publication date nearby, of the file's name, or one that the text
/// speaks of as running; else none.
/// Cost: linear in the dates.
void settle_years(const Reading&, const DateContext&, std::vector<UsedDate>&);

/// Days from one date to another, exact enough to compare with a week or two.
int days_between(const CalendarDate& from, const CalendarDate& to);

}  // namespace entente
