/// Words of the index that a misspelt one may have been meant for.
///
///     field "party", "huawai"   ->  huawei          (one letter off, in names of parties)
///     no field,      "reutres"  ->  reuters         (two letters swapped)
///
/// Tests: tests/api/suggestions_test.cpp.
#pragma once

#include "query/expansion.hpp"

#include <entente/analyzer.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The words that differ by the fewest slips (one in a word of up to five letters, two in a longer
/// one), as word~1 and word~2 do; most frequent first. Without a field: words of the text, but rare
/// ones, which may be slips themselves, and of parties' names. Shape: the word itself is never
/// among them. Cost: that of finding word~2.
std::vector<std::string> near_words(const Expansion&, const Analyzer&, std::string_view field,
                                    std::string_view word, std::size_t limit);

}  // namespace entente
