#include "pipeline/in_order.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <numeric>
#include <thread>
#include <vector>

using namespace entente;

namespace {

using Numbers = std::vector<std::size_t>;

}  // namespace

TEST_CASE("batches are visited in order and handed out when their turn has come") {
    InOrder<int> filing;
    Numbers visited;
    const auto put = [&](std::size_t number) {
        const auto ready = filing.put(number, static_cast<int>(number),
                                      [&](int batch) { visited.push_back(std::size_t(batch)); });
        Numbers numbers;
        for (const auto& [turn, batch] : *ready) numbers.push_back(turn);
        return numbers;
    };
    CHECK(put(2) == Numbers{});
    CHECK(put(1) == Numbers{});
    CHECK(put(0) == Numbers{0, 1, 2});
    CHECK(put(3) == Numbers{3});
    CHECK(visited == Numbers{0, 1, 2, 3});
}

TEST_CASE("many threads: each batch once, in order") {
    constexpr std::size_t count = 500;
    InOrder<std::size_t> filing;
    Numbers visited;
    std::atomic<std::size_t> next = 0, handed_out = 0;
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < 4; ++i) {
            workers.emplace_back([&] {
                for (std::size_t number = next++; number < count; number = next++) {
                    const auto ready = filing.put(
                        number, number, [&](std::size_t batch) { visited.push_back(batch); });
                    handed_out += ready->size();
                }
            });
        }
    }
    Numbers expected(count);
    std::iota(expected.begin(), expected.end(), std::size_t{0});
    CHECK(visited == expected);
    CHECK(handed_out == count);
}

TEST_CASE("who waits is told when the run fails") {
    InOrder<int> filing;
    Turnstile turnstile;
    std::atomic<int> told = 0;
    {
        const std::jthread far_ahead([&] {
            if (!filing.put(1000, 0, [](int) {})) ++told;
        });
        const std::jthread later([&] {
            if (!turnstile.wait(1)) ++told;
        });
        filing.fail();
        turnstile.fail();
    }
    CHECK(told == 2);
    CHECK_FALSE(filing.put(0, 0, [](int) {}));
}
