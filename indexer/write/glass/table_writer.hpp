/// A table, loaded from sorted entries: a B-tree built from its leaves upwards.
///
///     level 1            [ -> 0 | m -> 1 | t -> 2 ]         block 3, the root
///     level 0    [a b g]     [m p]     [t u z]              blocks 0, 1, 2
///
/// Leaves are filled one after the other and written at once; only the first key of each is kept,
/// from which the level above is written, and so on until a level is one block. So the file is
/// written once from its beginning to its end, no block is part full but the last of a level, and
/// blocks of a level stand in the order of keys.
///
/// An item of a leaf: size and flags (2), size of the key (1), key, [number of the piece (2)], tag.
/// A tag that is too long for an item is cut into pieces under the same key.
/// An item of a branch: block (4), size of the key (1), key, number of the piece (2); the key is
/// the shortest that parts what is below from what comes before.
/// Tests: tests/unit/indexer/write/glass/table_writer_test.cpp.
/// Source: Bayer and Unterauer 1977, "Prefix B-trees", for the short keys of branches; Xapian
/// 1.4.22, glass_table.h.
#pragma once

#include "write/glass/block.hpp"
#include "write/glass/output_file.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::write::glass {

/// What the version file says of a table.
struct TableRoot {
    std::uint32_t block = 0;
    unsigned level = 0;
    std::uint64_t entries = 0;
    std::uint32_t blocks = 0;  ///< 0: there is no file
    std::uint64_t digest = 0;  ///< of the file's bytes
};

/// Makes the table's file in a folder, where there is none, with the first entry; a table without
/// entries has one only if it is always there.
class TableWriter {
public:
    TableWriter(const std::filesystem::path& folder, Table table)
        : path_(folder / traits(table).file), always_there_(traits(table).always_there) {}

    /// Requires: keys ascend strictly as bytes. Errors: invalid_argument for a key or a tag that
    /// the format cannot hold, else as OutputFile.
    void add(std::string_view key, std::string_view tag);

    /// Writes the levels above and syncs. Nothing may be added after it.
    TableRoot finish();

private:
    /// A block, and the least key that leads to it.
    struct Child {
        std::string key;
        unsigned piece = 0;
        std::uint32_t block = 0;
    };

    void begin();
    void add_piece(std::string_view key, std::string_view part, unsigned piece, bool last);
    void open_leaf(std::string_view key, unsigned piece);
    std::uint32_t write_block(unsigned level);
    std::vector<Child> write_level(const std::vector<Child>& below, unsigned level);

    std::filesystem::path path_;
    bool always_there_;
    std::optional<OutputFile> file_;
    Block block_;
    std::vector<Child> leaves_;
    std::string last_key_;
    std::string item_;  // kept for its memory
    TableRoot root_;
};

}  // namespace entente::write::glass
