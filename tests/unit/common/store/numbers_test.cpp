#include "store/numbers.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace entente;

TEST_CASE("a sum is filed by its power of ten and its first digits") {
    struct Row {
        double value;
        std::vector<std::string> keys;
    };
    for (const Row& row :
         {Row{1.25e9, {"09", "0912", "091250"}}, Row{350e6, {"08", "0835", "083500"}},
          Row{1, {"00", "0010", "001000"}}, Row{9.99, {"00", "0099", "009990"}},
          Row{123'456, {"05", "0512", "051235"}}, Row{99'999, {"05", "0510", "051000"}},
          Row{9.99e17, {"17", "1799", "179990"}}}) {
        CAPTURE(row.value);
        REQUIRE(sum_number(row.value));
        CHECK(sum_keys(*sum_number(row.value)) == row.keys);
    }
    for (const double none : {0.0, -5.0, 0.5, 1e18, 9.99999e17, 1e300}) {
        CAPTURE(none);
        CHECK_FALSE(sum_number(none));
    }
}

TEST_CASE("a number of a sum gives the sum again") {
    for (int number = 0; number <= last_sum_number; number += 7) {
        CAPTURE(number);
        REQUIRE(sum_number(sum_of(number)) == number);
    }
}

TEST_CASE("the keys of a range hold the sums in it and no others") {
    std::mt19937 random(4);
    const auto any = [&] { return static_cast<int>(random() % (last_sum_number + 1)); };
    for (int i = 0; i < 2000; ++i) {
        // Every other pair lies close together, where the edges matter.
        int first = any(),
            last = i % 2 == 0 ? any() : std::min(last_sum_number, first + any() % 300);
        if (first > last) std::swap(first, last);
        CAPTURE(first);
        CAPTURE(last);
        const auto keys = sum_keys_between(first, last);
        REQUIRE(keys.size() <= 400);
        const auto held = [&](int number) {
            return std::ranges::any_of(sum_keys(number), [&](const std::string& key) {
                return std::ranges::find(keys, key) != keys.end();
            });
        };
        for (const int number : {first, last, (first + last) / 2}) REQUIRE(held(number));
        if (first > 0) REQUIRE_FALSE(held(first - 1));
        if (last < last_sum_number) REQUIRE_FALSE(held(last + 1));
    }
    CHECK(sum_keys_between(5, 4).empty());
    CHECK(sum_keys_between(0, last_sum_number).size() == 18);
}

TEST_CASE("values sort as their numbers do") {
    CHECK(sortable_number(9) < sortable_number(10));
    CHECK(sortable_number(0) < sortable_number(0.001));
    CHECK(sortable_number(0.499) < sortable_number(0.5));
}
