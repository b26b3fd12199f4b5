#include "query/occurrences.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace entente {
namespace {

using Position = std::int64_t;
constexpr Position never_begins = std::numeric_limits<Position>::min() / 4;
constexpr Position never_ends = std::numeric_limits<Position>::max() / 4;

Position width(Position first, Position last) { return last - first + 1; }

/// For each occurrence of the last operand so far: where the tightest chain that ends there began.
std::vector<Position> chain_begins(const Occurrences& operand, const Occurrences& before,
                                   const std::vector<Position>& begins_before) {
    // `before` by where it ends: a phrase may be longer than the one that starts behind it.
    std::vector<std::pair<Position, Position>> ends;
    for (std::size_t i = 0; i < before.size(); ++i) {
        ends.emplace_back(before[i].last, begins_before[i]);
    }
    std::ranges::sort(ends);
    std::vector<Position> out;
    Position latest = never_begins;
    std::size_t next = 0;
    for (const Occurrence& o : operand) {
        while (next < ends.size() && ends[next].first < Position{o.first}) {
            latest = std::max(latest, ends[next++].second);
        }
        out.push_back(latest);
    }
    return out;
}

/// The mirror image: where the tightest chain that begins at each occurrence ends.
std::vector<Position> chain_ends(const Occurrences& operand, const Occurrences& after,
                                 const std::vector<Position>& ends_after) {
    std::vector<Position> out(operand.size());
    std::vector<std::size_t> by_end(operand.size());
    for (std::size_t i = 0; i < by_end.size(); ++i) by_end[i] = i;
    std::ranges::sort(by_end, {}, [&](std::size_t i) { return operand[i].last; });
    Position earliest = never_ends;
    std::size_t left = after.size();
    for (auto i = by_end.rbegin(); i != by_end.rend(); ++i) {
        while (left > 0 && after[left - 1].first > operand[*i].last) {
            earliest = std::min(earliest, ends_after[--left]);
        }
        out[*i] = earliest;
    }
    return out;
}

std::vector<Occurrences> in_order(std::uint64_t positions,
                                  const std::vector<Occurrences>& operands) {
    const std::size_t count = operands.size();
    std::vector<std::vector<Position>> begins(count), ends(count);
    for (const Occurrence& o : operands.front()) begins.front().push_back(o.first);
    for (const Occurrence& o : operands.back()) ends.back().push_back(o.last);
    for (std::size_t i = 1; i < count; ++i) {
        begins[i] = chain_begins(operands[i], operands[i - 1], begins[i - 1]);
    }
    for (std::size_t i = count - 1; i-- > 0;) {
        ends[i] = chain_ends(operands[i], operands[i + 1], ends[i + 1]);
    }
    std::vector<Occurrences> out(count);
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t k = 0; k < operands[i].size(); ++k) {
            const Position size = width(begins[i][k], ends[i][k]);
            if (static_cast<std::uint64_t>(size) <= positions) out[i].push_back(operands[i][k]);
        }
    }
    return out;
}

/// An occurrence of one of the operands; `start` and `stop` number the places where any begins
/// and ends.
struct Event {
    Occurrence what;
    std::size_t operand = 0, start = 0, stop = 0;
    bool gone = false;  ///< begins too early for every stretch from here on
};

/// Gives equal keys the same number, counted from 0.
template <class Key, class Number>
void number_places(std::vector<Event>& events, Key key, Number number) {
    std::ranges::sort(events, {}, key);
    for (std::size_t i = 1; i < events.size(); ++i) {
        const bool same = key(events[i]) == key(events[i - 1]);
        events[i].*number = events[i - 1].*number + (same ? 0 : 1);
    }
}

/// In order of where they end.
std::vector<Event> all_events(const std::vector<Occurrences>& operands) {
    std::vector<Event> out;
    for (std::size_t i = 0; i < operands.size(); ++i) {
        for (const Occurrence& o : operands[i]) out.push_back({o, i});
    }
    number_places(
        out, [](const Event& e) { return e.what.first; }, &Event::start);
    number_places(
        out, [](const Event& e) { return e.what.last; }, &Event::stop);
    return out;
}

/// Counts how many of some things are there, each any number of times.
class Presence {
public:
    explicit Presence(std::size_t things) : times_(things) {}
    void enter(std::size_t thing) { present_ += times_[thing]++ == 0; }
    void leave(std::size_t thing) { present_ -= --times_[thing] == 0; }
    std::size_t count() const { return present_; }

private:
    std::vector<std::uint32_t> times_;
    std::size_t present_ = 0;
};

