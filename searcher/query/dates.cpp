#include "query/dates.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "query/characters.hpp"
#include "query/periods.hpp"
#include "query/relative_dates.hpp"
#include "query/remarks.hpp"

#include <algorithm>
#include <utility>

namespace entente::query {
namespace {

/// Far more than any date needs: "[30 September 2017 TO 31 December 2017]" has 39 bytes.
constexpr std::size_t longest_date = 100;

DateReading too_long(std::string_view typed) {
    return {{}, false, shown(typed) + " is not a date", {}};
}

/// 2017年6月30日 -> 2017-6-30
std::string without_date_signs(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::string_view sign = text.substr(0, std::string_view("年").size());
        const bool is_sign = sign == "年" || sign == "月" || sign == "日";
        if (is_sign && !out.empty() && is_ascii_digit(out.back())) {
            text.remove_prefix(sign.size());
            if (!text.empty() && is_ascii_digit(text.front())) out += '-';
        } else {
            out += text.front();
            text.remove_prefix(1);
        }
    }
    return out;
}

/// ASCII digits and marks, single blanks.
std::string plain(std::string_view typed) {
    return without_date_signs(one_line(in_ascii_forms(typed)));
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

DateReading open_side() { return {Days{}, false, {}, {}}; }

/// From the first day of `left` to the last day of `right`, whichever of them comes first.
DateReading joined(DateReading left, DateReading right) {
    if (!left.days) return left;
    if (!right.days) return right;
    Days days{left.days->first, right.days->last};
    const bool backwards = days.first && days.last && *days.first > *days.last;
    if (backwards) days = {right.days->first, left.days->last};
    if (!days.first && !days.last) return {{}, false, "a range needs a date on one side", {}};
    return {days, backwards, {}, {}};
}

DateReading side(std::string_view text, const QueryOptions& options) {
    text = trimmed(text);
    if (text.empty() || text == "*") return open_side();
    if (!options.today) return read_period(text, options);
    const auto day = read_ago(text, *options.today);
    return day ? DateReading{Days{day, day}, false, {}, {}} : read_period(text, options);
}

/// 2017-06/2018, 2017/, /2018, 2017-06/P1Y, P2D/: intervals of ISO 8601. A slash inside a date has
/// two digits behind it.
std::optional<std::size_t> interval_slash(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == text.npos || text.find('/', slash + 1) != text.npos) return std::nullopt;
    const std::string_view left = text.substr(0, slash), right = text.substr(slash + 1);
    const auto long_enough = [](std::string_view part) {
        return part.empty() || part.starts_with('P') || part.starts_with('p') ||
               (part.size() >= 4 && part.find_first_not_of("0123456789-") == part.npos);
    };
    const bool any = !left.empty() || !right.empty();
    return any && long_enough(left) && long_enough(right) ? std::optional(slash) : std::nullopt;
}

DateReading read_interval(std::string_view text, std::size_t slash, const QueryOptions& options) {
    DateReading left = side(text.substr(0, slash), options);
    const std::string_view right = text.substr(slash + 1);
    if (left.days && left.days->first && !right.empty()) {
        if (const auto later = read_later(right, *left.days->first)) {
            return {Days{left.days->first, later->plus_days(-1)}, false, {}, {}};
        }
    }
    return joined(std::move(left), side(right, options));
}

DateReading read_range(std::string_view text, std::size_t dots, const QueryOptions& options) {
    return joined(side(text.substr(0, dots), options), side(text.substr(dots + 2), options));
}

std::optional<CalendarDate> day_before(const std::optional<CalendarDate>& day) {
    return day ? std::optional(day->plus_days(-1)) : std::nullopt;
}

std::optional<CalendarDate> day_after(const std::optional<CalendarDate>& day) {
    return day ? std::optional(day->plus_days(1)) : std::nullopt;
}

/// >, >=, <, <= or = and a date.
DateReading read_comparison(std::string_view text, const QueryOptions& options) {
    const std::size_t size = text.size() > 1 && text[1] == '=' ? 2 : 1;
    const std::string_view sign = text.substr(0, size);
    DateReading reading = side(text.substr(size), options);
    if (reading.days == Days{}) return read_period("", options);
    if (!reading.days) return reading;
    const Days period = *reading.days;
    if (sign == ">") reading.days = Days{day_after(period.last), {}};
    if (sign == ">=") reading.days = Days{period.first, {}};
    if (sign == "<") reading.days = Days{{}, day_before(period.first)};
    if (sign == "<=") reading.days = Days{{}, period.last};
    return reading;
}

/// [a TO b], {a TO b}: a curly bracket leaves its own date out.
DateReading read_brackets(std::string_view text, const QueryOptions& options) {
    constexpr std::string_view to = " to ";
    const std::size_t middle = ascii_lower(text).find(to);
    const bool closed = text.back() == ']' || text.back() == '}';
    if (middle == text.npos || !closed) return {{}, false, "a range in brackets is [a TO b]", {}};
    DateReading left = side(text.substr(1, middle - 1), options);
    const std::size_t begin = middle + to.size();
    DateReading right = side(text.substr(begin, text.size() - 1 - begin), options);
    if (left.days && text.front() == '{') left.days->first = day_after(left.days->last);
    if (right.days && text.back() == '}') right.days->last = day_before(right.days->first);
    return joined(std::move(left), std::move(right));
}

}  // namespace

DateReading read_days(std::string_view typed, const QueryOptions& options) {
    if (typed.size() > longest_date) return too_long(typed);
    const std::string text = plain(typed);
    if (text.starts_with('[') || text.starts_with('{')) return read_brackets(text, options);
    if (text.starts_with('<') || text.starts_with('>') || text.starts_with('=')) {
        return read_comparison(text, options);
    }
    const std::size_t dots = text.find("..");
    if (dots != text.npos) return read_range(text, dots, options);
    if (const auto slash = interval_slash(text)) return read_interval(text, *slash, options);
    // 2017-06* is what 2017-06 means.
    return read_period(std::string_view(text).substr(0, text.find_last_not_of('*') + 1), options);
}

DateReading read_date(std::string_view typed, const QueryOptions& options) {
    return typed.size() > longest_date ? too_long(typed) : read_period(plain(typed), options);
}

}  // namespace entente::query
