/// The scores of the searcher against those reckoned anew from the texts by the textbook's formula,
/// for queries by chance over documents by chance, in one index and in several.
///
/// Both reckon with doubles but add in different orders, so they agree but for the last digits.
/// Patterns are left out: they stand for many words, which count as one by the rule that families
/// show.
#include "model/naive_scores.hpp"
#include "model/shards.hpp"
#include "model/worlds.hpp"

#include "query/compile.hpp"
#include "query/weights.hpp"
#include "search/index_reader.hpp"
#include "store/document_codec.hpp"

#include <doctest/doctest.h>
#include <entente/search.hpp>

#include <xapian.h>
#include <algorithm>
#include <map>
#include <string>
#include <vector>

using namespace entente;

namespace {

constexpr double tolerance = 1e-9;  // of the score
constexpr std::size_t documents_a_world = 60, queries_a_world = 250;
constexpr std::uint32_t worlds = 3;

using Scores = std::map<std::string, double>;  // by the document's id

bool has_pattern(const Query& query) {
    using Kind = Query::Kind;
    return query.kind == Kind::prefix || query.kind == Kind::wildcard ||
           query.kind == Kind::fuzzy || query.kind == Kind::regex ||
           std::ranges::any_of(query.children, has_pattern);
}

/// A query, and what it is reckoned as.
struct Asked {
    Query typed, meant;
};

std::vector<Asked> some_queries(model::RandomWorld& world) {
    QueryOptions options;
    options.user_fields = {"desk"};
    std::vector<Asked> out;
    while (out.size() < queries_a_world) {
        const ParsedQuery parsed = parse_query(world.query(), options);
        if (parsed.refused() || has_pattern(parsed.query)) continue;
        out.push_back({parsed.query, parsed.query});
    }
    return out;
}

Scores scores_of(Searcher& searcher, const Query& query, bool any = false) {
    SearchOptions options;
    options.limit = documents_a_world;
    options.relax = options.group_stories = options.snippets = false;
    options.any = any;
    Scores out;
    for (const Hit& hit : searcher.search(query, options).hits) out[hit.id] = hit.score;
    return out;
}

/// What the backend takes by itself.
constexpr double k1 = 1, b = 0.5, shortest = 0.5;

double textbook_bm25(const model::TermStatistics& term) {
    return model::bm25(term, k1, b, shortest);
}

double textbook_ineb2(const model::TermStatistics& term) {
    return model::ineb2(term, weights::length_normalisation);
}

/// Those of the backend's BM25, over the query as the searcher gives it to the backend.
Scores bm25_scores(const Xapian::Database& database, const Xapian::Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BM25Weight(k1, 0, 0, b, shortest));
    const Xapian::MSet found = enquire.get_mset(0, documents_a_world);
    Scores out;
    for (auto hit = found.begin(); hit != found.end(); ++hit) {
        const std::string data = hit.get_document().get_data();
        out[decode_document(data, DocumentPart::head).id] = hit.get_weight();
    }
    return out;
}

/// Any of the words, and of the parts of compounds. Requires: no function words.
Query as_any(const Analyzer& analyzer, const Query& query) {
    Query out;
    out.kind = Query::Kind::or_;
    const std::vector<Query> one{query};
    for (const Query& word : query.children.empty() ? one : query.children) {
        out.children.push_back(word);
        std::vector<Query> parts;
        for (const Token& token : analyzer.tokens(word.text)) {
            if (token.form != TokenForm::word && token.form != TokenForm::part) continue;
            Query part;
            part.kind = Query::Kind::word;
            part.text = token.term;
            parts.push_back(part);
        }
        if (parts.size() > 1) out.children.insert(out.children.end(), parts.begin(), parts.end());
    }
    return out;
}

struct Compared {
    std::size_t scores = 0;  ///< above 0
    std::size_t exact = 0;   ///< of them those that have one value only
};

