#include "folder_watch.hpp"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <entente/error.hpp>
#include <utility>

namespace entente::indexer {
namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t events = IN_CREATE | IN_DELETE | IN_MODIFY | IN_CLOSE_WRITE |
                                 IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF |
                                 IN_MOVE_SELF;

fs::path whole_path(const fs::path& path) {
    std::error_code error;
    fs::path found = fs::weakly_canonical(path, error);
    if (error) found = fs::absolute(path);
    return found.has_filename() ? found : found.parent_path();
}

bool is_folder(const fs::path& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

[[noreturn]] void fail(const fs::path& path, int error_number) {
    if (error_number == ENOSPC) {
        throw Error(Errc::io,
                    "the system watches no more folders: raise fs.inotify.max_user_watches",
                    path.string());
    }
    throw Error(Errc::io, std::string("cannot watch: ") + std::strerror(error_number),
                path.string());
}

}  // namespace

FolderWatch::FolderWatch(const std::vector<fs::path>& paths, fs::path index)
    : index_(whole_path(index)), notices_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
    if (notices_ < 0) fail(index, errno);
    for (const fs::path& path : paths) paths_.push_back(whole_path(path));
    watch_all();
}

FolderWatch::~FolderWatch() { ::close(notices_); }

/// What is watched already keeps its number; what is no longer there or elsewhere is let go.
void FolderWatch::watch_all() {
    std::map<int, Folder> before = std::exchange(folders_, {});
    std::set<int> seen;
    for (const fs::path& path : paths_) {
        if (is_folder(path)) watch_tree(path, seen);
        const int above = watch(path.parent_path(), 0);
        if (above >= 0) folders_[above].names.insert(path.filename().string());
    }
    for (const auto& [number, folder] : before) {
        if (!folders_.contains(number)) ::inotify_rm_watch(notices_, number);
    }
}

void FolderWatch::watch_tree(const fs::path& folder, std::set<int>& seen) {
    std::vector<fs::path> waiting{folder};
    while (!waiting.empty()) {
        const fs::path next = std::move(waiting.back());
        waiting.pop_back();
        if (whole_path(next) == index_) continue;
        const int number = watch(next, IN_ONLYDIR);
        if (number < 0 || !seen.insert(number).second) continue;  // gone, or reached by a link
        folders_[number].whole = true;
        std::error_code ignored;  // what is gone meanwhile is told by a notice
        for (fs::directory_iterator entry(next, ignored), end; !ignored && entry != end;
             entry.increment(ignored)) {
            const bool is_hidden = entry->path().filename().native().starts_with('.');
            if (!is_hidden && is_folder(entry->path())) waiting.push_back(entry->path());
        }
    }
}

/// -1: it is not there, or may not be read, which the run tells.
int FolderWatch::watch(const fs::path& folder, int flags) {
    const std::uint32_t mask = events | static_cast<std::uint32_t>(flags);
    const int number = ::inotify_add_watch(notices_, folder.c_str(), mask);
    if (number >= 0) {
        folders_[number].path = folder;
    } else if (errno != ENOENT && errno != ENOTDIR && errno != EACCES && errno != ELOOP) {
        fail(folder, errno);
    }
    return number;
}

FolderWatch::Woke FolderWatch::wait(int milliseconds, int stop) {
    for (;;) {
        std::array<pollfd, 2> ready{{{notices_, POLLIN, 0}, {stop, POLLIN, 0}}};
        const int count = ::poll(ready.data(), ready.size(), milliseconds);
        if (count < 0 && errno != EINTR) fail(index_, errno);
        if (ready[1].revents != 0) return Woke::stopped;
        if (count == 0) return Woke::quiet;
        if (count > 0 && read_notices()) return Woke::changed;
    }
}

/// True if any of them counts.
bool FolderWatch::read_notices() {
    alignas(inotify_event) std::array<char, 1 << 16> buffer{};
    bool changed = false;
    for (ssize_t got = 0; (got = ::read(notices_, buffer.data(), buffer.size())) > 0;) {
        for (const char* at = buffer.data(); at < buffer.data() + got;) {
            inotify_event notice{};
            std::memcpy(&notice, at, sizeof notice);
            const std::string name = notice.len > 0 ? at + sizeof notice : "";
            changed |= counts(notice.wd, notice.mask, name);
            at += sizeof notice + notice.len;
        }
    }
    if (std::exchange(has_new_folders_, false)) watch_all();
    return changed;
}

bool FolderWatch::counts(int number, unsigned mask, const std::string& name) {
    if ((mask & (IN_Q_OVERFLOW | IN_ISDIR | IN_DELETE_SELF | IN_MOVE_SELF)) != 0) {
        has_new_folders_ = true;
    }
    if ((mask & IN_Q_OVERFLOW) != 0) return true;
    const auto found = folders_.find(number);
    if (found == folders_.end() || (mask & IN_IGNORED) != 0) return false;
    const Folder& folder = found->second;
    if (!folder.whole) return folder.names.contains(name);
    return !name.starts_with('.') && folder.path / name != index_;
}

}  // namespace entente::indexer
