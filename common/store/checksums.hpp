/// Checksums of a database's files: of every 8 KiB, so that damage is found, and found where it is.
///
/// They stand in the file `checksums` beside the tables:
///
///     "entente checksums 1\n"
///     8 bytes  XXH3 of all that follows, little-endian
///     varint   revision of the database at that moment
///     varint   number of files; each: its name, varint: its bytes, and the low half of the XXH3 of
///              each of its blocks, 4 bytes little-endian
///
/// The database library never writes over a block that its last commit needs: what it changes goes
/// to free blocks, with the next revision in their first bytes. So after an update in place, blocks
/// that are no younger than the record must still be as they were recorded; and where an update was
/// killed, the younger ones are not part of the database yet.
/// Tests: tests/unit/common/store/checksums_test.cpp; tests/safety/damage_test.py.
/// Source: Xapian 1.4.22, glass_table.cc, for the revision of a block (4 bytes, big-endian).
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace entente {

inline constexpr const char* checksums_name = "checksums";

/// Records the files of a database as they are. Where there is a record already, its blocks that
/// must not have changed keep their sums: damage done before stays known as damage.
/// Requires: nobody writes the database.
/// Errors: Error (no_space, no_permission, io); then the former record stands.
/// Cost: the first time reads all files, some gigabytes a second from memory; later what is younger
///       than the record.
void record_checksums(const std::filesystem::path& database);

/// A file, or a stretch of one, that is not as it was recorded.
struct FileDamage {
    std::filesystem::path file;
    std::string what;
};

/// Holds the files against the record, none of which need be sound.
/// Shape:  by file, then by place.
/// Errors: Error (no_permission, io), not_found if there is no record.
std::vector<FileDamage> check_checksums(const std::filesystem::path& database);

}  // namespace entente
