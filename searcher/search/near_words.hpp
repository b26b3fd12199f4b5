/// Words of the index that a misspelt one may have been meant for.
///
///     field "party", "huawai"   ->  huawei          (one letter off, in names of parties)
///     no field,      "reutres"  ->  reuters         (two letters swapped)
///
/// Tests: tests/api/suggestions_test.cpp.
#pragma once

#include <xapian.h>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The words that need the fewest edits (one in a word of up to five bytes, two in a longer one),
/// most frequent first. Without a field: words that the index has for spelling, and those of
/// parties' names, which are rarer. Shape: `folded` itself is never among them. Cost: linear in the
/// words of the field, up to 200,000 of them.
std::vector<std::string> near_words(const Xapian::Database&, std::string_view field,
                                    std::string_view folded, std::size_t limit);

}  // namespace entente
