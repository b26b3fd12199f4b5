/// Documents by chance at the edges of what a database takes, as a writer is given them.
///
/// Each entry has one to three of the features below, on a few common words. The same seed gives
/// the same entries on every machine: nothing is drawn through the standard distributions, which
/// libraries may implement as they like.
/// Tests: tests/databases/random_entries_test.cpp.
#pragma once

#include "write/content/entry.hpp"

#include <xapian.h>

#include <cstdint>
#include <vector>

namespace entente::test {

enum class Feature {
    nothing,         ///< no terms at all, no values, no data; the key is not among the terms
    words,           ///< of a vocabulary in which few are frequent
    prefixes,        ///< XPARTY:word, S, .., frequency 0 and no positions among them
    nul_bytes,       ///< terms of NUL, 0xff and letters, each the beginning of others
    longest_terms,   ///< 240 to 245 bytes; with each NUL counted twice, 245 and 246
    frequencies,     ///< 0, with and without positions; 127; 2^14; 2^28; 2^31
    positions,       ///< 0; one; runs; 2^32 - 2; gaps of every width; never 0 and 1 alone
    many_positions,  ///< of one term, in a tag of several pieces
    many_terms,      ///< a list of terms far over 8192 bytes
    values,          ///< in slots of every width, with NUL and 0xff among the bytes
    long_values,     ///< of 1,990 to 2,010 bytes and 3 KB, where chunks end
    data,            ///< of 1 byte to 20 KB, text or noise
    long_data,       ///< of 100 to 300 KB, text or noise
    stuck_data,      ///< what the library's own writer stores so that it cannot be read again
};

/// Every feature but stuck_data.
const std::vector<Feature>& readable_features();

/// `count` entries whose keys are Q0000000, Q0000001, ..
/// Shape: as write::Entry says; no sum of frequencies needs more than 32 bits in a document or,
/// up to 100,000 entries, in a term.
std::vector<write::Entry> random_entries(std::uint32_t seed, std::size_t count,
                                         const std::vector<Feature>& = readable_features());

/// `count` small entries that all have the term "common", every third one its position too, and
/// a value in slot 0: lists of many chunks.
std::vector<write::Entry> common_term_entries(std::uint32_t seed, std::size_t count);

/// The same documents as the library holds them in memory, numbered from 1.
/// Its searches share no code with files, so what a file should hold can be compared with it also
/// where the library's own files cannot be read. Bounds are wider than those of files, and one
/// answer is another: of an exact phrase the library (1.4.22) finds in files, and not in memory,
/// also documents in which a word of it has no positions, though it has some elsewhere.
Xapian::Database in_memory_database(const std::vector<write::Entry>&);

/// Adds the entries one by one as the library's manual does it.
void add_entries(Xapian::WritableDatabase&, const std::vector<write::Entry>&);

}  // namespace entente::test
