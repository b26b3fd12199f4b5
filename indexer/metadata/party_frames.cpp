#include "metadata/party_frames.hpp"

#include "article/letters.hpp"
#include "metadata/countries.hpp"
#include "metadata/defined_parties.hpp"
#include "metadata/name_governors.hpp"
#include "metadata/name_lists.hpp"
#include "metadata/position_frames.hpp"

#include <algorithm>
#include <string_view>

namespace entente {
namespace {

constexpr WordClasses deed = agreement_verb | meeting_verb | speech_verb | auxiliary | deal_act;

class FrameReader {
public:
    FrameReader(const Reading& reading, const NameFindings& names, const DealSentences& deals)
        : r_(reading), names_(names), deals_(deals), frames_(names.mentions.size()) {}

    std::vector<PartyFrame> run() {
        for (const NameList& list : find_name_lists(r_, names_)) read_list(list);
        for (std::size_t i = 0; i < frames_.size(); ++i) read_alone(i);
        return std::move(frames_);
    }

private:
    const Mention& mention(std::uint32_t i) const { return names_.mentions[i]; }
    std::string_view spelling(std::uint32_t i) const { return r_.spelling(r_.words[i]); }
    bool reports(const Mention& m) const { return deals_.uses[m.sentence].reports; }

    /// What leads to the first name and what follows the last one holds for all of them.
    void read_list(const NameList& list) {
        PartyFrame common;
        const LeftContext left = look_left(r_, mention(list.front()));
        read_left(left, mention(list.front()), common);
        const bool led = common.partner || common.place || common.outsider;
        PartyFrame behind;
        read_right(look_right(r_, mention(list.back())), behind);
        for (const std::uint32_t i : list) {
            PartyFrame& frame = frames_[i];
            frame.partner |= common.partner;
            frame.outsider |= common.outsider;
            frame.spoken_for |= common.spoken_for;
            frame.place |= common.place && mention(i).kind != PartyKind::organisation;
            // In `bought A, and B sold C` only B acts.
            if (led && i != list.back()) continue;
            frame.acts |= behind.acts, frame.outsider |= behind.outsider;
            if (behind.acts) frame.place = false;
        }
    }

    void read_alone(std::size_t index) {
        const Mention& m = names_.mentions[index];
        PartyFrame& frame = frames_[index];
        const LeftContext left = look_left(r_, m);
        frame.described |= left.described;
        frame.outsider |= left.outsider;
        frame.spoken_for |= is_spoken_for(m);
        if (frame.spoken_for) frame.place = false;  // `Minister of Coasts of Sundmark`
        const RightContext right = look_right(r_, m);
        if (right.insertion != no_word) frame.described |= describes(right.insertion);
        frame.acts |= owns_deal(m);
        frame.place |= is_attribute(m);
        frame.outsider |= is_product(m);
    }

    // Left of the name.

