#include "model/naive_engine.hpp"

#include "text/sentences.hpp"

#include <entente/schema.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace entente::model {
namespace {

using Kind = Query::Kind;

FieldType type_of(const std::string& field) {
    if (field.empty()) return FieldType::text;
    const Field* known = find_field(field);
    return known ? known->type : FieldType::keyword;
}

/// A date known to the month may be any day of it.
bool date_holds(const Query& query, const Metadata& metadata) {
    std::optional<DocumentDate> date = metadata.date;
    if (query.field == "event" && (!date || date->kind != DateKind::event)) date = metadata.event;
    if (!date) return false;
    return (!query.first || date->value.last_day() >= *query.first) &&
           (!query.last || date->value.first_day() <= *query.last);
}

bool lies_in(double value, const Query& query) {
    const bool reaches =
        !query.least || value > *query.least || (value == *query.least && !query.above);
    const bool stays = !query.most || value < *query.most || (value == *query.most && !query.below);
    return reaches && stays;
}

/// The four digits that a sum is known by.
double rounded_sum(double value) {
    const double unit = std::pow(10, std::floor(std::log10(value)) - 3);
    return std::round(value / unit) * unit;
}

bool number_holds(const Query& query, const Metadata& metadata, std::size_t words) {
    if (query.field == "words") return lies_in(static_cast<double>(words), query);
    if (query.field == "amount") {
        return std::ranges::any_of(metadata.amounts, [&](const Amount& amount) {
            const bool same = query.text.empty() || query.text == amount.currency;
            return same && lies_in(rounded_sum(amount.value), query);
        });
    }
    std::optional<double> least;
    const auto take = [&](const Evidence& evidence) {
        least = std::min(least.value_or(1), evidence.confidence);
    };
    if (metadata.date) take(metadata.date->evidence);
    if (metadata.source) take(metadata.source->evidence);
    for (const Party& party : metadata.parties) take(party.evidence);
    return least && lies_in(*least, query);
}

/// All choices of one place for each operand that fit the window; the places of those that do.
class Window {
public:
    Window(Kind kind, std::size_t positions, std::vector<std::vector<Found>> operands)
        : kind_(kind), positions_(positions), operands_(std::move(operands)) {}

    std::vector<Found> fitting() {
        choose({});
        return fitting_;
    }

private:
    void choose(std::vector<Found> chosen) {
        if (chosen.size() == operands_.size()) {
            fitting_.insert(fitting_.end(), chosen.begin(), chosen.end());
            return;
        }
        for (const Found& next : operands_[chosen.size()]) {
            chosen.push_back(next);
            if (fits(chosen)) choose(chosen);
            chosen.pop_back();
        }
    }

    bool fits(const std::vector<Found>& chosen) const {
        const Found& last = chosen.back();
        if (kind_ == Kind::sentence && last.first_sentence != last.last_sentence) return false;
        return std::all_of(chosen.begin(), chosen.end() - 1, [&](const Found& other) {
            if (other.paragraph != last.paragraph) return false;
            if (kind_ == Kind::adj && other.last >= last.first) return false;
            if (other.first == last.first || other.last == last.last) return false;
            if (kind_ == Kind::sentence) return other.first_sentence == last.first_sentence;
            const auto low = std::min(other.first, last.first);
            const auto high = std::max(other.last, last.last);
            return kind_ == Kind::paragraph || high - low < positions_;
        });
    }

    Kind kind_;
    std::size_t positions_;
    std::vector<std::vector<Found>> operands_;
    std::vector<Found> fitting_;
};

}  // namespace

NaiveEngine::NaiveEngine(const Analyzer& analyzer, std::vector<Document> documents)
    : analyzer_(analyzer), documents_(std::move(documents)) {
    for (const Document& document : documents_) read(document);
}

/// `gap`: positions between what is there and the first new word.
void NaiveEngine::append(Text& to, std::string_view text, std::uint32_t gap, bool in_body) const {
    const std::uint32_t first = to.empty() ? 1 : to.back().token.position + gap;
    const std::vector<ByteSpan> units = sentences(text);
    const std::size_t before = to.empty() ? 0 : to.back().sentence + 1;
    for (Token& token : analyzer_.tokens(text, first)) {
        const bool begins =
            !to.empty() && token.position >= to.back().token.position + paragraph_gap;
        const std::size_t paragraph = to.empty() ? 0 : to.back().paragraph + (begins ? 1 : 0);
        const auto begun = [&](const ByteSpan& s) { return s.begin <= token.source.begin; };
        const auto sentence = static_cast<std::size_t>(std::ranges::count_if(units, begun));
        to.push_back({std::move(token), paragraph, before + sentence, in_body});
    }
}

/// A word goes with the stem of its spelling, accents and all.
void NaiveEngine::learn_words(const Document& document, const std::string& text) {
    const std::string& language = document.metadata.language;
    const std::vector<Token> tokens = analyzer_.tokens(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        terms_.insert(tokens[i].term);
        if (tokens[i].form != TokenForm::word && tokens[i].form != TokenForm::part) continue;
        const bool accented = i + 1 < tokens.size() && tokens[i + 1].form == TokenForm::accented;
        const std::string& spelled = tokens[accented ? i + 1 : i].term;
        families_[{language, analyzer_.stem(spelled, language)}].insert(tokens[i].term);
    }
}

