/// Several databases, here or on other machines, read as one.
///
///     number of a document    1 2 3 4 5 6 ..      the backend deals them out in turn
///     of three databases      0 1 2 0 1 2 ..
///
/// The backend itself joins them for searching, with statistics of all. What it cannot do over the
/// network, or what would cost a question to a server for every term or document, is done here:
/// answers of servers are kept, terms are asked for many at a time, and the families of stems are
/// read from metadata. For databases of this machine nothing is kept.
/// Tests: tests/machines, against one index of the same documents.
#pragma once

#include <xapian.h>
#include <cstddef>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

class TermCursor;

/// Copies share what they keep. Threads: one at a time.
class Shards {
public:
    struct Shard {
        Xapian::Database database;
        std::size_t index = 0;  ///< which of the indexes it is part of
        bool remote = false;
    };

    Shards() : Shards(std::vector<Shard>{}, 0) {}
    /// A single database of this machine. Requires: it is not joined from several.
    Shards(const Xapian::Database& local) : Shards({{local, 0, false}}, 1) {}  // NOLINT: as one
    /// `indexes`: how many there would be if all answered.
    Shards(std::vector<Shard>, std::size_t indexes);

    const Xapian::Database& database() const;  ///< all, joined
    std::size_t count() const;
    std::size_t indexes() const;
    bool any_remote() const;
    const Shard& shard(std::size_t number) const;

    /// Of a document of the joined database.
    std::size_t shard_of(Xapian::docid document) const { return (document - 1) % count(); }
    std::size_t index_of(Xapian::docid document) const { return shard(shard_of(document)).index; }
    bool is_remote(Xapian::docid document) const { return shard(shard_of(document)).remote; }
    /// Its number in its own database.
    Xapian::docid number_in_shard(Xapian::docid document) const {
        return static_cast<Xapian::docid>((document - 1) / count() + 1);
    }

    /// Documents with the term, and how often it occurs in all of them.
    Xapian::doccount frequency(const std::string& term) const;
    Xapian::termcount occurrences(const std::string& term) const;
    /// Asks the servers for the frequencies of many terms at once.
    void ask_ahead(std::span<const std::string> terms) const;

    /// The words that are filed as one stem family, of all databases.
    std::set<std::string> family(std::string_view language, std::string_view stem) const;

    /// The terms that begin so, sorted.
    TermCursor terms(const std::string& beginning) const;

    /// Errors: Xapian::DocNotFoundError.
    Xapian::Document document(Xapian::docid) const;

private:
    struct State;
    std::shared_ptr<State> state_;
};

}  // namespace entente
