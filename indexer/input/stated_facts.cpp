#include "input/stated_facts.hpp"

#include "input/forms.hpp"
#include "input/stated_context.hpp"
#include "input/stated_parties.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace entente {
namespace {

using Kind = StatedValue::Kind;

/// Reads one object; a method a key.
class FactsReader {
public:
    FactsReader(const StatedValue& object, Origin origin, std::vector<std::string>& problems)
        : object_(object), context_{origin, problems} {}

    StatedFacts read() {
        for (const StatedValue& value : object_.items) {
            if (value.kind != Kind::nothing) read_value(value);
        }
        return std::move(facts_);
    }

private:
    void read_value(const StatedValue&);
    void title(const StatedValue& value) { facts_.title = context_.line_of(value); }
    void charset(const StatedValue& value) { facts_.charset = context_.line_of(value); }
    void url(const StatedValue& value) { facts_.metadata.url = context_.line_of(value); }
    void source(const StatedValue& value) { attribute(value, facts_.metadata.source); }
    void wire(const StatedValue& value) { attribute(value, facts_.metadata.wire); }
    void authors(const StatedValue&);
    void place(const StatedValue& value) { attribute(value, facts_.metadata.place); }
    void date(const StatedValue& value) { read_date(value, date_kind(), facts_.metadata.date); }
    void event_date(const StatedValue& value) {
        read_date(value, DateKind::event, facts_.metadata.event);
    }
    void language(const StatedValue&);
    void parties(const StatedValue& value) {
        facts_.metadata.parties = read_parties(value, context_);
    }
    void field(const StatedValue&);
    void read_elsewhere(const StatedValue&) {}

    void attribute(const StatedValue&, std::optional<Attributed>& target);
    void read_date(const StatedValue&, DateKind, std::optional<DocumentDate>& target);
    DateKind date_kind();
    struct Key {
        std::string_view name;
        void (FactsReader::*read)(const StatedValue&);
    };
    static const std::array<Key, 17> keys;

    const StatedValue& object_;
    StatedContext context_;
    StatedFacts facts_;
};

const std::array<FactsReader::Key, 17> FactsReader::keys{{
    {"title", &FactsReader::title},
    {"date", &FactsReader::date},
    {"date_kind", &FactsReader::read_elsewhere},
    {"event_date", &FactsReader::event_date},
    {"source", &FactsReader::source},
    {"wire", &FactsReader::wire},
    {"parties", &FactsReader::parties},
    {"author", &FactsReader::authors},
    {"authors", &FactsReader::authors},
    {"byline", &FactsReader::authors},
    {"place", &FactsReader::place},
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

/// A name, "Jane Doe; John Roe", a list of names or of objects with one.
void FactsReader::authors(const StatedValue& value) {
    facts_.metadata.authors.clear();
    for (Party& author : read_parties(value, context_)) {
        facts_.metadata.authors.push_back({std::move(author.name), std::move(author.evidence)});
    }
}

void FactsReader::attribute(const StatedValue& value, std::optional<Attributed>& target) {
    std::string name = context_.line_of(value);
    if (!name.empty()) target = Attributed{std::move(name), context_.evidence(value)};
}

void FactsReader::read_date(const StatedValue& value, DateKind kind,
                            std::optional<DocumentDate>& target) {
    const std::string written = context_.line_of(value);
    if (written.empty()) return;
    const std::optional<CalendarDate> date = stated_date(written);
    if (date) {
        target = DocumentDate{*date, kind, context_.evidence(value)};
    } else {
        context_.problem(value.key,
                         cited(written) + " is no date; write 2017-06-30, 2017-06 or 2017");
    }
}

DateKind FactsReader::date_kind() {
    const StatedValue* stated = object_.find("date_kind");
    if (stated == nullptr) return DateKind::published;
    const std::string kind = context_.line_of(*stated);
    if (kind == to_string(DateKind::event)) return DateKind::event;
    const bool published = kind.empty() || kind == to_string(DateKind::published);
    if (!published)
        context_.problem("date_kind", cited(kind) + R"( is neither "published" nor "event")");
    return DateKind::published;
}

void FactsReader::language(const StatedValue& value) {
    const std::string code = context_.line_of(value);
    if (code.empty()) return;
    std::optional<std::string> known = stated_language(code);
    if (known) {
        facts_.metadata.language = std::move(*known);
    } else {
        context_.problem(value.key, cited(code) + R"( is no language code such as "en" or "zh")");
    }
}

void FactsReader::field(const StatedValue& value) {
    if (value.kind != Kind::scalar) return;
    const std::optional<std::string> name = stated_field_name(value.key);
    if (!name)
        return context_.problem(value.key,
                                "is no name for a field; use letters a-z, digits, _ and -");
    std::string line = context_.line_of(value);
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
        facts.metadata.source = {rule.source, {origin, {}, rule_name(origin), 1.0}};
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
    replace_if_filled(from.authors, to.authors);
    replace_if_set(from.place, to.place);
    replace_if_filled(from.language, to.language);
    replace_if_filled(from.url, to.url);
    for (const auto& [name, value] : from.fields) to.fields.insert_or_assign(name, value);
}

}  // namespace entente
