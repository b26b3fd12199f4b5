#include "snippet/marked_text.hpp"

#include "base/utf8.hpp"
#include "snippet/cutting.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace entente::snippet {
namespace {

/// Writes a text code point by code point as it should be read.
class FoldedText {
public:
    /// Where the code point begins in what is written; nothing if it leaves no trace (yet).
    std::optional<std::size_t> put(char32_t c) {
        if (is_space(c)) {
            gap_ = true;
            return {};
        }
        if (is_control(c)) return {};
        if (gap_ && !out_.empty()) out_ += ' ';
        gap_ = false;
        const std::size_t begin = out_.size();
        append_utf8(out_, c == invalid_code_point ? U'\uFFFD' : c);
        return begin;
    }
    std::size_t size() const { return out_.size(); }
    std::string take() { return std::move(out_); }

private:
    std::string out_;
    bool gap_ = false;
};

bool is_newline_at(std::string_view text, std::size_t i) {
    return i < text.size() && text[i] == '\n';
}

/// Where the paragraph that holds `offset` begins, and how many stand before it.
struct Paragraph {
    std::size_t begin = 0, number = 0;
};

Paragraph paragraph_of(std::string_view body, std::size_t offset) {
    Paragraph out;
    for (std::size_t i = body.find("\n\n"); i < offset; i = body.find("\n\n", i)) {
        while (is_newline_at(body, i)) ++i;
        if (i > offset) break;
        out.begin = i;
        ++out.number;
    }
    return out;
}

std::uint32_t newlines(std::string_view text) {
    return static_cast<std::uint32_t>(std::ranges::count(text, '\n'));
}

}  // namespace

MarkedText marked_text(std::string_view body, const Passage& passage) {
    FoldedText text;
    std::vector<ByteSpan> marks;
    auto next = passage.matches.begin();
    std::optional<std::size_t> open;
    auto close_before = [&](std::size_t offset) {
        for (; next != passage.matches.end() && next->end <= offset; ++next) {
            if (open) marks.push_back({*open, text.size()});
            open.reset();
        }
    };
    for (std::size_t i = passage.where.begin; i < passage.where.end;) {
        close_before(i);
        const CodePoint c = decode_utf8(body, i);
        const std::optional<std::size_t> at = text.put(c.value);
        if (!open && next != passage.matches.end() && next->begin <= i) open = at;
        i += c.size;
    }
    close_before(passage.where.end);
    return {text.take(), std::move(marks)};
}

std::uint32_t file_line(std::string_view body, std::size_t offset,
                        std::span<const std::uint32_t> paragraph_lines) {
    offset = std::min(offset, body.size());
    const Paragraph paragraph = paragraph_of(body, offset);
    if (paragraph.number >= paragraph_lines.size()) return 1 + newlines(body.substr(0, offset));
    return paragraph_lines[paragraph.number] +
           newlines(body.substr(paragraph.begin, offset - paragraph.begin));
}

Fragment make_fragment(std::string_view body, const Passage& passage,
                       std::span<const std::uint32_t> paragraph_lines) {
    static constexpr std::string_view before = "\u2026 ", after = " \u2026";
    MarkedText marked = marked_text(body, passage);
    // Of a passage of control characters nothing is shown.
    const bool shown = !marked.text.empty();
    if (shown && begins_inside_sentence(body, passage.where.begin)) {
        marked.text.insert(0, before);
        for (ByteSpan& mark : marked.marks) {
            mark.begin += before.size();
            mark.end += before.size();
        }
    }
    if (shown && ends_inside_sentence(body, passage.where.end)) marked.text += after;
    const std::size_t place =
        passage.matches.empty() ? passage.where.begin : passage.matches.front().begin;
    return {std::move(marked.text), std::move(marked.marks),
            file_line(body, place, paragraph_lines)};
}

}  // namespace entente::snippet
