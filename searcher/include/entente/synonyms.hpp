/// Words that mean the same to those who search, from a text of groups.
///
///     merger, takeover, buy-out
///     EU, European Union             # a word of the query finds its whole group
///
///     QueryOptions options;
///     options.synonyms = parse_synonyms(text).synonyms;
#pragma once

#include <entente/export.hpp>
#include <entente/query.hpp>
#include <entente/span.hpp>

#include <memory>
#include <string_view>
#include <vector>

namespace entente {

struct ParsedSynonyms {
    std::shared_ptr<const Synonyms> synonyms;  ///< of the good lines; never null
    std::vector<Diagnostic> diagnostics;       ///< errors, with spans into the text
};

/// A group a line, its words and phrases between commas; `#` at the beginning of a line or after a
/// blank begins a comment. A line with a member that is neither, or with only one, is left out and
/// has a diagnostic.
/// Errors: none thrown but bad_alloc. Cost: linear in the text.
ENTENTE_EXPORT ParsedSynonyms parse_synonyms(std::string_view utf8);

}  // namespace entente
