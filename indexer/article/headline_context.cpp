#include "article/headline_context.hpp"

#include "article/letters.hpp"
#include "article/phrases.hpp"
#include "article/recurrence.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace entente {
namespace {

/// How much of the body is held against the headline: a story repeats its headline's words early.
constexpr std::size_t body_bytes = 6000;

/// Calls `visit` for the words that may carry meaning: of four bytes and more, which two ideographs
/// are, too; scripts without blanks give overlapping pairs of characters.
template <class Visit>
void for_each_long_word(std::string_view folded, Visit visit) {
    std::size_t pair = folded.size();  // where the character before this one began
    for (std::size_t i = 0; i < folded.size();) {
        const CodePoint c = code_point_at(folded, i);
        if (c.value >= 0x3040 && (is_ideograph(c.value) || is_letter(c.value))) {
            const std::size_t end = i + c.size;
            if (pair < i) visit(folded.substr(pair, end - pair));
            pair = i;
            i = end;
            continue;
        }
        pair = folded.size();
        std::size_t end = i + c.size;
        if (is_letter(c.value)) {
            while (end < folded.size()) {
                const CodePoint next = code_point_at(folded, end);
                if (!is_letter(next.value) || next.value >= 0x3040) break;
                end += next.size;
            }
            if (end - i >= 4) visit(folded.substr(i, end - i));
        }
        i = end;
    }
}

}  // namespace

HeadlineContext::HeadlineContext(std::string_view text, const std::vector<LineShape>& shapes,
                                 const std::vector<LineClass>& classes, LineRange body)
    : text_(text), shapes_(shapes), classes_(classes), body_(body) {
    for (std::size_t i = body.begin; i < body.end && body_folded_.size() < body_bytes; ++i) {
        if (!is_prose(shapes[i])) continue;
        const std::size_t size = std::min(shapes[i].where.size(), body_bytes);
        body_folded_ += fold_line(cut_utf8(text.substr(shapes[i].where.begin, size), size));
        body_folded_ += '\n';
    }
    for_each_long_word(body_folded_, [&](std::string_view word) { body_words_.insert(word); });
}

int HeadlineContext::score(std::size_t line) const {
    int score = words_in_body(line);
    if (is_in_page_title(line)) {
        // The rest of the page's title is the site's name; the longer part is the headline.
        const bool longer = 2 * shapes_[line].folded.size() >= shapes_.front().folded.size();
        score += longer ? 6 : 1;
    }
    if (leads_to_byline(line)) score += 2;
    return score - distance_to_body(line);
}

bool HeadlineContext::is_in_page_title(std::size_t line) const {
    const std::string_view page_title = shapes_.front().folded, said = shapes_[line].folded;
    if (line == 0 || said.size() < 6 || said.size() >= page_title.size()) return false;
    if (page_title.ends_with(said)) return true;
    return page_title.starts_with(said) && !is_letter(code_point_at(page_title, said.size()).value);
}

/// From -3 (a menu's words are not the story's) to 4 (each of them is).
int HeadlineContext::words_in_body(std::size_t line) const {
    int all = 0, found = 0;
    for_each_long_word(shapes_[line].folded, [&](std::string_view word) {
        ++all;
        found += body_words_.contains(word) ? 1 : 0;
    });
    if (all == 0) return 0;
    return found == 0 ? -3 : (4 * found + all / 2) / all;
}

/// One for three lines between the line and the text, but for the first lines, which may be
/// sub-headlines, captions and share links.
int HeadlineContext::distance_to_body(std::size_t line) const {
    constexpr std::size_t free_lines = 6, lines_a_point = 3, most = 8;
    if (line >= body_.begin) return words_between(body_.begin, line) < 30 ? 0 : 4;
    std::size_t between = 0;
    for (std::size_t i = line + 1; i < body_.begin && between < 100; ++i) {
        const bool recurs = classes_[i].rule == recurring_rule;
        if (classes_[i].kind == LineKind::text || recurs) ++between;
    }
    if (between <= free_lines) return 0;
    return static_cast<int>(std::min((between - free_lines) / lines_a_point, most));
}

std::size_t HeadlineContext::words_between(std::size_t begin, std::size_t end) const {
    std::size_t words = 0;
    for (std::size_t i = begin; i < end; ++i) words += shapes_[i].words;
    return words;
}

bool HeadlineContext::leads_to_byline(std::size_t line) const {
    const std::size_t end = std::min(line + 5, shapes_.size());
    for (std::size_t i = line + 1; i < end; ++i) {
        if (classes_[i].kind == LineKind::byline || classes_[i].kind == LineKind::dateline) {
            return true;
        }
    }
    return false;
}

}  // namespace entente
