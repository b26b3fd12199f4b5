/// Tells when something changes in folders, by the system's own notice (inotify).
///
/// Every folder at or below the paths is watched by itself, and of the folder above each path its
/// name alone, so that a path that goes and comes back is seen. What is new is watched as soon as
/// it is told. Nothing is said of what has changed: whoever hears of it looks for himself, so that
/// neither a lost notice nor a name that has changed twice can mislead. Hidden names and the index
/// itself do not count.
/// Tests: tests/unit/indexer/program/folder_watch_test.cpp.
#pragma once

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
    /// than 0: for ever). Threads: one at a time.
    Woke wait(int milliseconds, int stop);

private:
    struct Folder {
        std::filesystem::path path;
        bool whole = false;  ///< all that happens in it counts, else these names
        std::set<std::string> names;
    };

    void watch_all();
    void watch_tree(const std::filesystem::path& folder, std::set<int>& seen);
    int watch(const std::filesystem::path& folder, int flags);
    bool read_notices();
    bool counts(int number, unsigned mask, const std::string& name);

    std::vector<std::filesystem::path> paths_;  ///< absolute
    std::filesystem::path index_;
    int notices_ = -1;
    std::map<int, Folder> folders_;  ///< by the number that the system gave the watch
    bool has_new_folders_ = false;   ///< or such that have gone, or notices were lost
};

}  // namespace entente::indexer
