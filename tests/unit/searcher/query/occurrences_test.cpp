#include "query/occurrences.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace entente;

namespace {

Occurrence at(std::uint32_t first, std::uint32_t last) {
    return {first, last, {first * 10u, last * 10u + 5}};
}
Occurrence at(std::uint32_t position) { return at(position, position); }

TEST_CASE("terms stand in sequence where each follows the one before") {
    const Occurrences a{at(1), at(4), at(7), at(8)}, b{at(2), at(6), at(8), at(9)}, c{at(9)};
    const Occurrences* ab[] = {&a, &b};
    CHECK(in_sequence(ab) == Occurrences{at(1, 2), at(7, 8), at(8, 9)});
    const Occurrences* abc[] = {&a, &b, &c};
    CHECK(in_sequence(abc) == Occurrences{at(7, 9)});
    const Occurrences* aa[] = {&a, &a};
    CHECK(in_sequence(aa) == Occurrences{at(7, 8)});
    const Occurrences* alone[] = {&c};
    CHECK(in_sequence(alone) == c);
    CHECK(in_sequence({}).empty());
    const Occurrences start{at(1)}, too_late{at(3)}, end{at(3)};
    const Occurrences* with_gap[] = {&start, &too_late, &end};
    CHECK(in_sequence(with_gap).empty());
}

TEST_CASE("parts of one compound are not near each other") {
    CHECK(within({4, false}, {{at(1)}, {at(1)}})[0].empty());
    CHECK(within({4, false}, {{at(1), at(3)}, {at(1)}})[0] == Occurrences{at(3)});
    CHECK(within({4, true}, {{at(1)}, {at(1)}})[0].empty());
    CHECK(within({4, false}, {{at(1)}, {at(1)}})[1].empty());
}

TEST_CASE("a phrase is not near its own first or last word") {
    CHECK(within({9, false}, {{at(5, 6)}, {at(5)}})[0].empty());
    CHECK(within({9, false}, {{at(5, 6)}, {at(6)}})[0].empty());
    CHECK(within({9, false}, {{at(5, 6)}, {at(7)}})[0] == Occurrences{at(5, 6)});
}

/// All ways to take one occurrence of each operand; marks those that take part in one that fits.
class ByTrial {
public:
    ByTrial(Window window, const std::vector<Occurrences>& operands)
        : window_(window), operands_(operands), taken_(operands.size()) {
        for (std::size_t i = 0; i < operands.size(); ++i) taken_[i].resize(operands[i].size());
        choose(0);
    }
    std::vector<Occurrences> result() const {
        std::vector<Occurrences> out(operands_.size());
        for (std::size_t i = 0; i < out.size(); ++i) {
            for (std::size_t k = 0; k < operands_[i].size(); ++k) {
                if (taken_[i][k]) out[i].push_back(operands_[i][k]);
            }
        }
        return out;
    }

private:
    void choose(std::size_t operand) {
        if (operand == operands_.size()) {
            if (!fits()) return;
            for (std::size_t i = 0; i < choice_.size(); ++i) taken_[i][choice_[i]] = true;
            return;
        }
        for (std::size_t k = 0; k < operands_[operand].size(); ++k) {
            choice_.push_back(k);
            choose(operand + 1);
            choice_.pop_back();
        }
    }
    bool fits() const {
        std::vector<Occurrence> chosen;
        for (std::size_t i = 0; i < choice_.size(); ++i) chosen.push_back(operands_[i][choice_[i]]);
        if (!window_.ordered) {
            std::ranges::sort(chosen, {}, [](const Occurrence& o) { return o.first; });
        }
        std::uint32_t end = chosen[0].last;
        for (std::size_t i = 1; i < chosen.size(); ++i) {
            if (chosen[i].first <= chosen[i - 1].last) return false;
            end = std::max(end, chosen[i].last);
        }
        return end - chosen[0].first + std::uint64_t{1} <= window_.positions;
    }

