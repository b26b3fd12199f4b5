#include "metadata/date_event.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace entente {
namespace {

/// Verbs of Chinese and Japanese reports that date what happened: sign, meet, hold, agree, found.
constexpr std::array<std::string_view, 16> east_asian_deeds{
    "签",   "簽",   "会见", "會見", "会谈", "會談", "达成", "達成",
    "举行", "組成", "成立", "考察", "访问", "揭牌", "締結", "調印"};

class DeedReader {
public:
    DeedReader(const Reading& reading, const DatePlaces& places) : r_(reading), places_(places) {}

    /// The nearest verb in the sentence decides: signed, met .. against will, until, since.
    DateDeed read(const DateExpression& date) const {
        if (date.month == 0) return DateDeed::none;
        if (is_east_asian(date)) return read_east_asian(date);
        if (const DateDeed deed = before(date); deed != DateDeed::none) return deed;
        if (const DateDeed deed = behind(date); deed != DateDeed::none) return deed;
        return opens_story(date) ? DateDeed::done : DateDeed::none;
    }

private:
    static constexpr std::uint32_t reach = 18;  ///< words; a guess, longer than most clauses

    bool ends_sentence(std::uint32_t i) const {
        const char mark = r_.words[i].mark;
        if (mark != '.' && mark != '!' && mark != '?') return false;
        if (i + 1 >= r_.words.size()) return true;
        const Word& next = r_.words[i + 1];
        return next.gap != Gap::none && next.shape != WordShape::number &&
               next.shape != WordShape::small;
    }

    DateDeed deed_at(std::uint32_t i) const {
        const WordClasses classes = r_.words[i].classes;
        if ((classes & agreement_noun) != 0) return DateDeed::done;
        if ((classes & past_cue) != 0 && (classes & agreement_verb) == 0) return DateDeed::planned;
        if ((classes & (agreement_verb | meeting_verb | deed_word)) != 0) {
            return is_to_come(i) ? DateDeed::planned : DateDeed::done;
        }
        return (classes & future_word) != 0 ? DateDeed::planned : DateDeed::none;
    }

    /// `will be signed`, `is expected to be signed`.
    bool is_to_come(std::uint32_t verb) const {
        constexpr std::uint32_t auxiliaries = 3;
        for (std::uint32_t i = verb; i-- > 0 && verb - i <= auxiliaries;) {
            if (r_.words[i + 1].gap == Gap::paragraph) return false;
            if (r_.has(i, future_word)) return true;
        }
        return false;
    }

    DateDeed before(const DateExpression& date) const {
        for (std::uint32_t i = date.first; i-- > 0 && date.first - i <= reach;) {
            if (ends_sentence(i) || r_.words[i + 1].gap == Gap::paragraph) break;
            if (const DateDeed deed = deed_at(i); deed != DateDeed::none) return deed;
        }
        return DateDeed::none;
    }

    DateDeed behind(const DateExpression& date) const {
        const auto end = static_cast<std::uint32_t>(r_.words.size());
        for (std::uint32_t i = date.last; i < std::min(end, date.last + 2 * reach); ++i) {
            if (r_.words[i].gap == Gap::paragraph || ends_sentence(i)) break;
            // A preposition behind the date governs something else.
            if (!r_.has(i, auxiliary) && r_.has(i, function_word)) continue;
            if (const DateDeed deed = deed_at(i); deed != DateDeed::none) return deed;
        }
        return DateDeed::none;
    }

    /// `Late in October 2017 A walked into ..`: a date that the report begins with is its event's.
    bool opens_story(const DateExpression& date) const {
        constexpr std::uint32_t opening = 8;
        const std::uint32_t line = r_.words[date.first].line;
        return line == places_.body_begin() && date.year != 0 &&
               date.first - r_.line_begin[line] <= opening;
    }

    bool is_east_asian(const DateExpression& date) const {
        const std::string_view behind = r_.text.substr(date.where.end, 3);
        return behind == "月" || behind == "日" || behind == "号" ||
               r_.words[date.first].shape == WordShape::ideographs;
    }
    DateDeed read_east_asian(const DateExpression& date) const {
        constexpr std::size_t longest_sentence = 400;
        const std::string_view rest = r_.text.substr(date.where.end, longest_sentence);
        const std::string_view sentence =
            rest.substr(0, std::min(rest.find("。"), rest.find('\n')));
        const bool done = std::ranges::any_of(east_asian_deeds, [&](std::string_view word) {
            return sentence.find(word) != std::string_view::npos;
        });
        return done ? DateDeed::done : DateDeed::none;
    }

    const Reading& r_;
    const DatePlaces& places_;
};

}  // namespace

DateDeed deed_of(const Reading& reading, const DatePlaces& places, const DateExpression& date) {
    return DeedReader(reading, places).read(date);
}

}  // namespace entente
