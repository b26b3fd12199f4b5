/// Copies of one story: which story a document is of, and where else it stands.
///
/// The indexer gives all copies the same key, as a value and as a term; a document without the
/// value (of another writer) is of no story. The key comes from the id of the story's first
/// document, and two indexes may have unlike documents of one id: so a key says nothing about the
/// documents of another index. Tests: tests/unit/searcher/search/stories_test.cpp.
#pragma once

#include "store/shards.hpp"

#include <entente/search.hpp>

#include <xapian.h>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace entente {

struct Copies {
    std::vector<StoryCopy> first;  ///< by date (undated last), source and id
    std::size_t count = 0;         ///< how many there are in all
};

/// The stories of one index or several.
class Stories {
public:
    explicit Stories(Shards shards) : shards_(std::move(shards)) {}

    /// The names of the documents' stories, in the order given; empty where there is none. With
    /// several indexes a name is the key, a slash and the number of the index.
    std::vector<std::string> names_of(std::span<const Xapian::docid>) const;

    /// The keys of those stories of what the query finds that have copies, sorted, each once. With
    /// several indexes a key also finds the documents that another index has filed under it.
    std::vector<std::string> shared_by(const Xapian::Query&) const;

    /// How many there are among what the query finds, a document of none counted as one. Of several
    /// indexes, stories that share a key count as one.
    std::uint64_t count(const Xapian::Query&) const;

    /// The other documents of the document's story; the `limit` first of them are read.
    Copies copies_of(Xapian::docid, const std::string& story, std::size_t limit) const;

private:
    Xapian::MSet count_keys(const Xapian::Query&, Xapian::ValueCountMatchSpy&) const;
    std::string term_of(const std::string& story) const;
    std::vector<Xapian::docid> others(Xapian::docid, const std::string& story) const;

    Shards shards_;
};

}  // namespace entente
