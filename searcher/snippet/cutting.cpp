#include "snippet/cutting.hpp"

#include "base/utf8.hpp"
#include "text/sentences.hpp"

#include <algorithm>

namespace entente::snippet {
namespace {

/// How far beyond a wanted border words are looked at, so that none is seen in half.
constexpr std::size_t word_reach = 64;

bool is_border(std::string_view text, std::size_t at) {
    return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

std::size_t border_before(std::string_view text, std::size_t at) {
    while (at > 0 && !is_border(text, at)) --at;
    return at;
}

std::size_t border_after(std::string_view text, std::size_t at) {
    while (!is_border(text, at)) ++at;
    return at;
}

std::size_t minus(std::size_t a, std::size_t b) { return a > b ? a - b : 0; }

/// The span without code points that it cuts in two; broken bytes do not make it lose `core`.
ByteSpan on_borders(std::string_view text, ByteSpan core, ByteSpan span) {
    return {std::min(core.begin, border_after(text, span.begin)),
            std::max(core.end, border_before(text, span.end))};
}

/// From `core` outwards by `reach`, but not over an empty line nor beyond `bounds`.
ByteSpan surroundings(std::string_view body, ByteSpan core, ByteSpan bounds, std::size_t reach) {
    ByteSpan out = on_borders(
        body, core,
        {std::max(bounds.begin, minus(core.begin, reach)), std::min(bounds.end, core.end + reach)});
    const std::string_view before = body.substr(out.begin, core.begin - out.begin);
    if (const auto line = before.rfind("\n\n"); line != before.npos) out.begin += line + 2;
    const std::string_view after = body.substr(core.end, out.end - core.end);
    if (const auto line = after.find("\n\n"); line != after.npos) out.end = core.end + line;
    return out;
}

std::vector<ByteSpan> sentences_in(std::string_view body, ByteSpan part) {
    std::vector<ByteSpan> out = sentences(body.substr(part.begin, part.size()));
    for (ByteSpan& sentence : out) {
        sentence.begin += part.begin;
        sentence.end += part.begin;
    }
    return out;
}

/// Gives both sides of `core` their share of the room; what one does not need the other gets.
/// More goes behind, as what follows explains more.
ByteSpan share_room(ByteSpan whole, ByteSpan core, std::size_t max_bytes) {
    const std::size_t room = minus(max_bytes, core.size());
    std::size_t before = std::min(core.begin - whole.begin, room * 2 / 5);
    const std::size_t after = std::min(whole.end - core.end, room - before);
    before = std::min(core.begin - whole.begin, room - after);
    return {core.begin - before, core.end + after};
}

/// Spans of the tokens in part of the body.
std::vector<ByteSpan> words_in(const Analyzer& analyzer, std::string_view body, ByteSpan part) {
    std::vector<ByteSpan> out;
    analyzer.each_token(body.substr(part.begin, part.size()), 1, [&](const Token& token) {
        out.push_back({part.begin + token.source.begin, part.begin + token.source.end});
    });
    return out;
}

/// The start of `core` where it is longer than a passage may be: one match, such as a long phrase.
ByteSpan cut_core(const Analyzer& analyzer, std::string_view body, ByteSpan core,
                  std::size_t max_bytes) {
    const std::string_view head = cut_utf8(body.substr(core.begin, core.size()), max_bytes);
    ByteSpan out{core.begin, core.begin + head.size()};
    const ByteSpan look =
        on_borders(body, out, {core.begin, std::min(core.end, out.end + word_reach)});
    std::size_t end = core.begin;
    for (const ByteSpan word : words_in(analyzer, body, look)) {
        if (word.end <= out.end) end = std::max(end, word.end);
    }
    return end > core.begin ? ByteSpan{core.begin, end} : out;
}

/// The code point that ends at `end`; 0 at the start of the text.
char32_t code_point_before(std::string_view text, std::size_t end) {
    if (end == 0) return 0;
    return decode_utf8(text, border_before(text, end - 1)).value;
}

std::size_t step_back(std::string_view text, std::size_t end) {
    return border_before(text, end - 1);
}

bool ends_sentence(char32_t c) {
    static constexpr std::u32string_view enders =
        U".!?:;\u2026\u3002\uFF01\uFF1F\uFF1A\uFF1B\u061F\u0964";
    return enders.find(c) != enders.npos;
}

bool closes(char32_t c) {
    static constexpr std::u32string_view closers =
        U")]}\"'\u201D\u2019\u00BB\u300D\u300F\uFF09\u3011";
    return closers.find(c) != closers.npos;
}

/// True if what stands before `end`, closing quotes aside, ends a sentence.
bool sentence_ended(std::string_view text, std::size_t end) {
    while (end > 0 && closes(code_point_before(text, end))) end = step_back(text, end);
    return end > 0 && ends_sentence(code_point_before(text, end));
}

}  // namespace

std::vector<ByteSpan> sentences_around(std::string_view body, ByteSpan core, ByteSpan bounds,
                                       std::size_t max_bytes) {
    return sentences_in(body, surroundings(body, core, bounds, max_bytes + 1));
}

std::vector<ByteSpan> opening_sentences(std::string_view body, std::size_t max_bytes) {
    std::size_t begin = 0;
    while (begin < body.size()) {
        const CodePoint c = decode_utf8(body, begin);
        if (!is_space(c.value)) break;
        begin += c.size;
    }
    const std::size_t end = border_before(body, std::min(body.size(), begin + 2 * max_bytes + 1));
    return sentences_in(body, {begin, std::max(begin, end)});
}

ByteSpan cut_at_words(const Analyzer& analyzer, std::string_view body, ByteSpan whole,
                      ByteSpan core, std::size_t max_bytes) {
    if (core.size() > max_bytes) return cut_core(analyzer, body, core, max_bytes);
    const ByteSpan wanted = share_room(whole, core, max_bytes);
    const ByteSpan look = on_borders(body, core,
                                     {std::max(whole.begin, minus(wanted.begin, word_reach)),
                                      std::min(whole.end, wanted.end + word_reach)});
    ByteSpan out = core;
    for (const ByteSpan word : words_in(analyzer, body, look)) {
        if (word.begin >= wanted.begin) out.begin = std::min(out.begin, word.begin);
        if (word.end <= wanted.end) out.end = std::max(out.end, word.end);
    }
    // A sentence that is there from its start keeps its opening quotes, to its end the full stop.
    if (wanted.begin == whole.begin) out.begin = whole.begin;
    if (wanted.end == whole.end) out.end = whole.end;
    return out;
}

bool begins_inside_sentence(std::string_view body, std::size_t begin) {
    std::size_t newlines = 0;
    while (begin > 0 && is_space(code_point_before(body, begin))) {
        newlines += code_point_before(body, begin) == '\n';
        begin = step_back(body, begin);
    }
    return begin > 0 && newlines < 2 && !sentence_ended(body, begin);
}

bool ends_inside_sentence(std::string_view body, std::size_t end) {
    if (sentence_ended(body, end)) return false;
    std::size_t newlines = 0;
    while (end < body.size()) {
        const CodePoint c = decode_utf8(body, end);
        if (!is_space(c.value)) break;
        newlines += c.value == '\n';
        end += c.size;
    }
    return end < body.size() && newlines < 2;
}

}  // namespace entente::snippet
