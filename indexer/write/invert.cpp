#include "write/invert.hpp"

#include "base/varint.hpp"
#include "store/document_codec.hpp"
#include "store/fields.hpp"
#include "store/numbers.hpp"
#include "store/packed_parties.hpp"
#include "store/terms.hpp"
#include "text/sentences.hpp"
#include "write/run/gathering.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

namespace entente::write {
namespace {

/// Words of parties' names count in the text without a place in it, and the backend takes a word
/// without places to stand at 0: too far from here for a phrase or NEAR.
constexpr std::uint32_t first_position = 1 + paragraph_gap;

std::string_view prefix_of(std::string_view field) { return find_backend(field)->prefix; }

}  // namespace

struct Inverter::Impl {
    const Analyzer& analyzer;
    CalendarDate today;
    Gathering postings;
    std::string prefixed;     // kept for its memory
    std::uint32_t words = 0;  // places in the text that was read last

    /// Gives the position after the last word. Words that count 0 times make the document no
    /// longer, and so change no score.
    std::uint32_t text(std::string_view prefix, std::string_view text, std::uint32_t first,
                       std::uint32_t weight = 1) {
        std::uint32_t last = first;
        analyzer.each_token(text, first, [&](const Token& token) {
            last = token.position + 1;
            prefixed.assign(prefix).append(token.term);
            postings.word(prefixed, token.position, weight);
        });
        return last;
    }

    void begins(const UnitStarts& units, std::uint32_t position) {
        if (units.sentence()) postings.word(sentence_mark, position, 0);
        if (units.paragraph()) postings.word(paragraph_mark, position, 0);
    }

    /// As text() without a prefix; each word counts `weight` times and is filed in the vocabulary.
    std::uint32_t prose(std::string_view text, std::uint32_t first, std::uint32_t weight,
                        FamilyWords& family_words) {
        std::uint32_t last = first;
        words = 0;
        UnitStarts units(text);
        std::optional<std::uint32_t> plain;  // waits for its accented form, which follows it
        const auto file_plain = [&] {
            if (plain && postings.is_news(*plain)) {
                family_words.add(postings.term(*plain), postings.term(*plain));
            }
            plain.reset();
        };
        analyzer.each_token(text, first, [&](const Token& token) {
            if (words == 0 || token.position >= last) ++words;
            last = token.position + 1;
            units.see(token);
            begins(units, token.position);
            // The accented form is there to be asked for; the folded one carries the weight.
            const bool accented = token.form == TokenForm::accented;
            const auto number = postings.word(token.term, token.position, accented ? 0 : weight);
            if (accented && plain && postings.is_news(number)) {
                family_words.add(postings.term(*plain), postings.term(number));
            }
            if (accented) return plain.reset();
            file_plain();
            if (token.form == TokenForm::word || token.form == TokenForm::part) plain = number;
        });
        file_plain();
        return last;
    }

    /// Adds to the frequency of words, wherever they stand: a party's name counts in the text.
    void weigh(std::string_view text, std::uint32_t weight) {
        analyzer.each_token(text, 1, [&](const Token& token) {
            if (token.form != TokenForm::accented) postings.flag(token.term, weight);
        });
    }

    void names(std::string_view field, const std::vector<std::string_view>& names) {
        const FieldBackend& row = *find_backend(field);
        std::uint32_t position = 1;
        for (const std::string_view name : names) {
            position = text(row.prefix, name, position) + paragraph_gap;
        }
    }

    void whole_name(std::string_view field, std::string_view name) {
        postings.flag(name_term(find_backend(field)->whole, analyzer.fold(name), name));
    }

    void parties(const std::vector<Party>& parties) {
        std::vector<std::string_view> all, organisations, persons;
        for (const Party& party : parties) {
            const bool person = party.kind == PartyKind::person;
            whole_name("party", party.name);
            weigh(party.name, find_backend("party")->weight);
            whole_name(person ? "person" : "org", party.name);
            for (auto* list : {&all, person ? &persons : &organisations}) {
                list->push_back(party.name);
                list->insert(list->end(), party.aliases.begin(), party.aliases.end());
            }
        }
        names("party", all);
        names("org", organisations);
        names("person", persons);
    }

    void source(const Metadata& metadata) {
        std::vector<std::string_view> all;
        if (metadata.source) {
            all.push_back(metadata.source->value);
            whole_name("source", metadata.source->value);
        }
        if (metadata.wire) all.push_back(metadata.wire->value);
        names("source", all);
    }

    void names_of(std::string_view field, std::span<const Attributed> values) {
        std::vector<std::string_view> all;
        for (const Attributed& value : values) {
            all.push_back(value.value);
            whole_name(field, value.value);
        }
        names(field, all);
    }

    void amounts(const std::vector<Amount>& amounts) {
        for (const Amount& amount : amounts) {
            const auto number = sum_number(amount.value);
            if (!number) continue;
            for (const std::string& key : sum_keys(*number)) {
                postings.flag(sum_prefix({}) + key);
                if (!amount.currency.empty()) postings.flag(sum_prefix(amount.currency) + key);
            }
        }
    }

