/// What the file system says about a path, without opening it.
#pragma once

#include <sys/stat.h>

#include <compare>
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>

namespace entente {

/// Who a folder is, whatever paths lead to it.
struct FolderKey {
    dev_t device = 0;
    ino_t inode = 0;
    auto operator<=>(const FolderKey&) const = default;
};

/// Who a file is: hard links are files of their own.
using FileKey = std::pair<FolderKey, std::string>;

/// The outcome of stat(2) or lstat(2).
struct FileStatus {
    struct stat facts {};
    int error = 0;  ///< errno; 0: `facts` holds

    static FileStatus of(const std::filesystem::path&);
    static FileStatus of_link(const std::filesystem::path&);  ///< does not follow a last link

    bool is_folder() const { return error == 0 && S_ISDIR(facts.st_mode); }
    bool is_file() const { return error == 0 && S_ISREG(facts.st_mode); }
    bool is_link() const { return error == 0 && S_ISLNK(facts.st_mode); }
    bool is_missing() const;
    bool is_link_loop() const;

    FolderKey key() const { return {facts.st_dev, facts.st_ino}; }
    std::uint64_t bytes() const { return static_cast<std::uint64_t>(facts.st_size); }
    std::int64_t modified_ns() const;
    std::string kind() const;  ///< "a FIFO", "a socket", ..
};

/// Requires: `canonical` is absolute and without links.
FileKey file_key(const std::filesystem::path& canonical);

}  // namespace entente
