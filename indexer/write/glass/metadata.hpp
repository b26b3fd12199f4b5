/// Metadata in the table of postings: key 00 C0 and the name, tag the value.
///
/// Tests: tests/unit/indexer/write/database_writer_test.cpp.
/// Source: Xapian 1.4.22, glass_metadata.cc.
#pragma once

#include <string>
#include <string_view>

namespace entente::write::glass {

std::string metadata_key(std::string_view name);

}  // namespace entente::write::glass
