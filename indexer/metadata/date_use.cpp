#include "metadata/date_use.hpp"

#include "article/letters.hpp"
#include "metadata/date_cues.hpp"
#include "metadata/date_dateline.hpp"
#include "metadata/date_event.hpp"
#include "metadata/date_places.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <utility>

namespace entente {

std::string_view to_string(DateUse use) {
    constexpr std::array<std::string_view, 8> names{"published", "updated", "printed",
                                                    "event",     "planned", "copyright",
                                                    "mentioned", "excluded"};
    return names[static_cast<std::size_t>(use)];
}

namespace {

/// How far each rule is trusted. Measured on labelled pages only in their order, which follows the
/// ranking that date extractors for HTML agree on: labelled, alone by the title, dateline, URL.
/// Below least_trust in dates.cpp a rule needs a witness of another kind.
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
    RuleTrust{"above-title", DateUse::published, 0.90},
    RuleTrust{"head-line", DateUse::published, 0.85},
    RuleTrust{"url", DateUse::published, 0.80},
    RuleTrust{"foot-label", DateUse::published, 0.80},
    RuleTrust{"foot-line", DateUse::published, 0.75},
    RuleTrust{"print-edition", DateUse::printed, 0.70},
    RuleTrust{"update-label", DateUse::updated, 0.60},
    RuleTrust{"second-line", DateUse::updated, 0.55},
    RuleTrust{"top-label", DateUse::published, 0.55},
    RuleTrust{"top-line", DateUse::published, 0.45},
    RuleTrust{"event", DateUse::event, 0.80},
    RuleTrust{"planned", DateUse::planned, 0.10},
    RuleTrust{"copyright", DateUse::copyright, 0.05},
    RuleTrust{"mention", DateUse::mentioned, 0.10},
    RuleTrust{"date-list", DateUse::excluded, 0.0},
    RuleTrust{"not-of-the-article", DateUse::excluded, 0.0},
};

class Classifier {
public:
    Classifier(const Reading& reading, const std::vector<DateExpression>& all)
        : r_(reading), lines_(reading.article->lines), all_(all), places_(reading) {}

    /// `index` is that of the date among all.
    std::string_view rule_of(std::size_t index) const {
        const DateExpression& date = all_[index];
        const std::uint32_t line = r_.words[date.first].line;
        const ArticleLine& at = lines_[line];
        if (date.form == DateForm::link) return rule_of_link(line);
        // Furniture that was kept since there is nothing else dates no article.
        if (at.rule == "only-line") return "not-of-the-article";
        if (at.rule == "copyright" || follows_copyright_sign(date)) return "copyright";
        if (date.form == DateForm::year || at.kind == LineKind::title) return "mention";
        if (at.kind == LineKind::furniture && !is_set_aside_by_place(at.rule)) {
            return rule_in_furniture(line, date);
        }
        if (places_.is_prose(line)) return rule_in_prose(index, line);
        return rule_in_short_line(index, line);
    }

private:
    DatePlace place(std::uint32_t line) const { return places_.of(line); }
    bool is_by_title(std::uint32_t line) const {
        return place(line) == DatePlace::head || place(line) == DatePlace::above_title;
    }

    /// Furniture by where the line stands, not by what it says: the places decide again.
    static bool is_set_aside_by_place(std::string_view rule) {
        constexpr std::array<std::string_view, 5> rules{"related-link", "above-title", "section",
                                                        "foot", "no-words"};
        return std::ranges::find(rules, rule) != rules.end();
    }

    std::string_view rule_of_link(std::uint32_t line) const {
        const bool own_line = r_.line_begin[line + 1] - r_.line_begin[line] == 1;
        return own_line && line < places_.body_begin() ? "url" : "not-of-the-article";
    }

    /// `© 2016`, `(c) 2016`, `Copyright 2016`.
    bool follows_copyright_sign(const DateExpression& date) const {
        const std::size_t begin = r_.words[date.first].begin;
        constexpr std::size_t reach = 14;
        const std::string_view before =
            r_.text.substr(begin - std::min(begin, reach), std::min(begin, reach));
        return before.ends_with("© ") || before.ends_with("©") || before.ends_with("(c) ") ||
               before.ends_with("(C) ") || before.ends_with("opyright ");
    }

