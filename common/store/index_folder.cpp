#include "store/index_folder.hpp"

#include "store/errors.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <string_view>

namespace entente {
namespace fs = std::filesystem;

namespace {

constexpr const char* stub_name = "XAPIANDB";
constexpr const char* lock_name = "lock";
constexpr std::string_view generation_prefix = "generation-";
constexpr std::string_view temporary_prefix = "tmp-";
constexpr std::string_view stub_type = "auto ";

bool is_ours(const fs::path& entry) {
    const std::string name = entry.filename().string();
    return name == lock_name || name.starts_with(generation_prefix) ||
           name.starts_with(temporary_prefix) || name.starts_with(stub_name);
}

/// The name in the stub file; empty if it is not a stub that we wrote.
std::string stub_target(const fs::path& index) {
    std::ifstream in(index / stub_name);
    std::string line;
    std::getline(in, line);
    if (!line.starts_with(stub_type)) return {};
    const std::string name = line.substr(stub_type.size());
    return name.starts_with(generation_prefix) && fs::path(name).filename() == name ? name : "";
}

class Descriptor {
public:
    Descriptor(const fs::path& path, int flags, mode_t mode = 0666)
        : value_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {
        if (value_ < 0) throw system_error(errno, "open", path.string());
    }
    ~Descriptor() {
        if (value_ >= 0) ::close(value_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return value_; }
    int release() { return std::exchange(value_, -1); }

private:
    int value_;
};

void sync_path(const fs::path& path) {
    const Descriptor file(path, O_RDONLY);
    if (::fsync(file.get()) != 0) throw system_error(errno, "sync", path.string());
}

void write_stub(const fs::path& index, const std::string& generation) {
    const fs::path temporary = index / (std::string(stub_name) + ".tmp");
    const std::string text = std::string(stub_type) + generation + "\n";
    {
        const Descriptor file(temporary, O_WRONLY | O_CREAT | O_TRUNC);
        if (::write(file.get(), text.data(), text.size()) != std::ssize(text)) {
            throw system_error(errno, "write", temporary.string());
        }
        if (::fsync(file.get()) != 0) throw system_error(errno, "sync", temporary.string());
    }
    fs::rename(temporary, index / stub_name);
    sync_path(index);
}

}  // namespace

FolderState folder_state(const fs::path& index) {
    std::error_code error;
    const fs::file_status status = fs::status(index, error);
    if (status.type() == fs::file_type::not_found) return FolderState::missing;
    if (error) throw system_error(error.value(), "look at the index", index.string());
    if (!fs::is_directory(status)) return FolderState::foreign;
    if (!stub_target(index).empty()) return FolderState::index;
    for (fs::directory_iterator entry(index, error), end; !error && entry != end;
         entry.increment(error)) {
        if (!is_ours(entry->path())) return FolderState::foreign;
    }
    if (error) throw system_error(error.value(), "list the index", index.string());
    return FolderState::empty;
}

fs::path current_generation(const fs::path& index) {
    switch (folder_state(index)) {
        case FolderState::missing:
            throw Error(Errc::not_found, "no such index: make it with `indexer PATH --index DIR`",
                        index.string());
        case FolderState::empty:
            throw Error(Errc::not_an_index, "nothing has been indexed here yet", index.string());
        case FolderState::foreign:
            throw Error(Errc::not_an_index, "not an index: something else lies there",
                        index.string());
        case FolderState::index:
            break;
    }
    return index / stub_target(index);
}

fs::path next_generation(const fs::path& index) {
    int number = 0;
    const std::string current = stub_target(index);
    if (!current.empty()) number = std::atoi(current.c_str() + generation_prefix.size());
    std::array<char, 16> digits{};
    std::snprintf(digits.data(), digits.size(), "%06d", number + 1);
    return index / (std::string(generation_prefix) + digits.data());
}

void publish_generation(const fs::path& index, const fs::path& generation) {
    try {
        for (const auto& file : fs::directory_iterator(generation)) sync_path(file.path());
        sync_path(generation);
        sync_path(index);
        write_stub(index, generation.filename().string());
    } catch (const fs::filesystem_error& error) {
        throw system_error(error.code().value(), "publish the index", index.string());
    }
    remove_leftovers(index);
}

void remove_leftovers(const fs::path& index) {
    const std::string current = stub_target(index);
    std::error_code ignored;  // what cannot be deleted now is tried again by the next writer
    for (fs::directory_iterator entry(index, ignored), end; !ignored && entry != end;
         entry.increment(ignored)) {
        const std::string name = entry->path().filename().string();
        const bool stale = name.starts_with(temporary_prefix) ||
                           (name.starts_with(generation_prefix) && name != current);
        std::error_code failed;
        if (stale) fs::remove_all(entry->path(), failed);
    }
}

std::uintmax_t bytes_on_disk(const fs::path& index) {
    std::uintmax_t total = 0;
    std::error_code ignored;
    for (fs::directory_iterator entry(current_generation(index), ignored), end;
         !ignored && entry != end; entry.increment(ignored)) {
        const std::uintmax_t size = entry->file_size(ignored);
        if (!ignored) total += size;
    }
    return total;
}

WriterLock::WriterLock(const fs::path& index) {
    if (folder_state(index) == FolderState::foreign) {
        throw Error(Errc::not_an_index,
                    "not an index: something else lies there; name another folder", index.string());
    }
    std::error_code error;
    fs::create_directories(index, error);
    if (error) throw system_error(error.value(), "make the index folder", index.string());
    Descriptor file(index / lock_name, O_RDWR | O_CREAT);
    std::array<char, 32> holder{};
    if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
        const ssize_t got = ::read(file.get(), holder.data(), holder.size() - 1);
        const std::string process(holder.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
        throw Error(Errc::locked, "another writer is at work (process " + process + ")",
                    index.string());
    }
    const int size =
        std::snprintf(holder.data(), holder.size(), "%d", static_cast<int>(::getpid()));
    // The number is a courtesy to people; a full disk may keep it from being written.
    if (::ftruncate(file.get(), 0) == 0) {
        [[maybe_unused]] const ssize_t written =
            ::pwrite(file.get(), holder.data(), static_cast<std::size_t>(size), 0);
    }
    descriptor_ = file.release();
}

WriterLock::~WriterLock() { ::close(descriptor_); }

}  // namespace entente