    /// Omega's D, M and Y terms: the day, the month and the year, as far as they are known.
    void date_terms(const CalendarDate& date) {
        const std::string day = compact_day(date);
        if (date.day != 0) postings.flag(value_term(prefix_of("date"), day));
        if (date.month != 0) postings.flag(value_term(month_prefix, day.substr(0, 6)));
        postings.flag(value_term(year_prefix, day.substr(0, 4)));
    }

    void facts(const Document& document, std::string_view file_key) {
        const Metadata& metadata = document.metadata;
        if (!metadata.language.empty()) {
            postings.flag(value_term(prefix_of("lang"), metadata.language));
        }
        if (!document.format.empty()) {
            postings.flag(value_term(prefix_of("type"), document.format));
        }
        if (metadata.date) date_terms(metadata.date->value);
        for (const auto& [name, value] : metadata.fields) {
            if (is_field_name(name)) {
                postings.flag(value_term(user_field_prefix(name), analyzer.fold(value)));
            }
        }
        if (!file_key.empty()) postings.flag(value_term(file_prefix, file_key));
        text(prefix_of("path"), document.file.path.empty() ? document.id : document.file.path, 1);
    }
};

namespace {

const std::optional<DocumentDate>& event_of(const Metadata& metadata) {
    const bool date_is_event = metadata.date && metadata.date->kind == DateKind::event;
    return date_is_event ? metadata.date : metadata.event;
}

void add_days(Entry& entry, const std::optional<DocumentDate>& date, unsigned first) {
    if (!date) return;
    entry.values.emplace_back(first, compact_day(date->value.first_day()));
    entry.values.emplace_back(first + 1, compact_day(date->value.last_day()));
}

void add_value(Entry& entry, unsigned slot, std::string value) {
    if (!value.empty()) entry.values.emplace_back(slot, std::move(value));
}

/// Of date, source and parties the least sure; none if none was found.
std::optional<double> confidence_of(const Metadata& metadata) {
    std::vector<double> all;
    if (metadata.date) all.push_back(metadata.date->evidence.confidence);
    if (metadata.source) all.push_back(metadata.source->evidence.confidence);
    for (const Party& party : metadata.parties) all.push_back(party.evidence.confidence);
    return all.empty() ? std::nullopt : std::optional(std::ranges::min(all));
}

void add_numbers(Entry& entry, const Metadata& metadata, std::uint32_t words) {
    entry.values.emplace_back(slot::words, sortable_number(words));
    const auto confidence = confidence_of(metadata);
    if (!confidence) return;
    entry.values.emplace_back(slot::confidence,
                              sortable_number(std::round(1000 * *confidence) / 1000));
}

void add_values(Entry& entry, const Document& document) {
    static_assert(slot::date_last == slot::date_first + 1);
    static_assert(slot::event_last == slot::event_first + 1);
    const Metadata& metadata = document.metadata;
    add_days(entry, metadata.date, slot::date_first);
    add_days(entry, event_of(metadata), slot::event_first);
    add_value(entry, slot::source, metadata.source ? metadata.source->value : "");
    add_value(entry, slot::parties, pack_parties(metadata.parties));
    add_value(entry, slot::language, metadata.language);
    std::string bytes;
    append_varint(bytes, document.body.size());
    add_value(entry, slot::body_bytes, bytes);
}

}  // namespace

void file_story(Entry& entry, std::string_view key, std::string signature) {
    entry.postings.add(value_term(story_prefix, key), 0);
    static_assert(slot::signature == slot::story + 1);
    add_value(entry, slot::story, std::string(key));
    add_value(entry, slot::signature, std::move(signature));
    std::ranges::sort(entry.values);
}

Inverter::Inverter(const Analyzer& analyzer, const CalendarDate& today)
    : impl_(new Impl{analyzer, today, {}, {}}) {}
Inverter::~Inverter() = default;

Entry Inverter::invert(const Document& document, std::string_view file_key,
                       Vocabulary& vocabulary) {
    FamilyWords& words = vocabulary.of(document.metadata.language);
    Entry entry;
    entry.key = value_term(prefix_of("id"), document.id);
    impl_->postings.flag(entry.key);
    const std::uint32_t body =
        impl_->prose(document.title, first_position, find_backend("title")->weight, words);
    impl_->prose(document.body, body + paragraph_gap, 1, words);
    const std::uint32_t body_words = impl_->words;
    impl_->text(prefix_of("title"), document.title, 1);
    std::uint32_t position = 1;
    for (const FurnitureLine& line : document.furniture) {
        position = impl_->text(prefix_of("boiler"), line.text, position, 0) + 1;
    }
    impl_->parties(document.metadata.parties);
    impl_->source(document.metadata);
    impl_->names_of("author", document.metadata.authors);
    if (document.metadata.place) impl_->names_of("place", {&*document.metadata.place, 1});
    impl_->amounts(document.metadata.amounts);
    impl_->facts(document, file_key);
    entry.postings = impl_->postings.take();
    add_values(entry, document);
    add_numbers(entry, document.metadata, body_words);
    add_value(entry, slot::indexed, compact_day(impl_->today));
    add_value(entry, slot::authors, pack_authors(document.metadata.authors));
    entry.data = encode(document);
    return entry;
}

}  // namespace entente::write