    std::string_view rule_in_furniture(std::uint32_t line, const DateExpression& date) const {
        const std::string_view rule = lines_[line].rule;
        if (rule == "print-edition") return "print-edition";
        const bool by_story = is_by_title(line) || place(line) == DatePlace::foot;
        if (!by_story || date.day == 0) return "not-of-the-article";
        if (rule == "age" || rule == "posted-by") return "date-line";
        return rule == "counter" && is_by_title(line) ? "head-line" : "not-of-the-article";
    }

    /// Calls `test` with the words between the date and the one before it on the line.
    template <class Test>
    bool any_word_before(std::size_t index, Test test) const {
        const DateExpression& date = all_[index];
        const std::uint32_t line_begin = r_.line_begin[r_.words[date.first].line];
        const std::uint32_t begin =
            index == 0 ? line_begin : std::max(line_begin, all_[index - 1].last);
        for (std::uint32_t i = date.first; i-- > begin;) {
            if (test(r_.words[i])) return true;
        }
        return false;
    }
    bool is_update(std::size_t index) const {
        const auto says_update = [this](const Word& word) {
            if (word.shape == WordShape::ideographs) return holds_update_sign(r_.spelling(word));
            return is_update_word(fold_line(r_.spelling(word)));
        };
        const Word* next = word_behind(index);
        return any_word_before(index, says_update) || (next != nullptr && says_update(*next));
    }
    bool is_labelled(std::size_t index, std::uint32_t line) const {
        if (lines_[line].rule == "date-label") return true;
        const Word* next = word_behind(index);
        if (next != nullptr && next->shape == WordShape::ideographs &&
            holds_publish_sign(r_.spelling(*next))) {
            return true;
        }
        return any_word_before(index, [this](const Word& word) {
            if (word.shape == WordShape::ideographs) return holds_publish_sign(r_.spelling(word));
            return is_publish_word(fold_line(r_.spelling(word)));
        });
    }
    /// The first word behind a date, over the time of day; none if the line ends before.
    const Word* word_behind(std::size_t index) const {
        constexpr std::uint32_t longest_time = 12;
        const std::uint32_t begin = all_[index].last;
        const std::uint32_t end = r_.line_begin[r_.words[all_[index].first].line + 1];
        for (std::uint32_t i = begin; i < std::min(end, begin + longest_time); ++i) {
            const Word& word = r_.words[i];
            const std::string_view sign = r_.spelling(word);
            const bool time = word.shape == WordShape::number || word.shape == WordShape::mark ||
                              sign == "時" || sign == "分" || sign == "日";
            if (!time) return &word;
        }
        return nullptr;
    }

    /// `Date: 10/16/2014 (last briefing 10/15/2014)`: the first date of a line is the line's.
    bool is_first_on_line(std::size_t index) const {
        const auto line = [&](std::size_t i) { return r_.words[all_[i].first].line; };
        return index == 0 || line(index - 1) != line(index) ||
               all_[index - 1].form == DateForm::year;
    }

    /// `26 May – 1 June`, `May 3 to 5 June`: one of two ends.
    bool is_range_end(std::size_t index) const {
        const auto joined = [&](std::size_t i) {
            if (i + 1 >= all_.size() || all_[i + 1].first < all_[i].last) return false;
            const std::uint32_t between = all_[i + 1].first - all_[i].last;
            if (between != 1 || all_[i].form == DateForm::year) return false;
            const Word& word = r_.words[all_[i].last];
            const std::string_view sign = r_.spelling(word);
            return word.line == r_.words[all_[i + 1].first].line &&
                   (word.mark == '-' || word.mark == '~' || sign == "～" || sign == "to" ||
                    sign == "bis" || sign == "au" || sign == "al");
        };
        return joined(index) || (index > 0 && joined(index - 1));
    }

