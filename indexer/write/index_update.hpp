/// What is to change in an index, gathered from any number of threads and carried out at once.
///
/// Three ways to carry it out, the first two chosen by size:
///   in place   few documents: one transaction on the current generation
///   rebuild    many: a new database is written while they come; it becomes the next generation,
///              or is compacted with a copy of the current one to become it
///   by copies  few documents of an index of several databases, which cannot change all at once:
///              those that change are copied to the next generation, the others linked
/// Tests: tests/unit/indexer/write/index_update_test.cpp.
#pragma once

#include "store/manifest.hpp"
#include "write/content/entry.hpp"
#include "write/vocabulary.hpp"

#include <entente/index.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace entente::write {

/// Threads: add() may be called at once from several threads; all else from one, before or after.
/// A destroyed update that was not published changes nothing and leaves no files.
class IndexUpdate {
public:
    /// Requires: the caller holds the WriterLock of `index`. `from_scratch`: what the index holds
    /// is replaced as a whole. `wanted`: how a new database is written. `shards`: databases of a
    /// new index; 0: as many as there were, or one.
    /// Errors: invalid_argument where an index that stays has another number of them.
    IndexUpdate(std::filesystem::path index, bool from_scratch,
                WriterKind wanted = WriterKind::glass, std::size_t shards = 0);
    ~IndexUpdate();
    IndexUpdate(const IndexUpdate&) = delete;
    IndexUpdate& operator=(const IndexUpdate&) = delete;

    /// Documents of the current generation that have this term go.
    void remove(std::string term);

    /// Documents to be added. Batches are put into the index in the order of their numbers,
    /// whatever the order in which they come.
    /// Requires: batches are numbered from 0 without gaps; each comes once, maybe empty.
    void add(std::size_t batch, std::vector<Entry>);

    /// Keys and values of the database's metadata to set (an empty value deletes).
    void set_metadata(std::string key, std::string value);

    /// Carries it out and makes it visible. `vocabulary` holds the words of what was added.
    /// Errors: Error (no_space, no_permission, io, damaged, backend); then the index is as it was.
    void publish(const Manifest&, const Vocabulary& vocabulary);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace entente::write
