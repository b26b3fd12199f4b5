/// A search engine that looks through every document, for each query anew: slow and plain, so
/// that it can be believed. The searcher must find the same.
///
/// A document is a list of tokens for each field; a query is judged node by node.
#pragma once

#include "model/words.hpp"

#include <entente/analyzer.hpp>
#include <entente/document.hpp>
#include <entente/query.hpp>

#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace entente::model {

/// A token, and the numbers of its paragraph and its sentence.
struct Placed {
    Token token;
    std::size_t paragraph = 0, sentence = 0;
    bool in_body = false;
};

using Text = std::vector<Placed>;

/// Where something of the query stands.
struct Found {
    std::uint32_t first = 0, last = 0;  ///< positions
    std::size_t paragraph = 0;
    std::size_t first_sentence = 0, last_sentence = 0;
    ByteSpan where;
    bool in_body = false;
};

/// Of OR: what a text alone does not tell (fields, parties' names) may leave any of them marked.
enum class Branches { all, holding };

class NaiveEngine {
public:
    NaiveEngine(const Analyzer&, std::vector<Document>);

    std::set<std::string> find(const Query&) const;  ///< ids
    bool holds(const Query&, std::size_t index) const;
    const std::vector<Document>& documents() const { return documents_; }
    /// The terms that share the stem of a word.
    std::set<std::string> family(const TypedPlace&) const;
    /// True if these terms stand one after the other; "": in the title or the body.
    bool has_sequence(const Reading&, const std::string& field, std::size_t index) const;
    /// Where words, phrases and groups of the query stand in the body of document `index`: none
    /// under NOT.
    std::vector<Found> places_in_body(const Query&, std::size_t index, Branches) const;

private:
    using Accepts = std::function<bool(const std::string& term)>;
    /// What may stand there: terms one after the other.
    using Way = std::vector<Accepts>;

    struct Reader {
        std::map<std::string, Text> fields;  ///< "": title and body
        std::set<std::string> party_words;
    };

    void read(const Document&);
    void append(Text&, std::string_view text, std::uint32_t gap, bool in_body = false) const;
    void learn_words(const Document&, const std::string& text);
    const std::vector<Way>& ways(const Query& leaf) const;
    std::vector<Way> make_ways(const Query& leaf) const;
    static Way way_of(const Reading&);
    static std::vector<Found> places_of(const Way&, const Text&);
    std::vector<Found> places(const Query&, const Text&) const;
    std::vector<Found> near_places(const Query&, const Text&) const;
    std::vector<Found> counted_places(const Query&, const Text&) const;
    std::size_t window_of(const Query& group) const;
    bool leaf_holds(const Query&, std::size_t index) const;
    std::size_t words_of(std::size_t index) const;
    bool keyword_holds(const Query&, const Document&) const;

    const Analyzer& analyzer_;
    std::vector<Document> documents_;
    std::vector<Reader> read_;
    std::set<std::string> terms_;  ///< of titles, bodies and parties' names
    /// Language and stem -> terms.
    std::map<std::pair<std::string, std::string>, std::set<std::string>> families_;
    std::set<std::string> languages_;
    mutable std::map<std::string, std::vector<Way>> ways_;  ///< by the printed leaf
};

}  // namespace entente::model
