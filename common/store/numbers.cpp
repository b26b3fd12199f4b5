#include "store/numbers.hpp"

#include "base/ascii.hpp"
#include "store/fields.hpp"

#include <xapian.h>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace entente {
namespace {

/// Sums of one power of ten: 1.000 to 9.999 of it.
constexpr int sums_a_power = 9000, least_digits = 1000;

/// A number with zeros before it.
std::string digits(int number, int width) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%0*d", width, number);
    return text.data();
}

std::string power_key(int number) { return digits(number / sums_a_power, 2); }
int four_digits(int number) { return number % sums_a_power + least_digits; }
std::string two_digit_key(int number) {
    return power_key(number) + digits(four_digits(number) / 100, 2);
}
std::string four_digit_key(int number) {
    return power_key(number) + digits(four_digits(number), 4);
}

}  // namespace

std::string sortable_number(double value) { return Xapian::sortable_serialise(value); }

std::optional<int> sum_number(double value) {
    if (!(value >= 1 && value < 1e18)) return std::nullopt;
    // Printing rounds in decimals, as no multiplication by a power of ten does.
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.3e", value);
    const int first = text[0] - '0';
    const int rest = std::atoi(text.data() + 2), power = std::atoi(text.data() + 6);
    const int number = power * sums_a_power + first * 1000 + rest - least_digits;
    return number <= last_sum_number ? std::optional(number) : std::nullopt;
}

double sum_of(int number) {
    const std::string written =
        digits(four_digits(number), 4) + 'e' + std::to_string(number / sums_a_power - 3);
    return std::strtod(written.c_str(), nullptr);
}

std::vector<std::string> sum_keys(int number) {
    return {power_key(number), two_digit_key(number), four_digit_key(number)};
}

std::vector<std::string> sum_keys_between(int first, int last) {
    std::vector<std::string> keys;
    while (first <= last) {
        const int offset = first % sums_a_power;
        if (offset == 0 && last - first >= sums_a_power - 1) {
            keys.push_back(power_key(first));
            first += sums_a_power;
        } else if (offset % 100 == 0 && last - first >= 99) {
            keys.push_back(two_digit_key(first));
            first += 100;
        } else {
            keys.push_back(four_digit_key(first));
            ++first;
        }
    }
    return keys;
}

std::string sum_prefix(std::string_view currency) {
    return std::string(find_backend("amount")->prefix) + ascii_lower(currency);
}

}  // namespace entente
