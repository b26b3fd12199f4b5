#include "query/numbers.hpp"

#include "base/ascii.hpp"
#include "base/money.hpp"
#include "base/utf8.hpp"
#include "query/characters.hpp"
#include "query/remarks.hpp"
#include "store/numbers.hpp"
#include "text/caseless.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace entente::query {
namespace {

/// Far more than any range needs.
constexpr std::size_t longest_numbers = 100;

/// Counts beyond this are not told apart by a double.
constexpr double largest_count = 1e15;

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

/// One side of a range.
struct Side {
    std::optional<double> value;  ///< unset: open
    std::string_view currency;
    bool read = true;  ///< false: it is no number
};

constexpr Side not_read{std::nullopt, {}, false};

/// 1,000,000 -> 1000000; what is no such grouping stays as it is, and is no number.
std::string without_groups(std::string_view digits) {
    std::string out(digits);
    const std::size_t point = std::min(out.find('.'), out.size());
    std::size_t at = out.rfind(',', point);
    for (std::size_t next = point; at != out.npos && at > 0; at = out.rfind(',', at - 1)) {
        if (next - at != 4) return std::string(digits);
        out.erase(at, 1);
        next = at;
    }
    return out;
}

std::optional<double> decimal(std::string_view typed) {
    const std::string digits = without_groups(typed);
    double value = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value, std::chars_format::fixed);
    const bool valid = error == std::errc{} && stop == end && !digits.empty();
    return valid && is_ascii_digit(digits.front()) ? std::optional(value) : std::nullopt;
}

/// What stands behind the digits: bn, bn eur, bneur, %.
struct Behind {
    double factor = 1;
    std::string_view currency;
    bool understood = true;
};

Behind read_behind(std::string_view text, NumberUnit unit) {
    text = trimmed(text);
    if (text.empty()) return {};
    if (unit == NumberUnit::share) return {0.01, {}, text == "%"};
    for (std::size_t size = text.size(); size > 0; --size) {
        const double factor = magnitude_of(text.substr(0, size));
        if (factor == 0) continue;
        const std::string_view rest = trimmed(text.substr(size));
        const Currency currency = currency_of(rest);
        const bool fits = rest.empty() || unit == NumberUnit::money;
        if (fits && (rest.empty() || !currency.code.empty())) return {factor, currency.code};
    }
    const Currency currency = currency_of(text);
    return {1, currency.code, unit == NumberUnit::money && !currency.code.empty()};
}

/// The value as the index has it; unset where it cannot be one.
std::optional<double> rounded(double value, NumberUnit unit) {
    if (unit == NumberUnit::share) {
        return value <= 1 ? std::optional(std::round(value * 1000) / 1000) : std::nullopt;
    }
    if (unit == NumberUnit::count) {
        const double whole = std::round(value);
        const bool is_whole = std::abs(whole - value) < 1e-6 && value <= largest_count;
        return is_whole ? std::optional(whole) : std::nullopt;
    }
    const auto number = sum_number(value == 0 ? 1 : value);  // 0..5m is whatever is not above 5m
    return number ? std::optional(sum_of(*number)) : std::nullopt;
}

Side read_side(std::string_view text, NumberUnit unit) {
    text = trimmed(text);
    if (text.empty() || text == "*") return {};
    const std::size_t begin = std::min(text.find_first_of("0123456789"), text.size());
    const std::size_t end = std::min(text.find_first_not_of("0123456789.,", begin), text.size());
    Side side;
    const std::string_view before = trimmed(text.substr(0, begin));
    if (!before.empty()) {
        if (unit != NumberUnit::money) return not_read;
        side.currency = currency_of(before).code;
        if (side.currency.empty()) return not_read;
        if (begin == text.size()) return side;
    }
    const auto value = decimal(text.substr(begin, end - begin));
    const Behind behind = read_behind(text.substr(end), unit);
    if (!value || !behind.understood) return not_read;
    if (!behind.currency.empty()) {
        if (!side.currency.empty() && side.currency != behind.currency) return not_read;
        side.currency = behind.currency;
    }
    side.value = rounded(*value * behind.factor, unit);
    return side.value ? side : not_read;
}

NumberReading no_number(std::string_view typed, NumberUnit unit) {
    constexpr std::array whats = {" is not a whole number", " is not a share between 0 and 1",
                                  " is not a sum of money from 1 up"};
    return {{}, false, shown(typed) + whats[static_cast<std::size_t>(unit)]};
}

/// Keeps what was typed for messages, and puts two sides together.
class Reader {
public:
    Reader(std::string_view typed, NumberUnit unit) : typed_(typed), unit_(unit) {}

