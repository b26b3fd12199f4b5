/// Reads where terms stand in one document after the other, and tells whether they stand as a
/// query wants: near each other, in one sentence, often enough.
///
/// Reading the places of a term costs more than all that is done with them, so no more are read
/// than it takes to say yes:
///
///     a* w/s b*       the most frequent words of each first, twice as many with every try
///     the w/p of      less than the gap between paragraphs apart: no matter where those begin
///     atleast50(a*)   not read where the words are not frequent enough
///
/// Tests: tests/api/proximity_test.cpp, and tests/model against a search through all texts.
#pragma once

#include "query/occurrences.hpp"
#include "query/phrase_terms.hpp"

#include <entente/query.hpp>

#include <xapian.h>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace entente {

/// A condition on where the terms of a document stand.
struct ProximityTest {
    Query::Kind kind = Query::Kind::near;  ///< near, adj, sentence, paragraph or at_least
    std::uint32_t positions = 0;           ///< near, adj: the whole group fits into so many
    std::uint32_t count = 0;               ///< at_least
    /// For each operand what it may be: sequences of terms, with their field's prefix.
    std::vector<std::vector<TermSequence>> operands;
};

/// The terms of one document after the other, asked of a server: its lists of documents come as a
/// whole, however few of them are wanted.
class DocumentTerms {
public:
    explicit DocumentTerms(const Xapian::Database& database) : database_(database) {}

    /// How often the document has the term; nothing if it has not.
    std::optional<Xapian::termcount> frequency(Xapian::docid, const std::string& term);
    const Xapian::Database& database() const { return database_; }

private:
    Xapian::Database database_;
    Xapian::docid at_ = 0;
    std::map<std::string, Xapian::termcount> terms_;
};

/// One term in documents of rising number.
class TermReader {
public:
    /// `terms`: of a server; nullptr for a database of this machine. Lifetime: they outlive it.
    TermReader(const Xapian::Database&, const std::string& term, DocumentTerms* terms = nullptr);

    /// True if the document has the term. Cheap where it has not: a pattern has hundreds.
    bool move_to(Xapian::docid document) {
        if (terms_) return look_up(document);
        if (at_ < document) skip_to(document);
        return at_ == document;
    }

    /// Of the document moved to: no fewer than its places, as far as the frequency tells.
    std::uint64_t most_places() const;
    /// Of the document moved to.
    const Occurrences& places();

private:
    bool look_up(Xapian::docid);
    void skip_to(Xapian::docid);
    void look();

    std::string term_;
    DocumentTerms* terms_;
    Xapian::termcount frequency_ = 0;  ///< as a server told it
    Xapian::docid at_ = 0, read_ = 0;  ///< read_: the document that places_ are of
    Xapian::PostingIterator posting_, end_;
    bool is_counted_;  ///< all its places count in the frequency
    Occurrences places_;
};

/// Lifetime: the test must outlive it.
class ProximityCheck {
public:
    enum class Where { here, on_server };
    ProximityCheck(const Xapian::Database&, const ProximityTest&, Where = Where::here);

    /// To be asked of documents of rising number.
    bool holds(Xapian::docid);

private:
    using Way = std::vector<std::size_t>;  ///< numbers of readers

    struct Operand {
        std::vector<Way> ways;
        /// In the document at hand, with the places each may have; those of the most first.
        std::vector<std::pair<std::uint64_t, const Way*>> present;
        std::size_t read = 0;  ///< so many of those are in `places` of the check
    };

    void drop_repeated();
    bool find_ways(Xapian::docid);
    bool are_enough() const;
    void read(std::size_t operand, std::size_t ways);
    bool fits(Xapian::docid);
    bool meet(Xapian::docid);
    std::vector<std::uint32_t> distinct_places() const;

    const ProximityTest& test_;
    std::unique_ptr<DocumentTerms> terms_;  ///< of a server
    std::vector<TermReader> readers_;       ///< each term once
    std::vector<Operand> operands_;
    std::size_t wanted_;               ///< places; 0: one for each operand
    std::vector<Occurrences> places_;  ///< of each operand
    std::optional<TermReader> units_;
    std::vector<std::uint32_t> starts_;  ///< of units
};

}  // namespace entente
