#include "article/body.hpp"

#include <algorithm>

namespace entente {
namespace {

/// Part of a hard-wrapped paragraph: goes on in the next line, or goes on with the one above.
bool is_wrapped(const std::vector<LineShape>& shapes, std::size_t i) {
    constexpr std::size_t full_columns = 40;
    const LineShape& line = shapes[i];
    if (line.begins_small && !line.after_blank && line.words >= 3 && i > 0) {
        return shapes[i - 1].columns > full_columns;
    }
    const bool goes_on = i + 1 < shapes.size() && !line.before_blank && shapes[i + 1].begins_small;
    return goes_on && line.columns > full_columns && shapes[i + 1].words >= 3;
}

/// What a line of running text speaks for the text, in words. A sentence or two among links is
/// mostly what a list of other stories says of one of them, the more so below much text, and many
/// words without an end are a long headline. `before` is the score of the text above.
int prose_score(const LineShape& shape, bool has_neighbour, int before) {
    constexpr std::size_t most_words = 80, teaser_words = 45;
    constexpr int much_text = 100;
    const bool no_end = !shape.ends_sentence && shape.after_blank && shape.before_blank;
    const bool doubtful = shape.words < teaser_words && (no_end || !has_neighbour);
    if (!doubtful) return static_cast<int>(std::min(shape.words, most_words));
    return static_cast<int>(shape.words / (before >= much_text ? 4 : 2));
}

/// What another line speaks for the text (above zero) or against it. The figures are guesses that
/// held on pages of a hundred sites: some twenty links in a row outweigh a paragraph.
int other_score(const LineShape& shape, const LineClass& line) {
    constexpr int list_heading = -12, furniture = -5, link = -4, heading = -3, cell = -1;
    if (line.rule == "related" || line.rule == "comments") {
        return shape.words <= 4 ? list_heading : furniture;
    }
    if (line.rule == "no-words") return cell;
    if (line.kind == LineKind::furniture) return furniture;
    if (line.kind == LineKind::byline || line.kind == LineKind::dateline) return 0;
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
    // Longer pieces between two marks are articles, with a link to the comments on each.
    constexpr std::size_t enough_words = 60, enough_marks = 3, words_a_comment = 100;
    const auto is_text = [&](std::size_t i) {
        return classes[i].kind == LineKind::text && is_prose(shapes[i]);
    };
    std::size_t words = 0;  // of the texts above the line
    for (std::size_t i = 0; i < shapes.size(); ++i) words += is_text(i) ? shapes[i].words : 0;
    std::size_t first = shapes.size(), words_below = 0, marks_below = 0;
    bool text_since = false;
    for (std::size_t i = shapes.size(); i-- > 0 && words >= enough_words;) {
        const bool mark = is_mark_of_comment(classes[i]) && text_since;
        marks_below += mark ? 1 : 0;
        text_since = is_text(i) || (text_since && !mark);
        const bool heads = classes[i].rule == "comments" && marks_below >= enough_marks;
        if (heads && words_below <= words_a_comment * marks_below) first = i;
        if (is_text(i)) words -= shapes[i].words, words_below += shapes[i].words;
    }
    return first;
}

LineRange find_body(const std::vector<LineShape>& shapes, const std::vector<LineClass>& classes) {
    // A run of short lines without furniture, whatever its length, weighs no more than this: it may
    // be a table.
    constexpr int most_against = -80;
    const auto runs = [&](std::size_t i) {
        return i < shapes.size() && classes[i].kind == LineKind::text &&
               (is_prose(shapes[i]) || is_wrapped(shapes, i));
    };
    LineRange best, range;
    int best_score = 0, score = 0, against = 0;
    const std::size_t end = find_comments(shapes, classes);
    for (std::size_t i = 0; i < end; ++i) {
        if (score <= 0) score = 0, range.begin = i;
        const bool text = classes[i].kind == LineKind::text;
        int add = runs(i) ? prose_score(shapes[i], runs(i + 1) || (i > 0 && runs(i - 1)), score)
                          : other_score(shapes[i], classes[i]);
        if (text && add < 0) add = std::max(add, most_against - against);
        against = text && !runs(i) ? against + std::min(add, 0) : 0;
        score += add;
        if (score > best_score) best_score = score, best = {range.begin, i + 1};
    }
    return best;
}

bool looks_like_link(const LineShape& shape, const LineClass& line) {
    if (line.kind != LineKind::text || is_prose(shape) || shape.ends_sentence) return false;
    if (shape.folded.empty() || shape.numbers * 3 > shape.words) return false;
    const char first = shape.folded.front(), last = shape.folded.back();
    const bool listed = first == '+' || first == '-' || first == '*' || first == '(';
    return !listed && last != ':' && last != ',';
}

}  // namespace entente
