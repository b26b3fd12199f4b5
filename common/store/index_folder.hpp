/// An index on disk: a folder whose stub file names the current generation.
///
///     my.index/
///       XAPIANDB             the stub, "auto generation-000003": Xapian's own format, so that its
///                            tools open the folder as well
///       generation-000003/   a database, complete before the stub names it, and its checksums; or
///                            several, "auto generation-000003/0", "auto generation-000003/1", ..
///       XAPIANDB.0, ..       of several databases a stub for each, by which it can be served and
///                            replicated by itself
///       lock                 held (flock) by the one writer
///
/// A new generation is built beside the current one, synced, and named by the stub in one rename:
/// whoever opens the folder sees the one or the other, whenever a writer is killed.
/// Tests: tests/unit/common/store/index_folder_test.cpp.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace entente {

enum class FolderState { missing, empty, index, damaged, foreign };

/// `empty`: nothing there but what an unfinished first writer leaves behind. `damaged`: an index,
/// but its stub names no generation.
FolderState folder_state(const std::filesystem::path& index);

/// The folder of the current generation. Errors: not_found, not_an_index, damaged.
std::filesystem::path current_generation(const std::filesystem::path& index);

/// The databases of the current generation, in the order of the stub: its folder, or those in it.
/// Errors: as current_generation().
std::vector<std::filesystem::path> current_databases(const std::filesystem::path& index);

/// A path for the next generation; nothing is there.
std::filesystem::path next_generation(const std::filesystem::path& index);

/// Makes `generation`, a finished database inside the index or a folder of databases 0, 1, .., the
/// current one, and deletes the others. Records its checksums and syncs everything first. Errors:
/// as the file system gives.
void publish_generation(const std::filesystem::path& index,
                        const std::filesystem::path& generation);

/// Deletes what killed writers left: generations that are not current, temporary files and folders;
/// what they have finished is brought to the disk first.
/// Requires: the caller holds the WriterLock.
void remove_leftovers(const std::filesystem::path& index);

/// Bytes of the files in a folder and in those below it.
std::uintmax_t bytes_below(const std::filesystem::path& folder);

/// Bytes of the files of the current generation.
std::uintmax_t bytes_on_disk(const std::filesystem::path& index);

/// Held by the one writer of an index; a killed process lets go of it by itself.
/// Makes the folder if it is missing.
/// Errors: locked (says by which process), not_an_index for a foreign folder, no_permission, io.
class WriterLock {
public:
    explicit WriterLock(const std::filesystem::path& index);
    ~WriterLock();
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;

private:
    int descriptor_ = -1;
};

}  // namespace entente
