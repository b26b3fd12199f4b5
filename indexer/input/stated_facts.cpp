#include "input/stated_facts.hpp"

#include "base/utf8.hpp"
#include "input/forms.hpp"
#include "input/names.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace entente {
namespace {

using Kind = StatedValue::Kind;

/// The user's own words in a message: one line, not too much of it.
std::string excerpt(std::string_view text) {
    constexpr std::size_t shown_bytes = 60;
    const std::string line = stated_line(cut_utf8(text, shown_bytes));
    return text.size() > shown_bytes ? line + ".." : line;
}

std::string cited(std::string_view text) { return '"' + excerpt(text) + '"'; }

std::string_view rule_of(Origin origin) {
    switch (origin) {
        case Origin::user_rule:
            return rules_name;
        case Origin::sidecar:
            return "sidecar";
        case Origin::front_matter:
            return "front-matter";
        default:
            return "record";
    }
}

/// Reads one object; a method a key.
class FactsReader {
public:
    FactsReader(const StatedValue& object, Origin origin, std::vector<std::string>& problems)
        : object_(object), origin_(origin), problems_(problems) {}

    StatedFacts read() {
        for (const StatedValue& value : object_.items) {
            if (value.kind != Kind::nothing) read_value(value);
        }
        return std::move(facts_);
    }

private:
    void read_value(const StatedValue&);
    void title(const StatedValue& value) { facts_.title = line_of(value); }
    void charset(const StatedValue& value) { facts_.charset = line_of(value); }
    void url(const StatedValue& value) { facts_.metadata.url = line_of(value); }
    void source(const StatedValue& value) { attribute(value, facts_.metadata.source); }
    void wire(const StatedValue& value) { attribute(value, facts_.metadata.wire); }
    void date(const StatedValue& value) { read_date(value, date_kind(), facts_.metadata.date); }
    void event_date(const StatedValue& value) {
        read_date(value, DateKind::event, facts_.metadata.event);
    }
    void language(const StatedValue&);
    void parties(const StatedValue&);
    void field(const StatedValue&);
    void read_elsewhere(const StatedValue&) {}

    void attribute(const StatedValue&, std::optional<Attributed>& target);
    void read_date(const StatedValue&, DateKind, std::optional<DocumentDate>& target);
    DateKind date_kind();
    void parties_of_line(const StatedValue&);
    void party(const StatedValue&);
    PartyKind party_kind(const StatedValue& party);
    std::vector<std::string> aliases(const StatedValue& party);
    void add_party(Party);

    /// The value on one line; empty, and said, if it is none.
    std::string line_of(const StatedValue&);
    Evidence evidence(const StatedValue& value) const {
        return {origin_, value.where, std::string(rule_of(origin_)), 1.0};
    }
    void problem(std::string_view key, const std::string& what) {
        problems_.push_back(excerpt(key) + ": " + what);
    }

    struct Key {
        std::string_view name;
        void (FactsReader::*read)(const StatedValue&);
    };
    static const std::array<Key, 13> keys;

    const StatedValue& object_;
    Origin origin_;
    std::vector<std::string>& problems_;
    StatedFacts facts_;
};

const std::array<FactsReader::Key, 13> FactsReader::keys{{
    {"title", &FactsReader::title},
    {"date", &FactsReader::date},
    {"date_kind", &FactsReader::read_elsewhere},
    {"event_date", &FactsReader::event_date},
    {"source", &FactsReader::source},
    {"wire", &FactsReader::wire},
    {"parties", &FactsReader::parties},
    {"language", &FactsReader::language},
    {"lang", &FactsReader::language},
    {"url", &FactsReader::url},
    {"charset", &FactsReader::charset},
    {"id", &FactsReader::read_elsewhere},
    {"text", &FactsReader::read_elsewhere},
}};

void FactsReader::read_value(const StatedValue& value) {
    const std::string name = lower_ascii(value.key);
    const auto* known = std::ranges::find(keys, name, &Key::name);
    if (known == keys.end()) {
        field(value);
    } else {
        (this->*known->read)(value);
    }
}

std::string FactsReader::line_of(const StatedValue& value) {
    if (value.kind == Kind::nothing) return {};
    if (value.kind != Kind::scalar) {
        problem(value.key, "wants a single value");
        return {};
    }
    std::string line = stated_line(value.text);
    if (line.size() <= max_stated_bytes) return line;
    problem(value.key, "is longer than " + std::to_string(max_stated_bytes) + " bytes");
    return {};
}

void FactsReader::attribute(const StatedValue& value, std::optional<Attributed>& target) {
    std::string name = line_of(value);
    if (!name.empty()) target = Attributed{std::move(name), evidence(value)};
}

void FactsReader::read_date(const StatedValue& value, DateKind kind,
                            std::optional<DocumentDate>& target) {
    const std::string written = line_of(value);
    if (written.empty()) return;
    const std::optional<CalendarDate> date = stated_date(written);
    if (date) {
        target = DocumentDate{*date, kind, evidence(value)};
    } else {
        problem(value.key, cited(written) + " is no date; write 2017-06-30, 2017-06 or 2017");
    }
}

DateKind FactsReader::date_kind() {
    const StatedValue* stated = object_.find("date_kind");
    if (stated == nullptr) return DateKind::published;
    const std::string kind = line_of(*stated);
    if (kind == to_string(DateKind::event)) return DateKind::event;
    const bool published = kind.empty() || kind == to_string(DateKind::published);
    if (!published) problem("date_kind", cited(kind) + R"( is neither "published" nor "event")");
    return DateKind::published;
}

void FactsReader::language(const StatedValue& value) {
    const std::string code = line_of(value);
    if (code.empty()) return;
    std::optional<std::string> known = stated_language(code);
    if (known) {
        facts_.metadata.language = std::move(*known);
    } else {
        problem(value.key, cited(code) + R"( is no language code such as "en" or "zh")");
    }
}

void FactsReader::parties(const StatedValue& value) {
    facts_.metadata.parties.clear();
    if (value.kind == Kind::scalar) {
        parties_of_line(value);
    } else if (value.kind == Kind::object) {
        problem(value.key, "wants a list of names");
    } else {
        for (const StatedValue& item : value.items) party(item);
    }
}

// "BT; Nokia": semicolons only, since a comma may be part of a name ("Cisco Systems, Inc.").
void FactsReader::parties_of_line(const StatedValue& value) {
    const std::string line = line_of(value);
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find(';', at), line.size());
        add_party(
            {stated_line(std::string_view(line).substr(at, end - at)), {}, {}, evidence(value)});
        at = end + 1;
    }
}

