#include "write/glass/version_file.hpp"

#include "base/hash.hpp"
#include "base/varint.hpp"
#include "store/errors.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <string>

namespace entente::write::glass {
namespace {

constexpr unsigned is_missing = 1;
constexpr unsigned in_sequence = 2;
constexpr unsigned block_unit = 2048;

/// No block is free: the first unused one is behind the last, both ends of the list are nowhere.
std::string free_blocks(const TableRoot& root) {
    std::string state;
    append_varint(state, revision);
    append_varint(state, root.blocks);
    return state.append(4, '\0');
}

void append_root(std::string& out, const TableRoot& root, const TableTraits& table) {
    const bool missing = root.blocks == 0;
    append_varint(out, root.block);
    append_varint(out, root.level << 2 | in_sequence | (missing ? is_missing : 0));
    append_varint(out, root.entries);
    append_varint(out, block_bytes / block_unit);
    append_varint(out, table.compress_min);
    append_bytes(out, missing ? "" : free_blocks(root));
}

void append_statistics(std::string& out, const Statistics& all) {
    append_varint(out, all.documents);
    append_varint(out, all.last_docid - all.documents);
    append_varint(out, all.least_length);
    append_varint(out, all.greatest_wdf);
    append_varint(out, all.greatest_length - all.greatest_wdf);
    append_varint(out, 0);
    append_varint(out, all.total_length);
    append_varint(out, 0);
}

std::string uuid_of(const Roots& roots, std::string_view head) {
    std::string contents(head);
    for (const TableRoot& root : roots) append_varint(contents, root.digest);
    std::string uuid;
    append_big_endian(uuid, hash64(contents), 8);
    append_big_endian(uuid, hash64(contents + '+'), 8);
    uuid[6] = static_cast<char>((uuid[6] & 0x0F) | 0x80);  // version 8: as its maker likes
    uuid[8] = static_cast<char>((uuid[8] & 0x3F) | 0x80);
    return uuid;
}

void sync_folder(const std::filesystem::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int error = errno;
    if (descriptor >= 0) ::close(descriptor);
    if (!done) throw system_error(error, "sync", folder.string());
}

}  // namespace

void Statistics::see_length(std::uint64_t length) {
    total_length += length;
    greatest_length = std::max(greatest_length, length);
    if (length != 0) least_length = least_length == 0 ? length : std::min(least_length, length);
}

void write_version_file(const std::filesystem::path& folder, const Roots& roots,
                        const Statistics& statistics) {
    std::string rest;
    append_varint(rest, revision);
    for (std::size_t i = 0; i < roots.size(); ++i) append_root(rest, roots[i], tables[i]);
    append_statistics(rest, statistics);
    const std::filesystem::path temporary = folder / "iamglass.tmp";
    {
        OutputFile file(temporary);
        file.append(magic);
        file.append(uuid_of(roots, rest));
        file.append(rest);
        file.sync();
    }
    if (std::rename(temporary.c_str(), (folder / "iamglass").c_str()) != 0) {
        throw system_error(errno, "name", temporary.string());
    }
    sync_folder(folder);
}

}  // namespace entente::write::glass
