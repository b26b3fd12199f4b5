#include "metadata/party_weight.hpp"

#include "article/letters.hpp"
#include "metadata/countries.hpp"
#include "metadata/name_context.hpp"
#include "metadata/name_runs.hpp"

#include <algorithm>
#include <string>

namespace entente {
namespace {

/// What each sign weighs. Chosen by hand on labelled news; only their order is sure: headline, then
/// the sentence that reports the deal, then acting in it, then coming back.
namespace weight {
constexpr double title = 3.0;
constexpr double deal_in_lead = 2.0;  ///< in a sentence of the first three that reports the deal
constexpr double deal_elsewhere = 1.0;
constexpr double lead = 1.5;       ///< in the first sentence
constexpr double near_lead = 0.5;  ///< in the second or third
constexpr double listed = 3.0;     ///< an item of the list of signatories
constexpr double acts = 0.5;       ///< acts in a sentence that reports no deal
constexpr double subject = 1.0;    ///< acts: a verb or auxiliary follows
constexpr double partner = 1.0;    ///< `with X`, `between X and ..` where a deal is reported
constexpr double mention = 0.5;
constexpr double spoken_for = 1.0;  ///< a person is its director, or it is said to be a company
constexpr double named_kind = 1.0;  ///< its own words tell an organisation
constexpr double place = -1.5;      ///< `in X`
constexpr double helper = -2.5;     ///< advises, hosts, pays
constexpr double speech = 2.0;
constexpr double titled = 1.5;
constexpr double apposition = 1.5;
}  // namespace weight

class Weigher {
public:
    Weigher(const Reading& reading, const NameFindings& names, std::string_view title)
        : r_(reading), names_(names) {
        title_ = " " + spaced(fold_line(title)) + " ";
        for (const Sentence& sentence : names.sentences) {
            WordClasses classes = 0;
            for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
                const Word& word = r_.words[i];
                if (word.shape == WordShape::small) classes |= word.classes;
                classes |= word.classes & agreement_noun;  // German writes nouns with capitals
            }
            const bool reports = (classes & (agreement_verb | agreement_noun | meeting_verb)) != 0;
            // The items of a list belong to the sentence that opens it.
            const bool item = is_list_item(sentence) && !reports_.empty() && reports_.back();
            reports_.push_back(reports || item);
            listed_.push_back(item);
            helps_.push_back((classes & adviser_verb) != 0);
        }
        const auto body = std::ranges::find(names.sentences, false, &Sentence::in_title);
        first_body_ = static_cast<std::uint32_t>(body - names.sentences.begin());
        // What the headline reports, the first sentence tells.
        for (std::uint32_t i = 0; i < first_body_; ++i) {
            if (reports_[i] && first_body_ < reports_.size()) reports_[first_body_] = true;
        }
    }

    PartyWeight weigh(const Entity& entity) const {
        PartyWeight w;
        double deals = 0, counted = 0;
        for (const std::uint32_t index : entity.mentions) {
            const Mention& mention = names_.mentions[index];
            ++w.mentions;
            counted += weight::mention;
            weigh_party(mention, w, deals);
            weigh_person(mention, w);
        }
        w.in_title = stands_in_title(entity);
        if (w.in_title && is_joined_in_title(entity)) ++w.acts;
        w.party += std::min(counted, 3.0) + std::min(deals, 4.0) + (w.in_title ? weight::title : 0);
        w.person += std::min(counted, 1.5);
        if (entity.kind && *entity.kind != PartyKind::person) w.party += weight::named_kind;
        return w;
    }

private:
    static std::string spaced(std::string folded) {
        for (char& c : folded) {
            if (c == ',' || c == ':' || c == '\'' || c == '(' || c == ')' || c == '"') c = ' ';
        }
        return folded;
    }
    bool stands_in_title(const Entity& entity) const {
        for (const auto& [form, key] : entity.forms) {
            if (title_.find(" " + spaced(key) + " ") != std::string::npos) return true;
        }
        return false;
    }

    /// `Xiaomi und Microsoft: ..`: names side by side in the headline act together.
    bool is_joined_in_title(const Entity& entity) const {
        if (r_.in("en") || r_.language.empty()) return false;
        for (const auto& [form, key] : entity.forms) {
            const std::string name = " " + spaced(key) + " ";
            for (std::string_view word : {"und", "et", "y", "e", "en", "och", "og", "i", "и"}) {
                const std::string joint(word);
                if (title_.find(name + joint + " ") != std::string::npos ||
                    title_.find(" " + joint + name) != std::string::npos) {
                    return true;
                }
            }
        }
        return false;
    }

