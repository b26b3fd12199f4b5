/// What people write for numbers, shares and sums of money, and what they mean by it.
///
///     >500  ->  above 500      100..300  ->  100 to 300      >1bn EUR  ->  above 1.000e9, in euros
///
/// A sum counts by its first four digits, as the index has it. Tests:
/// tests/unit/searcher/query/numbers_test.cpp.
#pragma once

#include <entente/query.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace entente::query {

/// What a field counts in.
enum class NumberUnit {
    count,  ///< whole numbers: words
    share,  ///< 0 to 1, in thousandths: conf
    money,  ///< sums, with or without a currency: amount
};
NumberUnit unit_of(std::string_view field);

struct NumberReading {
    std::optional<Query> query;  ///< of kind number, without a field; unset: not understood
    bool backwards = false;      ///< 300..100 was read as 100..300
    std::string problem;         ///< not understood: why, as a message
};

/// Reads a number, a range, a comparison, or a currency alone.
NumberReading read_numbers(std::string_view typed, NumberUnit);

/// As it can be typed again behind the field: ">1bn", "EUR100m..2bn", "[1 TO 5}", "any".
std::string print_numbers(const Query&);

/// True for what may be meant as the currency of the number before it.
bool is_currency(std::string_view typed);

}  // namespace entente::query