void FactsReader::party(const StatedValue& value) {
    if (value.kind == Kind::nothing) return;
    if (value.kind == Kind::scalar) {
        StatedValue named = value;
        named.key = "parties";
        return add_party({line_of(named), {}, {}, evidence(value)});
    }
    const StatedValue* name = value.find("name");
    const bool named = name != nullptr && name->kind == Kind::scalar && !name->text.empty();
    if (!named) return problem("parties", "an entry has no name");
    add_party({line_of(*name), party_kind(value), aliases(value), evidence(*name)});
}

PartyKind FactsReader::party_kind(const StatedValue& party) {
    const StatedValue* stated = party.find("kind");
    const std::string kind = stated == nullptr ? std::string() : lower_ascii(line_of(*stated));
    if (kind.empty()) return PartyKind::organisation;
    const std::optional<PartyKind> known = party_kind_from(kind);
    if (!known) {
        problem("parties", cited(kind) + " is none of organisation, government, person");
    }
    return known.value_or(PartyKind::organisation);
}

std::vector<std::string> FactsReader::aliases(const StatedValue& party) {
    const StatedValue* stated = party.find("aliases");
    if (stated == nullptr) return {};
    std::vector<std::string> names;
    if (stated->kind == Kind::scalar) names.push_back(line_of(*stated));
    for (const StatedValue& item : stated->items) names.push_back(line_of(item));
    std::erase(names, std::string());
    return names;
}

void FactsReader::add_party(Party party) {
    if (!party.name.empty()) facts_.metadata.parties.push_back(std::move(party));
}

void FactsReader::field(const StatedValue& value) {
    if (value.kind != Kind::scalar) return;
    const std::optional<std::string> name = stated_field_name(value.key);
    if (!name)
        return problem(value.key, "is no name for a field; use letters a-z, digits, _ and -");
    std::string line = line_of(value);
    if (!line.empty()) facts_.metadata.fields.insert_or_assign(*name, std::move(line));
}

template <class Optional>
void replace_if_set(const Optional& stronger, Optional& value) {
    if (stronger) value = stronger;
}
template <class Sequence>
void replace_if_filled(const Sequence& stronger, Sequence& value) {
    if (!stronger.empty()) value = stronger;
}

}  // namespace

StatedFacts facts_of(const StatedValue& object, Origin origin, std::vector<std::string>& problems) {
    return FactsReader(object, origin, problems).read();
}

StatedFacts facts_of(const PathRule& rule) {
    StatedFacts facts;
    facts.charset = rule.charset;
    facts.metadata.language = rule.language;
    facts.metadata.fields = rule.fields;
    if (!rule.source.empty()) {
        const Origin origin = Origin::user_rule;
        facts.metadata.source = {rule.source, {origin, {}, std::string(rule_of(origin)), 1.0}};
    }
    return facts;
}

void overlay(const StatedFacts& stronger, StatedFacts& facts) {
    replace_if_filled(stronger.title, facts.title);
    replace_if_filled(stronger.charset, facts.charset);
    const Metadata& from = stronger.metadata;
    Metadata& to = facts.metadata;
    replace_if_set(from.date, to.date);
    replace_if_set(from.event, to.event);
    replace_if_set(from.source, to.source);
    replace_if_set(from.wire, to.wire);
    replace_if_filled(from.parties, to.parties);
    replace_if_filled(from.language, to.language);
    replace_if_filled(from.url, to.url);
    for (const auto& [name, value] : from.fields) to.fields.insert_or_assign(name, value);
}

}  // namespace entente