/// The events inside a window that slides over the text.
class Stretch {
public:
    Stretch(std::size_t operands, std::size_t places, std::size_t events)
        : wanted_(operands),
          places_(places),
          operands_(operands),
          starts_(events),
          stops_(events) {}

    void enter(const Event& e) {
        operands_.enter(e.operand), starts_.enter(e.start), stops_.enter(e.stop);
    }
    void leave(const Event& e) {
        operands_.leave(e.operand), starts_.leave(e.start), stops_.leave(e.stop);
    }
    bool complete() const {
        return operands_.count() == wanted_ && starts_.count() >= places_ &&
               stops_.count() >= places_;
    }

private:
    std::size_t wanted_, places_;
    Presence operands_, starts_, stops_;
};

std::vector<std::size_t> order_of_beginning(const std::vector<Event>& events) {
    std::vector<std::size_t> out(events.size());
    std::iota(out.begin(), out.end(), std::size_t{0});
    std::ranges::stable_sort(out, {}, [&](std::size_t i) { return events[i].start; });
    return out;
}

std::vector<Occurrences> in_any_order(const Window& window,
                                      const std::vector<Occurrences>& operands) {
    std::vector<Event> events = all_events(operands);
    const std::vector<std::size_t> by_start = order_of_beginning(events);
    std::vector<Occurrences> out(operands.size());
    Stretch stretch(operands.size(), std::max(operands.size(), window.places), events.size());
    std::size_t leaving = 0, taken = 0;
    for (std::size_t end = 0; end < events.size(); ++end) {
        const std::uint64_t last = events[end].what.last;
        for (; leaving < by_start.size(); ++leaving) {
            Event& early = events[by_start[leaving]];
            if (early.what.first + window.positions > last) break;
            early.gone = true;
            if (by_start[leaving] < end) stretch.leave(early);
        }
        if (!events[end].gone) stretch.enter(events[end]);
        if (!stretch.complete()) continue;
        for (; taken <= end; ++taken) {
            if (!events[taken].gone) out[events[taken].operand].push_back(events[taken].what);
        }
    }
    return out;
}

/// Whether each operand can have a place of its own inside a window: a matching of operands to
/// places by augmenting paths (Kuhn 1955).
class Matching {
public:
    Matching(const std::vector<Occurrences>& operands, std::uint64_t begin, std::uint64_t end)
        : operands_(operands), begin_(begin), end_(end) {}

    /// With `operand` at `place`.
    bool holds_with(std::size_t operand, std::uint64_t place) {
        taken_.clear();
        taken_[place] = operand;
        for (std::size_t i = 0; i < operands_.size(); ++i) {
            if (i == operand) continue;
            tried_.clear();
            tried_.insert(place);
            if (!find_place(i)) return false;
        }
        return true;
    }

private:
    bool find_place(std::size_t operand) {
        const Occurrences& all = operands_[operand];
        auto o = std::ranges::lower_bound(all, begin_, {}, &Occurrence::first);
        for (; o != all.end() && o->first < end_; ++o) {
            if (o->last >= end_ || !tried_.insert(o->first).second) continue;
            const auto owner = taken_.find(o->first);
            if (owner == taken_.end() || find_place(owner->second)) {
                taken_[o->first] = operand;
                return true;
            }
        }
        return false;
    }

    const std::vector<Occurrences>& operands_;
    std::uint64_t begin_, end_;
    std::map<std::uint64_t, std::size_t> taken_;  // place -> operand
    std::set<std::uint64_t> tried_;
};

/// True if two operands may have one place, so that counting places is not enough.
bool share_places(const std::vector<Occurrences>& operands) {
    std::vector<std::uint64_t> places;
    for (const Occurrences& operand : operands) {
        for (const Occurrence& o : operand) places.push_back(o.first);
    }
    std::ranges::sort(places);
    return std::ranges::adjacent_find(places) != places.end();
}

/// True if some window with the occurrence in it has a place for each operand.
bool takes_part(const std::vector<Occurrences>& operands, std::size_t operand, const Occurrence& o,
                std::uint64_t positions) {
    const std::uint64_t reach = std::uint64_t{o.last} + 1;
    const std::uint64_t first = reach - std::min(reach, positions);
    for (const Occurrences& beginning : operands) {
        auto start = std::ranges::lower_bound(beginning, first, {}, &Occurrence::first);
        for (; start != beginning.end() && start->first <= o.first; ++start) {
            Matching matching(operands, start->first, start->first + positions);
            if (matching.holds_with(operand, o.first)) return true;
        }
    }
    return false;
}

