#include "metadata/name_governors.hpp"

#include "article/letters.hpp"
#include "metadata/countries.hpp"

#include <algorithm>
#include <string_view>

namespace entente {
namespace {

constexpr WordClasses verb = agreement_verb | meeting_verb | speech_verb | adviser_verb | deal_act;
constexpr WordClasses cue_word = verb | partner_preposition | place_preposition | connector |
                                 agreement_noun | party_noun | auxiliary;
/// How far a name's governor may be.
constexpr std::uint32_t max_left = 10, max_adjectives = 4, max_insertion = 24, max_adverbs = 5;

class LeftWalk {
public:
    LeftWalk(const Reading& reading, const Mention& mention) : r_(reading), first_(mention.first) {}

    LeftContext run() {
        for (at_ = first_; at_ > 0 && first_ - at_ < max_left;) {
            if (r_.words[at_].gap == Gap::paragraph || !step()) break;
        }
        return out_;
    }

private:
    /// Passes the word before at_; false: the walk ends.
    bool step() {
        const Word& word = r_.words[at_ - 1];
        if (word.mark != 0) return pass_mark(word.mark);
        if (is_possessive_s(r_, at_ - 1)) return pass_owner();
        if (is_capitalised(word) && !r_.has(at_ - 1, function_word)) return pass_capital(word);
        return pass_small(word);
    }
    bool pass_mark(char mark) {
        const bool noun = mark == ',' && at_ >= 2 && r_.has(at_ - 2, descriptor);
        if (mark != '"' && mark != '\'' && !noun) return false;
        comma_ |= noun;
        --at_;
        return true;
    }
    bool pass_owner() {
        at_ -= 2;
        while (at_ > 0 && is_capitalised(r_.words[at_ - 1]) &&
               r_.words[at_].gap != Gap::paragraph) {
            --at_;
        }
        return true;
    }
    /// `German carrier X`, `UK carrier X`.
    bool pass_capital(const Word& word) {
        const bool passes = (word.classes & demonym) != 0 || is_state(fold_line(r_.spelling(word)));
        if (passes) --at_;
        return passes;
    }
    bool pass_small(const Word& word) {
        // `advised X` makes X a client, `advised by X` an adviser.
        if ((word.classes & outsider_cue) != 0 && (word.classes & adviser_verb) == 0) {
            out_.outsider = true;
            return false;
        }
        const bool names_kind = (word.classes & descriptor) != 0;
        const bool is_article = (word.classes & article) != 0;  // `the` stands inside names too
        if (!names_kind && !is_article && (word.classes & cue_word) != 0) {
            out_.cue = at_ - 1;
            return false;
        }
        out_.described |= names_kind && !comma_ && (word.classes & role) == 0;
        if (at_ == first_) out_.article = r_.spelling(word) == "the" || r_.spelling(word) == "The";
        if (!names_kind && (word.classes & function_word) == 0 && ++adjectives_ > max_adjectives) {
            return false;
        }
        --at_;
        return true;
    }

    const Reading& r_;
    std::uint32_t first_, at_ = 0, adjectives_ = 0;
    bool comma_ = false;  ///< `its distributor, X`: passed on the way
    LeftContext out_;
};

class RightWalk {
public:
    RightWalk(const Reading& reading, const Mention& mention)
        : r_(reading), at_(behind_name(reading, mention)) {}

    RightContext run() {
        while (r_.is_mark(at_, '(') && pass_bracket()) {
        }
        if (r_.is_mark(at_, ',')) pass_insertion();
        for (std::uint32_t n = 0; n < max_adverbs && is_adverb(at_); ++n) ++at_;
        out_.verb = at_;
        return out_;
    }

private:
    bool ends(std::uint32_t i) const {
        if (i >= r_.words.size() || r_.words[i].gap == Gap::paragraph) return true;
        return r_.is_mark(i, ';') || r_.is_mark(i, '"') ||
               (r_.is_mark(i, '.') && i + 1 < r_.words.size() &&
                r_.words[i + 1].shape != WordShape::small);
    }
    bool pass_bracket() {
        for (std::uint32_t i = at_ + 1; i < at_ + max_insertion / 2 && !ends(i); ++i) {
            if (!r_.is_mark(i, ')')) continue;
            at_ = i + 1;
            return true;
        }
        return false;
    }
    /// `, a maker of locks,` up to the comma behind which a verb stands.
    void pass_insertion() {
        const std::uint32_t begin = at_ + 1;
        out_.insertion = begin;
        if (r_.has(begin, verb | auxiliary)) return;
        for (std::uint32_t i = begin; i < begin + max_insertion && !ends(i); ++i) {
            if (r_.has(i, speech_verb) && !r_.has(begin, function_word)) return;
            if (!r_.is_mark(i, ',') || !r_.has(i + 1, verb | auxiliary)) continue;
            at_ = i + 1;
            return;
        }
    }
    /// `today`, `also`, `on Monday`, `jointly`.
    bool is_adverb(std::uint32_t i) const {
        if (ends(i)) return false;
        if (r_.is_mark(i, ',')) {  // `on Monday, 3rd March,`
            return r_.words[i - 1].shape == WordShape::number ||
                   (i + 1 < r_.words.size() && r_.words[i + 1].shape == WordShape::number);
        }
        if (r_.words[i].mark != 0) return false;
        if (r_.has(i, verb | auxiliary | partner_preposition)) return false;
        if (r_.has(i, weekday_name | month_name) || r_.words[i].shape == WordShape::number) {
            return true;
        }
        const std::string_view word = r_.spelling(r_.words[i]);
        if (word == "on") return r_.has(i + 1, weekday_name | month_name);
        if (r_.words[i].shape != WordShape::small || r_.has(i, place_preposition)) return false;
        return word.ends_with("ly") || word == "also" || word == "today" || word == "both" ||
               word == "each" || word == "now" || word == "yesterday" || word == "again";
    }

    const Reading& r_;
    std::uint32_t at_;
    RightContext out_;
};

}  // namespace

bool is_possessive_s(const Reading& r, std::uint32_t i) {
    return i > 0 && i < r.words.size() && r.is_mark(i - 1, '\'') && r.spelling(r.words[i]) == "s" &&
           r.words[i].gap == Gap::none;
}

std::uint32_t behind_name(const Reading& r, const Mention& mention) {
    std::uint32_t i = mention.last;
    if (mention.short_last > i) i = mention.short_last + 1;
    const bool abbreviation = r.is_mark(i, '.') && i + 1 < r.words.size() &&
                              (r.words[i + 1].shape == WordShape::small || r.is_mark(i + 1, '('));
    return abbreviation ? i + 1 : i;
}

LeftContext look_left(const Reading& reading, const Mention& mention) {
    return LeftWalk(reading, mention).run();
}

RightContext look_right(const Reading& reading, const Mention& mention) {
    return RightWalk(reading, mention).run();
}

}  // namespace entente