    /// `born 24 May 1941`, `Returns as of 08/10/2022`, `Born` on the line above.
    bool is_background(std::size_t index, std::uint32_t line) const {
        const std::uint32_t first = all_[index].first, begin = r_.line_begin[line];
        const auto tells = [&](std::uint32_t i) {
            return is_background_word(fold_line(r_.spelling(r_.words[i])));
        };
        if (first > begin) return tells(first - 1) || (first > begin + 1 && tells(first - 2));
        if (line == 0) return false;
        const std::uint32_t above = r_.line_begin[line - 1];
        const bool one_word =
            begin - above == 1 || (begin - above == 2 && r_.is_mark(begin - 1, ':'));
        return one_word && tells(above);
    }

    /// Nothing much but the date and the time on the line.
    bool is_alone(std::uint32_t line, const DateExpression& date) const {
        constexpr std::size_t longest_line = 160;
        const bool sentence = r_.text[lines_[line].where.end - 1] == '.';
        const std::size_t most_others = sentence ? 2 : 4;
        if (lines_[line].where.size() > longest_line) return false;
        std::size_t others = 0;
        for (std::uint32_t i = r_.line_begin[line]; i < r_.line_begin[line + 1]; ++i) {
            const WordShape shape = r_.words[i].shape;
            const bool in_date = i >= date.first && i < date.last;
            if (in_date || shape == WordShape::mark || shape == WordShape::number) continue;
            if (++others > most_others) return false;
        }
        return true;
    }

    std::string_view rule_in_short_line(std::size_t index, std::uint32_t line) const {
        const DateExpression& date = all_[index];
        DatePlace at = place(line);
        if (at == DatePlace::body && is_by_byline(line)) at = DatePlace::head;
        const bool listed = at == DatePlace::foot && lines_[line].rule == "related-link";
        if (at == DatePlace::below || listed) return "not-of-the-article";
        if (is_background(index, line) || is_range_end(index)) return "mention";
        const bool in_text = line >= places_.body_begin();
        if (in_text && !(date.day != 0 && is_stamp(index, line))) return rule_in_prose(index, line);
        if (at == DatePlace::head || at == DatePlace::above_title) {
            return rule_by_title(index, line);
        }
        const bool dated = is_alone(line, date) || is_labelled(index, line);
        if (at == DatePlace::top && is_labelled(index, line)) {
            return is_update(index) ? "update-label" : "top-label";
        }
        if (at == DatePlace::top) return dated && date.day != 0 ? "top-line" : "mention";
        if (is_update(index)) return at == DatePlace::foot ? "update-label" : "mention";
        if (is_labelled(index, line)) return "foot-label";
        return dated && at == DatePlace::foot && date.day != 0 ? "foot-line" : "mention";
    }

    /// Says by itself that it dates the page: alone, labelled, or with the time of day.
    bool is_stamp(std::size_t index, std::uint32_t line) const {
        return is_alone(line, all_[index]) || is_labelled(index, line) || is_update(index) ||
               has_time(all_[index]);
    }
    /// `3 May 2016, 09:43`, `09:31 3 May 2016`.
    bool has_time(const DateExpression& date) const {
        constexpr std::uint32_t reach = 4;
        const std::uint32_t begin = date.first - std::min(date.first, reach);
        const auto end = static_cast<std::uint32_t>(r_.words.size());
        const std::uint32_t line = r_.words[date.first].line;
        for (std::uint32_t i = begin; i + 1 < std::min(end, date.last + reach); ++i) {
            const bool between = r_.words[i].line == line && r_.is_mark(i, ':') && i > 0;
            if (between && r_.words[i - 1].shape == WordShape::number &&
                r_.words[i + 1].shape == WordShape::number) {
                return true;
            }
        }
        return false;
    }

    bool is_by_byline(std::uint32_t line) const {
        const auto byline = [this](std::uint32_t at) {
            return at < lines_.size() && lines_[at].rule == "byline";
        };
        return byline(line + 1) || (line > 0 && byline(line - 1));
    }

    std::string_view rule_by_title(std::size_t index, std::uint32_t line) const {
        const DateExpression& date = all_[index];
        if (is_update(index)) return "update-label";
        if (!is_first_on_line(index)) return "mention";
        if (is_labelled(index, line)) return "date-label";
        if (has_deed_word(line, date)) return "event";
        const bool above = place(line) == DatePlace::above_title;
        if (lines_[line].kind == LineKind::byline) {
            return lines_[line].rule == "credit" ? "head-line" : "byline";
        }
        if (is_alone(line, date)) {
            if (date.form == DateForm::season) return "print-edition";
            return above ? "above-title" : "date-line";
        }
        return date.day != 0 || date.form == DateForm::season ? "head-line" : "mention";
    }