    void read_left(const LeftContext& left, const Mention& m, PartyFrame& frame) const {
        frame.outsider = left.outsider;
        if (left.cue == no_word) return;
        const std::uint32_t cue = left.cue;
        if (leads_to_outsider(cue)) {
            frame.outsider = true;
        } else if (r_.has(cue, agreement_verb | meeting_verb)) {
            frame.partner = true;
        } else if (r_.has(cue, partner_preposition)) {
            frame.partner = spelling(cue) != "by" || is_done_by(cue);
        } else if (r_.has(cue, connector)) {
            read_of(cue, m, frame);
        } else if (r_.has(cue, place_preposition)) {
            read_place(cue, m, frame);
        }
    }
    /// `approval by`, `unit of`: the word before the preposition tells.
    bool leads_to_outsider(std::uint32_t cue) const {
        if (!r_.has(cue, partner_preposition | place_preposition | connector)) return false;
        return cue > 0 && r_.has(cue - 1, outsider_cue | adviser_verb);
    }
    /// `signed by`, `takeover of A by`, but not `located by`.
    bool is_done_by(std::uint32_t by) const {
        if (by == 0) return false;
        const Word& word = r_.words[by - 1];
        return word.classes != 0 || word.shape != WordShape::small;
    }
    /// `acquisition of`, `40 percent of`, `on behalf of`.
    void read_of(std::uint32_t of, const Mention& m, PartyFrame& frame) const {
        if (spelling(of) != "of" || of == 0) return;
        const Word& word = r_.words[of - 1];
        const bool share = (word.classes & (party_noun | agreement_noun)) != 0;
        if (share || word.mark == '%') {
            frame.partner = true;
        } else if (is_office(of - 1)) {
            frame.spoken_for = true;
        } else if (!m.kind && (word.classes & role) == 0) {
            frame.place = true;
        }
    }
    /// `in X` is where, `a stake in X` what; from an organisation something is bought.
    void read_place(std::uint32_t cue, const Mention& m, PartyFrame& frame) const {
        if (cue > 0 && r_.has(cue - 1, party_noun)) {
            frame.partner = true;
        } else if (m.kind == PartyKind::organisation) {
            frame.partner = spelling(cue) == "from";
        } else {
            frame.place = true;
        }
    }
    /// `carriers of Azerbaijan`, `the Singapore company Novacell`: the state itself does nothing.
    bool is_attribute(const Mention& m) const {
        if (is_behind_place(m) || is_seat(m)) return true;
        if (!is_state(fold_line(r_.spelling(m.first, m.last)))) return false;
        std::uint32_t i = m.first;
        if (i > 0 && spelling(i - 1) == "the") --i;
        const bool of = i >= 2 && spelling(i - 1) == "of" && !r_.has(i - 2, government_head) &&
                        !r_.has(i - 2, agreement_noun);
        return of || r_.has(m.last, descriptor) || is_behind_state(m);
    }
    /// `U.S. rival Helix`, `Kenya dairy processor Brio`: a common noun and a name follow.
    bool is_behind_state(const Mention& m) const {
        std::uint32_t i = behind_name(r_, m);
        const std::uint32_t begin = i;
        while (i < begin + 4 && i < r_.words.size() && r_.words[i].shape == WordShape::small &&
               r_.words[i].gap == Gap::blank && !r_.has(i, deed | function_word)) {
            ++i;
        }
        return i > begin && i < r_.words.size() && is_capitalised(r_.words[i]) &&
               r_.has(i - 1, descriptor);
    }
    /// `, the Chennai publisher`.
    bool is_seat(const Mention& m) const {
        return !m.kind && m.first > 1 && r_.has(m.first - 1, article) &&
               r_.is_mark(m.first - 2, ',') && r_.has(m.last, descriptor) &&
               r_.words[m.last].shape == WordShape::small;
    }
    /// `in Salina, Kan.`: what follows a place and a comma is the place's country.
    bool is_behind_place(const Mention& m) const {
        if (m.kind == PartyKind::organisation) return false;
        if (m.first < 3 || !r_.is_mark(m.first - 1, ',')) return false;
        std::uint32_t i = m.first - 1;
        while (i > 0 && m.first - i < 5 && is_capitalised(r_.words[i - 1])) --i;
        return i < m.first - 1 && i > 0 && r_.has(i - 1, place_preposition);
    }

    // Right of the name.

