#include "metadata/cjk_choice.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace entente {
namespace {

/// What each sign weighs; chosen by hand on labelled news, as in party_weight.cpp.
namespace weight {
constexpr double mention = 0.5, mentions_at_most = 3.0;
constexpr double deal_in_lead = 2.0, deal_elsewhere = 1.0, deals_at_most = 5.0;
constexpr double lead = 1.0;
constexpr double acts = 1.5, acts_at_most = 3.0;
constexpr double title = 3.0;
constexpr double office = 2.0;
constexpr double listed = 1.5;  ///< the company that a notice is about
}  // namespace weight

constexpr std::size_t lead_sentences = 4, max_parties = 6, max_persons = 6, max_names = 200;
constexpr double party_threshold = 3.0, person_threshold = 1.0;
/// Letters that tell nothing need a frame that tells all: sum of both.
constexpr double name_threshold = 1.0;

struct Found {
    std::u32string name;
    PartyKind kind = PartyKind::organisation;
    ByteSpan where;
    double sure = 0, acts = 0, acts_sum = 0, mentions = 0, deals = 0, weight = 0;
    bool in_title = false, watchdog = false;
    std::vector<std::u32string> aliases;
    std::string_view rule;
};

class Choice {
public:
    Choice(const CjkText& text, const CjkMentions& mentions, const CjkLanguage& language,
           std::string_view title)
        : t_(text), m_(mentions), language_(language), title_(to_utf32(title)) {}

    PartyFindings run() {
        note_deals();
        for (const CjkMention& mention : m_.organisations) gather(found_, by_name_, mention);
        for (const CjkMention& mention : m_.persons) gather(persons_, by_person_, mention);
        leave_out_bystanders();
        define();
        std::erase_if(found_, [&](const Found& f) {
            return f.sure + f.acts < name_threshold || is_part_of_person(f);
        });
        merge();
        return choose();
    }

private:
    using Index = std::map<std::u32string, std::size_t>;

    void note_deals() {
        deals_.resize(t_.sentences, false);
        for (const CjkToken& token : t_.tokens) {
            if (token.is(cjk::deal_verb | cjk::deal_noun)) deals_[token.sentence] = true;
        }
    }

    void gather(std::vector<Found>& list, Index& index, const CjkMention& mention) {
        const std::u32string name = t_.chars.substr(mention.begin, mention.end - mention.begin);
        auto [at, fresh] = index.emplace(name, list.size());
        if (fresh) {
            Found found;
            found.name = name;
            found.kind = mention.kind;
            found.where = {t_.offsets[mention.begin], end_of(mention)};
            found.rule = mention.rule;
            found.watchdog = mention.watchdog;
            list.push_back(found);
        }
        Found& found = list[at->second];
        found.sure = std::max(found.sure, mention.sure);
        found.acts = std::max(found.acts, mention.acts);
        found.acts_sum += mention.acts;
        found.mentions += weight::mention;
        if (mention.sentence < lead_sentences) found.mentions += weight::lead;
        if (deals_[mention.sentence]) {
            found.deals +=
                mention.sentence < lead_sentences ? weight::deal_in_lead : weight::deal_elsewhere;
        }
    }
    std::size_t end_of(const CjkMention& mention) const {
        const std::size_t last = t_.offsets[mention.end - 1];
        return last + to_utf8(t_.chars.substr(mention.end - 1, 1)).size();
    }

    void leave_out_bystanders() {
        const std::set<std::u32string> bystanders(m_.bystanders.begin(), m_.bystanders.end());
        std::erase_if(persons_, [&](const Found& f) { return bystanders.contains(f.name); });
        if (persons_.size() > max_names) persons_.resize(max_names);
    }
    bool is_part_of_person(const Found& found) const {
        return found.rule != "suffix" && std::ranges::any_of(persons_, [&](const Found& person) {
                   return person.name.find(found.name) != std::u32string::npos;
               });
    }

    /// A short name that the text defines is as sure as the full one.
    void define() {
        for (const CjkDefinition& definition : m_.definitions) {
            definitions_.emplace(definition.full, definition.brief);
            const auto brief = by_name_.find(definition.brief);
            if (brief != by_name_.end()) found_[brief->second].sure = 1;
        }
    }
    bool defines(const std::u32string& full, const std::u32string& brief) const {
        return definitions_.contains({full, brief});
    }

