/// The passages of a text that show why it was found.
#pragma once

#include <entente/analyzer.hpp>
#include <entente/document.hpp>
#include <entente/export.hpp>
#include <entente/query.hpp>
#include <entente/span.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct Passage {
    ByteSpan where;                 ///< into the body
    std::vector<ByteSpan> matches;  ///< into the body, inside `where`, in order, disjoint

    friend bool operator==(const Passage&, const Passage&) = default;
};

struct Snippet {
    std::vector<Passage> passages;  ///< in text order, disjoint

    friend bool operator==(const Snippet&, const Snippet&) = default;
};

struct SnippetOptions {
    std::size_t max_passages = 2;
    std::size_t max_bytes = 320;  ///< of one passage; a longer sentence is cut at words, a longer
                                  ///< word at a code point; none where not even one fits
    std::string language;         ///< of the body, BCP 47; decides stems
};

/// Chooses the passages of `body` that best answer `query`.
/// Units:   `options.max_bytes` and all spans count UTF-8 bytes of `body`.
/// Shape:   with no match, one passage without matches: the opening words; empty body: none.
///          A phrase is marked only where the phrase stands, a NEAR pair only where it is near;
///          words under NOT and in fields other than the text are never marked.
/// Errors:  none; broken UTF-8 is stepped over and never marked.
/// Threads: safe to call at once from several threads with the same arguments.
/// Cost:    one pass over `body`.
ENTENTE_EXPORT Snippet make_snippet(const Analyzer&, const Query&, std::string_view body,
                                    const SnippetOptions& = {});

/// A passage as it is shown: white space folded, control characters dropped, "…" where it is cut
/// out of a sentence.
struct Fragment {
    std::string text;
    std::vector<ByteSpan> marks;  ///< into `text`; in order, disjoint
    std::uint32_t line = 0;       ///< of the first match in the file, counted from 1
};

/// A match in a whole document, as a list to jump from shows it.
struct MatchPlace {
    ByteSpan where;    ///< into the body
    Fragment context;  ///< words around it, of its paragraph; the match alone is marked
};

/// Where the matches of a document are, one by one.
/// Units:    `max_bytes` of the body around a match; a longer match is cut.
/// Requires: `matches` lie inside the body, as Searcher::matches gives them.
/// Threads:  as make_snippet.
/// Cost:     of each, the body up to it is read for its line.
ENTENTE_EXPORT std::vector<MatchPlace> match_places(const Analyzer&, const Document&,
                                                    std::span<const ByteSpan> matches,
                                                    std::size_t max_bytes = 72);

/// How marked text is written.
struct Markup {
    std::string open, close;  ///< around each match
    std::string gap = " … ";  ///< between passages, and where one is cut
    enum class Escape { none, html, terminal } escape = Escape::none;
};

/// The passages as one line of text: white space folded, control characters dropped.
ENTENTE_EXPORT std::string highlight(std::string_view body, const Snippet&, const Markup&);

}  // namespace entente
