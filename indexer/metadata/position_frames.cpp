#include "metadata/position_frames.hpp"

#include "article/letters.hpp"
#include "metadata/countries.hpp"
#include "metadata/name_context.hpp"
#include "metadata/name_runs.hpp"

#include <algorithm>
#include <string_view>

namespace entente {
namespace {

class PositionReader {
public:
    explicit PositionReader(const Reading& reading) : r_(reading) {}

    PartyFrame read(const Mention& mention) const {
        PartyFrame frame;
        frame.place = is_place(mention);
        frame.acts = is_subject(mention);
        frame.partner = is_partner(mention);
        frame.spoken_for = is_spoken_for(mention);
        return frame;
    }

private:
    bool before(const Mention& mention, WordClasses classes) const {
        const std::uint32_t i = before_article(r_, mention.first);
        return i > 0 && r_.words[i].gap != Gap::paragraph && r_.has(i - 1, classes);
    }
    bool behind_and(const Mention& mention) const {
        std::uint32_t i = mention.first;
        if (i > 0 && r_.has(i - 1, function_word) && r_.words[i - 1].shape == WordShape::small &&
            !r_.has(i - 1, connector)) {
            --i;
        }
        if (i == 0 || r_.words[i].gap == Gap::paragraph) return false;
        return is_and_word(r_, i - 1) || r_.is_mark(i - 1, ',');
    }
    bool is_place(const Mention& mention) const {
        if (mention.kind == PartyKind::organisation) return false;
        return before(mention, place_preposition) || is_behind_adjective(mention) ||
               is_behind_place(mention) || is_attribute(mention) || is_joined_place(mention);
    }
    /// `en Cusco y Puno`, `la línea entre Torrealta y Mirablanca`: places two by two.
    bool is_joined_place(const Mention& mention) const {
        if (mention.kind || r_.in("en")) return false;
        std::uint32_t i = mention.first;
        if (i > 1 && is_and_word(r_, i - 1)) {
            for (--i; i > 0 && mention.first - i < 5 && is_capitalised(r_.words[i - 1]);) --i;
            if (i + 1 == mention.first) return false;
        }
        if (i == 0 || r_.words[i].gap == Gap::paragraph) return false;
        if (i != mention.first && r_.has(i - 1, place_preposition)) return true;
        return is_between(i - 1) && !follows_agreement(i - 1);
    }
    bool is_between(std::uint32_t i) const {
        for (std::string_view word :
             {"zwischen", "entre", "tra", "fra", "tussen", "mellan", "mellom", "mellem", "между"}) {
            if (r_.spelling(r_.words[i]) == word) return true;
        }
        return false;
    }
    /// `acuerdo de cooperación entre`, `Partnerschaft zwischen`; a sentence may begin with it too.
    bool follows_agreement(std::uint32_t i) const {
        for (std::uint32_t steps = 0; i > 0 && steps < 8; ++steps, --i) {
            if (r_.words[i].gap == Gap::paragraph || r_.is_mark(i - 1, '.')) return true;
            if (r_.has(i - 1, agreement_noun | agreement_verb | meeting_verb)) return true;
        }
        return false;
    }
    /// `in Salina, Kan.`: what follows a place and a comma is the place's country.
    bool is_behind_place(const Mention& mention) const {
        if (mention.first < 3 || !r_.is_mark(mention.first - 1, ',')) return false;
        std::uint32_t i = mention.first - 1;
        while (i > 0 && mention.first - i < 5 && is_capitalised(r_.words[i - 1])) --i;
        return i < mention.first - 1 && i > 0 && r_.has(i - 1, place_preposition);
    }
    /// `in mainland China`, `in northern Kenya`.
    bool is_behind_adjective(const Mention& mention) const {
        const std::uint32_t i = mention.first;
        if (i < 2 || r_.words[i].gap == Gap::paragraph) return false;
        return r_.words[i - 1].shape == WordShape::small && r_.words[i - 1].classes == 0 &&
               r_.has(i - 2, place_preposition);
    }
    /// `carriers of Azerbaijan`, `the Singapore company Novacell`: the state itself does nothing.
    bool is_attribute(const Mention& mention) const {
        if (!is_state(fold_line(r_.spelling(mention.first, mention.last)))) return false;
        const std::uint32_t i = mention.first;
        const bool of =
            i >= 2 && r_.spelling(r_.words[i - 1]) == "of" && !r_.has(i - 2, government_head);
        return of || r_.has(mention.last, descriptor);
    }
    /// What stands behind, past a short name in brackets and one insertion between commas.
    std::uint32_t behind(const Mention& mention) const {
        std::uint32_t i = mention.last;
        if (mention.short_last > i) i = mention.short_last + 1;
        if (r_.is_mark(i, '.') && i + 1 < r_.words.size() &&
            r_.words[i + 1].shape == WordShape::small) {
            ++i;
        }
        return i;
    }
    bool is_subject(const Mention& mention) const {
        const std::uint32_t i = behind(mention);
        if (r_.has(i, agreement_verb | meeting_verb | speech_verb | adviser_verb | auxiliary) &&
            r_.words[i].shape == WordShape::small) {
            return true;
        }
        if (is_represented(i) || is_before_german_verb(mention)) return true;
        if (!r_.in("en") && before(mention, agreement_verb | meeting_verb | auxiliary)) return true;
        // `X and Y have signed`: both act.
        return i < r_.words.size() && (r_.has(i, connector) || r_.is_mark(i, ',')) &&
               coordinated_subject(i);
    }
    /// `die Stadt Lindenau, vertreten durch ..`, `la Ciudad, representada por ..`.
    bool is_represented(std::uint32_t i) const {
        if (r_.is_mark(i, ',')) ++i;
        if (i >= r_.words.size()) return false;
        const std::string_view word = r_.spelling(r_.words[i]);
        for (std::string_view stem : {"vertreten", "représenté", "representad", "rappresentat",
                                      "vertegenwoordig", "reprezentowan", "represented"}) {
            if (word.starts_with(stem)) return true;
        }
        return false;
    }
    /// `Xiaomi nutzt ..`: what opens a German main clause stands right before the verb.
    bool is_before_german_verb(const Mention& mention) const {
        const std::uint32_t i = mention.last;
        if (!r_.in("de") || !mention.sentence_initial || i >= r_.words.size()) return false;
        const std::string_view verb = r_.spelling(r_.words[i]);
        const bool ending = verb.ends_with('t') || verb.ends_with("te") || verb.ends_with("en");
        return ending && r_.words[i].shape == WordShape::small && r_.words[i].classes == 0;
    }
    bool coordinated_subject(std::uint32_t i) const {
        const std::uint32_t limit = std::min(i + 16, static_cast<std::uint32_t>(r_.words.size()));
        for (; i < limit; ++i) {
            const Word& word = r_.words[i];
            if (word.gap == Gap::paragraph) return false;
            const bool date = word.shape == WordShape::number || word.classes == weekday_name;
            constexpr WordClasses passed = connector | place_preposition;
            if (is_capitalised(word) || word.mark != 0 || (word.classes & passed) != 0 || date ||
                r_.spelling(word) == "the" || r_.spelling(word) == "s") {
                continue;
            }
            return (word.classes & (agreement_verb | auxiliary)) != 0;
        }
        return false;
    }
    bool is_partner(const Mention& mention) const {
        if (before(mention, partner_preposition)) return true;
        return behind_and(mention) || is_behind_descriptor(r_, mention.first);
    }
    /// `director of X`, `X's president`, `X CEO N. N.`, `the firm X`.
    bool is_spoken_for(const Mention& mention) const {
        const std::uint32_t i = mention.last;
        if (r_.has(i, role) || is_behind_descriptor(r_, mention.first)) return true;
        if (r_.is_mark(i, '\'') && (r_.has(i + 2, role) || r_.has(i + 3, role))) return true;
        if (mention.first < 2 || !before(mention, connector | place_preposition)) return false;
        // `head of generation at X`, `directrice de l'innovation à X`.
        for (std::uint32_t k = mention.first; k-- > 0 && mention.first - k <= 6;) {
            if (r_.words[k].mark != 0 && r_.words[k].mark != '\'') return false;
            if (r_.has(k, role)) return true;
        }
        return false;
    }

    const Reading& r_;
};

}  // namespace

PartyFrame read_position_frame(const Reading& reading, const Mention& mention) {
    return PositionReader(reading).read(mention);
}

}  // namespace entente
