/// "iamglass": what makes a folder of tables a database. It is written last.
///
///     16   magic, day of the format (big-endian)
///     16   UUID
///          varint: revision
///          for each table: varint: root block, level * 4 + in sequence * 2 + is missing,
///                          entries, block size / 2048, compress-min; string: state of free blocks
///          varint: documents, last document - documents, least length of a document that has one,
///                  greatest wdf, greatest length - greatest wdf, oldest changeset, sum of lengths,
///                  greatest frequency of a spelling
///
/// The UUID is made from the contents, so that the same documents give the same bytes.
/// Tests: tests/unit/indexer/write/glass/database_test.cpp.
/// Source: Xapian 1.4.22, glass_version.cc; RFC 9562, section 5.8, for a UUID of one's own making.
#pragma once

#include "write/glass/table_writer.hpp"

#include <array>
#include <cstdint>
#include <filesystem>

namespace entente::write::glass {

/// Of all documents together; lengths and frequencies count words.
struct Statistics {
    std::uint64_t documents = 0;
    std::uint32_t last_docid = 0;
    std::uint64_t total_length = 0;
    std::uint64_t least_length = 0;  ///< of the documents that have a length; 0: none has
    std::uint64_t greatest_length = 0;
    std::uint64_t greatest_wdf = 0;

    void see_length(std::uint64_t length);
    void see_wdf(std::uint64_t wdf) { greatest_wdf = wdf > greatest_wdf ? wdf : greatest_wdf; }
};

/// Roots in the order of glass::tables.
using Roots = std::array<TableRoot, tables.size()>;

/// Writes and syncs the file under another name, then gives it its own and syncs the folder.
/// Errors: as OutputFile.
void write_version_file(const std::filesystem::path& folder, const Roots&, const Statistics&);

}  // namespace entente::write::glass
