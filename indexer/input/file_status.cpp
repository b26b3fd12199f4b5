#include "input/file_status.hpp"

#include <cerrno>

namespace entente {

FileStatus FileStatus::of(const std::filesystem::path& path) {
    FileStatus status;
    if (::stat(path.c_str(), &status.facts) != 0) status.error = errno;
    return status;
}

FileStatus FileStatus::of_link(const std::filesystem::path& path) {
    FileStatus status;
    if (::lstat(path.c_str(), &status.facts) != 0) status.error = errno;
    return status;
}

bool FileStatus::is_missing() const { return error == ENOENT || error == ENOTDIR; }
bool FileStatus::is_link_loop() const { return error == ELOOP; }

std::int64_t FileStatus::modified_ns() const {
    return std::int64_t{facts.st_mtim.tv_sec} * 1'000'000'000 + facts.st_mtim.tv_nsec;
}

std::string FileStatus::kind() const {
    if (S_ISFIFO(facts.st_mode)) return "a FIFO";
    if (S_ISSOCK(facts.st_mode)) return "a socket";
    return "a device";
}

FileKey file_key(const std::filesystem::path& canonical) {
    return {FileStatus::of(canonical.parent_path()).key(), canonical.filename().native()};
}

}  // namespace entente
