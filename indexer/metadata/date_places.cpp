#include "metadata/date_places.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace entente {
namespace {

/// How many lines around headline and first paragraph hold what is said of the story; guesses that
/// leave room for a row of share links.
constexpr std::uint32_t above_title = 8, below_title = 14, above_body = 12, below_body = 6;
/// Headline and first paragraph farther apart than this do not belong together.
constexpr std::uint32_t widest_head = 40;

/// Furniture by where a line stands, not by what it says.
bool is_furniture_by_place(std::string_view rule) {
    constexpr std::array<std::string_view, 5> rules{"related-link", "above-title", "section",
                                                    "foot", "comment"};
    return std::ranges::find(rules, rule) != rules.end();
}

bool ends_sentence(std::string_view line) {
    constexpr std::array<std::string_view, 8> marks{".", "!", "?", "。", "”", "\"", "」", "！"};
    return std::ranges::any_of(marks, [&](std::string_view mark) { return line.ends_with(mark); });
}

/// Long lines, and shorter ones that end as a sentence.
bool is_prose_line(std::string_view text, const ArticleLine& line) {
    const bool open = line.kind == LineKind::text ||
                      (line.kind == LineKind::furniture && is_furniture_by_place(line.rule));
    if (!open) return false;
    const std::string_view words = text.substr(line.where.begin, line.where.size());
    return words.size() > 120 || (words.size() > 60 && ends_sentence(words));
}

/// What a line speaks for the text or against it, as for the body of a page (article/body.hpp).
int line_score(const ArticleLine& line, bool prose) {
    constexpr int list_heading = -12, furniture = -5, link = -3, least_prose = 10;
    constexpr std::size_t bytes_a_word = 6, most_words = 80;
    if (line.rule == "related" || line.rule == "comments") return list_heading;
    if (prose) {
        const auto words = std::min(line.where.size() / bytes_a_word, most_words);
        const int score = std::max(least_prose, static_cast<int>(words));
        // A text that the page sets aside is most often another story's.
        return line.kind == LineKind::text ? score : score / 4;
    }
    switch (line.kind) {
        case LineKind::furniture:
            return furniture;
        case LineKind::text:
            return link;
        default:
            return 0;
    }
}

}  // namespace

DatePlaces::DatePlaces(const Reading& reading)
    : lines_(static_cast<std::uint32_t>(reading.article->lines.size())) {
    prose_.reserve(lines_);
    for (const ArticleLine& line : reading.article->lines) {
        prose_.push_back(is_prose_line(reading.text, line));
    }
    find_body(reading);
    find_title(reading);
}

void DatePlaces::find_body(const Reading& reading) {
    int score = 0, best = 0;
    std::uint32_t begin = 0;
    body_begin_ = body_end_ = lines_;
    for (std::uint32_t i = 0; i < lines_; ++i) {
        if (score <= 0) score = 0, begin = i;
        score += line_score(reading.article->lines[i], prose_[i]);
        if (score > best) best = score, body_begin_ = begin, body_end_ = i + 1;
    }
    while (body_begin_ < body_end_ && !prose_[body_begin_]) ++body_begin_;
}

void DatePlaces::find_title(const Reading& reading) {
    const auto& lines = reading.article->lines;
    const auto title = std::ranges::find(lines, LineKind::title, &ArticleLine::kind);
    title_ = static_cast<std::uint32_t>(title - lines.begin());
    has_title_ = title_ < lines_ && title_ <= body_begin_;
}

bool DatePlaces::is_near_title(std::uint32_t line) const {
    if (!has_title_ || line < title_) return false;
    const bool together = body_begin_ - title_ <= widest_head || body_begin_ == lines_;
    return together || line - title_ <= below_title;
}

DatePlace DatePlaces::of(std::uint32_t line) const {
    // A summary or a caption may stand above the date: the story's first lines are its head too.
    const bool below_headline = has_title_ && line > title_ && line - title_ <= below_title;
    const bool first_lines = !has_title_ && line >= body_begin_ && line - body_begin_ <= 2;
    if (!prose_[line] && line < body_end_ && (below_headline || first_lines))
        return DatePlace::head;
    if (line < body_begin_) {
        if (is_near_title(line)) return DatePlace::head;
        if (has_title_ && line < title_ && title_ - line <= above_title) {
            return DatePlace::above_title;
        }
        // Above a headline that stands by its text begins the rest of the site.
        const bool title_between = has_title_ && line < title_ && is_near_title(body_begin_);
        const bool near_body = body_begin_ - line <= above_body || body_begin_ == lines_;
        return near_body && !title_between ? DatePlace::head : DatePlace::top;
    }
    if (line < body_end_) return DatePlace::body;
    return line - body_end_ < below_body ? DatePlace::foot : DatePlace::below;
}

}  // namespace entente
