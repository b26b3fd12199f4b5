/// Files as the store needs them: read whole or in blocks, replaced at once, brought to the disk.
/// Errors: all functions throw Error (not_found, no_space, no_permission, io) with the path.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace entente {

/// An open file.
class Descriptor {
public:
    Descriptor(const std::filesystem::path&, int flags);
    ~Descriptor();
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return value_; }
    int release();  ///< the caller closes it

private:
    int value_;
};

std::string read_file(const std::filesystem::path&);

/// As many bytes from `begin` as there are, up to `wanted`. `path` is for what goes wrong.
std::string read_at(const Descriptor&, const std::filesystem::path& path, std::uint64_t begin,
                    std::size_t wanted);

/// Calls `take` for each block, in order; the last one may be shorter.
void read_in_blocks(const std::filesystem::path&, std::size_t block_bytes,
                    const std::function<void(std::string_view)>& take);

/// Makes the folder `target` with copies of the files that lie right in `source`. Unlike the
/// standard library it tells a full disk from a broken one.
void copy_files(const std::filesystem::path& source, const std::filesystem::path& target);

/// Has the system bring a file or folder to the disk.
void sync_path(const std::filesystem::path&);

/// Whoever opens the file sees the old bytes or the new ones, whenever the writer is killed or the
/// power fails.
void replace_file(const std::filesystem::path&, std::string_view bytes);

}  // namespace entente
