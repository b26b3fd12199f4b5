/// Each match of a document with its line and a few words around it.
/// Tests: tests/unit/searcher/snippet/match_places_test.cpp.
#include "snippet/cutting.hpp"
#include "snippet/marked_text.hpp"

#include <entente/snippet.hpp>

#include <algorithm>

namespace entente {
namespace {

ByteSpan paragraph_around(std::string_view body, ByteSpan match) {
    const std::size_t before = body.substr(0, match.begin).rfind('\n');
    return {before == body.npos ? 0 : before + 1,
            std::min(body.find('\n', match.end), body.size())};
}

}  // namespace

std::vector<MatchPlace> match_places(const Analyzer& analyzer, const Document& document,
                                     std::span<const ByteSpan> matches, std::size_t max_bytes) {
    const std::string_view body = document.body;
    std::vector<MatchPlace> out;
    for (const ByteSpan& match : matches) {
        const ByteSpan around =
            snippet::cut_at_words(analyzer, body, paragraph_around(body, match), match, max_bytes);
        const ByteSpan seen{std::max(match.begin, around.begin), std::min(match.end, around.end)};
        out.push_back(
            {match, snippet::make_fragment(body, {around, {seen}}, document.paragraph_lines)});
        // A record is one line of its file, whatever the lines of its text.
        if (document.file.record_line != 0) out.back().context.line = document.file.record_line;
    }
    return out;
}

}  // namespace entente
