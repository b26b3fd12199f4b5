/// Copies of one story: which story a document is of, and where else it stands.
///
/// The indexer gives all copies the same key, as a value and as a term; a document without the
/// value (of another writer) is of no story. Tests: tests/unit/searcher/search/stories_test.cpp.
#pragma once

#include <entente/search.hpp>

#include <xapian.h>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// The keys of the documents' stories, in the order given; empty where there is none.
std::vector<std::string> stories_of(const Xapian::Database&, std::span<const Xapian::docid>);

struct Copies {
    std::vector<StoryCopy> first;  ///< by date (undated last), source and id
    std::size_t count = 0;         ///< how many there are in all
};

/// The documents of a story but `except`; the `limit` first of them are read.
Copies copies_of(const Xapian::Database&, const std::string& story, Xapian::docid except,
                 std::size_t limit);

}  // namespace entente
