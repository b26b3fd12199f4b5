#include "article/line_kinds.hpp"

#include "article/calendar_words.hpp"
#include "article/letters.hpp"
#include "article/line_phrases.hpp"

#include <array>

namespace entente {
namespace {

constexpr LineClass furniture(std::string_view rule) { return {LineKind::furniture, rule}; }

/// A phrase in running text proves nothing, except these, which stand in notices of any length.
bool holds_in_prose(std::string_view rule) {
    return rule == "copyright" || rule == "cookies" || rule == "legal" || rule == "comments" ||
           rule == "site-notice" || rule == "link" || rule == "subscribe";
}

bool has_words(const LineShape& shape) {
    return shape.words > shape.numbers || shape.ideographs > 0;
}

/// What a line has of a date, a time or their labels.
struct DateSigns {
    std::size_t words = 0;  ///< month and weekday names, numbers
    bool date = false;      ///< a month's name, or numbers joined as in 30/06/2017
};
DateSigns date_signs(std::string_view folded) {
    DateSigns signs;
    for (std::string_view joined : {"#/#/#", "#-#-#", "#.#.#", "#年#月"}) {
        signs.date |= folded.find(joined) != folded.npos;
    }
    for (std::size_t i = 0; i < folded.size(); i = word_end(folded, i)) {
        const auto word = folded.substr(i, word_end(folded, i) - i);
        const bool month = month_of(word) != 0;
        const bool name = month || weekday_of(word) >= 0;
        signs.date |= month;
        if (name || word.find('#') != word.npos) ++signs.words;
    }
    return signs;
}

/// `30 June 2017 10:24`, `Friday, 22nd November 2013`, `2017年6月30日`: little else on the line.
bool is_date_line(const LineShape& shape) {
    if (shape.columns > 80 || shape.numbers == 0 || shape.words > 16 || shape.ends_sentence) {
        return false;
    }
    const DateSigns signs = date_signs(shape.folded);
    return signs.date && shape.words <= signs.words + 4;
}

bool is_tag(std::string_view folded) {
    return folded.size() > 2 && folded.front() == '<' && folded.back() == '>';
}

/// `PHS/LZD`, `fp/sst/gd`: the desk's initials at the end of an agency story.
bool is_desk_mark(const LineShape& shape) {
    return shape.columns < 24 && shape.words >= 2 && shape.words <= 4 && shape.cells == 1 &&
           shape.folded.find('/') != std::string::npos && !shape.ends_sentence &&
           shape.numbers == 0 && shape.folded.find(' ') == std::string::npos;
}

/// A menu or a trail: several short parts, none of them a sentence.
bool is_navigation(const LineShape& shape) {
    if (shape.ends_sentence || shape.cells < 2 || shape.words > 6 * shape.cells) return false;
    const bool listed = shape.folded.starts_with("•") || shape.folded.starts_with("●");
    if (listed) return false;
    if (shape.numbers * 3 > shape.words) return false;  // a row of a table
    if (shape.trail) return shape.words <= 12;
    return shape.cells >= 3 && shape.words <= 3 * shape.cells + 2;
}

LineClass classify_by_phrase(const LineShape& shape) {
    const PhraseMatch about = about_phrases().at(shape.folded, 0);
    if (about && !is_prose(shape)) {
        const std::string_view rule = about.phrase->rule;
        if (rule == "byline" && shape.words <= 14) return {LineKind::byline, rule};
        if (rule == "date-label" && date_signs(shape.folded).date)
            return {LineKind::dateline, rule};
        if (rule == "credit" && shape.words <= 14 && shape.folded.find(':') != std::string::npos) {
            return {LineKind::byline, rule};
        }
    }
    if (shape.words > 45) return {};
    const bool prose = is_prose(shape);
    PhraseMatch found = furniture_phrases().find(shape.folded);
    while (found && prose && !holds_in_prose(found.phrase->rule)) {
        found = furniture_phrases().find(shape.folded, found.end);
    }
    return found ? furniture(found.phrase->rule) : LineClass{};
}

/// Notices that hold a date and are furniture all the same.
bool outranks_date(std::string_view rule) {
    return rule == "age" || rule == "copyright" || rule == "print-edition" || rule == "related" ||
           rule == "posted-by" || rule == "label" || rule == "tags" || rule == "photo-credit";
}

}  // namespace

LineClass classify_line(const LineShape& shape) {
    if (shape.folded.empty()) return {};
    if (is_tag(shape.folded)) return furniture("markup");
    if (is_date_line(shape)) {
        const PhraseMatch label = about_phrases().at(shape.folded, 0);
        if (label && label.phrase->rule == "date-label") return {LineKind::dateline, "date-label"};
        const PhraseMatch age = furniture_phrases().find(shape.folded);
        if (!age || !outranks_date(age.phrase->rule)) return {LineKind::dateline, "date-line"};
    }
    if (!has_words(shape)) return furniture("no-words");
    if (const LineClass by_phrase = classify_by_phrase(shape); !by_phrase.rule.empty()) {
        return by_phrase;
    }
    if (is_navigation(shape)) return furniture("navigation");
    if (is_desk_mark(shape)) return furniture("desk-mark");
    return {};
}

}  // namespace entente
