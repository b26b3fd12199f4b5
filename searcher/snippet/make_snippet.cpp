/// The snippet without an index: words match by the stems of the body's language.
#include <entente/snippet.hpp>

#include "snippet/matcher.hpp"
#include "snippet/passages.hpp"

namespace entente {

Snippet make_snippet(const Analyzer& analyzer, const Query& query, std::string_view body,
                     const SnippetOptions& options) {
    snippet::Matcher matcher(analyzer, query, {.language = options.language, .terms = {}});
    const std::vector<snippet::Match> matches = matcher.find(body);
    return snippet::choose_passages(analyzer, body, matches, matcher.leaf_words(), options);
}

}  // namespace entente
