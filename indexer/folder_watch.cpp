#include "folder_watch.hpp"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <entente/error.hpp>
#include <utility>

namespace entente::indexer {
namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

/// What becomes of names, and what becomes of the files that have them.
constexpr std::uint32_t of_names =
    IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF;
constexpr std::uint32_t of_files = of_names | IN_MODIFY | IN_CLOSE_WRITE;
constexpr std::uint32_t moves_folders =
    IN_Q_OVERFLOW | IN_ISDIR | IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT;

fs::path real_path(const fs::path& path) {
    std::error_code error;
    fs::path found = fs::weakly_canonical(path, error);
    if (error) found = fs::absolute(path);
    return found.has_filename() ? found : found.parent_path();
}

/// Where it is told to be, links and all.
fs::path told_path(const fs::path& path) {
    const fs::path found = fs::absolute(path);
    return found.has_filename() ? found : found.parent_path();
}

bool is_folder(const fs::path& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

bool is_link(const fs::path& path) {
    std::error_code error;
    return fs::is_symlink(path, error);
}

/// It is not there, or cannot be read either, which the run tells.
bool is_told_by_run(int error_number) {
    constexpr std::array told{ENOENT, ENOTDIR, EACCES, EPERM, ELOOP, ENAMETOOLONG};
    return std::ranges::find(told, error_number) != told.end();
}

/// With the remedy where it is a limit of the system.
std::string why_not(int error_number) {
    if (error_number == ENOSPC)
        return "the system watches no more folders: raise fs.inotify.max_user_watches";
    if (error_number == EMFILE)
        return "the system lets no more programs watch: raise fs.inotify.max_user_instances";
    return std::string("cannot watch: ") + std::strerror(error_number);
}

/// For poll(2); less than 0: for ever.
int milliseconds_until(Clock::time_point end) {
    using std::chrono::ceil, std::chrono::milliseconds;
    const auto left = ceil<milliseconds>(end - Clock::now()).count();
    return static_cast<int>(std::max<decltype(left)>(left, 0));
}

}  // namespace

FolderWatch::FolderWatch(const std::vector<fs::path>& paths, fs::path index)
    : index_(real_path(index)), notices_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
    if (notices_ < 0) throw Error(Errc::io, why_not(errno), index.string());
    for (const fs::path& path : paths) paths_.push_back(told_path(path));
    watch_all();
    if (trouble_.empty()) return;
    ::close(notices_);
    throw Error(Errc::io, trouble_, paths.front().string());
}

FolderWatch::~FolderWatch() { ::close(notices_); }

/// What is watched already keeps its number; what is no longer there or elsewhere is let go.
void FolderWatch::watch_all() {
    const std::map<int, Folder> before = std::exchange(folders_, {});
    named_.clear();
    trouble_.clear();
    has_new_folders_ = false;
    for (const fs::path& path : paths_) watch_path(path);
    for (const auto& [number, folder] : before) {
        if (!folders_.contains(number)) ::inotify_rm_watch(notices_, number);
    }
}

/// Both where it is told to be and where links lead.
void FolderWatch::watch_path(const fs::path& path) {
    const fs::path target = real_path(path);
    watch_name(path);
    watch_name(target);
    if (is_folder(target)) watch_tree(target);
}

/// The name in the folder above, the name of that one in its own, and so on to the top.
void FolderWatch::watch_name(const fs::path& path) {
    std::uint32_t mask = is_folder(path) ? of_names : of_files;
    for (fs::path at = path; at.has_relative_path() && named_.insert(at).second;
         at = at.parent_path(), mask = of_names) {
        Folder* const above = watch(at.parent_path(), mask);
        if (above) above->names.insert(at.filename().string());
    }
}

void FolderWatch::watch_tree(const fs::path& folder) {
    std::vector<fs::path> waiting{folder};
    while (!waiting.empty()) {
        const fs::path next = std::move(waiting.back());
        waiting.pop_back();
        if (next == index_) continue;
        Folder* const found = watch(next, of_files | IN_ONLYDIR);
        if (!found || std::exchange(found->whole, true)) continue;  // gone, or seen already
        found->path = next;
        look_into(next, waiting);
    }
}

/// Gives the folders in it, and watches by their names what links lead to.
void FolderWatch::look_into(const fs::path& folder, std::vector<fs::path>& waiting) {
    std::error_code ignored;  // what is gone meanwhile is told by a notice
    for (fs::directory_iterator entry(folder, ignored), end; !ignored && entry != end;
         entry.increment(ignored)) {
        const fs::path& path = entry->path();
        if (path.filename().native().starts_with('.')) continue;
        std::error_code none;
        const bool is_a_link = entry->is_symlink(none);
        fs::path target = is_a_link ? real_path(path) : path;
        if (is_a_link) watch_name(target);
        if (entry->is_directory(none)) waiting.push_back(std::move(target));
    }
}

/// Null: it cannot be watched. After a limit was met nothing more is tried.
FolderWatch::Folder* FolderWatch::watch(const fs::path& folder, std::uint32_t mask) {
    if (!trouble_.empty()) return nullptr;
    const int number = ::inotify_add_watch(notices_, folder.c_str(), mask | IN_MASK_ADD);
    if (number >= 0) return &folders_.try_emplace(number, Folder{folder, false, {}}).first->second;
    if (!is_told_by_run(errno)) trouble_ = why_not(errno);
    return nullptr;
}

FolderWatch::Woke FolderWatch::wait(int milliseconds, int stop) {
    if (!trouble_.empty()) watch_all();
    const auto end = Clock::now() + std::chrono::milliseconds(std::max(milliseconds, 0));
    for (;;) {
        std::array<pollfd, 2> ready{{{notices_, POLLIN, 0}, {stop, POLLIN, 0}}};
        const int left = milliseconds < 0 ? milliseconds : milliseconds_until(end);
        const int count = ::poll(ready.data(), ready.size(), left);
        if (count < 0 && errno != EINTR) throw Error(Errc::io, why_not(errno), index_.string());
        if (ready[1].revents != 0) return Woke::stopped;
        if (count > 0 && read_notices()) return Woke::changed;
        if (count == 0 || left == 0) return Woke::quiet;
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
    if (has_new_folders_) watch_all();
    return changed;
}

bool FolderWatch::counts(int number, std::uint32_t mask, const std::string& name) {
    if ((mask & IN_Q_OVERFLOW) != 0) return has_new_folders_ = true;
    const auto found = folders_.find(number);
    if (found == folders_.end() || (mask & IN_IGNORED) != 0) return false;
    const Folder& folder = found->second;
    const bool leads_to_path = name.empty() || folder.names.contains(name);
    const bool is_in_tree = folder.whole && !name.starts_with('.') && folder.path / name != index_;
    if (!leads_to_path && !is_in_tree) return false;
    if ((mask & moves_folders) != 0 || is_new_link(folder, mask, name)) has_new_folders_ = true;
    return true;
}

/// To what it leads has to be watched as well.
bool FolderWatch::is_new_link(const Folder& folder, std::uint32_t mask,
                              const std::string& name) const {
    return (mask & (IN_CREATE | IN_MOVED_TO)) != 0 && is_link(folder.path / name);
}

}  // namespace entente::indexer
