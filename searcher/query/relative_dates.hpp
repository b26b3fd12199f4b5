/// Dates counted from today, and periods with names of their own.
///
///     yesterday · monday · June · this week · last month · last 10 days · 2 weeks ago · 7d · 1y6m
///     2017-Q2 · 1990s · @1498780800
#pragma once

#include "query/dates.hpp"

#include <optional>
#include <string_view>

namespace entente::query {

/// "7d", "two weeks", "1y6m", "P2D" (d days, w weeks, m or mo months, y years): the day so long
/// before today. A search for news has no use for minutes, so m is months, as mu has it.
std::optional<CalendarDate> read_ago(std::string_view text, const CalendarDate& today);
/// The day so long after `day`.
std::optional<CalendarDate> read_later(std::string_view text, const CalendarDate& day);

/// Days that a phrase counts from today; a bare "7d" is the 7 days that end today.
std::optional<Days> read_relative(std::string_view text, const CalendarDate& today);

/// Periods that need no today: quarters, halves of a year, decades, seconds since 1970.
std::optional<Days> read_named_period(std::string_view text);

/// 1 to 12 for the name of a month in small letters, or its first three letters or more; else 0.
int month_named(std::string_view folded);
/// "june". Requires: 1 to 12.
std::string_view month_name(int month);

}  // namespace entente::query
