#include "model/naive_scores.hpp"

#include "query/weights.hpp"
#include "store/fields.hpp"

#include <algorithm>
#include <cmath>

namespace entente::model {
namespace {

using Kind = Query::Kind;

Range operator+(const Range& a, const Range& b) { return {a.low + b.low, a.high + b.high}; }
Range operator*(const Range& a, double factor) { return {a.low * factor, a.high * factor}; }

std::vector<TypedPlace> places_of(const Analyzer& analyzer, const Query& leaf) {
    std::vector<TypedPlace> out;
    const std::vector<std::string> one{leaf.text};
    for (const std::string& word : leaf.kind == Kind::phrase ? leaf.words : one) {
        for (TypedPlace& place : typed_places(analyzer, word)) out.push_back(std::move(place));
    }
    return out;
}

/// Of a word, those that are not a term by themselves.
std::set<Reading> sequences_of(const std::vector<TypedPlace>& typed, bool phrase) {
    std::set<Reading> out = readings(typed);
    if (!phrase) std::erase_if(out, [](const Reading& reading) { return reading.size() < 2; });
    return out;
}

/// The dictionary's word that all of the text is; empty where there is none.
std::string dictionary_word(const Analyzer& analyzer, const std::string& text) {
    for (const Token& token : analyzer.tokens(text)) {
        const bool all = token.source.begin == 0 && token.source.end == text.size();
        if (token.form == TokenForm::segment && all) return token.term;
    }
    return {};
}

bool is_one_word(const Analyzer& analyzer, const Query& leaf) {
    const auto typed = places_of(analyzer, leaf);
    return leaf.kind == Kind::word && typed.size() == 1 && sequences_of(typed, false).empty();
}

bool weighs_nothing(const Query& leaf) {
    if (leaf.kind == Kind::date || leaf.kind == Kind::number || leaf.kind == Kind::all) return true;
    if (leaf.field.empty()) return false;
    const Field* field = find_field(leaf.field);
    return !field || field->type == FieldType::keyword || field->type == FieldType::path;
}

bool is_stemmed(const Query& leaf) {
    return !leaf.exact && (leaf.field.empty() || find_field(leaf.field)->type == FieldType::text);
}

}  // namespace

NaiveScores::NaiveScores(const Analyzer& analyzer, const NaiveEngine& engine, std::size_t shards,
                         TermWeight weight)
    : analyzer_(analyzer), engine_(engine), shards_(shards), term_weight_(std::move(weight)) {
    for (const Document& document : engine.documents()) read(document);
}

/// `accented`: what a form with accents counts, which stands beside the one without.
void NaiveScores::count(Reader& reader, const std::string& field, std::string_view text,
                        double weight, double accented) const {
    for (const Token& token : analyzer_.tokens(text)) {
        const double counts = token.form == TokenForm::accented ? accented : weight;
        reader.fields[field][token.term] += counts;
        reader.length += counts;
    }
}

void NaiveScores::read(const Document& document) {
    const double of_title = find_backend("title")->weight;
    const double of_party = find_backend("party")->weight;
    Reader reader;
    count(reader, "", document.title, of_title, 0);
    count(reader, "", document.body, 1, 0);
    count(reader, "title", document.title, 1, 1);
    count(reader, "path", document.id, 1, 1);
    for (const FurnitureLine& line : document.furniture) count(reader, "boiler", line.text, 0, 0);
    const Metadata& metadata = document.metadata;
    if (metadata.source) count(reader, "source", metadata.source->value, 1, 1);
    if (metadata.wire) count(reader, "source", metadata.wire->value, 1, 1);
    for (const Attributed& author : metadata.authors) count(reader, "author", author.value, 1, 1);
    for (const Party& party : metadata.parties) {
        for (const Token& token : analyzer_.tokens(party.name)) {
            if (token.form == TokenForm::accented) continue;
            reader.fields[""][token.term] += of_party;
            reader.length += of_party;
        }
        std::vector<std::string> names{party.name};
        names.insert(names.end(), party.aliases.begin(), party.aliases.end());
        for (const std::string& name : names) {
            count(reader, "party", name, 1, 1);
            count(reader, party.kind == PartyKind::person ? "person" : "org", name, 1, 1);
        }
    }
    all_words_ += reader.length;
    read_.push_back(std::move(reader));
}

bool NaiveScores::has(const std::string& field, const std::string& term, std::size_t index) const {
    const auto bag = read_[index].fields.find(field);
    return bag != read_[index].fields.end() && bag->second.contains(term);
}

NaiveScores::Frequencies NaiveScores::frequencies(const std::string& field, const std::string& term,
                                                  std::size_t shard) const {
    Frequencies out;
    for (std::size_t i = 0; i < read_.size(); ++i) {
        if (!has(field, term, i)) continue;
        out.documents += 1;
        out.occurrences += read_[i].fields.at(field).at(term);
        out.in_shard += i % shards_ == shard ? 1 : 0;
    }
    return out;
}

NaiveScores::Frequencies NaiveScores::either(const Frequencies& a, const Frequencies& b,
                                             std::size_t shard) const {
    const auto joined = [](double x, double y, double all) {
        return std::floor(x + y - x * y / all + 0.5);
    };
    const auto all = static_cast<double>(read_.size());
    const double in_shard = static_cast<double>((read_.size() - shard + shards_ - 1) / shards_);
    return {joined(a.documents, b.documents, all), joined(a.occurrences, b.occurrences, all_words_),
            joined(a.in_shard, b.in_shard, in_shard)};
}

std::set<NaiveScores::Frequencies> NaiveScores::together(std::vector<Frequencies> words,
                                                         std::size_t shard) const {
    if (words.size() == 1) return {words.front()};
    const auto rarer = [](const Frequencies& a, const Frequencies& b) {
        return a.in_shard < b.in_shard;
    };
    std::ranges::sort(words, rarer);
    std::set<Frequencies> out;
    for (std::size_t i = 0; i < words.size() && words[i].in_shard <= words[1].in_shard; ++i) {
        for (std::size_t j = i + 1; j < words.size(); ++j) {
            if (words[j].in_shard > words[1].in_shard) break;
            std::vector<Frequencies> left{either(words[i], words[j], shard)};
            for (std::size_t k = 0; k < words.size(); ++k) {
                if (k != i && k != j) left.push_back(words[k]);
            }
            out.merge(together(std::move(left), shard));
        }
    }
    return out;
}

Range NaiveScores::weight(const std::string& field, const Terms& terms, std::size_t index) const {
    const std::size_t shard = index % shards_;
    std::vector<Frequencies> words;
    double in_document = 0;
    for (const std::string& term : terms) {
        words.push_back(frequencies(field, term, shard));
        if (has(field, term, index)) in_document += read_[index].fields.at(field).at(term);
    }
    if (in_document == 0) return {};
    const auto all = static_cast<double>(read_.size());
    std::vector<double> weights;
    for (const Frequencies& one : together(words, shard)) {
        weights.push_back(term_weight_({in_document, read_[index].length, one.documents,
                                        one.occurrences, all, all_words_ / all}));
    }
    const auto [low, high] = std::ranges::minmax(weights);
    return {low, high};
}

Range NaiveScores::sequences(const std::string& field, const std::set<Reading>& ways,
                             std::size_t index) const {
    Range sum;
    for (const Reading& way : ways) {
        const bool stands =
            way.size() == 1 ? has(field, way[0], index) : engine_.has_sequence(way, field, index);
        if (!stands) continue;
        for (const std::string& term : way) sum = sum + weight(field, {term}, index);
    }
    return sum;
}

/// A word that is seldom part of a name is taken for none.
bool NaiveScores::in_party_name(const std::vector<TypedPlace>& typed, std::size_t index,
                                bool phrase) const {
    if (!phrase && typed.size() == 1) {
        const double in_names = frequencies("party", typed[0].term, 0).documents;
        const double in_texts = frequencies("", typed[0].term, 0).documents;
        if (in_names > 0) {
            return in_names >= weights::party_share * in_texts &&
                   has("party", typed[0].term, index);
        }
    }
    return std::ranges::any_of(sequences_of(typed, phrase), [&](const Reading& way) {
        return engine_.has_sequence(way, "party", index);
    });
}

Range NaiveScores::word(const Query& leaf, const std::vector<TypedPlace>& typed,
                        std::size_t index) const {
    const Range found = sequences(leaf.field, sequences_of(typed, false), index);
    if (typed.size() != 1) {
        const Range of_word = weight(leaf.field, {dictionary_word(analyzer_, leaf.text)}, index);
        return of_word.high > 0 ? of_word + found * weights::characters : found;
    }
    const std::string& term = typed[0].term;
    if (!is_stemmed(leaf)) return weight(leaf.field, {term}, index) + found;
    const Terms family = engine_.family(typed[0]);
    const Range of_family = weight(leaf.field, family, index) + found;
    if (!leaf.field.empty() || family.size() < 2) return of_family;
    return of_family + weight("", {term}, index) * weights::exact_form;
}

Range NaiveScores::leaf(const Query& leaf, std::size_t index) const {
    if (weighs_nothing(leaf)) return {};
    const bool phrase = leaf.kind == Kind::phrase;
    const auto typed = places_of(analyzer_, leaf);
    const Range found =
        phrase ? sequences(leaf.field, sequences_of(typed, true), index) : word(leaf, typed, index);
    const bool as_written = leaf.exact && typed.size() == 1 && typed[0].spelled != typed[0].term;
    if (!leaf.field.empty() || as_written || !in_party_name(typed, index, phrase)) return found;
    return found * (1 + weights::party);
}

/// Of plain words that are near each other, each form counts by itself.
Range NaiveScores::near(const Query& query, std::size_t index) const {
    const auto plain = [&](const Query& child) { return is_one_word(analyzer_, child); };
    const bool bound = query.kind == Kind::near || query.kind == Kind::adj;
    if (!bound || !std::ranges::all_of(query.children, plain)) {
        return sum_of_holding(query.children, index);
    }
    Range sum;
    for (const Query& child : query.children) {
        const TypedPlace typed = places_of(analyzer_, child).front();
        const Terms terms = is_stemmed(child) ? engine_.family(typed)
                                              : Terms{child.exact ? typed.spelled : typed.term};
        for (const std::string& term : terms) sum = sum + weight(child.field, {term}, index);
    }
    return sum;
}

Range NaiveScores::sum_of_holding(const std::vector<Query>& children, std::size_t index) const {
    Range sum;
    for (const Query& child : children) {
        if (engine_.holds(child, index)) sum = sum + score(child, index);
    }
    return sum;
}

Range NaiveScores::unboosted(const Query& query, std::size_t index) const {
    switch (query.kind) {
        case Kind::and_:
        case Kind::or_:
            return sum_of_holding(query.children, index);
        case Kind::not_:
            return score(query.children.front(), index);
        case Kind::near:
        case Kind::adj:
        case Kind::sentence:
        case Kind::paragraph:
        case Kind::at_least:
            return near(query, index);
        default:
            return leaf(query, index);
    }
}

Range NaiveScores::score(const Query& query, std::size_t index) const {
    return unboosted(query, index) * query.boost;
}

}  // namespace entente::model
