#include "metadata/person_frames.hpp"

#include "article/letters.hpp"
#include "metadata/countries.hpp"
#include "metadata/name_context.hpp"
#include "metadata/name_runs.hpp"

#include <algorithm>
#include <string_view>

namespace entente {
namespace {

class PersonReader {
public:
    explicit PersonReader(const Reading& reading) : r_(reading) {}

    PersonFrame read(const Mention& mention, bool reports) const {
        PersonFrame frame;
        frame.titled = mention.titled;
        frame.speaks = speaks(mention) || speaks_before(mention);
        frame.office = has_apposition(mention);
        frame.signs = reports && signs(mention);
        frame.outsider = is_outsider(mention);
        return frame;
    }

private:
    bool is_speech(std::uint32_t i) const {
        return r_.has(i, speech_verb) && r_.words[i].shape == WordShape::small;
    }
    /// `X of Acme Freight said`.
    bool says_for(std::uint32_t i) const {
        if (!r_.has(i, connector | place_preposition)) return false;
        for (std::uint32_t k = i + 1; k < i + 9 && k < r_.words.size(); ++k) {
            if (is_speech(k)) return k > i + 1;
            const bool name = is_capitalised(r_.words[k]) || r_.has(k, connector) ||
                              r_.spelling(r_.words[k]) == "the";
            if (!name) return false;
        }
        return false;
    }
    /// `X said`, `X has said`, `.. director, X, said`, `X, deputy head of Y, said`.
    bool speaks(const Mention& mention) const {
        std::uint32_t i = mention.last;
        if (is_speech(i)) return true;
        if (r_.has(i, auxiliary) || r_.is_mark(i, ',')) {
            if (is_speech(i + 1) || (r_.has(i + 1, function_word) && is_speech(i + 2))) return true;
        }
        if (r_.in("en") && says_for(i)) return true;
        if (!r_.is_mark(i, ',')) return false;
        for (++i; i < std::min<std::size_t>(mention.last + 24, r_.words.size()); ++i) {
            if (r_.words[i].gap == Gap::paragraph || r_.words[i].mark == '"') return false;
            if (r_.is_mark(i, ',')) return is_speech(i + 1) || is_speech(i + 2);
        }
        return false;
    }
    /// `said X`, `said managing director X`, if X does not go on to do something.
    bool speaks_before(const Mention& mention) const {
        const std::uint32_t next = mention.last;
        // English inverts seldom: there any known word behind makes X a subject.
        const WordClasses goes_on = r_.in("en") || r_.language.empty()
                                        ? ~WordClasses{connector}
                                        : agreement_verb | meeting_verb | speech_verb | auxiliary;
        if (next < r_.words.size() && r_.words[next].shape == WordShape::small &&
            r_.words[next].gap != Gap::paragraph && r_.has(next, goes_on)) {
            return false;
        }
        for (std::uint32_t i = mention.first; i-- > 0 && mention.first - i <= 5;) {
            if (r_.words[i].mark != 0 && r_.words[i].mark != '\'') return false;
            if (r_.words[i + 1].gap == Gap::paragraph) return false;
            if (r_.has(i, speech_verb) && r_.words[i].shape == WordShape::small) return true;
        }
        return false;
    }
    /// `X, vice chairman of ..`, `X, who heads ..`, `X, a partner at ..`.
    bool has_apposition(const Mention& mention) const {
        const std::uint32_t at = mention.last;
        if (!r_.is_mark(at, ',')) return false;
        for (std::uint32_t i = at + 1; i < std::min<std::size_t>(at + 8, r_.words.size()); ++i) {
            if (r_.words[i].gap == Gap::paragraph || r_.words[i].mark == '.') return false;
            // `director de Renfel Cargo, y Nuria Ferrándiz, presidenta`: the office is hers.
            if (i == at + 1 && !r_.in("en") && is_and_word(r_, i)) return false;
            if (r_.has(i, role) || (i == at + 1 && is_relative(i))) return true;
            if (r_.spelling(r_.words[i]) == "who") return true;
        }
        return false;
    }
    /// `Wang Xiang, der das Auslandsgeschäft leitet`.
    bool is_relative(std::uint32_t i) const {
        if (r_.in("en")) return false;
        for (std::string_view word : {"der", "die", "qui", "que", "quien", "che", "quem", "som",
                                      "który", "która", "который", "которая"}) {
            if (r_.spelling(r_.words[i]) == word) return true;
        }
        return false;
    }
    /// `signed by X`; with whom something is signed is told by titles in English.
    bool signs(const Mention& mention) const {
        if (r_.has(mention.last, agreement_verb | meeting_verb)) return true;
        if (!r_.in("en")) {
            const std::uint32_t i = before_article(r_, mention.first);
            constexpr WordClasses cue =
                WordClasses{partner_preposition} | agreement_verb | meeting_verb;
            return i > 0 && r_.words[i].gap != Gap::paragraph && r_.has(i - 1, cue);
        }
        std::uint32_t i = mention.first;
        while (i > 0 && r_.has(i - 1, role | personal_title)) --i;
        return i > 0 && r_.words[i].gap != Gap::paragraph && r_.spelling(r_.words[i - 1]) == "by";
    }
    /// `analyst X`, `Y's lawyer, X`.
    bool is_outsider(const Mention& mention) const {
        std::uint32_t i = mention.first;
        if (i > 0 && r_.is_mark(i - 1, ',')) --i;
        return i > 0 && r_.words[i].gap != Gap::paragraph && r_.has(i - 1, outsider_cue);
    }

    const Reading& r_;
};

}  // namespace

PersonFrame read_person_frame(const Reading& reading, const Mention& mention, bool reports) {
    return PersonReader(reading).read(mention, reports);
}

bool is_personal_name(const Reading& r, const Mention& mention) {
    const std::uint32_t size = mention.last - mention.first;
    if (size < 2 || size > 5) return false;
    for (std::uint32_t i = mention.first; i < mention.last; ++i) {
        const Word& word = r.words[i];
        if (word.shape == WordShape::capitals && word.end - word.begin > 2) return false;
        if (i == mention.first && r.spelling(word) == "St") return false;
        if (is_state(fold_line(r.spelling(word)))) return false;
        // `Park Sung-joon`: what an undertaking is called stands last.
        const WordClasses never = organisation_head | government_head | legal_form | demonym |
                                  (i > mention.first ? WordClasses{scheme_noun} : 0);
        if ((word.classes & never) != 0 || word.shape == WordShape::number) return false;
        if (word.mark != 0 && word.mark != '.') return false;
        const bool particle = (word.classes & given_name_particle) != 0;
        if (word.shape == WordShape::small && !particle) return false;
    }
    return true;
}

}  // namespace entente
