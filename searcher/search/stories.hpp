/// Copies of one story: which story a document is of, and where else it stands.
///
/// The indexer gives all copies the same key, as a value and as a term; a document without the
/// value (of another writer) is of no story. The key comes from the id of the story's first
/// document, and two indexes may have unlike documents of one id: so a key says nothing about the
/// documents of another index. Tests: tests/unit/searcher/search/stories_test.cpp.
#pragma once

#include <entente/search.hpp>

#include <xapian.h>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace entente {

struct Copies {
    std::vector<StoryCopy> first;  ///< by date (undated last), source and id
    std::size_t count = 0;         ///< how many there are in all
};

/// The stories of a database that joins so many indexes. Lifetime: within the database's.
class Stories {
public:
    explicit Stories(const Xapian::Database& database, std::size_t indexes = 1)
        : database_(database), indexes_(indexes) {}

    /// The names of the documents' stories, in the order given; empty where there is none. With
    /// several indexes a name is the key, a slash and the number of the index.
    std::vector<std::string> names_of(std::span<const Xapian::docid>) const;

    /// The keys of those stories of the documents that have copies, sorted, each once. With several
    /// indexes a key also finds the documents that another index has filed under it.
    std::vector<std::string> shared_by(std::span<const Xapian::docid>) const;

    /// The other documents of the document's story; the `limit` first of them are read.
    Copies copies_of(Xapian::docid, const std::string& story, std::size_t limit) const;

private:
    std::size_t index_of(Xapian::docid document) const { return (document - 1) % indexes_; }
    std::string term_of(const std::string& story) const;
    std::vector<Xapian::docid> others(Xapian::docid, const std::string& story) const;

    const Xapian::Database& database_;
    std::size_t indexes_;
};

}  // namespace entente
