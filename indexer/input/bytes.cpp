#include "input/bytes.hpp"

#include "input/names.hpp"

#include <entente/error.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace entente {
namespace {

Errc code_of(int error_number) {
    switch (error_number) {
        case ENOENT:
        case ENOTDIR:
            return Errc::not_found;
        case EACCES:
        case EPERM:
            return Errc::no_permission;
        default:
            return Errc::io;
    }
}

}  // namespace

InputFile::InputFile(const std::filesystem::path& path) : path_(path) {
    // Without O_NONBLOCK, opening a FIFO that took the file's place would wait for a writer.
    descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor_ < 0) fail(errno);
    struct stat facts {};
    const bool known = ::fstat(descriptor_, &facts) == 0;
    if (!known || !S_ISREG(facts.st_mode)) {
        const int error_number = known ? EINVAL : errno;
        ::close(descriptor_);
        fail(error_number);
    }
    size_ = static_cast<std::uint64_t>(facts.st_size);
}

InputFile::~InputFile() { ::close(descriptor_); }

void InputFile::fail(int error_number) const {
    const std::string what = error_number == EINVAL ? "not a regular file"
                                                    : std::generic_category().message(error_number);
    throw Error(code_of(error_number), what, printable_path(path_));
}

std::size_t InputFile::read(std::uint64_t offset, std::span<char> into) const {
    std::size_t done = 0;
    while (done < into.size()) {
        const ssize_t got = ::pread(descriptor_, into.data() + done, into.size() - done,
                                    static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail(errno);
        if (got == 0) break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

std::string InputFile::read(std::uint64_t begin, std::uint64_t end) const {
    end = std::min(end, size_);
    if (end <= begin) return {};
    std::string bytes(static_cast<std::size_t>(end - begin), '\0');
    bytes.resize(read(begin, std::span<char>(bytes)));
    return bytes;
}

}  // namespace entente
