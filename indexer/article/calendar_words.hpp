/// Names of months, weekdays and seasons in the languages whose dates are read.
#pragma once

#include <span>
#include <string_view>

namespace entente {

/// Words that mean one value.
struct CalendarWords {
    int value;
    std::string_view words;  ///< folded, separated by blanks
};
std::span<const CalendarWords> month_words();
std::span<const CalendarWords> weekday_words();
std::string_view season_words();

/// The month (1 to 12) of a folded name or its short form without the full stop; 0: none.
int month_of(std::string_view folded_word);
/// The same behind a day, where also `set` and `out` are months: `12 out 2018`.
int month_behind_day(std::string_view folded_word);
/// The weekday (0 Monday to 6 Sunday); -1: none.
int weekday_of(std::string_view folded_word);

}  // namespace entente