void NaiveEngine::read(const Document& document) {
    Reader reader;
    append(reader.fields[""], document.title, 1);
    append(reader.fields[""], document.body, paragraph_gap + 1, true);
    append(reader.fields["title"], document.title, 1);
    for (const FurnitureLine& line : document.furniture) {
        append(reader.fields["boiler"], line.text, 2);
    }
    const Metadata& metadata = document.metadata;
    for (const Attributed& author : metadata.authors) {
        append(reader.fields["author"], author.value, paragraph_gap + 1);
    }
    if (metadata.source) append(reader.fields["source"], metadata.source->value, 1);
    if (metadata.wire) append(reader.fields["source"], metadata.wire->value, paragraph_gap + 1);
    for (const Party& party : metadata.parties) {
        const char* kind = party.kind == PartyKind::person ? "person" : "org";
        std::vector<std::string> names{party.name};
        names.insert(names.end(), party.aliases.begin(), party.aliases.end());
        for (const std::string& name : names) {
            append(reader.fields["party"], name, paragraph_gap + 1);
            append(reader.fields[kind], name, paragraph_gap + 1);
        }
        for (const Token& token : analyzer_.tokens(party.name)) {
            if (token.form != TokenForm::accented) reader.party_words.insert(token.term);
        }
    }
    terms_.insert(reader.party_words.begin(), reader.party_words.end());
    if (!metadata.language.empty()) languages_.insert(metadata.language);
    learn_words(document, document.title);
    learn_words(document, document.body);
    read_.push_back(std::move(reader));
}

/// Words of one stem in any of the languages, and the stem where it is a word.
std::set<std::string> NaiveEngine::family(const TypedPlace& word) const {
    std::set<std::string> out{word.term};
    for (const std::string& language : languages_) {
        const std::string stem = analyzer_.stem(word.spelled, language);
        if (terms_.contains(stem)) out.insert(stem);
        const auto found = families_.find({language, stem});
        if (found != families_.end()) out.insert(found->second.begin(), found->second.end());
    }
    return out;
}

const std::vector<NaiveEngine::Way>& NaiveEngine::ways(const Query& leaf) const {
    const std::string name = to_string(leaf);
    const auto known = ways_.find(name);
    return known != ways_.end() ? known->second : ways_[name] = make_ways(leaf);
}

NaiveEngine::Way NaiveEngine::way_of(const Reading& terms) {
    Way way;
    for (const std::string& asked : terms) {
        way.push_back([asked](const std::string& term) { return term == asked; });
    }
    return way;
}

std::vector<NaiveEngine::Way> NaiveEngine::make_ways(const Query& leaf) const {
    if (leaf.kind != Kind::word && leaf.kind != Kind::phrase) {
        return {{[this, leaf](const std::string& term) {
            return pattern_matches(analyzer_, leaf, term);
        }}};
    }
    std::vector<TypedPlace> typed;
    const std::vector<std::string> one{leaf.text};
    for (const std::string& word : leaf.kind == Kind::phrase ? leaf.words : one) {
        for (TypedPlace& place : typed_places(analyzer_, word)) typed.push_back(std::move(place));
    }
    std::vector<Way> out;
    if (leaf.kind == Kind::word && typed.size() == 1) {
        const bool stems = !leaf.exact && type_of(leaf.field) == FieldType::text;
        std::set<std::string> terms{leaf.exact ? typed[0].spelled : typed[0].term};
        if (stems) terms = family(typed[0]);
        out.push_back({[terms](const std::string& term) { return terms.contains(term); }});
    }
    for (const Reading& reading : readings(typed)) {
        if (leaf.kind == Kind::word && reading.size() < 2) continue;
        if (!reading.empty()) out.push_back(way_of(reading));
    }
    return out;
}

std::vector<Found> NaiveEngine::places(const Query& query, const Text& text) const {
    if (query.kind == Kind::at_least) return counted_places(query, text);
    if (!query.children.empty()) return near_places(query, text);
    std::vector<Found> out;
    for (const Way& way : ways(query)) {
        for (const Found& found : places_of(way, text)) out.push_back(found);
    }
    return out;
}

std::vector<Found> NaiveEngine::places_of(const Way& way, const Text& text) {
    std::vector<Found> out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!way[0](text[i].token.term)) continue;
        const std::uint32_t first = text[i].token.position;
        std::size_t at = i, step = 1;
        for (std::size_t j = i + 1; j < text.size() && step < way.size(); ++j) {
            if (text[j].token.position != first + step || !way[step](text[j].token.term)) {
                continue;
            }
            at = j;
            ++step;
        }
        if (step < way.size()) continue;
        out.push_back({first,
                       text[at].token.position,
                       text[i].paragraph,
                       text[i].sentence,
                       text[at].sentence,
                       {text[i].token.source.begin, text[at].token.source.end},
                       text[i].in_body});
    }
    return out;
}

