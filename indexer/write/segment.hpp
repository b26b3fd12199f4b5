/// A small database of its own for one batch of documents, and their union.
#pragma once

#include "write/entry.hpp"

#include <xapian.h>
#include <filesystem>
#include <vector>

namespace entente::write {

Xapian::Document to_backend(const Entry&);

/// Writes the entries as a new database, in order and without syncing.
void write_segment(const std::filesystem::path&, const std::vector<Entry>&);

/// Joins databases into a new one at `target`; documents keep their order, the first database's
/// first. Whatever their number, only some are open at a time; `scratch` is a folder for
/// databases in between.
void compact(std::vector<std::filesystem::path> sources, const std::filesystem::path& target,
             const std::filesystem::path& scratch);

}  // namespace entente::write