    void read_right(const RightContext& right, PartyFrame& frame) const {
        const std::uint32_t i = right.verb;
        if (i >= r_.words.size() || r_.words[i].shape != WordShape::small) return;
        if (r_.words[i].gap == Gap::paragraph) return;
        if (helps(i)) {
            frame.outsider = true;
        } else {
            frame.acts = r_.has(i, deed) || is_infinitive(i) || is_unknown_verb(i);
        }
    }
    /// `advised`, `is advising`, but not `was advised by`.
    bool helps(std::uint32_t i) const {
        if (r_.has(i, adviser_verb)) return true;
        if (!r_.has(i, auxiliary)) return false;
        const bool also = r_.has(i + 1, function_word) && !r_.has(i + 1, adviser_verb);
        const std::uint32_t at = also ? i + 2 : i + 1;
        return r_.has(at, adviser_verb) && at + 1 < r_.words.size() && spelling(at + 1) != "by";
    }
    bool is_infinitive(std::uint32_t i) const {
        return spelling(i) == "to" && r_.has(i + 1, agreement_verb | meeting_verb | deal_act);
    }
    bool is_unknown_verb(std::uint32_t i) const {
        return r_.words[i].classes == 0 && spelling(i).size() > 4 && spelling(i).ends_with("ed");
    }
    /// `X's acquisition of Y`, `the X deal`.
    bool owns_deal(const Mention& m) const {
        std::uint32_t i = behind_name(r_, m);
        const std::uint32_t limit = is_possessive_s(r_, i + 1) ? 4 : 1;
        if (limit > 1) i += 2;
        for (std::uint32_t k = i; k < i + limit && k < r_.words.size(); ++k) {
            const Word& word = r_.words[k];
            if (word.mark != 0 || word.gap == Gap::paragraph) return false;
            if (word.shape == WordShape::small && (word.classes & agreement_noun) != 0) {
                return reports(m);
            }
            if ((word.classes & function_word) != 0) return false;
        }
        return false;
    }
    /// `, a maker of locks`, `, which`: said of organisations.
    bool describes(std::uint32_t i) const {
        const std::uint32_t limit = i + 8;
        if (i < r_.words.size() && spelling(i) == "which") return true;
        for (; i < limit && i < r_.words.size(); ++i) {
            const Word& word = r_.words[i];
            if (word.mark != 0 && word.mark != '\'' && word.mark != '-') return false;
            if (word.gap == Gap::paragraph || (word.classes & (role | outsider_cue)) != 0) {
                return false;
            }
            if ((word.classes & descriptor) != 0 && word.shape == WordShape::small) return true;
            const bool of = (word.classes & connector) != 0 || (word.classes & deed) != 0;
            if (of) return false;
        }
        return false;
    }

    /// `the X platform`, `its X vaccine`.
    bool is_product(const Mention& m) const {
        return m.last < r_.words.size() && r_.has(m.last, product_noun) &&
               r_.words[m.last].shape == WordShape::small && r_.words[m.last].gap == Gap::blank &&
               m.kind != PartyKind::organisation;
    }

    /// `director of X`, `X's president`, `X CEO N. N.`.
    bool is_spoken_for(const Mention& m) const {
        const std::uint32_t i = m.last;
        if (is_office(i)) return true;
        if (r_.is_mark(i, '\'') && (is_office(i + 2) || is_office(i + 3))) return true;
        return is_employer(m);
    }
    bool is_office(std::uint32_t i) const { return r_.has(i, role) && !r_.has(i, outsider_cue); }
    /// `head of generation at X`, `directrice de l'innovation à X`.
    bool is_employer(const Mention& m) const {
        std::uint32_t i = m.first;
        if (i > 0 && spelling(i - 1) == "the") --i;
        if (i < 2 || r_.words[i].gap == Gap::paragraph) return false;
        const bool comma = r_.is_mark(i - 1, ',');  // `Head of Programmes, X`
        if (!comma && !r_.has(i - 1, connector | place_preposition)) return false;
        for (std::uint32_t k = i - 1; k-- > 0 && i - k <= 6;) {
            if (r_.words[k].mark != 0 && r_.words[k].mark != '\'') return false;
            if (r_.words[k + 1].gap == Gap::paragraph) return false;
            if (is_office(k)) return true;
            if (comma && is_capitalised(r_.words[k]) && r_.words[k].classes == 0) return false;
        }
        return false;
    }

    const Reading& r_;
    const NameFindings& names_;
    const DealSentences& deals_;
    std::vector<PartyFrame> frames_;
};

}  // namespace

std::vector<PartyFrame> read_party_frames(const Reading& reading, const NameFindings& names,
                                          const DealSentences& deals) {
    std::vector<PartyFrame> frames;
    if (reading.language.empty() || reading.in("en")) {
        frames = FrameReader(reading, names, deals).run();
    } else {
        for (const Mention& m : names.mentions) {
            frames.push_back(read_position_frame(reading, m));
            frames.back().helps = frames.back().acts && deals.uses[m.sentence].helps;
        }
    }
    for (std::size_t i = 0; i < frames.size(); ++i) {
        frames[i].defined = is_defined_party(reading, names.mentions[i]);
    }
    return frames;
}

}  // namespace entente
