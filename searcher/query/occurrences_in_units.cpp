/// The half of query/occurrences.hpp that knows sentences and paragraphs.
#include "query/occurrences.hpp"

#include <algorithm>
#include <limits>

namespace entente {
namespace {

constexpr std::uint64_t end_of_text = std::numeric_limits<std::uint64_t>::max();

/// A window as wide as any unit. Small enough that sums with positions do not overflow.
constexpr std::uint64_t whole_unit = std::uint64_t{1} << 33;

/// Unit after unit that holds some of every operand.
class Units {
public:
    Units(const std::vector<std::uint32_t>& starts, const std::vector<Occurrences>& operands)
        : starts_(starts), operands_(operands), inside_(operands.size()), at_(operands.size()) {}

    bool next() {
        while (unit_ <= starts_.size()) {
            const std::uint64_t end = unit_ < starts_.size() ? starts_[unit_] : end_of_text;
            ++unit_;
            if (take_until(end)) return true;
        }
        return false;
    }

    const std::vector<Occurrences>& inside() const { return inside_; }

private:
    /// True if all operands have something there.
    bool take_until(std::uint64_t end) {
        bool all = true;
        for (std::size_t i = 0; i < operands_.size(); ++i) {
            const Occurrences& operand = operands_[i];
            inside_[i].clear();
            for (std::size_t& at = at_[i]; at < operand.size() && operand[at].first < end; ++at) {
                if (operand[at].last < end) inside_[i].push_back(operand[at]);
            }
            all = all && !inside_[i].empty();
        }
        return all;
    }

    const std::vector<std::uint32_t>& starts_;
    const std::vector<Occurrences>& operands_;
    std::vector<Occurrences> inside_;
    std::vector<std::size_t> at_;
    std::size_t unit_ = 0;
};

/// True if there is a single place for several operands, as in a sentence with one "the" for
/// "the w/s the".
bool share_one_place(const std::vector<Occurrences>& operands) {
    const std::uint32_t place = operands.front().front().first;
    return operands.size() > 1 && std::ranges::all_of(operands, [&](const Occurrences& operand) {
               return operand.size() == 1 && operand.front().first == place;
           });
}

}  // namespace

std::vector<Occurrences> within_units(const std::vector<std::uint32_t>& starts,
                                      const std::vector<Occurrences>& operands) {
    std::vector<Occurrences> out(operands.size());
    for (Units units(starts, operands); units.next();) {
        const auto found = within({.positions = whole_unit}, units.inside());
        for (std::size_t i = 0; i < operands.size(); ++i) {
            out[i].insert(out[i].end(), found[i].begin(), found[i].end());
        }
    }
    return out;
}

bool meet_in_unit(const std::vector<std::uint32_t>& starts,
                  const std::vector<Occurrences>& operands, std::size_t places) {
    const Window window{.positions = whole_unit, .places = places};
    for (Units units(starts, operands); units.next();) {
        if (share_one_place(units.inside())) continue;
        if (places == 0 && are_close(whole_unit, units.inside())) return true;
        if (!within(window, units.inside()).front().empty()) return true;
    }
    return false;
}

}  // namespace entente