    std::string_view rule_in_prose(std::size_t index, std::uint32_t line) const {
        const DateExpression& date = all_[index];
        const std::uint32_t begin = places_.body_begin();
        const bool opens = line + 2 >= begin && line <= begin + 2;
        if (opens && in_dateline(r_, date)) {
            return "dateline";
        }
        if (place(line) == DatePlace::below && lines_[line].kind == LineKind::furniture) {
            return "not-of-the-article";
        }
        switch (deed_of(r_, places_, date)) {
            case DateDeed::done:
                return "event";
            case DateDeed::planned:
                return "planned";
            case DateDeed::none:
                break;
        }
        return "mention";
    }

    /// `THIS AGREEMENT is made on the 3rd day of ..`
    bool has_deed_word(std::uint32_t line, const DateExpression& date) const {
        constexpr std::uint32_t reach = 40;
        for (std::uint32_t i = date.first; i-- > r_.line_begin[line] && date.first - i <= reach;) {
            if (r_.has(i, deed_word)) return true;
        }
        return false;
    }

    const Reading& r_;
    const std::vector<ArticleLine>& lines_;
    const std::vector<DateExpression>& all_;
    DatePlaces places_;
};

std::tuple<int, int, int> day_of(const DateExpression& date) {
    return {date.year, date.month, date.day};
}

void set_rule(UsedDate& used, std::string_view rule) {
    const auto* trust = std::ranges::find(rule_trust, rule, &RuleTrust::rule);
    used.use = trust->use, used.rule = rule, used.confidence = trust->confidence;
}

/// Lists of stories have a date each: several different days on lines of their own, or one day on
/// many, are none of this story's.
void exclude_lists(std::vector<UsedDate>& dates, std::string_view rule, std::size_t most_days) {
    constexpr std::size_t most_lines = 2;  // today's stories share their day
    std::vector<std::tuple<int, int, int>> days;
    std::size_t lines = 0;
    for (const UsedDate& used : dates) {
        if (used.rule == rule) ++lines;
        if (used.rule == rule && days.size() <= most_days &&
            std::ranges::find(days, day_of(used.expression)) == days.end()) {
            days.push_back(day_of(used.expression));
        }
    }
    if (days.size() <= most_days && (most_days > 1 || lines <= most_lines)) return;
    for (UsedDate& used : dates) {
        if (used.rule == rule) set_rule(used, "date-list");
    }
}

/// Of two dates that stand one below the other by the headline, the later is that of the last
/// change.
void tell_updates(const Reading& reading, std::vector<UsedDate>& dates) {
    constexpr std::uint32_t nearby = 4;
    UsedDate* before = nullptr;
    for (UsedDate& used : dates) {
        if (used.rule != "date-line" || used.expression.year == 0) continue;
        const auto line = [&](const UsedDate& date) {
            return reading.words[date.expression.first].line;
        };
        if (before != nullptr && line(used) - line(*before) <= nearby) {
            const auto earlier = day_of(before->expression), later = day_of(used.expression);
            if (earlier < later) set_rule(used, "second-line");
            if (later < earlier) set_rule(*before, "second-line");
        }
        if (used.rule == "date-line") before = &used;
    }
}

}  // namespace

std::vector<UsedDate> classify_dates(const Reading& reading, std::vector<DateExpression> dates) {
    const Classifier classifier(reading, dates);
    std::vector<UsedDate> used;
    used.reserve(dates.size());
    for (std::size_t i = 0; i < dates.size(); ++i) {
        used.push_back({dates[i], DateUse::mentioned, {}, 0});
        set_rule(used.back(), classifier.rule_of(i));
    }
    exclude_lists(used, "date-line", 3);
    exclude_lists(used, "above-title", 1);
    exclude_lists(used, "foot-line", 1);
    tell_updates(reading, used);
    return used;
}

}  // namespace entente
