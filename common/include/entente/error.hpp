/// The one exception of the library.
///
/// What people type and what files hold is never an exception: it comes back as diagnostics and
/// reports. An Error says that the world failed: a disk, a lock, a damaged or foreign index.
#pragma once

#include <entente/export.hpp>

#include <stdexcept>
#include <string>

namespace entente {

/// What happened, and what a caller can do about it.
enum class Errc {
    not_found,         ///< no such file or folder: check the path
    not_an_index,      ///< something else lies there: name another folder, or remove it
    wrong_format,      ///< an index of another version: index again
    locked,            ///< another writer is at work: wait, or stop it
    changed,           ///< the index was replaced while reading, twice: try again
    no_space,          ///< the disk is full: make room; the old index is untouched
    no_permission,     ///< may not read or write there
    io,                ///< any other failure of the file system
    damaged,           ///< the index is corrupt: index again
    unreachable,       ///< a remote shard does not answer
    invalid_argument,  ///< the caller asked for what cannot be: a defect of the caller
    interrupted,       ///< the caller's stop signal was heard; nothing was changed
    backend,           ///< anything else the database reported
};

/// Threads: a value.
class ENTENTE_EXPORT Error : public std::runtime_error {
public:
    /// `what` is one sentence that says what failed; `path` is where (may be empty).
    Error(Errc code, const std::string& what, std::string path = {});

    Errc code() const noexcept { return code_; }
    const std::string& path() const noexcept { return path_; }

private:
    Errc code_;
    std::string path_;
};

}  // namespace entente