    bool is_list_item(const Sentence& sentence) const {
        if (sentence.first >= sentence.last) return false;
        const char mark = r_.words[sentence.first].mark;
        return mark == '|' || mark == '*' || mark == '-' || mark == 1;
    }

    std::uint32_t body_sentence(const Mention& mention) const {
        return mention.sentence - std::min(mention.sentence, first_body_);
    }

    void weigh_party(const Mention& mention, PartyWeight& w, double& deals) const {
        const std::uint32_t sentence = body_sentence(mention);
        const bool reports = reports_[mention.sentence];
        if (is_place(mention)) {
            ++w.places;
            w.party += weight::place;
            return;
        }
        if (reports) deals += sentence < 3 ? weight::deal_in_lead : weight::deal_elsewhere;
        if (sentence == 0) w.party += weight::lead;
        if (sentence == 1 || sentence == 2) w.party += weight::near_lead;
        if (listed_[mention.sentence]) w.party += weight::listed, ++w.acts;
        const bool subject = is_subject(mention);
        if (subject) {
            ++w.acts;
            w.party += reports ? weight::subject : weight::acts;
        }
        if (reports && is_partner(mention)) {
            ++w.acts;
            w.party += weight::partner;
        }
        if (subject && helps_[mention.sentence] && sentence > 0) w.party += weight::helper;
        if (is_spoken_for(mention)) {
            ++w.acts;
            w.party += weight::spoken_for;
        }
    }

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

    void weigh_person(const Mention& mention, PartyWeight& w) const {
        if (mention.titled) w.person += weight::titled;
        if (speaks(mention) || speaks_before(mention)) w.person += weight::speech;
        if (has_apposition(mention)) w.person += weight::apposition;
        if (reports_[mention.sentence] && signs(mention)) w.person += weight::apposition;
    }
    bool is_speech(std::uint32_t i) const {
        return r_.has(i, speech_verb) && r_.words[i].shape == WordShape::small;
    }
    /// `X said`, `X has said`, `.. director, X, said`, `X, deputy head of Y, said`.
    bool speaks(const Mention& mention) const {
        std::uint32_t i = mention.last;
        if (is_speech(i)) return true;
        if (r_.has(i, auxiliary) || r_.is_mark(i, ',')) {
            if (is_speech(i + 1) || (r_.has(i + 1, function_word) && is_speech(i + 2))) return true;
        }
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
    bool signs(const Mention& mention) const {
        if (!r_.in("en") && before(mention, agreement_verb | meeting_verb)) return true;
        return before(mention, partner_preposition) ||
               r_.has(mention.last, agreement_verb | meeting_verb);
    }

    const Reading& r_;
    const NameFindings& names_;
    std::string title_;
    std::vector<bool> reports_, helps_, listed_;
    std::uint32_t first_body_ = 0;
};

}  // namespace

bool is_personal_name(const Reading& r, const Mention& mention) {
    const std::uint32_t size = mention.last - mention.first;
    if (size < 2 || size > 5) return false;
    for (std::uint32_t i = mention.first; i < mention.last; ++i) {
        const Word& word = r.words[i];
        if (word.shape == WordShape::capitals && word.end - word.begin > 2) return false;
        if (i == mention.first && r.spelling(word) == "St") return false;
        if (is_state(fold_line(r.spelling(word)))) return false;
        constexpr WordClasses never =
            organisation_head | government_head | legal_form | scheme_noun | demonym;
        if ((word.classes & never) != 0 || word.shape == WordShape::number) return false;
        if (word.mark != 0 && word.mark != '.') return false;
        const bool particle = (word.classes & given_name_particle) != 0;
        if (word.shape == WordShape::small && !particle) return false;
    }
    return true;
}

std::vector<PartyWeight> weigh_entities(const Reading& reading, const NameFindings& names,
                                        const std::vector<Entity>& entities,
                                        std::string_view title) {
    const Weigher weigher(reading, names, title);
    std::vector<PartyWeight> weights;
    weights.reserve(entities.size());
    for (const Entity& entity : entities) weights.push_back(weigher.weigh(entity));
    return weights;
}

}  // namespace entente
