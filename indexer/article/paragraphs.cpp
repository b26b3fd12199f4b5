#include "article/paragraphs.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace entente {
namespace {

/// Longer lines are not the work of a hard wrap.
constexpr std::size_t wrap_bytes = 110;

bool in_body(const ArticleLine& line) {
    return line.kind != LineKind::title && line.kind != LineKind::furniture;
}

bool is_run(const ArticleLine& line, const ArticleLine& next) {
    return next.line == line.line + 1 && line.kind == LineKind::text && next.kind == LineKind::text;
}

bool ends_sentence(std::string_view text, const ArticleLine& line) {
    const std::string_view last = text.substr(line.where.end - 1, 1);
    return last == "." || last == "!" || last == "?" || last == ":";
}

/// True if lines that are followed by another are mostly full and break inside sentences.
bool is_hard_wrapped(std::string_view text, const std::vector<ArticleLine>& lines) {
    std::size_t runs = 0, full = 0, broken = 0, widest = 0;
    for (const ArticleLine& line : lines) {
        if (line.kind == LineKind::text) widest = std::max(widest, line.where.size());
    }
    if (widest > wrap_bytes) return false;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (!is_run(lines[i], lines[i + 1])) continue;
        ++runs;
        if (lines[i].where.size() * 3 >= widest * 2) ++full;
        if (!ends_sentence(text, lines[i])) ++broken;
    }
    return runs >= 2 && full * 4 >= runs * 3 && broken * 2 >= runs;
}

/// True if the line goes on with the sentence of the one above.
bool begins_small(std::string_view text, const ArticleLine& line) {
    return is_ascii_lower(text[line.where.begin]);
}

/// True if many lines break inside sentences, though paragraphs may end without an empty line: then
/// a line that does not end a sentence is not the end of a paragraph.
bool breaks_sentences(std::string_view text, const std::vector<ArticleLine>& lines) {
    std::size_t runs = 0, broken = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (!is_run(lines[i], lines[i + 1])) continue;
        if (lines[i].where.size() > wrap_bytes) return false;
        ++runs;
        if (!ends_sentence(text, lines[i]) && begins_small(text, lines[i + 1])) ++broken;
    }
    return broken >= 2 && broken * 3 >= runs;
}

/// A line further in than the one above begins a paragraph.
bool is_indented(std::string_view text, const ArticleLine& line) {
    return line.where.begin >= 2 && text[line.where.begin - 1] == ' ' &&
           text[line.where.begin - 2] != '\n';
}

}  // namespace

std::vector<Paragraph> join_paragraphs(std::string_view text,
                                       const std::vector<ArticleLine>& lines) {
    std::vector<Paragraph> paragraphs;
    const bool wrapped = is_hard_wrapped(text, lines);
    const bool breaking = wrapped || breaks_sentences(text, lines);
    const ArticleLine* above = nullptr;
    for (const ArticleLine& line : lines) {
        if (in_body(line)) {
            const bool joined = above && is_run(*above, line) && !is_indented(text, line) &&
                                (wrapped || (breaking && !ends_sentence(text, *above)));
            if (joined) paragraphs.back().where.end = line.where.end;
            if (!joined) paragraphs.push_back({line.where, line.line});
        }
        above = &line;
    }
    return paragraphs;
}

}  // namespace entente
