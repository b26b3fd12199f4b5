/// A text as a bag of hashed shingles: every run of four words, however it is written.
///
///     "The pact, signed Monday.\n In Paris"
///         -> the+pact+signed+monday, pact+signed+monday+in, signed+monday+in+paris
///
/// Case, accents, width, punctuation, quotes and white space count nothing, so that a copy set by
/// another site gives the same shingles. Where a script writes no blanks each character is a word.
/// Tests: tests/unit/indexer/story/signature_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace entente::story {

/// Words of a shingle. Broder 1997 takes ten for web pages; agency copy is short and sub-edited,
/// and each changed word costs as many shingles as this.
inline constexpr std::size_t shingle_words = 4;

/// The hash of each word, in order. Cost: linear.
std::vector<std::uint64_t> hash_words(std::string_view text);

/// The hash of each run of shingle_words words, spread over all 64 bits; none in shorter texts.
std::vector<std::uint64_t> hash_shingles(const std::vector<std::uint64_t>& words);

}  // namespace entente::story
