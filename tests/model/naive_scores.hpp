/// What a document scores, reckoned anew from the texts of all documents: term weights by the
/// papers' formulas (model/term_weights.hpp), and what the manual adds to them:
///
///     word           its family counts as one term; the word as typed, of others, once more by
///                    weights::exact_form; in documents with it in a party's name all of it once
///                    more by weights::party
///     phrase         the weights of its words, where it stands
///     AND, OR        the sum of what is there; NOT, filters and dates: nothing
///     boost          so many times
///
/// Of a family the backend knows how many documents have each word, and takes them to be
/// independent: two of n and m documents of N are in n + m - nm/N. It puts the two rarest of the
/// index together first and rounds each time; of equally rare ones any may be first, so that a
/// score has a lowest and a highest value. They are mostly equal.
#pragma once

#include "model/naive_engine.hpp"
#include "model/term_weights.hpp"

#include <entente/query.hpp>

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace entente::model {

struct Range {
    double low = 0, high = 0;
};

class NaiveScores {
public:
    using TermWeight = std::function<double(const TermStatistics&)>;

    /// The documents of `engine`, which must outlive it, dealt out in turn to `shards` indexes.
    NaiveScores(const Analyzer&, const NaiveEngine& engine, std::size_t shards, TermWeight);

    /// Requires: the document `index` matches; no patterns, story: or like: in the query.
    Range score(const Query&, std::size_t index) const;

private:
    using Terms = std::set<std::string>;
    using Bag = std::map<std::string, double>;  ///< term -> how often it counts

    /// A term, or several as one, in all documents and in those of one shard.
    struct Frequencies {
        double documents = 0, occurrences = 0, in_shard = 0;
        auto operator<=>(const Frequencies&) const = default;
    };

    struct Reader {
        std::map<std::string, Bag> fields;  ///< "": what a query without a field looks at
        double length = 0;
    };

    void read(const Document&);
    void count(Reader&, const std::string& field, std::string_view text, double weight,
               double accented) const;
    Frequencies frequencies(const std::string& field, const std::string& term,
                            std::size_t shard) const;
    Frequencies either(const Frequencies&, const Frequencies&, std::size_t shard) const;
    /// As the backend may come to them.
    std::set<Frequencies> together(std::vector<Frequencies>, std::size_t shard) const;

    bool has(const std::string& field, const std::string& term, std::size_t index) const;
    Range weight(const std::string& field, const Terms&, std::size_t index) const;
    Range sequences(const std::string& field, const std::set<Reading>&, std::size_t index) const;
    bool in_party_name(const std::vector<TypedPlace>&, std::size_t index, bool phrase) const;
    Range leaf(const Query&, std::size_t index) const;
    Range word(const Query&, const std::vector<TypedPlace>&, std::size_t index) const;
    Range near(const Query&, std::size_t index) const;
    Range sum_of_holding(const std::vector<Query>&, std::size_t index) const;
    Range unboosted(const Query&, std::size_t index) const;

    const Analyzer& analyzer_;
    const NaiveEngine& engine_;
    std::size_t shards_;
    TermWeight term_weight_;
    std::vector<Reader> read_;
    double all_words_ = 0;
    mutable std::map<std::vector<Frequencies>, std::set<Frequencies>> known_;
};

}  // namespace entente::model
