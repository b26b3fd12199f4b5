/// Numbers of the "glass" format, in which Xapian 1.4 keeps a database.
///
/// A database is a folder of tables, one file each, and a small file that names their roots:
///
///     postlist.glass   posting lists, document lengths, values, metadata   posting_list, values
///     position.glass   where each term stands in each document             position_list
///     termlist.glass   the terms of each document                          term_list
///     docdata.glass    the data of each document
///     synonym.glass    synonyms
///     iamglass         format, roots of the tables, statistics             version_file
///
/// A table is a B-tree of blocks (block, table_writer); what stands in its keys and tags is coded
/// by numbers and bit_writer. All files here write: reading is left to the library, which also
/// judges what we wrote.
///
/// Source: Xapian 1.4.22, xapian-core/backends/glass; the format has not changed since 2016.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace entente::write::glass {

inline constexpr std::size_t block_bytes = 8192;

/// Most bytes of a key: the library's limit of 255, less what the key of a branch needs.
inline constexpr std::size_t max_key_bytes = 252;

/// A new chunk of postings or values begins once one has so many bytes.
inline constexpr std::size_t chunk_bytes = 2000;

/// What a database written at once has as its revision.
inline constexpr std::uint32_t revision = 1;

/// First bytes of iamglass: a magic number and the day of the format, 2016-03-14.
inline constexpr std::string_view magic("\x0f\x0dXapian Glass\x04\x6e", 16);

enum class Table { postlist, docdata, termlist, position, spelling, synonym };

struct TableTraits {
    std::string_view file;
    unsigned compress_min;  ///< later writers compress longer tags; 0: they never do
    bool always_there;      ///< has a file also without entries: later writers open it
};

/// In the order of iamglass, which is that of the enumerators.
inline constexpr std::array<TableTraits, 6> tables{{{"postlist.glass", 0, true},
                                                    {"docdata.glass", 18, false},
                                                    {"termlist.glass", 18, true},
                                                    {"position.glass", 0, false},
                                                    {"spelling.glass", 18, false},
                                                    {"synonym.glass", 18, false}}};

constexpr const TableTraits& traits(Table table) { return tables[static_cast<std::size_t>(table)]; }

}  // namespace entente::write::glass
