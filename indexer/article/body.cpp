#include "article/body.hpp"

#include <algorithm>

namespace entente {
namespace {

/// What a line speaks for the text (above zero) or against it, in words. The figures are guesses
/// that held on pages of a hundred sites: some twenty links in a row outweigh a paragraph.
int line_score(const LineShape& shape, const LineClass& line) {
    constexpr int list_heading = -12, furniture = -5, link = -4, heading = -3, cell = -1;
    constexpr std::size_t most_words = 80;
    if (line.rule == "related" || line.rule == "comments") return list_heading;
    if (line.kind == LineKind::furniture) return furniture;
    if (line.kind == LineKind::byline || line.kind == LineKind::dateline) return 0;
    if (is_prose(shape)) return static_cast<int>(std::min(shape.words, most_words));
    if (shape.ends_sentence && shape.words >= 3) return 2;
    if (shape.numbers * 3 > shape.words) return cell;
    return shape.words <= 4 ? link : heading;
}

bool is_mark_of_comment(const LineClass& line) {
    return line.rule == "comments" || line.rule == "age" || line.rule == "date-line" ||
           line.rule == "posted-by";
}

}  // namespace

std::size_t find_comments(const std::vector<LineShape>& shapes,
                          const std::vector<LineClass>& classes) {
    constexpr std::size_t enough_words = 60, enough_marks = 3;
    // From the foot: how many marks stand between texts below each line.
    std::vector<std::size_t> marks_below(shapes.size() + 1, 0);
    bool text_since = false;
    for (std::size_t i = shapes.size(); i-- > 0;) {
        const bool mark = is_mark_of_comment(classes[i]) && text_since;
        marks_below[i] = marks_below[i + 1] + (mark ? 1 : 0);
        if (mark) text_since = false;
        if (classes[i].kind == LineKind::text && is_prose(shapes[i])) text_since = true;
    }
    std::size_t words = 0;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        if (classes[i].kind == LineKind::text && is_prose(shapes[i])) words += shapes[i].words;
        const bool heading = classes[i].rule == "comments" && words >= enough_words;
        if (heading && marks_below[i] >= enough_marks) return i;
    }
    return shapes.size();
}

LineRange find_body(const std::vector<LineShape>& shapes, const std::vector<LineClass>& classes) {
    LineRange best, run;
    int best_score = 0, score = 0;
    const std::size_t end = find_comments(shapes, classes);
    for (std::size_t i = 0; i < end; ++i) {
        if (score <= 0) score = 0, run.begin = i;
        score += line_score(shapes[i], classes[i]);
        if (score > best_score) best_score = score, best = {run.begin, i + 1};
    }
    return best;
}

}  // namespace entente
