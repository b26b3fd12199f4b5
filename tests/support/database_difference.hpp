/// Says where two Xapian databases differ, list by list: the proof that one writer makes what
/// another does.
///
///     term "pact": postings: 7: wdf: 2 | 3
///     term "paktum": only in the first
///     document 9: data: cannot be read in the second: DatabaseCorruptError: Too few chunks ..
///
/// Compared is everything that the library's public interface tells (database_lists.hpp) but the
/// UUID and the revision. Equal databases need not be equal files: chunks, blocks and compression
/// may be others. What cannot be read is a difference, also if neither side can be.
///
/// A database that the library keeps in memory (DB_BACKEND_INMEMORY) will do as one side: it
/// shares none of the code of the files, and so has none of their defects.
/// Tests: tests/databases/difference_test.cpp.
#pragma once

#include <xapian.h>

#include <set>
#include <string>
#include <vector>

namespace entente::test {

struct DifferenceOptions {
    std::size_t max_differences = 20;
    /// Bounds of lengths, of wdf and of values must be the same. Off where one side has lost or
    /// changed documents and the other has not, or is in memory: bounds are then true, and wider
    /// than need be.
    bool bounds = true;
    /// Keys of metadata that may differ, such as the one that names the writer.
    std::set<std::string> skipped_metadata;
};

/// Shape: at most `max_differences` sentences of one line each; none if the two are equal.
/// Cost:  reads both databases whole, keeps the names of all terms, and one list at a time.
std::vector<std::string> database_differences(const Xapian::Database& first,
                                              const Xapian::Database& second,
                                              const DifferenceOptions& = {});

/// Bytes for people: quoted, control bytes as \x00, the middle of long ones left out.
/// Shape: at most about 100 bytes, from byte `from` on.
std::string readable(const std::string& bytes, std::size_t from = 0);

}  // namespace entente::test
