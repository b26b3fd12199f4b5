/// Lists for people: "a, b, c and 2 more".
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>

namespace entente {

/// The first `most` of the items as `print` has them.
template <class Items, class Print>
std::string listed(const Items& items, std::size_t most, const Print& print) {
    std::string out;
    const std::size_t shown = std::min(items.size(), most);
    for (std::size_t i = 0; i < shown; ++i) out += (i == 0 ? "" : ", ") + print(items[i]);
    const std::size_t more = items.size() - shown;
    return more == 0 ? out : out + " and " + std::to_string(more) + " more";
}

}  // namespace entente
