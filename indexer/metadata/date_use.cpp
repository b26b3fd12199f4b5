#include "metadata/date_use.hpp"

#include "article/letters.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

namespace entente {
namespace {

/// How far each rule is trusted. Measured on labelled pages only in their order, which follows the
/// ranking that date extractors for HTML agree on: labelled, alone by the title, dateline, URL.
struct RuleTrust {
    std::string_view rule;
    DateUse use;
    double confidence;
};
constexpr std::array rule_trust{
    RuleTrust{"date-label", DateUse::published, 0.97},
    RuleTrust{"date-line", DateUse::published, 0.95},
    RuleTrust{"dateline", DateUse::published, 0.94},
    RuleTrust{"byline", DateUse::published, 0.93},
    RuleTrust{"head-line", DateUse::published, 0.88},
    RuleTrust{"url", DateUse::published, 0.80},
    RuleTrust{"foot-line", DateUse::published, 0.75},
    RuleTrust{"print-edition", DateUse::printed, 0.70},
    RuleTrust{"update-label", DateUse::updated, 0.60},
    RuleTrust{"event", DateUse::event, 0.80},
    RuleTrust{"mention", DateUse::mentioned, 0.10},
    RuleTrust{"not-of-the-article", DateUse::excluded, 0.0},
};

const std::unordered_set<std::string_view> update_words{
    "updated",  "update", "modified",    "revised", "aktualisiert",
    "geändert", "jour",   "actualizado", "edited",  "reviewed"};

/// Verbs of Chinese reports that date what happened: sign, meet, hold, agree, found.
constexpr std::array<std::string_view, 10> chinese_event_words{
    "签", "会见", "会谈", "达成", "举行", "组成", "成立", "考察", "访问", "揭牌"};

class Classifier {
public:
    Classifier(const Reading& reading, const std::vector<DateExpression>& all)
        : r_(reading), lines_(reading.article->lines), all_(all) {
        first_prose_ = prose_line();
    }

    std::string_view rule_of(const DateExpression& date) const {
        const std::uint32_t line = r_.words[date.first].line;
        const ArticleLine& at = lines_[line];
        if (date.form == DateForm::link) return rule_of_link(line);
        if (date.form == DateForm::year) return "mention";
        switch (at.kind) {
            case LineKind::furniture:
                return rule_in_furniture(at, date);
            case LineKind::dateline:
                return rule_in_date_line(line, date);
            case LineKind::byline:
                return at.rule == "credit" ? "head-line" : "byline";
            case LineKind::title:
                return "mention";
            default:
                return rule_in_text(line, date);
        }
    }

private:
    /// Long lines, and shorter ones that end as a sentence.
    bool is_body(const ArticleLine& line) const {
        if (line.kind != LineKind::text) return false;
        return line.where.size() > 120 ||
               (line.where.size() > 60 && r_.text[line.where.end - 1] == '.');
    }
    std::uint32_t prose_line() const {
        const auto found =
            std::ranges::find_if(lines_, [this](const ArticleLine& line) { return is_body(line); });
        return static_cast<std::uint32_t>(found - lines_.begin());
    }
    bool before_body(std::uint32_t line) const { return line < first_prose_; }

    std::string_view rule_of_link(std::uint32_t line) const {
        const bool own_line = r_.line_begin[line + 1] - r_.line_begin[line] == 1;
        return own_line && before_body(line) ? "url" : "not-of-the-article";
    }

    std::string_view rule_in_furniture(const ArticleLine& line, const DateExpression& date) const {
        if (line.rule == "print-edition") return "print-edition";
        if (line.rule == "age" || line.rule == "posted-by") return "date-line";
        const bool head = line.rule == "above-title" || line.rule == "section";
        if (head && date.form != DateForm::season) return "head-line";
        if (line.rule == "counter" && date.day != 0) return "head-line";
        return "not-of-the-article";
    }

    /// An update word stands between the date and the one before it on the line.
    bool is_update(std::uint32_t line, const DateExpression& date) const {
        for (std::uint32_t i = date.first; i-- > r_.line_begin[line];) {
            if (is_in_date(i)) return false;
            if (update_words.contains(fold_line(r_.spelling(r_.words[i])))) return true;
            if (r_.words[i].shape == WordShape::ideographs &&
                r_.spelling(r_.words[i]).find("更新") != std::string_view::npos) {
                return true;
            }
        }
        return false;
    }
    bool is_in_date(std::uint32_t word) const {
        const auto after = std::ranges::upper_bound(all_, word, {}, &DateExpression::first);
        return after != all_.begin() && word < std::prev(after)->last;
    }
    /// `Date: 10/16/2014 (last briefing 10/15/2014)`: the first date of a line is the line's.
    bool is_first_on_line(std::uint32_t line, const DateExpression& date) const {
        const auto first =
            std::ranges::lower_bound(all_, r_.line_begin[line], {}, &DateExpression::first);
        return first->first == date.first;
    }

    std::string_view rule_in_date_line(std::uint32_t line, const DateExpression& date) const {
        if (is_update(line, date)) return "update-label";
        if (!is_first_on_line(line, date)) return "mention";
        if (lines_[line].rule == "date-label") return "date-label";
        if (date.form == DateForm::season) return "print-edition";
        return before_body(line) || line < 12 ? "date-line" : "foot-line";
    }

