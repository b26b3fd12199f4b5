#include "support/database_questions.hpp"

#include <algorithm>

namespace entente::test {
namespace {

using Xapian::Query;

constexpr std::size_t max_vocabulary = 4096;
constexpr std::size_t max_tries = 8;  ///< for a document that has what is looked for
constexpr Xapian::termcount max_expansion = 200;

/// As many of the terms, each as likely as the other (Vitter 1985, algorithm R).
std::vector<std::string> sample_of_terms(const Xapian::Database& database, std::mt19937& numbers) {
    std::vector<std::string> sample;
    try {
        std::size_t seen = 0;
        for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
            if (sample.size() < max_vocabulary) {
                sample.push_back(*term);
            } else if (const std::size_t place = numbers() % (seen + 1); place < max_vocabulary) {
                sample[place] = *term;
            }
            ++seen;
        }
    } catch (const Xapian::Error&) {
        // The comparison of lists tells that they cannot be read; ask of what there is.
    }
    return sample;
}

}  // namespace

QuestionMaker::QuestionMaker(const Xapian::Database& database, std::uint32_t seed)
    : database_(database), numbers_(seed), vocabulary_(sample_of_terms(database, numbers_)) {}

Xapian::Document QuestionMaker::any_document() {
    const auto wanted = static_cast<Xapian::docid>(1 + below(database_.get_lastdocid()));
    auto id = database_.postlist_begin("");
    if (id != database_.postlist_end("")) id.skip_to(wanted);
    if (id == database_.postlist_end("")) return {};
    return database_.get_document(*id);
}

std::string QuestionMaker::any_term() {
    return vocabulary_.empty() ? "nothing" : vocabulary_[below(vocabulary_.size())];
}

std::vector<std::string> QuestionMaker::terms_of(const Xapian::Document& document,
                                                 std::size_t count) {
    const std::vector<std::string> all(document.termlist_begin(), document.termlist_end());
    std::vector<std::string> chosen;
    while (!all.empty() && chosen.size() < count) chosen.push_back(all[below(all.size())]);
    return chosen;
}

std::vector<std::string> QuestionMaker::neighbours(std::size_t count) {
    for (std::size_t tries = 0; tries < max_tries; ++tries) {
        const Xapian::Document document = any_document();
        std::vector<std::pair<Xapian::termpos, std::string>> placed;
        for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
            for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at) {
                placed.emplace_back(*at, *term);
            }
        }
        if (placed.size() < count) continue;
        std::ranges::sort(placed);
        const std::size_t first = below(placed.size() - count + 1);
        std::vector<std::string> chosen;
        for (std::size_t i = first; i < first + count; ++i) chosen.push_back(placed[i].second);
        return chosen;
    }
    return {any_term(), any_term()};
}

QuestionMaker::Value QuestionMaker::any_value() {
    for (std::size_t tries = 0; tries < max_tries; ++tries) {
        const Xapian::Document document = any_document();
        std::vector<Value> values;
        for (auto value = document.values_begin(); value != document.values_end(); ++value) {
            values.emplace_back(value.get_valueno(), *value);
        }
        if (!values.empty()) return values[below(values.size())];
    }
    return {0, "a"};
}

/// Half of them stand in one document.
Query QuestionMaker::of_terms(Query::op op, std::size_t count) {
    std::vector<std::string> terms;
    if (below(2) == 0) terms = terms_of(any_document(), count);
    while (terms.size() < count) terms.push_back(any_term());
    return Query(op, terms.begin(), terms.end());
}

Query QuestionMaker::of_neighbours(Query::op op, std::size_t count, unsigned window) {
    const std::vector<std::string> terms = neighbours(count);
    return Query(op, terms.begin(), terms.end(), window);
}

Query QuestionMaker::term() { return Query(any_term()); }
Query QuestionMaker::all_of() { return of_terms(Query::OP_AND, 2 + below(2)); }
Query QuestionMaker::any_of() { return of_terms(Query::OP_OR, 2 + below(4)); }
Query QuestionMaker::without() { return {Query::OP_AND_NOT, any_of(), term()}; }
Query QuestionMaker::either() { return of_terms(Query::OP_XOR, 2 + below(2)); }
Query QuestionMaker::preferably() { return {Query::OP_AND_MAYBE, any_of(), any_of()}; }
Query QuestionMaker::filtered() { return {Query::OP_FILTER, any_of(), any_of()}; }
Query QuestionMaker::phrase() { return of_neighbours(Query::OP_PHRASE, 2 + below(3), 0); }
Query QuestionMaker::loose_phrase() { return of_neighbours(Query::OP_PHRASE, 2, 6); }
Query QuestionMaker::near() { return of_neighbours(Query::OP_NEAR, 2 + below(2), 8); }
Query QuestionMaker::synonyms() { return of_terms(Query::OP_SYNONYM, 2 + below(4)); }
Query QuestionMaker::best_of() { return of_terms(Query::OP_MAX, 2 + below(4)); }

Query QuestionMaker::wildcard() {
    return {Query::OP_WILDCARD, any_term().substr(0, 1 + below(4)), max_expansion,
            Query::WILDCARD_LIMIT_FIRST};
}

Query QuestionMaker::range() {
    const Value one = any_value();
    const std::string other = any_value().second;
    return {Query::OP_FILTER, Query::MatchAll,
            Query(Query::OP_VALUE_RANGE, one.first, std::min(one.second, other),
                  std::max(one.second, other))};
}

Query QuestionMaker::at_least() {
    const Value value = any_value();
    return {Query::OP_FILTER, any_of(), Query(Query::OP_VALUE_GE, value.first, value.second)};
}

Query QuestionMaker::at_most() {
    const Value value = any_value();
    return {Query::OP_AND, any_of(), Query(Query::OP_VALUE_LE, value.first, value.second)};
}

Query QuestionMaker::everything() { return Query::MatchAll; }
Query QuestionMaker::everything_but() { return {Query::OP_AND_NOT, Query::MatchAll, any_of()}; }

const std::vector<QuestionMaker::Kind>& QuestionMaker::kinds() {
    using Maker = QuestionMaker;
    static const std::vector<Kind> all = {
        {"term", &Maker::term},
        {"and", &Maker::all_of},
        {"or", &Maker::any_of},
        {"not", &Maker::without},
        {"xor", &Maker::either},
        {"maybe", &Maker::preferably},
        {"filter", &Maker::filtered},
        {"phrase", &Maker::phrase},
        {"loose phrase", &Maker::loose_phrase},
        {"near", &Maker::near},
        {"synonyms", &Maker::synonyms},
        {"best of several", &Maker::best_of},
        {"wildcard", &Maker::wildcard},
        {"range", &Maker::range},
        {"at least", &Maker::at_least},
        {"at most", &Maker::at_most},
        {"all", &Maker::everything},
        {"all but", &Maker::everything_but},
        {"by value", &Maker::any_of, HitOrder::value},
        {"by value, reversed", &Maker::everything, HitOrder::value_reversed},
        {"one a value", &Maker::any_of, HitOrder::relevance, true}};
    return all;
}

Question QuestionMaker::next() {
    const Kind& kind = kinds()[made_++ % kinds().size()];
    Question question{kind.name, {}, kind.order, 0, kind.collapses};
    try {
        question.query = (this->*kind.make)();
        if (kind.collapses || kind.order != HitOrder::relevance) question.slot = any_value().first;
    } catch (const Xapian::Error&) {
        question.query = term();  // what it was to be made of cannot be read
    }
    return question;
}

}  // namespace entente::test
