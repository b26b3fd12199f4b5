/// Opening an index to read it.
#pragma once

#include "store/manifest.hpp"

#include <xapian.h>
#include <filesystem>

namespace entente {

/// The current generation, checked to be one that this program can read. If a writer replaces it
/// while it is being opened, the next one is opened instead.
/// Errors: Error (not_found, not_an_index, wrong_format, damaged, io).
Xapian::Database open_index(const std::filesystem::path& index);

Manifest read_manifest(const Xapian::Database&);

}  // namespace entente