    bool same(const Found& full, const Found& brief) const {
        if (defines(full.name, brief.name)) return true;
        if (full.kind != brief.kind) return false;
        const auto a = language_.without_legal_form(full.name);
        const auto b = language_.without_legal_form(brief.name);
        if (b.size() >= 2 && (a.starts_with(b) || language_.without_place(a).starts_with(b)))
            return true;
        const auto c = language_.without_place(b);
        return c.size() >= 3 && a.starts_with(c);
    }

    /// The hospital of a university: the university is the name, if the text says more of it.
    bool is_body_of(const Found& full, const Found& brief) const {
        const bool whole = brief.rule == "suffix" && full.rule == "suffix" &&
                           language_.without_legal_form(brief.name) == brief.name;
        return whole && brief.acts_sum + brief.mentions > full.acts_sum + full.mentions;
    }

    void merge() {
        std::ranges::stable_sort(found_, std::greater{},
                                 [](const Found& f) { return f.name.size(); });
        std::vector<Found> kept;
        for (Found& found : found_) {
            const auto whole =
                std::ranges::find_if(kept, [&](const Found& k) { return same(k, found); });
            if (whole == kept.end()) {
                if (kept.size() < max_names) kept.push_back(std::move(found));
                continue;
            }
            if (is_body_of(*whole, found)) std::swap(whole->name, found.name);
            whole->mentions += found.mentions;
            whole->deals += found.deals;
            whole->acts_sum += found.acts_sum;
            whole->acts = std::max(whole->acts, found.acts);
            whole->aliases.push_back(found.name);
            whole->aliases.insert(whole->aliases.end(), found.aliases.begin(), found.aliases.end());
        }
        found_ = std::move(kept);
    }

    bool in_title(const Found& found) const {
        if (title_.empty()) return false;
        const auto stem = language_.without_place(language_.without_legal_form(found.name));
        if (title_.find(found.name) != title_.npos) return true;
        const auto head = stem.substr(0, stem.size() > 4 ? 4 : stem.size());
        if (head.size() >= 2 && title_.find(head) != title_.npos) return true;
        return std::ranges::any_of(found.aliases, [&](const std::u32string& alias) {
            return title_.find(alias) != title_.npos;
        });
    }
    void weigh(Found& found) const {
        found.in_title = in_title(found);
        found.weight = std::min(found.mentions, weight::mentions_at_most) +
                       std::min(found.deals, weight::deals_at_most) +
                       std::min(found.acts_sum * weight::acts, weight::acts_at_most) +
                       (found.in_title ? weight::title : 0) +
                       (found.rule == "code" ? weight::listed : 0);
    }

    Party to_party(const Found& found) const {
        Party party;
        party.name = to_utf8(found.name);
        party.kind = found.kind;
        for (const auto& alias : found.aliases) party.aliases.push_back(to_utf8(alias));
        party.evidence = {Origin::text, found.where, std::string(found.rule),
                          1 - std::exp(-found.weight / 5)};
        return party;
    }

    /// A place, and characters that only their frame makes a name, must act.
    static bool is_enough(const Found& found) {
        if (found.weight < party_threshold) return false;
        if (found.watchdog && found.acts < 1) return false;
        if (found.rule == "place" || found.rule == "state") return found.acts >= 1;
        return true;
    }

    PartyFindings choose() {
        for (Found& found : found_) weigh(found);
        std::ranges::stable_sort(found_, [](const Found& a, const Found& b) {
            return a.weight != b.weight ? a.weight > b.weight : a.where.begin < b.where.begin;
        });
        PartyFindings findings;
        for (const Found& found : found_) {
            findings.candidates.push_back(to_party(found));
            if (is_enough(found) && findings.parties.size() < max_parties) {
                findings.parties.push_back(findings.candidates.back());
            }
        }
        std::size_t taken = 0;
        for (Found& person : persons_) {
            person.weight = person.acts_sum * weight::office;
            findings.candidates.push_back(to_party(person));
            if (person.weight < person_threshold || taken == max_persons) continue;
            findings.parties.push_back(findings.candidates.back());
            ++taken;
        }
        return findings;
    }

    const CjkText& t_;
    const CjkMentions& m_;
    const CjkLanguage& language_;
    std::u32string title_;
    std::vector<bool> deals_;
    std::vector<Found> found_, persons_;
    Index by_name_, by_person_;
    std::set<std::pair<std::u32string, std::u32string>> definitions_;
};

}  // namespace

PartyFindings choose_cjk_parties(const CjkText& text, const CjkMentions& mentions,
                                 const CjkLanguage& language, std::string_view title) {
    return Choice(text, mentions, language, title).run();
}

}  // namespace entente