/// Leaves out what only seemed to take part since places were counted.
/// Requires: each operand in order of `first`.
std::vector<Occurrences> with_places_of_their_own(std::uint64_t positions,
                                                  const std::vector<Occurrences>& operands) {
    std::vector<Occurrences> out(operands.size());
    for (std::size_t i = 0; i < operands.size(); ++i) {
        for (const Occurrence& o : operands[i]) {
            if (takes_part(operands, i, o, positions)) out[i].push_back(o);
        }
    }
    return out;
}

/// More would take too long; there places are only counted.
constexpr std::size_t most_matched_occurrences = 2000;

bool may_be_matched(const std::vector<Occurrences>& operands) {
    std::size_t occurrences = 0;
    for (const Occurrences& operand : operands) occurrences += operand.size();
    return operands.size() <= most_matched_operands && occurrences <= most_matched_occurrences;
}

/// The first occurrence of each operand, and then one after the other without those that begin
/// first.
class Heads {
public:
    explicit Heads(const std::vector<Occurrences>& operands) : operands_(operands) {}

    bool all_there() const {
        for (std::size_t i = 0; i < operands_.size(); ++i) {
            if (at_[i] == operands_[i].size()) return false;
        }
        return true;
    }

    std::uint64_t width() const {
        Position end = 0;
        for (std::size_t i = 0; i < operands_.size(); ++i) {
            end = std::max(end, Position{head(i).last});
        }
        return static_cast<std::uint64_t>(entente::width(head(first()).first, end));
    }

    /// No two begin or end at one place.
    bool are_apart() const {
        for (std::size_t i = 1; i < operands_.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k) {
                if (head(i).first == head(k).first || head(i).last == head(k).last) return false;
            }
        }
        return true;
    }

    void drop_first() { ++at_[first()]; }

private:
    const Occurrence& head(std::size_t i) const { return operands_[i][at_[i]]; }

    std::size_t first() const {
        std::size_t out = 0;
        for (std::size_t i = 1; i < operands_.size(); ++i) {
            if (head(i).first < head(out).first) out = i;
        }
        return out;
    }

    const std::vector<Occurrences>& operands_;
    std::array<std::size_t, most_matched_operands> at_{};
};

}  // namespace

void put_in_order(Occurrences& all) {
    auto key = [](const Occurrence& o) {
        return std::tuple(o.first, o.where.begin, o.last, o.where.end);
    };
    if (!std::ranges::is_sorted(all, {}, key)) std::ranges::sort(all, {}, key);
    all.erase(std::unique(all.begin(), all.end()), all.end());
}

Occurrences in_sequence(std::span<const Occurrences* const> terms) {
    Occurrences out;
    if (terms.empty()) return out;
    std::vector<std::size_t> at(terms.size());
    for (const Occurrence& start : *terms[0]) {
        Occurrence run = start;
        for (std::size_t k = 1; k < terms.size(); ++k) {
            const Occurrences& term = *terms[k];
            while (at[k] < term.size() && term[at[k]].first < start.first + k) ++at[k];
            if (at[k] == term.size()) return out;
            if (term[at[k]].first != start.first + k) break;
            run.last = term[at[k]].first;
            run.where.end = std::max(run.where.end, term[at[k]].where.end);
        }
        if (run.last == start.first + terms.size() - 1) out.push_back(run);
    }
    return out;
}

std::vector<Occurrences> within(const Window& window, const std::vector<Occurrences>& operands) {
    const bool any_is_nowhere =
        std::ranges::any_of(operands, [](const Occurrences& o) { return o.empty(); });
    if (any_is_nowhere) return std::vector<Occurrences>(operands.size());
    if (operands.empty()) return {};
    std::vector<Occurrences> out =
        window.ordered ? in_order(window.positions, operands) : in_any_order(window, operands);
    for (Occurrences& operand : out) put_in_order(operand);
    const bool loose =
        !window.ordered && window.places == 0 && share_places(out) && may_be_matched(out);
    return loose ? with_places_of_their_own(window.positions, out) : out;
}

bool are_close(std::uint64_t positions, const std::vector<Occurrences>& operands) {
    if (operands.empty() || operands.size() > most_matched_operands) return false;
    for (Heads heads(operands); heads.all_there(); heads.drop_first()) {
        if (heads.width() <= positions && heads.are_apart()) return true;
    }
    return false;
}

std::size_t places(const std::vector<Occurrences>& operands) {
    std::vector<std::uint32_t> begins;
    for (const Occurrences& operand : operands) {
        for (const Occurrence& o : operand) begins.push_back(o.first);
    }
    std::ranges::sort(begins);
    return static_cast<std::size_t>(std::unique(begins.begin(), begins.end()) - begins.begin());
}

}  // namespace entente