/// One to four words, with any of which a document may be content.
std::vector<Asked> some_words(const Analyzer& analyzer, model::RandomWorld& world) {
    std::vector<Asked> out;
    for (std::size_t i = 0; i < queries_a_world; ++i) {
        std::string text = world.word();
        for (std::size_t more = i % 4; more > 0; --more) text += ' ' + world.word();
        const Query query = parse_query(text).query;
        out.push_back({query, as_any(analyzer, query)});
    }
    return out;
}

/// Of the documents that were found; which they must be, tests/model/model_test.cpp checks.
void compare(const model::NaiveEngine& engine, const model::NaiveScores& naive, const Query& query,
             const Scores& ours, Compared& compared) {
    for (std::size_t i = 0; i < engine.documents().size(); ++i) {
        const Document& document = engine.documents()[i];
        const auto found = ours.find(document.id);
        if (found == ours.end()) continue;
        const model::Range expected = naive.score(query, i);
        const double score = found->second;
        const bool agree =
            score >= expected.low * (1 - tolerance) && score <= expected.high * (1 + tolerance);
        if (!agree) {
            FAIL_CHECK(to_string(query) << " scores " << score << " and not " << expected.low
                                        << " to " << expected.high << " in " << document.id << ": "
                                        << document.title << " | " << document.body);
        }
        compared.scores += score > 0 ? 1 : 0;
        compared.exact += score > 0 && expected.high <= expected.low * (1 + tolerance) ? 1 : 0;
    }
}

/// Four in five must have one value, or little would be compared.
void check_enough(const Compared& compared, std::size_t queries) {
    CAPTURE(compared.scores);
    CAPTURE(compared.exact);
    CHECK(compared.scores > queries);
    CHECK(compared.exact * 10 > compared.scores * 8);
}

/// A world of documents, in one index and in several.
class World {
public:
    explicit World(std::uint32_t seed)
        : chance_(seed), engine_(analyzer_, chance_.documents(documents_a_world)) {}

    /// `scores_in(shards)` gives what gives the scores of a query.
    template <class ScoresIn>
    void compare_all(const std::vector<Asked>& queries, model::NaiveScores::TermWeight weight,
                     ScoresIn scores_in) {
        for (const std::size_t count : {1u, 2u, 3u}) {
            CAPTURE(count);
            const model::Shards shards(engine_.documents(), count);
            const model::NaiveScores naive(analyzer_, engine_, count, weight);
            Compared compared;
            auto scores = scores_in(shards);
            for (const Asked& query : queries) {
                compare(engine_, naive, query.meant, scores(query.typed), compared);
            }
            check_enough(compared, queries.size());
        }
    }

    const Analyzer& analyzer() const { return analyzer_; }
    model::RandomWorld& chance() { return chance_; }

private:
    Analyzer analyzer_;
    model::RandomWorld chance_;
    model::NaiveEngine engine_;
};

}  // namespace

TEST_CASE("scores of queries by chance over documents by chance") {
    for (std::uint32_t seed = 1; seed <= worlds; ++seed) {
        CAPTURE(seed);
        World world(seed);
        world.compare_all(some_queries(world.chance()), textbook_ineb2,
                          [](const model::Shards& shards) {
                              return [searcher = shards.open()](const Query& query) mutable {
                                  return scores_of(searcher, query);
                              };
                          });
    }
}

TEST_CASE("scores where any of the words will do") {
    World world(1);
    world.compare_all(some_words(world.analyzer(), world.chance()), textbook_ineb2,
                      [](const model::Shards& shards) {
                          return [searcher = shards.open()](const Query& query) mutable {
                              return scores_of(searcher, query, true);
                          };
                      });
}

TEST_CASE("the index has the statistics that the textbook's BM25 needs") {
    World world(1);
    const Analyzer& analyzer = world.analyzer();
    world.compare_all(some_queries(world.chance()), textbook_bm25,
                      [&](const model::Shards& shards) {
                          return [&, reader = IndexReader(shards.paths())](const Query& query) {
                              const Xapian::Database& database = reader.database();
                              const Expansion terms(reader.shards(), analyzer, reader.languages());
                              const CompiledQuery compiled = compile(query, analyzer, terms);
                              return bm25_scores(database, whole_query(compiled, reader.shards()));
                          };
                      });
}
