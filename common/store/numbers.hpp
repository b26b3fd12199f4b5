/// Numbers as values that sort, and sums of money as terms that ranges are made of.
///
/// A document names several sums, which no single value can hold. So each is filed under three
/// keys: its power of ten, its first two digits and its first four, after the power.
///
///     1.25 billion   ->   09   0912   091250
///     350 million    ->   08   0835   083500
///
/// A range is the OR of the keys that lie in it whole, the short ones where they do, at most some
/// 400: over 1 billion is 091001, .., 091099, 0911, .., 0999, 10, 11, ... The backend needs nothing
/// but terms for it. Source: the prefix terms of Schindler and Diepenbroek 2008, "Generic XML-based
/// framework for metadata portals", on decimal digits of a floating point.
/// Tests: tests/unit/common/store/numbers_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Bytes that sort as the numbers do, as Omega's number ranges have them.
std::string sortable_number(double);

/// The place of a sum among all sums: of two the larger has the larger one, and such that share
/// their first four digits have the same. Nothing below 1 and from 10^18 on.
std::optional<int> sum_number(double value);
inline constexpr int last_sum_number = 18 * 9000 - 1;

/// The sum with this number: 1.25 billion is 1.25e9.
double sum_of(int number);

/// Its three keys.
std::vector<std::string> sum_keys(int number);

/// The keys that together hold all sums from one number to the other, both included.
std::vector<std::string> sum_keys_between(int first, int last);

/// What stands before a key: of sums in any currency ("XAMOUNT"), or in one ("XAMOUNTeur").
std::string sum_prefix(std::string_view currency);

}  // namespace entente