bool NaiveEngine::has_sequence(const Reading& terms, const std::string& field,
                               std::size_t index) const {
    const auto text = read_[index].fields.find(field);
    return text != read_[index].fields.end() && !places_of(way_of(terms), text->second).empty();
}

std::vector<Found> NaiveEngine::near_places(const Query& query, const Text& text) const {
    std::vector<std::vector<Found>> operands;
    for (const Query& child : query.children) operands.push_back(places(child, text));
    return Window(query.kind, window_of(query), std::move(operands)).fitting();
}

/// Room for each operand as it was typed, and for the words between.
std::size_t NaiveEngine::window_of(const Query& group) const {
    std::size_t positions = group.distance;
    for (const Query& child : group.children) {
        std::size_t typed = 0;
        for (const std::string& word : child.words) typed += typed_places(analyzer_, word).size();
        if (child.kind == Kind::word) typed = typed_places(analyzer_, child.text).size();
        positions += std::max<std::size_t>(1, typed);
    }
    return std::min<std::size_t>(positions, paragraph_gap);
}

std::vector<Found> NaiveEngine::counted_places(const Query& query, const Text& text) const {
    std::vector<Found> out;
    std::set<std::uint32_t> begins;
    for (const Query& child : query.children) {
        for (const Found& place : places(child, text)) {
            begins.insert(place.first);
            out.push_back(place);
        }
    }
    return begins.size() >= query.distance ? out : std::vector<Found>{};
}

bool NaiveEngine::keyword_holds(const Query& query, const Document& document) const {
    const Metadata& metadata = document.metadata;
    std::string asked = query.text;
    for (const std::string& word : query.words) asked += (asked.empty() ? "" : " ") + word;
    if (query.field == "id") return asked == document.id;
    if (query.field == "lang") return analyzer_.fold(asked) == metadata.language;
    if (query.field == "type") return analyzer_.fold(asked) == document.format;
    const auto field = metadata.fields.find(query.field);
    if (field == metadata.fields.end()) return false;
    const std::string value = analyzer_.fold(field->second), folded = analyzer_.fold(asked);
    return query.kind == Kind::prefix ? value.starts_with(folded) : value == folded;
}

/// A party's name counts in the text word by word, but stands at no place of it.
bool NaiveEngine::leaf_holds(const Query& query, std::size_t index) const {
    if (type_of(query.field) == FieldType::keyword) return keyword_holds(query, documents_[index]);
    const Query& named = query.children.empty() ? query : query.children.front();
    const auto field = read_[index].fields.find(named.field);
    if (field != read_[index].fields.end() && !places(query, field->second).empty()) return true;
    if (!query.field.empty() || !query.children.empty() || query.kind == Kind::phrase) return false;
    const std::vector<Way>& all = ways(query);
    return std::ranges::any_of(all, [&](const Way& way) {
        return way.size() == 1 && std::ranges::any_of(read_[index].party_words, way[0]);
    });
}

/// Places of the body.
std::size_t NaiveEngine::words_of(std::size_t index) const {
    std::set<std::uint32_t> positions;
    for (const Placed& placed : read_[index].fields.at("")) {
        if (placed.in_body) positions.insert(placed.token.position);
    }
    return positions.size();
}

bool NaiveEngine::holds(const Query& query, std::size_t index) const {
    const auto each = [&](const Query& child) { return holds(child, index); };
    switch (query.kind) {
        case Kind::nothing:
            return false;
        case Kind::all:
            return true;
        case Kind::date:
            return date_holds(query, documents_[index].metadata);
        case Kind::number:
            return number_holds(query, documents_[index].metadata, words_of(index));
        case Kind::and_:
            return std::ranges::all_of(query.children, each);
        case Kind::or_:
            return std::ranges::any_of(query.children, each);
        case Kind::not_:
            return each(query.children.front()) &&
                   std::none_of(query.children.begin() + 1, query.children.end(), each);
        default:
            return leaf_holds(query, index);
    }
}

std::set<std::string> NaiveEngine::find(const Query& query) const {
    std::set<std::string> out;
    for (std::size_t i = 0; i < documents_.size(); ++i) {
        if (holds(query, i)) out.insert(documents_[i].id);
    }
    return out;
}

std::vector<Found> NaiveEngine::places_in_body(const Query& query, std::size_t index,
                                               Branches branches) const {
    std::vector<Found> out;
    if (branches == Branches::holding && !holds(query, index)) return out;
    if (query.kind == Kind::and_ || query.kind == Kind::or_ || query.kind == Kind::not_) {
        const std::size_t count = query.kind == Kind::not_ ? 1 : query.children.size();
        for (std::size_t i = 0; i < count; ++i) {
            const auto more = places_in_body(query.children[i], index, branches);
            out.insert(out.end(), more.begin(), more.end());
        }
        return out;
    }
    const Query& named = query.children.empty() ? query : query.children.front();
    const bool seen = query.kind != Kind::date && query.kind != Kind::number &&
                      query.kind != Kind::all && named.field.empty();
    if (seen) out = places(query, read_[index].fields.at(""));
    std::erase_if(out, [](const Found& found) { return !found.in_body; });
    return out;
}

}  // namespace entente::model
