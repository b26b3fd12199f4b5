/// Bytes of regular files, and of nothing else: a FIFO or a device is never waited for.
/// Tested by tests/unit/indexer/input/pieces_test.cpp.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace entente {

/// An open file. Errors of all functions: Error not_found, no_permission, io (also: not a regular
/// file).
class InputFile {
public:
    explicit InputFile(const std::filesystem::path&);
    ~InputFile();
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    std::uint64_t size() const { return size_; }  ///< when it was opened
    /// Fills `into` from the byte at `offset`; gives how many there were (fewer only at the end).
    std::size_t read(std::uint64_t offset, std::span<char> into) const;
    /// The bytes [begin, end), as far as the file goes.
    std::string read(std::uint64_t begin, std::uint64_t end) const;

private:
    [[noreturn]] void fail(int error_number) const;

    std::filesystem::path path_;
    int descriptor_ = -1;
    std::uint64_t size_ = 0;
};

}  // namespace entente