    Window window_;
    const std::vector<Occurrences>& operands_;
    std::vector<std::vector<bool>> taken_;
    std::vector<std::size_t> choice_;
};

/// Few places, so that much of it is near; each word at a place of its own.
std::vector<Occurrences> random_operands(std::mt19937& random, std::size_t count, bool longer) {
    std::vector<Occurrences> out(count);
    for (std::uint32_t position = 1; position < 25; ++position) {
        if (random() % 2) continue;
        const auto length = longer ? static_cast<std::uint32_t>(random() % 3) : 0;
        out[random() % count].push_back(at(position, position + length));
        position += length;
    }
    return out;
}

TEST_CASE("operands that share places have one each, as by trying all combinations") {
    std::mt19937 random(5);
    for (int trial = 0; trial < 3000; ++trial) {
        std::vector<Occurrences> operands(2 + random() % 3);
        for (Occurrences& operand : operands) {
            for (std::uint32_t position = 1; position < 9; ++position) {
                if (random() % 3 == 0) operand.push_back(at(position));
            }
        }
        const Window window{operands.size() + random() % 3, false};
        CHECK(within(window, operands) == ByTrial(window, operands).result());
    }
}

TEST_CASE("groups are the same as by trying all combinations") {
    std::mt19937 random(20170630);
    for (int round = 0; round < 3000; ++round) {
        const std::size_t count = 1 + random() % 3;
        const auto operands = random_operands(random, count, random() % 2);
        const Window window{count + random() % 8, random() % 2 == 0};
        CAPTURE(round);
        CHECK(within(window, operands) == ByTrial(window, operands).result());
    }
}

TEST_CASE("what is close is near") {
    std::mt19937 random(20170701);
    for (int round = 0; round < 3000; ++round) {
        const std::size_t count = 1 + random() % 3;
        const auto operands = random_operands(random, count, random() % 2);
        const Window window{.positions = count + random() % 8};
        CAPTURE(round);
        if (are_close(window.positions, operands)) {
            CHECK_FALSE(within(window, operands).front().empty());
        }
    }
    CHECK(are_close(3, {{at(1), at(7)}, {at(5), at(9)}}));
    CHECK_FALSE(are_close(2, {{at(1), at(7)}, {at(5), at(9)}}));
    CHECK_FALSE(are_close(9, {{at(4)}, {at(4)}}));
    CHECK_FALSE(are_close(9, {{at(4, 5)}, {at(5)}}));  // one ends in the other
    CHECK_FALSE(are_close(9, {{at(4)}, {}}));
}

TEST_CASE("operands that say the same can be given once, with the places they need") {
    const std::vector<Occurrences> operands{{at(1), at(2), at(3)}, {at(9)}};
    CHECK(within({.positions = 9, .places = 4}, operands) == operands);
    CHECK(within({.positions = 8, .places = 4}, operands).front().empty());
    CHECK(within({.positions = 9, .places = 5}, operands).front().empty());
    CHECK(meet_in_unit({}, operands, 4));
    CHECK_FALSE(meet_in_unit({}, operands, 5));
    CHECK_FALSE(meet_in_unit({2}, operands, 4));
}

TEST_CASE("within a unit all operands stand between two starts, each at a place of its own") {
    const std::vector<std::uint32_t> starts{4, 8};
    using All = std::vector<Occurrences>;
    CHECK(within_units(starts, {{at(1), at(5)}, {at(3), at(9)}}) == All{{at(1)}, {at(3)}});
    CHECK(within_units(starts, {{at(4)}, {at(7)}}) == All{{at(4)}, {at(7)}});
    CHECK(within_units(starts, {{at(7)}, {at(8)}}) == All{{}, {}});
    CHECK(within_units(starts, {{at(8)}, {at(900)}}) == All{{at(8)}, {at(900)}});
    CHECK(within_units(starts, {{at(3, 4)}, {at(2)}, {at(5)}}) == All{{}, {}, {}});
    CHECK(within_units(starts, {{at(5)}, {at(5)}}) == All{{}, {}});
    CHECK(within_units({}, {{at(5)}, {at(70)}}) == All{{at(5)}, {at(70)}});

    CHECK(meet_in_unit(starts, {{at(1), at(5)}, {at(3), at(9)}}));
    CHECK(meet_in_unit(starts, {{at(1), at(8)}, {at(9)}}));
    CHECK_FALSE(meet_in_unit(starts, {{at(7)}, {at(8)}}));
    CHECK_FALSE(meet_in_unit(starts, {{at(5)}, {at(5)}}));
}

TEST_CASE("places are counted once, whatever stands there") {
    CHECK(places({}) == 0);
    CHECK(places({{at(1), at(4)}, {at(4), at(5, 6)}}) == 3);
}

TEST_CASE("where two operands share places, the group holds exactly as by trial") {
    std::mt19937 random(7);
    for (int round = 0; round < 1000; ++round) {
        std::vector<Occurrences> operands = random_operands(random, 2, false);
        if (random() % 2) operands[1] = operands[0];
        if (random() % 2 && !operands[0].empty()) operands[1].push_back(operands[0].back());
        put_in_order(operands[1]);
        const Window window{2 + random() % 5, random() % 2 == 0};
        const auto found = within(window, operands);
        const auto wanted = ByTrial(window, operands).result();
        CAPTURE(round);
        CHECK(found[0].empty() == wanted[0].empty());
        CHECK(
            std::ranges::includes(found[0], wanted[0], {}, &Occurrence::first, &Occurrence::first));
        CHECK(
            std::ranges::includes(found[1], wanted[1], {}, &Occurrence::first, &Occurrence::first));
    }
}

}  // namespace