    std::string_view rule_in_text(std::uint32_t line, const DateExpression& date) const {
        if (before_body(line)) {
            if (has_deed(line, date)) return "event";
            return date.day != 0 || date.form == DateForm::season ? "head-line" : "mention";
        }
        if (line <= first_prose_ + 2 && in_dateline(line, date)) return "dateline";
        return is_event(date) ? "event" : "mention";
    }

    /// `THIS AGREEMENT is made on the 3rd day of ..`
    bool has_deed(std::uint32_t line, const DateExpression& date) const {
        for (std::uint32_t i = r_.line_begin[line]; i < date.first; ++i) {
            if (r_.has(i, deed_word)) return true;
        }
        return false;
    }

    /// `HARBIN, Sept. 21 (Agency) --`: only names and marks before it, a mark behind it.
    bool in_dateline(std::uint32_t line, const DateExpression& date) const {
        const std::uint32_t begin = r_.line_begin[line];
        if (date.day == 0 || date.first == begin || date.first - begin > 10) return false;
        for (std::uint32_t i = begin; i < date.first; ++i) {
            const Word& word = r_.words[i];
            const bool name = is_capitalised(word) || word.shape == WordShape::mark ||
                              (word.classes & (connector | weekday_name)) != 0 ||
                              r_.spelling(word) == "le";
            if (!name) return false;
        }
        std::uint32_t next = date.last;
        if (r_.is_mark(next, '.') || r_.is_mark(next, ',')) ++next;
        const bool mark = r_.is_mark(next, '(') || r_.is_mark(next, '-') || r_.is_mark(next, '/') ||
                          r_.is_mark(next, ':') || r_.is_mark(next, '_') || r_.is_mark(next, '[');
        const bool agency = next > date.last && next < r_.words.size() &&
                            r_.words[next].shape == WordShape::capitals;
        return mark || agency;
    }

    bool ends_sentence(std::uint32_t i) const {
        const char mark = r_.words[i].mark;
        if (mark != '.' && mark != '!' && mark != '?') return false;
        if (i + 1 >= r_.words.size()) return true;
        const Word& next = r_.words[i + 1];
        return next.gap != Gap::none && next.shape != WordShape::number &&
               next.shape != WordShape::small;
    }

    enum class Verdict { none, past, future };
    Verdict verdict_of(std::uint32_t i) const {
        const WordClasses classes = r_.words[i].classes;
        if ((classes & agreement_noun) != 0) return Verdict::past;
        if ((classes & past_cue) != 0 && (classes & agreement_verb) == 0) return Verdict::future;
        if ((classes & (agreement_verb | meeting_verb | deed_word)) != 0) return Verdict::past;
        if ((classes & future_word) != 0) return Verdict::future;
        return Verdict::none;
    }

    /// The nearest verb in the sentence decides: signed, met .. against will, until, since.
    bool is_event(const DateExpression& date) const {
        if (date.month == 0) return false;
        if (is_chinese(date)) return is_chinese_event(date);
        constexpr std::uint32_t reach = 18;
        for (std::uint32_t i = date.first; i-- > 0 && date.first - i <= reach;) {
            if (ends_sentence(i) || r_.words[i + 1].gap == Gap::paragraph) break;
            if (const Verdict verdict = verdict_of(i); verdict != Verdict::none) {
                return verdict == Verdict::past;
            }
        }
        const auto end = static_cast<std::uint32_t>(r_.words.size());
        for (std::uint32_t i = date.last; i < std::min(end, date.last + 2 * reach); ++i) {
            if (r_.words[i].gap == Gap::paragraph || ends_sentence(i)) break;
            // A preposition behind the date governs something else.
            const bool governs = r_.has(i, auxiliary) || !r_.has(i, function_word);
            const Verdict verdict = governs ? verdict_of(i) : Verdict::none;
            if (verdict != Verdict::none) return verdict == Verdict::past;
        }
        return opens_story(date);
    }

    /// `Late in October 2017 A walked into ..`: a date that the report begins with is its event's.
    bool opens_story(const DateExpression& date) const {
        const std::uint32_t line = r_.words[date.first].line;
        return line == first_prose_ && date.year != 0 && date.first - r_.line_begin[line] <= 4;
    }

    bool is_chinese(const DateExpression& date) const {
        const std::string_view behind = r_.text.substr(date.where.end, 3);
        return behind == "月" || behind == "日" || behind == "号" ||
               r_.words[date.first].shape == WordShape::ideographs;
    }
    bool is_chinese_event(const DateExpression& date) const {
        const std::string_view rest = r_.text.substr(date.where.end, 400);
        const std::string_view sentence = rest.substr(0, rest.find("。"));
        return std::ranges::any_of(chinese_event_words, [&](std::string_view word) {
            return sentence.find(word) != std::string_view::npos;
        });
    }

    const Reading& r_;
    const std::vector<ArticleLine>& lines_;
    const std::vector<DateExpression>& all_;
    std::uint32_t first_prose_ = 0;
};

}  // namespace

std::vector<UsedDate> classify_dates(const Reading& reading, std::vector<DateExpression> dates) {
    const Classifier classifier(reading, dates);
    std::vector<UsedDate> used;
    used.reserve(dates.size());
    for (const DateExpression& date : dates) {
        const std::string_view rule = classifier.rule_of(date);
        const auto* trust = std::ranges::find(rule_trust, rule, &RuleTrust::rule);
        used.push_back({date, trust->use, rule, trust->confidence});
    }
    return used;
}

}  // namespace entente
