/// The telling numbers of a text: amounts, prices and counts, by which a copy differs from another
/// document made of the same form.
///
///     "Troy will receive $196,308 of 1.25 mln in 2006"  ->  196308, 125
///
/// Two press releases on two grants share nine words of ten, as an agency story and its edited copy
/// do; but of the copy's numbers each stands in the original or the other way round.
/// Tests: tests/unit/indexer/story/numbers_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace entente::story {

/// Hashes of the numbers of three digits and more, but of years and days, which datelines have; and
/// of all that follow a currency sign.
/// Shape: ascending, each once. Cost: linear.
std::vector<std::uint16_t> hash_numbers(std::string_view text);

}  // namespace entente::story
