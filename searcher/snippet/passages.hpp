/// Matches to passages: which pieces of a text to show.
///
/// One passage after the other: the neighbouring matches that show most of the query (scorer.hpp)
/// are brought to whole sentences (cutting.hpp), the best such piece is taken, and what it shows
/// counts less for the next. Tests: tests/unit/searcher/snippet/passages_test.cpp.
#pragma once

#include <entente/analyzer.hpp>
#include <entente/snippet.hpp>

#include "snippet/matcher.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace entente::snippet {

/// The passages of `body` for matches that a Matcher found in it; the promises of make_snippet.
Snippet choose_passages(const Analyzer&, std::string_view body, std::span<const Match> matches,
                        std::span<const std::uint32_t> leaf_words, const SnippetOptions&);

}  // namespace entente::snippet
