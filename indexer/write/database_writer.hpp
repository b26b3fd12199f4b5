/// Documents -> a new database. There are two ways, with the same result:
///
///     glass    writes the files of the database itself (run/, glass/)
///     xapian   has the library write small databases and compact them (segments)
///
/// The second is there for when the library is not the one whose files we know, and to check the
/// first by.
/// Tests: tests/unit/indexer/write/database_writer_test.cpp.
#pragma once

#include "write/content/entry.hpp"
#include "write/content/supplement.hpp"

#include <entente/index.hpp>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace entente::write {

/// Threads: add() may be called at once from several threads; finish() after all of these.
/// Errors: both throw Error (no_space, no_permission, io, backend, invalid_argument).
class DatabaseWriter {
public:
    virtual ~DatabaseWriter() = default;

    /// Documents are numbered in the order of their batches, whatever the order in which these
    /// come. Requires: batches are numbered from 0 without gaps; each comes once, maybe empty.
    virtual void add(std::size_t batch, std::vector<Entry>) = 0;

    /// Writes and syncs the database as the folder `target`, which does not exist.
    virtual void finish(const std::filesystem::path& target, const Supplement&) = 0;
};

std::string_view name_of(WriterKind);

/// What `wanted` comes to with the library at hand. `scratch`: an existing folder.
WriterKind usable_writer(WriterKind wanted, const std::filesystem::path& scratch);

/// `scratch`: an existing folder for what is written in between; the caller deletes it.
std::unique_ptr<DatabaseWriter> make_writer(WriterKind, const std::filesystem::path& scratch);

}  // namespace entente::write
