#include "metadata/party_weight.hpp"

#include "article/letters.hpp"
#include "metadata/deal_sentences.hpp"
#include "metadata/party_frames.hpp"
#include "metadata/person_frames.hpp"

#include <algorithm>
#include <string>

namespace entente {
namespace {

/// What each sign weighs. Chosen by hand on labelled news; only their order is sure: headline, then
/// the sentence that reports the deal, then acting in it, then coming back.
namespace weight {
constexpr double title = 3.0;
constexpr double acts_in_title = 1.0;
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
constexpr double defined = 5.0;     ///< a contract says so
constexpr double place = -1.5;      ///< `in X`
constexpr double outsider = -2.5;   ///< advises, approves, pays, reports
constexpr double speech = 2.0;
constexpr double titled = 1.5;
constexpr double apposition = 1.5;
}  // namespace weight

class Weigher {
public:
    Weigher(const Reading& reading, const NameFindings& names, std::string_view title)
        : r_(reading),
          names_(names),
          deals_(find_deal_sentences(reading, names)),
          frames_(read_party_frames(reading, names, deals_)) {
        for (std::uint32_t i = 0; i < deals_.uses.size() && i < deals_.first_body + 3; ++i) {
            lead_reports_ |= deals_.uses[i].reports && reading.in("en");
        }
        title_ = " " + spaced(fold_line(title)) + " ";
    }

    PartyWeight weigh(const Entity& entity) const {
        PartyWeight w;
        double deals = 0, counted = 0;
        for (const std::uint32_t index : entity.mentions) {
            if (deals_.uses[names_.mentions[index].sentence].aside && w.mentions > 0) continue;
            ++w.mentions;
            counted += weight::mention;
            weigh_party(index, w, deals);
            weigh_person(index, w);
        }
        w.in_title = stands_in_title(entity);
        if (w.in_title && is_joined_in_title(entity)) ++w.acts;
        if (w.in_title) weigh_headline(entity, w);
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

    /// `.. agreement with X`, `X agrees ..` in the headline.
    void weigh_headline(const Entity& entity, PartyWeight& w) const {
        constexpr std::size_t most = 32;  // a headline names no more
        for (std::size_t i = 0; i < std::min(names_.mentions.size(), most); ++i) {
            const Mention& m = names_.mentions[i];
            if (m.sentence >= deals_.first_body) return;
            if (!frames_[i].acts && !frames_[i].partner) continue;
            const std::string key = name_key(r_.spelling(m.first, m.last));
            const bool same = std::ranges::any_of(
                entity.forms, [&](const auto& form) { return form.second == key; });
            if (!same) continue;
            ++w.acts;
            w.party += weight::acts_in_title;
        }
    }
    std::uint32_t body_sentence(const Mention& mention) const {
        return mention.sentence - std::min(mention.sentence, deals_.first_body);
    }

    void weigh_party(std::uint32_t index, PartyWeight& w, double& deals) const {
        const Mention& mention = names_.mentions[index];
        const PartyFrame& frame = frames_[index];
        const SentenceUse& use = deals_.uses[mention.sentence];
        const std::uint32_t sentence = body_sentence(mention);
        // What the second sentence reports is what those who act in the first one do.
        const bool reports = use.reports || (sentence == 0 && lead_reports_ && frame.acts);
        w.described += frame.described;
        if (frame.defined) {
            ++w.acts;
            w.defined = true;
            w.party += weight::defined;
            return;
        }
        if (frame.place) {
            ++w.places;
            w.party += weight::place;
            return;
        }
        if (frame.outsider) {
            ++w.outside;
            w.party += weight::outsider;
            return;
        }
        if (reports) deals += sentence < 3 ? weight::deal_in_lead : weight::deal_elsewhere;
        if (sentence == 0) w.party += weight::lead;
        if (sentence == 1 || sentence == 2) w.party += weight::near_lead;
        if (use.listed) w.party += weight::listed, ++w.acts;
        if (frame.acts) {
            ++w.acts;
            w.party += reports ? weight::subject : weight::acts;
        }
        if (reports && frame.partner) {
            ++w.acts;
            w.party += weight::partner;
        }
        if (frame.helps && sentence > 0) w.party += weight::outsider;
        if (frame.spoken_for || frame.described) {
            ++w.acts;
            w.party += weight::spoken_for;
        }
    }

    void weigh_person(std::uint32_t index, PartyWeight& w) const {
        const Mention& mention = names_.mentions[index];
        const PersonFrame frame =
            read_person_frame(r_, mention, deals_.uses[mention.sentence].reports);
        if (frame.outsider) {
            w.person += weight::outsider;
            return;
        }
        if (frame.titled) w.person += weight::titled;
        if (frame.speaks) w.person += weight::speech;
        if (frame.office) w.person += weight::apposition;
        if (frame.signs) w.person += weight::apposition;
    }

    const Reading& r_;
    const NameFindings& names_;
    DealSentences deals_;
    std::vector<PartyFrame> frames_;
    std::string title_;
    bool lead_reports_ = false;
};

}  // namespace

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
