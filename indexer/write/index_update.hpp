/// What is to change in an index, gathered from any number of threads and carried out at once.
///
/// Two ways to carry it out, chosen by size:
///   in place   few documents: one transaction on the current generation
///   rebuild    many: each batch becomes a small database of its own, written without syncing by
///              the thread that brings it; in the end these and a copy of the current generation
///              are compacted into the next one, which is synced and published
/// The library writes one large database several times slower than many small ones and their
/// compaction, since every posting walks a map that grows with the batch.
/// Tests: tests/unit/indexer/write/index_update_test.cpp.
#pragma once

#include "store/manifest.hpp"
#include "write/entry.hpp"
#include "write/vocabulary.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace entente::write {

/// Threads: add() may be called at once from several threads; all else from one, before or after.
/// A destroyed update that was not published changes nothing and leaves no files.
class IndexUpdate {
public:
    /// Requires: the caller holds the WriterLock of `index`. `from_scratch`: what the index holds
    /// is replaced as a whole.
    IndexUpdate(std::filesystem::path index, bool from_scratch);
    ~IndexUpdate();
    IndexUpdate(const IndexUpdate&) = delete;
    IndexUpdate& operator=(const IndexUpdate&) = delete;

    /// Documents of the current generation that have this term go.
    void remove(std::string term);

    /// Documents to be added. Batches are put into the index in the order of their numbers,
    /// whatever the order in which they come; each number once.
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
