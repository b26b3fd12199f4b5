/// Tested by tests/unit/common/base/nearest_test.cpp.
#include "base/nearest.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace entente {
namespace {

constexpr std::size_t longest_name = 40;

bool same(char a, char b) { return ascii_lower(a) == ascii_lower(b); }

std::size_t allowed_edits(std::size_t length) { return length <= 5 ? 1 : length <= 10 ? 2 : 3; }

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
    // Rows of the table for the prefixes of `a` that end two letters back, one back, and here.
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), here(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        here[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = last[j - 1] + (same(a[i - 1], b[j - 1]) ? 0 : 1);
            here[j] = std::min({change, last[j] + 1, here[j - 1] + 1});
            if (i > 1 && j > 1 && same(a[i - 1], b[j - 2]) && same(a[i - 2], b[j - 1])) {
                here[j] = std::min(here[j], before[j - 2] + 1);
            }
        }
        std::swap(before, last);
        std::swap(last, here);
    }
    return last[b.size()];
}

std::string_view nearest(std::string_view name, std::span<const std::string_view> candidates) {
    if (name.empty() || name.size() > longest_name) return {};
    std::string_view best;
    std::size_t fewest = allowed_edits(name.size()) + 1;
    for (const std::string_view candidate : candidates) {
        if (candidate.size() > longest_name) continue;
        const std::size_t edits = edit_distance(name, candidate);
        // As many edits as letters would make anything out of anything.
        if (edits < fewest && edits < std::min(name.size(), candidate.size()))
            fewest = edits, best = candidate;
    }
    return best;
}

}  // namespace entente
