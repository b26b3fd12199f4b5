#include "metadata/parties.hpp"

#include "metadata/countries.hpp"
#include "metadata/entities.hpp"
#include "metadata/party_weight.hpp"
#include "metadata/person_frames.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace entente {
namespace {

constexpr double party_threshold = 3.5, state_threshold = 5.5, person_threshold = 2.0;
/// A deal has two sides: the second one may be named once, as long as it acts.
constexpr double second_side_threshold = 2.5;
constexpr std::size_t max_parties = 6, max_persons = 6;

struct Candidate {
    Party party;
    double weight = 0;
    bool enough = false;
    std::string owner;         ///< key of the state whose ministry it is: `Gambia's Ministry ..`
    bool second_side = false;  ///< would do where fewer than two parties are found
};

/// Confidence grows with the weight and stays below 1; a guess at the scale, not a probability.
double confidence_of(double weight) { return 1 - std::exp(-std::max(weight, 0.0) / 5); }

/// The name without the place behind it where the headline leaves that out: `Delphi Cement of
/// Greece` under `Delphi Cement's takeover`.
std::string short_of_place(const std::string& name, std::string_view title) {
    const std::size_t of = name.rfind(" of ");
    if (of == name.npos || name.find(' ') == of) return name;
    const std::string shorter = name.substr(0, of);
    const bool used = title.find(shorter) != title.npos && title.find(name) == title.npos;
    return used ? shorter : name;
}

Party to_party(const Reading& r, const NameFindings& names, const Entity& entity, PartyKind kind,
               double weight, std::string_view rule) {
    Party party;
    party.name = entity.name;
    party.kind = kind;
    for (const auto& [form, key] : entity.forms) {
        if (form != entity.name) party.aliases.push_back(form);
    }
    const Mention& first = names.mentions[entity.mentions.front()];
    party.evidence = {Origin::text,
                      {r.words[first.first].begin, r.words[first.last - 1].end},
                      std::string(rule),
                      confidence_of(weight)};
    return party;
}

/// The name in the possessive right before one of the mentions.
std::string owner_of(const Reading& r, const NameFindings& names, const Entity& entity) {
    for (const std::uint32_t index : entity.mentions) {
        const std::uint32_t at = names.mentions[index].first;
        if (at < 3 || !r.is_mark(at - 2, '\'') || r.spelling(r.words[at - 1]) != "s") continue;
        std::uint32_t begin = at - 2;
        while (begin > 0 && at - begin < 6 && is_capitalised(r.words[begin - 1]) &&
               r.words[begin].gap != Gap::paragraph) {
            --begin;
        }
        if (begin < at - 2) return name_key(r.spelling(begin, at - 2));
    }
    return {};
}

/// True if one is the other's authority, or both are named after one place: a state and its
/// ministry, a port and its harbour board are never two parties.
bool is_double(const Candidate& a, const Candidate& b) {
    if (a.party.kind == PartyKind::person || b.party.kind == PartyKind::person) return false;
    const std::string one = name_key(a.party.name), other = name_key(b.party.name);
    if (one == b.owner || other == a.owner) return true;
    const auto of_place = [](const std::string& name, const std::string& place_name) {
        const std::size_t at = name.rfind(" of ");
        return at != name.npos && (place_name + " ").starts_with(name.substr(at + 4) + " ");
    };
    const bool government =
        a.party.kind == PartyKind::government || b.party.kind == PartyKind::government;
    return government && (of_place(one, other) || of_place(other, one));
}

Candidate judge(const Reading& r, const NameFindings& names, const Entity& entity,
                const PartyWeight& w) {
    const bool kind_known = entity.kind.has_value() || w.described > 0;
    const PartyKind kind = entity.kind.value_or(PartyKind::organisation);
    const bool personal = std::ranges::any_of(
        entity.mentions, [&](std::uint32_t i) { return is_personal_name(r, names.mentions[i]); });
    const bool unnamed = !kind_known || kind == PartyKind::person;
    if (personal && unnamed && w.person >= person_threshold) {
        return {to_party(r, names, entity, PartyKind::person, w.person, "person-frame"),
                w.person,
                true,
                {},
                false};
    }
    const bool state = is_state(name_key(entity.name));
    bool enough = w.party >= (state ? state_threshold : party_threshold);
    if (!kind_known && w.acts == 0) enough = false;
    if (kind == PartyKind::person) enough = false;
    if ((w.places + w.outside) * 2 >= w.mentions && !w.in_title) enough = false;
    if (w.defined) enough = true;
    const std::string_view rule = w.defined ? "defined" : w.in_title ? "headline" : "deal-frame";
    const bool second = kind_known && kind != PartyKind::person && !state && w.acts > 0 &&
                        w.party >= second_side_threshold;
    return {to_party(r, names, entity, kind, w.party, rule), w.party, enough,
            owner_of(r, names, entity), second};
}

/// Chosen parties, strongest first, organisations before persons.
std::vector<Party> choose(const std::vector<Candidate>& candidates) {
    std::vector<Party> parties, persons;
    std::vector<const Candidate*> taken;
    const auto take = [&](const Candidate& candidate) {
        for (const Candidate* other : taken) {
            if (is_double(*other, candidate)) return;
        }
        taken.push_back(&candidate);
        parties.push_back(candidate.party);
    };
    for (const Candidate& candidate : candidates) {
        if (!candidate.enough) continue;
        const bool person = candidate.party.kind == PartyKind::person;
        if (person && persons.size() < max_persons) persons.push_back(candidate.party);
        if (!person && parties.size() < max_parties) take(candidate);
    }
    for (const Candidate& candidate : candidates) {
        if (parties.size() >= 2) break;
        if (candidate.second_side && !candidate.enough) take(candidate);
    }
    parties.insert(parties.end(), persons.begin(), persons.end());
    return parties;
}

}  // namespace

PartyFindings find_parties(const Reading& reading, std::string_view title) {
    if (is_in_capitals(reading)) return find_parties(without_capitals(reading), title);
    const NameFindings names = find_names(reading);
    PartyFindings findings;
    if (names.sentences.empty()) return findings;
    for (const Headline headline : {Headline::left_out, Headline::read}) {
        std::vector<Candidate> candidates;
        const std::vector<Entity> entities = gather_entities(reading, names, headline);
        const std::vector<PartyWeight> weights = weigh_entities(reading, names, entities, title);
        const bool contract = std::ranges::count(weights, true, &PartyWeight::defined) >= 2;
        for (std::size_t i = 0; i < entities.size(); ++i) {
            Candidate candidate = judge(reading, names, entities[i], weights[i]);
            // A contract that defines its parties names them all.
            const bool other = contract && !weights[i].defined;
            if (other && candidate.party.kind != PartyKind::person) {
                candidate.enough = candidate.second_side = false;
            }
            candidates.push_back(std::move(candidate));
        }
        std::ranges::stable_sort(candidates, std::greater{}, &Candidate::weight);
        findings.parties = choose(candidates);
        findings.candidates.clear();
        for (Party& party : findings.parties) {
            if (std::string name = short_of_place(party.name, title); name != party.name) {
                party.aliases.insert(party.aliases.begin(), std::exchange(party.name, name));
            }
        }
        for (Candidate& candidate : candidates) {
            findings.candidates.push_back(std::move(candidate.party));
        }
        // Only a text that names nobody leaves the names to its headline.
        const bool anybody = std::ranges::any_of(
            findings.parties, [](const Party& p) { return p.kind != PartyKind::person; });
        if (anybody || !names.sentences.front().in_title) break;
    }
    return findings;
}

}  // namespace entente
