/// Tells when something changes in folders, by the system's own notice (inotify).
///
///     every folder at or below a path        all that happens in it counts
///     every folder above a path, to the top  what happens to the name that leads down
///     what a symbolic link leads to          as a path of its own
///
/// So a path that goes and comes back is seen, with or without the folders above it, and so is a
/// link that is led elsewhere. What is new is watched as soon as it is told. Nothing is said of
/// what has changed: whoever hears of it looks for himself, so that neither a lost notice nor a
/// name that has changed twice can mislead. Hidden names and the index itself do not count. What
/// another machine changes on a network drive, and what is mounted over a folder, the system does
/// not tell. Tests: tests/unit/indexer/program/folder_watch_test.cpp.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace entente::indexer {

class FolderWatch {
public:
    /// Watches from now on. Errors: Error io, with the remedy where the system watches no more.
    FolderWatch(const std::vector<std::filesystem::path>& paths, std::filesystem::path index);
    ~FolderWatch();
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;

    enum class Woke { changed, quiet, stopped };

    /// Waits until something changes, `stop` can be read, or so many milliseconds have passed (less
    /// than 0: for ever) without a change that counts. Threads: one at a time.
    Woke wait(int milliseconds, int stop);

    /// Why part of what has come since the beginning is not watched, and the remedy; empty if all
    /// is. Every wait() tries again.
    const std::string& trouble() const { return trouble_; }

private:
    struct Folder {
        std::filesystem::path path;  ///< canonical in a tree that counts as a whole
        bool whole = false;          ///< all that happens in it counts, else these names
        std::set<std::string> names;
    };

    void watch_all();
    void watch_path(const std::filesystem::path&);
    void watch_name(const std::filesystem::path&);
    void watch_tree(const std::filesystem::path& folder);
    void look_into(const std::filesystem::path& folder,
                   std::vector<std::filesystem::path>& waiting);
    Folder* watch(const std::filesystem::path& folder, std::uint32_t mask);
    bool read_notices();
    bool counts(int number, std::uint32_t mask, const std::string& name);
    bool is_new_link(const Folder&, std::uint32_t mask, const std::string& name) const;

    std::vector<std::filesystem::path> paths_;  ///< absolute
    std::filesystem::path index_;               ///< canonical
    int notices_ = -1;
    std::map<int, Folder> folders_;          ///< by the number that the system gave the watch
    std::set<std::filesystem::path> named_;  ///< paths whose name is watched in the folder above
    bool has_new_folders_ = false;           ///< or such that have gone, or notices were lost
    std::string trouble_;
};

}  // namespace entente::indexer
