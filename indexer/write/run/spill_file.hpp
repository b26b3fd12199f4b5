/// A file for what waits to be merged: written in pieces by any thread, read back in pieces.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace entente::write {

/// A piece of a spill file.
struct Region {
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;
};

/// Has no name once it is open, so that nothing is left of it whatever happens.
/// Threads: safe to use at once from several. Errors: Error (no_space, no_permission, io).
class SpillFile {
public:
    explicit SpillFile(const std::filesystem::path& folder);
    ~SpillFile();
    SpillFile(const SpillFile&) = delete;
    SpillFile& operator=(const SpillFile&) = delete;

    Region append(std::string_view bytes);

    /// Appends the first `bytes` bytes of the region to `out`, or all of it if it has less.
    void read(const Region&, std::size_t bytes, std::string& out) const;

private:
    std::filesystem::path folder_;
    int descriptor_;
    std::atomic<std::uint64_t> end_ = 0;
};

}  // namespace entente::write
