/// Where a passage may begin and end: at sentences, else at words.
///
/// Only the surroundings of a place are split into sentences, so a long text costs no more than a
/// short one. Tests: through the passages, tests/unit/searcher/snippet/passages_test.cpp.
#pragma once

#include <entente/analyzer.hpp>
#include <entente/span.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace entente::snippet {

/// The sentences around `core`, of its paragraph and within `bounds`, as far as a passage of
/// `max_bytes` that holds `core` can reach. The first and the last may be cut off, but then no
/// passage that holds `core` and all of them is short enough.
std::vector<ByteSpan> sentences_around(std::string_view body, ByteSpan core, ByteSpan bounds,
                                       std::size_t max_bytes);

/// The sentences at the head of the text, of any paragraph, in the same way.
std::vector<ByteSpan> opening_sentences(std::string_view body, std::size_t max_bytes);

/// At most `max_bytes` of `whole` around `core`, cut between words; `core` itself is only cut when
/// it is longer. Requires: `core` lies inside `whole`.
ByteSpan cut_at_words(const Analyzer&, std::string_view body, ByteSpan whole, ByteSpan core,
                      std::size_t max_bytes);

/// True if a passage that begins (ends) there does so in the middle of a sentence.
bool begins_inside_sentence(std::string_view body, std::size_t begin);
bool ends_inside_sentence(std::string_view body, std::size_t end);

}  // namespace entente::snippet
