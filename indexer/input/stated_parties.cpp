#include "input/stated_parties.hpp"

#include "input/forms.hpp"

#include <algorithm>
#include <utility>

namespace entente {
namespace {

using Kind = StatedValue::Kind;

PartyKind kind_of(const StatedValue& party, StatedContext& context) {
    const StatedValue* stated = party.find("kind");
    const std::string kind = stated == nullptr ? "" : lower_ascii(context.line_of(*stated));
    if (kind.empty()) return PartyKind::organisation;
    const std::optional<PartyKind> known = party_kind_from(kind);
    if (!known) {
        context.problem("parties", cited(kind) + " is none of organisation, government, person");
    }
    return known.value_or(PartyKind::organisation);
}

std::vector<std::string> aliases_of(const StatedValue& party, StatedContext& context) {
    const StatedValue* stated = party.find("aliases");
    if (stated == nullptr) return {};
    std::vector<std::string> names;
    if (stated->kind == Kind::scalar) names.push_back(context.line_of(*stated));
    for (const StatedValue& item : stated->items) names.push_back(context.line_of(item));
    std::erase(names, std::string());
    return names;
}

Party party_of(const StatedValue& value, StatedContext& context) {
    if (value.kind == Kind::scalar) {
        return {context.line_of(value), {}, {}, context.evidence(value)};
    }
    const StatedValue* name = value.find("name");
    if (name == nullptr || name->kind != Kind::scalar || name->text.empty()) {
        context.problem("parties", "an entry has no name");
        return {};
    }
    return {context.line_of(*name), kind_of(value, context), aliases_of(value, context),
            context.evidence(*name)};
}

// "BT; Nokia": semicolons only, since a comma may be part of a name ("Cisco Systems, Inc.").
std::vector<Party> parties_of_line(const StatedValue& value, StatedContext& context) {
    std::vector<Party> parties;
    const std::string line = context.line_of(value);
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find(';', at), line.size());
        std::string name = stated_line(std::string_view(line).substr(at, end - at));
        parties.push_back({std::move(name), {}, {}, context.evidence(value)});
        at = end + 1;
    }
    return parties;
}

}  // namespace

std::vector<Party> read_parties(const StatedValue& value, StatedContext& context) {
    std::vector<Party> parties;
    if (value.kind == Kind::scalar) {
        parties = parties_of_line(value, context);
    } else if (value.kind == Kind::object) {
        context.problem(value.key, "wants a list of names");
    } else {
        for (const StatedValue& item : value.items) {
            if (item.kind != Kind::nothing) parties.push_back(party_of(item, context));
        }
    }
    std::erase_if(parties, [](const Party& party) { return party.name.empty(); });
    return parties;
}

}  // namespace entente
