#include "article/headline.hpp"

#include "article/headline_context.hpp"
#include "article/letters.hpp"
#include "article/line_phrases.hpp"
#include "article/recurrence.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <array>

namespace entente {
namespace {

/// Headlines of more than this many characters are paragraphs. A guess; the longest of newspapers
/// measured here have about 150.
constexpr std::size_t max_headline_columns = 220;
/// How many lines from the top a headline is looked for.
constexpr std::size_t head_lines = 60;

std::string_view line_text(std::string_view text, const LineShape& shape) {
    return text.substr(shape.where.begin, shape.where.size());
}

bool ends_with_full_stop(const LineShape& shape, std::string_view line) {
    if (!shape.ends_sentence) return false;
    return line.ends_with('.') || line.ends_with("。") || line.ends_with(';') ||
           line.ends_with("；");
}

bool all_section_words(const LineShape& shape) {
    for (std::size_t i = 0; i < shape.folded.size(); i = word_end(shape.folded, i)) {
        const auto word = std::string_view(shape.folded).substr(i, word_end(shape.folded, i) - i);
        if (word != " " && !is_section_word(word)) return false;
    }
    return true;
}

/// The first line of a hard-wrapped paragraph: the next one goes on in small letters.
bool goes_on(std::string_view text, const std::vector<LineShape>& shapes, std::size_t i) {
    if (shapes[i].before_blank || i + 1 >= shapes.size()) return false;
    if (shapes[i + 1].cells > 1 || shapes[i + 1].words < 3) return false;
    const char32_t first = code_point_at(text, shapes[i + 1].where.begin).value;
    return is_letter(first) && !is_upper(first) && !is_ideograph(first) && shapes[i].columns > 40;
}

bool may_be_headline(std::string_view text, const LineShape& shape, const LineClass& line) {
    if (line.kind != LineKind::text || shape.columns > max_headline_columns) return false;
    if (shape.words < 2 || shape.words > 40 || shape.folded.empty()) return false;
    if (ends_with_full_stop(shape, line_text(text, shape))) return false;
    if (shape.folded.back() == ':' || shape.folded.back() == ',') return false;
    return !all_section_words(shape);
}

/// `FIRTH RADIO — your islands, your news`: a name, a dash, and praise.
bool has_tagline(std::string_view line) {
    for (std::string_view dash : {" — ", " – ", " - ", "\u00A0- ", " | ", ": "}) {
        const std::size_t at = line.find(dash);
        if (at == line.npos) continue;
        const std::string_view name = line.substr(0, at);
        const auto blanks = std::ranges::count(name, ' ');
        if (blanks <= 3 && dash != ": ") return true;
    }
    return false;
}

/// Contracts are headed by their kind, and go on `between`.
bool heads_contract(const std::vector<LineShape>& shapes, std::size_t i) {
    if (i + 1 >= shapes.size() || shapes[i].numbers > 0) return false;
    constexpr std::array<std::string_view, 6> next{"between",  "by and between", "made between",
                                                   "zwischen", "entre",          "entre:"};
    return std::ranges::find(next, shapes[i + 1].folded) != next.end();
}

/// The more a line reads like a headline and the less like a masthead, the higher.
int headline_score(std::string_view text, const LineShape& shape, bool first_line) {
    int score = 0;
    const std::size_t small =
        shape.words - std::min(shape.words, shape.capitalised + shape.numbers);
    if (shape.words >= 4) score += 2;
    if (shape.words >= 6) score += 2;
    if (small >= 1 && shape.words >= 3) ++score;
    if (shape.ideographs >= 12) score += 2;
    if (shape.before_blank) ++score;
    if (first_line && has_tagline(line_text(text, shape))) score -= 4;
    if (shape.cells >= 2) score -= 2;
    return score;
}

/// On a plain page: the first line that reads like a headline, or a later one that does so much
/// more.
std::optional<std::size_t> first_headline(std::string_view text,
                                          const std::vector<LineShape>& shapes,
                                          const std::vector<LineClass>& classes) {
    std::optional<std::size_t> best;
    int best_score = -1;
    bool first = true;
    for (std::size_t i = 0; i < std::min(shapes.size(), head_lines); ++i) {
        const bool candidate =
            may_be_headline(text, shapes[i], classes[i]) && !goes_on(text, shapes, i);
        if (!candidate && classes[i].kind == LineKind::text &&
            (shapes[i].words >= 20 || goes_on(text, shapes, i))) {
            break;
        }
        if (candidate) {
            // One point to spare for what comes first: sub-headlines are longer than headlines.
            int score =
                headline_score(text, shapes[i], first) + (heads_contract(shapes, i) ? 8 : 0);
            // A menu stands below a masthead, not below a headline.
            if (first && i + 1 < shapes.size() && classes[i + 1].rule == "navigation") score -= 3;
            if (score > best_score + (best ? 1 : 0)) best = i, best_score = score;
        }
        if (classes[i].kind != LineKind::furniture) first = false;
    }
    return best;
}

/// The line where a page's text is under way, so that no headline stands below it.
std::size_t end_of_head(const std::vector<LineShape>& shapes, LineRange body) {
    constexpr std::size_t words_under_way = 120;
    std::size_t words = 0, i = body.begin;
    while (i < body.end && words < words_under_way) words += shapes[i++].words;
    return i;
}

/// Whether so much stands above the text that there must be menus.
bool has_menus(const std::vector<LineClass>& classes, LineRange body) {
    constexpr std::ptrdiff_t plain_lines = 8;
    const auto begin = classes.begin();
    return std::count_if(begin, begin + static_cast<std::ptrdiff_t>(body.begin),
                         [](const LineClass& line) {
                             return line.kind == LineKind::text || line.rule == recurring_rule;
                         }) > plain_lines;
}

std::optional<std::size_t> headline_below_menus(std::string_view text,
                                                const std::vector<LineShape>& shapes,
                                                const std::vector<LineClass>& classes,
                                                LineRange body) {
    const HeadlineContext context(text, shapes, classes, body);
    std::optional<std::size_t> best;
    int best_score = 0;
    for (std::size_t i = 0; i < end_of_head(shapes, body); ++i) {
        const bool titled = context.is_in_page_title(i);
        if (!titled && !may_be_headline(text, shapes[i], classes[i])) continue;
        const int score = headline_score(text, shapes[i], i == 0) + context.score(i);
        if (score > best_score + (best ? 1 : 0)) best = i, best_score = score;
    }
    return best;
}

}  // namespace

std::optional<std::size_t> find_headline(std::string_view text,
                                         const std::vector<LineShape>& shapes,
                                         const std::vector<LineClass>& classes, LineRange body) {
    return has_menus(classes, body) ? headline_below_menus(text, shapes, classes, body)
                                    : first_headline(text, shapes, classes);
}

std::optional<std::size_t> find_line(std::string_view text, const std::vector<LineShape>& shapes,
                                     LineRange body, std::string_view title) {
    const std::string wanted = fold_line(title);
    if (wanted.empty()) return std::nullopt;
    std::optional<std::size_t> found;
    const std::size_t end = std::max(end_of_head(shapes, body), head_lines);
    for (std::size_t i = 0; i < std::min(shapes.size(), end); ++i) {
        const std::string_view line = line_text(text, shapes[i]);
        const bool like = line.size() <= 2 * title.size() && title.size() <= 2 * line.size();
        if (like && fold_line(line) == wanted && (!found || i < body.begin)) found = i;
    }
    return found;
}

SplitTitle split_title(std::string_view title) {
    std::size_t at = title.npos, width = 0;
    for (std::string_view mark : {" - ", " – ", " — ", " | ", " :: ", " » ", "_", "-", "|"}) {
        const std::size_t found = title.rfind(mark);
        const bool bare = mark.size() == 1;
        if (found == title.npos || (bare && is_ascii(title))) continue;
        if (at == title.npos || (found > at && !bare)) at = found, width = mark.size();
    }
    if (at == title.npos || at == 0) return {title, {}};
    return {trim(title.substr(0, at)), trim(title.substr(at + width))};
}

}  // namespace entente
