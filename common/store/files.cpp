#include "store/files.hpp"

#include "store/errors.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace entente {
namespace fs = std::filesystem;

namespace {

constexpr std::size_t read_at_once = 1 << 18;
constexpr mode_t new_file_mode = 0666, new_folder_mode = 0777;

void write_all(const Descriptor& file, const fs::path& path, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw system_error(errno, "write", path.string());
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

}  // namespace

Descriptor::Descriptor(const fs::path& path, int flags)
    : value_(::open(path.c_str(), flags | O_CLOEXEC, new_file_mode)) {
    if (value_ < 0) throw system_error(errno, "open", path.string());
}

Descriptor::~Descriptor() {
    if (value_ >= 0) ::close(value_);
}

int Descriptor::release() { return std::exchange(value_, -1); }

std::string read_at(const Descriptor& file, const fs::path& path, std::uint64_t begin,
                    std::size_t wanted) {
    std::string out(wanted, '\0');
    std::size_t filled = 0;
    while (filled < wanted) {
        const ssize_t got = ::pread(file.get(), out.data() + filled, wanted - filled,
                                    static_cast<off_t>(begin + filled));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw system_error(errno, "read", path.string());
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
    }
    out.resize(filled);
    return out;
}

std::string read_file(const fs::path& path) {
    std::string all;
    read_in_blocks(path, read_at_once, [&](std::string_view block) { all += block; });
    return all;
}

void read_in_blocks(const fs::path& path, std::size_t block_bytes,
                    const std::function<void(std::string_view)>& take) {
    const Descriptor file(path, O_RDONLY);
    const std::size_t stretch = block_bytes * ((read_at_once + block_bytes - 1) / block_bytes);
    std::string held;
    std::uint64_t begin = 0;
    do {
        held = read_at(file, path, begin, stretch);
        for (std::size_t i = 0; i < held.size(); i += block_bytes) {
            take(std::string_view(held).substr(i, block_bytes));
        }
        begin += held.size();
    } while (held.size() == stretch);
}

void copy_files(const fs::path& source, const fs::path& target) {
    if (::mkdir(target.c_str(), new_folder_mode) != 0) {
        throw system_error(errno, "make", target.string());
    }
    for (const auto& entry : fs::directory_iterator(source)) {
        const fs::path path = target / entry.path().filename();
        const Descriptor file(path, O_WRONLY | O_CREAT | O_EXCL);
        read_in_blocks(entry.path(), read_at_once,
                       [&](std::string_view block) { write_all(file, path, block); });
    }
}

void sync_path(const fs::path& path) {
    const Descriptor file(path, O_RDONLY);
    if (::fsync(file.get()) != 0) throw system_error(errno, "sync", path.string());
}

void replace_file(const fs::path& path, std::string_view bytes) {
    fs::path temporary = path;
    temporary += ".tmp";
    {
        const Descriptor file(temporary, O_WRONLY | O_CREAT | O_TRUNC);
        write_all(file, temporary, bytes);
        if (::fsync(file.get()) != 0) throw system_error(errno, "sync", temporary.string());
    }
    if (::rename(temporary.c_str(), path.c_str()) != 0) {
        throw system_error(errno, "rename", temporary.string());
    }
    sync_path(path.parent_path());
}

}  // namespace entente
