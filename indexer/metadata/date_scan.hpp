/// Finds the date expressions of a text, without yet asking what they date.
///
///     30 June 2017 · June 30, 2017 · 2017-06-30T10:24 · 30.06.17 · 2017年6月30日 · le 1er mars
///     2018 · Sept. 2 · Autumn 2009 · 2012 · https://example.org/2017/06/30/..
#pragma once

#include "metadata/reading.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

enum class DateForm : std::uint8_t {
    year_first,  ///< 2017-06-30, 2017/6/30, 2017年6月30日
    numeric,     ///< 06/30/2017: which number is the day may be open
    words,       ///< with the month's name
    season,      ///< Autumn 2009: the year counts
    year,        ///< 2012
    link,        ///< in the path of a URL
};

struct DateExpression {
    ByteSpan where;                     ///< into the page's text
    std::uint32_t first = 0, last = 0;  ///< words [first, last)
    DateForm form = DateForm::words;
    int year = 0;  ///< 0: not stated
    int month = 0, day = 0;
    int weekday = -1;
    /// Numeric forms whose two small numbers both could be the month: first and second number.
    bool open_order = false;
    bool month_leads = false;  ///< a numeric form that can only be read month first
    bool dotted = false;       ///< a numeric form with full stops
    bool short_year = false;   ///< three numbers of two digits: East Asia puts the year first
};

/// Shape: in order, disjoint. Expressions of impossible days are not there.
std::vector<DateExpression> scan_dates(const Reading&);

/// A date in a file name such as `2017-10-13-pact.txt` or `news_20171013.txt`, or in a path like
/// `2017/10/13/x`; year 0 if there is none.
DateExpression scan_path(std::string_view path);

}  // namespace entente