    NumberReading one(std::string_view text) const {
        const Side side = read_side(text, unit_);
        if (!side.read) return no_number(typed_, unit_);
        return {number(side, side), false, {}};
    }
    NumberReading comparison(std::string_view text) const {
        const std::size_t size = text.size() > 1 && text[1] == '=' ? 2 : 1;
        const Side side = read_side(text.substr(size), unit_);
        if (!side.read || !side.value) return no_number(typed_, unit_);
        const bool equal = text.front() == '=', above = text.front() == '>';
        const Side open{std::nullopt, side.currency};
        Query query = number(above || equal ? side : open, !above || equal ? side : open);
        query.above = size == 1 && above;
        query.below = size == 1 && text.front() == '<';
        return {std::move(query), false, {}};
    }
    NumberReading range(std::string_view left, std::string_view right, bool above = false,
                        bool below = false) const {
        const Side from = read_side(left, unit_), to = read_side(right, unit_);
        if (!from.read || !to.read) return no_number(typed_, unit_);
        if (!from.value && !to.value) {
            return {{}, false, "a range needs a number on one side"};
        }
        if (!from.currency.empty() && !to.currency.empty() && from.currency != to.currency) {
            return {{}, false, "a range has one currency"};
        }
        const bool backwards = from.value && to.value && *from.value > *to.value;
        Query query = backwards ? number(to, from) : number(from, to);
        query.above = (backwards ? below : above) && query.least.has_value();
        query.below = (backwards ? above : below) && query.most.has_value();
        return {std::move(query), backwards, {}};
    }
    /// [a TO b], {a TO b}: a curly bracket leaves its own number out.
    NumberReading brackets(std::string_view text) const {
        constexpr std::string_view to = " to ";
        const std::size_t middle = text.find(to);
        const bool closed = text.back() == ']' || text.back() == '}';
        if (middle == text.npos || !closed) {
            return {{}, false, "a range in brackets is [a TO b]"};
        }
        const std::size_t begin = middle + to.size();
        return range(text.substr(1, middle - 1), text.substr(begin, text.size() - 1 - begin),
                     text.front() == '{', text.back() == '}');
    }

private:
    static Query number(const Side& least, const Side& most) {
        Query query;
        query.kind = Query::Kind::number;
        query.least = least.value;
        query.most = most.value;
        query.text = least.currency.empty() ? most.currency : least.currency;
        return query;
    }

    std::string_view typed_;
    NumberUnit unit_;
};

/// Shortest, without an exponent.
std::string plain_number(double value) {
    std::array<char, 400> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    return {text.data(), end.ptr};
}

/// 1250000000 -> 1.25bn; such a number has at most four digits that are not 0.
std::string print_sum(double value) {
    constexpr std::pair<double, std::string_view> units[] = {
        {1e12, "tn"}, {1e9, "bn"}, {1e6, "m"}, {1e3, "k"}};
    for (const auto& [factor, name] : units) {
        if (value >= factor)
            return plain_number(std::round(value / factor * 1000) / 1000) + std::string(name);
    }
    return plain_number(value);
}

}  // namespace

NumberUnit unit_of(std::string_view field) {
    if (field == "amount") return NumberUnit::money;
    return field == "conf" ? NumberUnit::share : NumberUnit::count;
}

NumberReading read_numbers(std::string_view typed, NumberUnit unit) {
    if (typed.size() > longest_numbers) return no_number(typed, unit);
    const std::string text = caseless(one_line(in_ascii_forms(typed)));
    const Reader reader(typed, unit);
    if (text.empty()) return no_number(typed, unit);
    if (text.front() == '[' || text.front() == '{') return reader.brackets(text);
    if (text.find_first_of("<>=") == 0) return reader.comparison(text);
    const std::size_t dots = text.find("..");
    if (dots == text.npos) return reader.one(text);
    const std::string_view whole = text;
    return reader.range(whole.substr(0, dots), whole.substr(dots + 2));
}

std::string print_numbers(const Query& query) {
    const bool money = unit_of(query.field) == NumberUnit::money;
    const auto side = [&](const std::optional<double>& value) {
        return !value ? std::string() : money ? print_sum(*value) : plain_number(*value);
    };
    const std::string least = side(query.least), most = side(query.most);
    if (least.empty() && most.empty()) return query.text.empty() ? "any" : query.text;
    if (query.least && query.most && (query.above || query.below)) {
        return (query.above ? '{' : '[') + query.text + least + " TO " + most +
               (query.below ? '}' : ']');
    }
    if (query.above) return '>' + query.text + least;
    if (query.below) return '<' + query.text + most;
    if (query.least == query.most) return query.text + least;
    return (least.empty() ? "" : query.text) + least + ".." + (least.empty() ? query.text : "") +
           most;
}

bool is_currency(std::string_view typed) {
    const std::string word = caseless(in_ascii_forms(typed));
    return !currency_of(word).code.empty();
}

}  // namespace entente::query
