/// A new file, written from its beginning to its end.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace entente::write::glass {

/// Errors: all functions throw Error (no_space, no_permission, io) with the path.
/// A file that was not finished is left for its folder to be deleted.
class OutputFile {
public:
    explicit OutputFile(std::filesystem::path);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    void append(std::string_view bytes);

    /// Writes what is held and has the system bring the file to the disk.
    void sync();

    /// Of all bytes so far: the same bytes give the same number.
    std::uint64_t digest();

private:
    void flush();

    std::filesystem::path path_;
    int descriptor_;
    std::string held_;
    std::uint64_t digest_ = 0;
};

}  // namespace entente::write::glass
