/// Words that hold a sentence together and say nothing of its topic: articles, prepositions,
/// pronouns, conjunctions, auxiliaries, question words. Tests:
/// tests/unit/searcher/query/any_words_test.cpp.
#pragma once

#include <entente/analyzer.hpp>

#include <string_view>

namespace entente {

/// `term`: folded; `language`: a code such as "en". Of a language that is not listed, nothing is.
bool is_function_word(const Analyzer&, std::string_view term, std::string_view language);

}  // namespace entente
