/// Snippets as marked text of one line.
#include "base/utf8.hpp"
#include "snippet/cutting.hpp"
#include "snippet/marked_text.hpp"

#include <algorithm>

namespace entente {
namespace {

using snippet::MarkedText;

/// Characters that no control filter drops but that move or hide what a terminal shows: direction
/// marks, interlinear annotation, tags.
bool misleads_terminal(char32_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0xFFF9 && c <= 0xFFFB) ||
           (c >= 0xE0000 && c <= 0xE007F);
}

std::string without_misleading(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode_utf8(text, i);
        if (!misleads_terminal(c.value)) out += text.substr(i, c.size);
        i += c.size;
    }
    return out;
}

std::string html(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string escaped(std::string_view text, Markup::Escape escape) {
    if (escape == Markup::Escape::html) return html(text);
    if (escape == Markup::Escape::terminal) return without_misleading(text);
    return std::string(text);
}

void append_marked(std::string& out, const MarkedText& marked, const Markup& markup) {
    const std::string_view text = marked.text;
    std::size_t done = 0;
    for (const ByteSpan mark : marked.marks) {
        out += escaped(text.substr(done, mark.begin - done), markup.escape);
        out += markup.open + escaped(text.substr(mark.begin, mark.size()), markup.escape);
        out += markup.close;
        done = mark.end;
    }
    out += escaped(text.substr(done), markup.escape);
}

std::string_view trimmed(std::string_view text, bool front, bool back) {
    while (front && text.starts_with(' ')) text.remove_prefix(1);
    while (back && text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

/// What stands between two passages: no gap where nothing but blanks was left out.
std::string_view gap_between(std::string_view body, std::size_t end, std::size_t begin,
                             const Markup& markup) {
    const std::string_view between = body.substr(end, begin - end);
    if (!one_line(between).empty()) return markup.gap;
    return between.empty() ? "" : " ";
}

}  // namespace

std::string highlight(std::string_view body, const Snippet& passages, const Markup& markup) {
    std::string out;
    const Passage* before = nullptr;
    for (const Passage& passage : passages.passages) {
        if (before) {
            out += gap_between(body, before->where.end, passage.where.begin, markup);
        } else if (snippet::begins_inside_sentence(body, passage.where.begin)) {
            out += trimmed(markup.gap, true, false);
        }
        append_marked(out, snippet::marked_text(body, passage), markup);
        before = &passage;
    }
    if (before && snippet::ends_inside_sentence(body, before->where.end)) {
        out += trimmed(markup.gap, false, true);
    }
    return out;
}

}  // namespace entente
