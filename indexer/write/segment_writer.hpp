/// A new database as the library writes it: a small one for each batch, then their union.
///
/// The library writes one large database several times slower than many small ones and their
/// compaction, since every posting walks a map that grows with the batch.
#pragma once

#include "write/database_writer.hpp"

#include <xapian.h>
#include <filesystem>
#include <map>
#include <mutex>
#include <vector>

namespace entente::write {

Xapian::Document to_backend(const Entry&);

/// Adds to what a database holds beside its documents.
void supplement(Xapian::WritableDatabase&, const Supplement&);

/// Joins databases into a new one at `target`; documents keep their order, the first database's
/// first. Whatever their number, only some are open at a time; `scratch` is a folder for
/// databases in between, and what lies there is deleted once it is joined.
void compact(std::vector<std::filesystem::path> sources, const std::filesystem::path& target,
             const std::filesystem::path& scratch);

class SegmentWriter : public DatabaseWriter {
public:
    explicit SegmentWriter(std::filesystem::path scratch) : scratch_(std::move(scratch)) {}
    void add(std::size_t batch, std::vector<Entry>) override;
    void finish(const std::filesystem::path& target, const Supplement&) override;

private:
    std::filesystem::path scratch_;
    std::mutex mutex_;  // guards what follows
    std::map<std::size_t, std::filesystem::path> segments_;
};

}  // namespace entente::write
