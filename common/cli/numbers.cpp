#include "cli/numbers.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace entente::cli {

namespace {

/// snprintf for one number; the results here are short.
template <class... Numbers>
std::string print(const char* format, Numbers... numbers) {
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, format, numbers...);
    return buffer;
}

}  // namespace

std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, 1, ',');
    return digits;
}

std::string byte_size(std::uint64_t bytes) {
    if (bytes < 1000) return std::to_string(bytes) + " B";
    double value = static_cast<double>(bytes);
    std::size_t unit = 0;
    constexpr std::string_view units = "BkMGTPE";
    // 999.95 would be printed as 1000.0.
    for (; value >= 999.95 && unit + 1 < units.size(); ++unit) value /= 1000;
    return print("%.1f %cB", value, units[unit]);
}

std::string duration(double seconds) {
    seconds = std::clamp(seconds, 0.0, 359999.0);
    if (seconds < 9.95) return print("%.1f s", seconds);
    const long whole = std::lround(seconds);
    if (whole < 60) return print("%ld s", whole);
    if (whole < 3600) return print("%ld:%02ld", whole / 60, whole % 60);
    return print("%ld:%02ld:%02ld", whole / 3600, whole / 60 % 60, whole % 60);
}

std::string counted(std::uint64_t number, std::string_view singular, std::string_view plural) {
    std::string out = grouped(number) + ' ';
    if (number == 1) return out.append(singular);
    return plural.empty() ? out.append(singular) + 's' : out.append(plural);
}

}  // namespace entente::cli
