#include "write/glass/table_writer.hpp"

#include <entente/error.hpp>

#include <algorithm>
#include <cassert>

namespace entente::write::glass {
namespace {

// Flags beside the size of an item.
constexpr unsigned first_piece = 0x2000;
constexpr unsigned last_piece = 0x4000;

constexpr std::size_t item_head_bytes = 3;  ///< size and flags, size of the key
constexpr std::size_t piece_number_bytes = 2;
constexpr std::size_t max_pieces = 65535;

/// A block must be able to hold four items of the greatest size.
constexpr std::size_t max_item_bytes = (block_bytes - block_head_bytes - 4 * directory_bytes) / 4;

/// A tag is cut only if so much of the block would stay empty: reading a tag in two pieces costs
/// more than a few bytes. A guess.
constexpr std::size_t min_part_bytes = 256;

/// The shortest beginning of `key` that is greater than `before`.
std::string_view shortest_separator(std::string_view before, std::string_view key) {
    const auto differ = std::ranges::mismatch(before, key).in2;
    return key.substr(0, static_cast<std::size_t>(differ - key.begin()) + 1);
}

void append_branch_item(std::string& out, std::uint32_t block, std::string_view key,
                        unsigned piece) {
    append_big_endian(out, block, 4);
    append_big_endian(out, key.size(), 1);
    out += key;
    append_big_endian(out, piece, piece_number_bytes);
}

}  // namespace

void TableWriter::begin() {
    file_.emplace(path_);
    leaves_.push_back({});
    item_.clear();
    append_big_endian(item_, first_piece | last_piece, 2);  // every table begins with an empty key
    append_big_endian(item_, 0, 1);
    block_.add(item_);
}

void TableWriter::add(std::string_view key, std::string_view tag) {
    assert(!key.empty() && (root_.entries == 0 || last_key_ < key));
    if (key.size() > max_key_bytes) {
        throw Error(Errc::invalid_argument, "a key of the database is too long", path_.string());
    }
    if (!file_) begin();
    ++root_.entries;
    unsigned piece = 1;
    do {
        if (piece > max_pieces) {
            throw Error(Errc::invalid_argument, "a document is too large for the database",
                        path_.string());
        }
        const std::size_t head =
            item_head_bytes + key.size() + (piece > 1 ? piece_number_bytes : 0);
        const std::size_t whole = std::min(max_item_bytes, head + tag.size());
        std::size_t size = whole;
        if (block_.room() < whole) {
            size = block_.room();
            if (size < head + min_part_bytes) {
                open_leaf(key, piece);
                size = whole;
            }
        }
        const std::size_t part = size - head;
        add_piece(key, tag.substr(0, part), piece, part == tag.size());
        tag.remove_prefix(part);
        ++piece;
    } while (!tag.empty());
    last_key_ = key;
}

void TableWriter::add_piece(std::string_view key, std::string_view part, unsigned piece,
                            bool last) {
    item_.clear();
    const std::size_t number_bytes = piece > 1 ? piece_number_bytes : 0;
    const std::size_t size = key.size() + number_bytes + part.size();
    const unsigned flags = (piece == 1 ? first_piece : 0) | (last ? last_piece : 0);
    append_big_endian(item_, size | flags, 2);
    append_big_endian(item_, key.size(), 1);
    item_ += key;
    if (piece > 1) append_big_endian(item_, piece, piece_number_bytes);
    item_ += part;
    block_.add(item_);
}

/// Writes the full leaf; the next one begins with that piece of the entry.
void TableWriter::open_leaf(std::string_view key, unsigned piece) {
    write_block(0);
    // A tag that goes on in the next leaf is led to by its whole key and the number of the piece.
    const std::string_view separator = piece > 1 ? key : shortest_separator(last_key_, key);
    leaves_.push_back({std::string(separator), piece, root_.blocks});
}

std::uint32_t TableWriter::write_block(unsigned level) {
    file_->append(block_.take(level));
    return root_.blocks++;
}

TableRoot TableWriter::finish() {
    if (!file_ && always_there_) begin();
    if (!file_) return root_;
    write_block(0);
    std::vector<Child> children = std::move(leaves_);
    while (children.size() > 1) children = write_level(children, ++root_.level);
    root_.block = children.front().block;
    file_->sync();
    root_.digest = file_->digest();
    return root_;
}

std::vector<TableWriter::Child> TableWriter::write_level(const std::vector<Child>& below,
                                                         unsigned level) {
    std::vector<Child> blocks;
    for (const Child& child : below) {
        item_.clear();
        append_branch_item(item_, child.block, child.key, child.piece);
        if (blocks.empty() || block_.room() < item_.size()) {
            if (!blocks.empty()) blocks.back().block = write_block(level);
            blocks.push_back({child.key, child.piece, 0});
            item_.clear();
            append_branch_item(item_, child.block, "", 0);
        }
        block_.add(item_);
    }
    blocks.back().block = write_block(level);
    return blocks;
}

}  // namespace entente::write::glass
