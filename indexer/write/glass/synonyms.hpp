/// Small tables: synonyms, and metadata in the table of postings.
///
///     synonyms   key term; tag for each synonym, in order: its size xor 96 (1), its bytes
///     metadata   key 00 C0, name; tag the value
///
/// Tests: tests/unit/indexer/write/glass/database_test.cpp.
/// Source: Xapian 1.4.22, glass_synonym.cc, glass_metadata.cc.
#pragma once

#include "write/glass/table_writer.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace entente::write::glass {

/// Requires: no term and no synonym is empty or longer than 245 bytes; no set is empty.
TableRoot write_synonyms(const std::filesystem::path& folder,
                         const std::map<std::string, std::set<std::string>>&);

std::string metadata_key(std::string_view name);

}  // namespace entente::write::glass
