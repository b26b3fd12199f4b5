/// Loaded into a program before its libraries (LD_PRELOAD), writes down what it does to files.
///
///     ENTENTE_RECORD_LOG=log LD_PRELOAD=librecord_files.so indexer docs --index DIR
///
/// The log has one entry for each call that succeeded, in order, as disk.py reads them: a line of
/// the call's name and three numbers, and as many bytes as the last of them says.
///
///     open 4711 577 18⏎/tmp/index/a.glass     inode, flags, path
///     write 4711 8192 4⏎....                  inode, offset, bytes
///     truncate 4711 0 0⏎                      inode, size
///     sync 4711 0 0⏎                          inode; of a file or a folder
///     mkdir, unlink, rmdir 0 0 N⏎path         rename, link 0 0 N⏎path NUL path
///
/// Whatever the library of C calls by itself, as in fopen(3) and mkstemp(3), is not seen;
/// power_test.py requires that the entries give what the program left.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <climits>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace {

/// One call at a time, so that the entries stand in the order of what happened.
std::mutex& calls() {
    static std::mutex mutex;
    return mutex;
}

template <class Function>
Function* real(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

int open_log() {
    const char* const path = std::getenv("ENTENTE_RECORD_LOG");
    if (!path) return -1;
    return real<int(const char*, int, ...)>("open")(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC,
                                                    0666);
}

void note(std::string_view call, long long one, long long other, std::string_view bytes) {
    static const int log = open_log();
    static const auto real_write = real<ssize_t(int, const void*, size_t)>("write");
    if (log < 0) return;
    std::string entry(call);
    for (const long long number : {one, other, static_cast<long long>(bytes.size())}) {
        entry += ' ' + std::to_string(number);
    }
    entry += '\n';
    entry += bytes;
    if (real_write(log, entry.data(), entry.size()) != static_cast<ssize_t>(entry.size())) {
        std::abort();  // a log with gaps would prove nothing
    }
}

std::string folder_of(int descriptor) {
    char path[PATH_MAX] = ".";
    const std::string link =
        descriptor == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/" + std::to_string(descriptor);
    const ssize_t length = ::readlink(link.c_str(), path, sizeof path);
    return std::string(path, length > 0 ? static_cast<size_t>(length) : 1);
}

std::string whole_path(int folder, const char* path) {
    return path[0] == '/' ? path : folder_of(folder) + '/' + path;
}

/// 0: not a file or a folder, as a terminal or a pipe.
long long inode_of(int descriptor) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0) return 0;
    return S_ISREG(status.st_mode) || S_ISDIR(status.st_mode)
               ? static_cast<long long>(status.st_ino)
               : 0;
}

int recorded_open(int folder, const char* path, int flags, mode_t mode) {
    static const auto real_open = real<int(int, const char*, int, ...)>("openat");
    const std::lock_guard guard(calls());
    const int descriptor = real_open(folder, path, flags, mode);
    if (descriptor >= 0) note("open", inode_of(descriptor), flags, whole_path(folder, path));
    return descriptor;
}

ssize_t recorded_write(int descriptor, const void* bytes, ssize_t written, off_t end) {
    const long long inode = written > 0 ? inode_of(descriptor) : 0;
    const std::string_view all(static_cast<const char*>(bytes),
                               static_cast<size_t>(written > 0 ? written : 0));
    if (inode != 0) note("write", inode, end - written, all);
    return written;
}

int recorded_number(const char* call, int descriptor, long long number, int result) {
    if (result == 0) note(call, inode_of(descriptor), number, {});
    return result;
}

int recorded_paths(const char* call, const std::string& paths, int result) {
    if (result == 0) note(call, 0, 0, paths);
    return result;
}

/// What open(2) is given behind the flags.
mode_t mode_behind(int flags, va_list rest) {
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
}

}  // namespace

// NOLINTBEGIN: the names, types and variable arguments are the system's.
extern "C" {

#define ENTENTE_OPEN(name)                                 \
    int name(const char* path, int flags, ...) {           \
        va_list rest;                                      \
        va_start(rest, flags);                             \
        const mode_t mode = mode_behind(flags, rest);      \
        va_end(rest);                                      \
        return recorded_open(AT_FDCWD, path, flags, mode); \
    }
#define ENTENTE_OPENAT(name)                                 \
    int name(int folder, const char* path, int flags, ...) { \
        va_list rest;                                        \
        va_start(rest, flags);                               \
        const mode_t mode = mode_behind(flags, rest);        \
        va_end(rest);                                        \
        return recorded_open(folder, path, flags, mode);     \
    }
ENTENTE_OPEN(open)
ENTENTE_OPEN(open64)
ENTENTE_OPENAT(openat)
ENTENTE_OPENAT(openat64)

ssize_t write(int descriptor, const void* bytes, size_t size) {
    static const auto real_write = real<ssize_t(int, const void*, size_t)>("write");
    const std::lock_guard guard(calls());
    const ssize_t written = real_write(descriptor, bytes, size);
    return recorded_write(descriptor, bytes, written, ::lseek(descriptor, 0, SEEK_CUR));
}

ssize_t writev(int descriptor, const iovec* parts, int count) {
    ssize_t total = 0;
    for (int i = 0; i < count; ++i) {
        const ssize_t written = ::write(descriptor, parts[i].iov_base, parts[i].iov_len);
        if (written < 0) return total > 0 ? total : -1;
        total += written;
        if (written < static_cast<ssize_t>(parts[i].iov_len)) break;
    }
    return total;
}

#define ENTENTE_PWRITE(name, offset_type)                                              \
    ssize_t name(int descriptor, const void* bytes, size_t size, offset_type offset) { \
        static const auto real_write =                                                 \
            real<ssize_t(int, const void*, size_t, offset_type)>(#name);               \
        const std::lock_guard guard(calls());                                          \
        const ssize_t written = real_write(descriptor, bytes, size, offset);           \
        return recorded_write(descriptor, bytes, written, offset + written);           \
    }
ENTENTE_PWRITE(pwrite, off_t)
ENTENTE_PWRITE(pwrite64, off64_t)

#define ENTENTE_TRUNCATE(name, offset_type)                                                \
    int name(int descriptor, offset_type size) noexcept {                                  \
        static const auto real_call = real<int(int, offset_type)>(#name);                  \
        const std::lock_guard guard(calls());                                              \
        return recorded_number("truncate", descriptor, size, real_call(descriptor, size)); \
    }
ENTENTE_TRUNCATE(ftruncate, off_t)
ENTENTE_TRUNCATE(ftruncate64, off64_t)

#define ENTENTE_SYNC(name)                                                    \
    int name(int descriptor) {                                                \
        static const auto real_call = real<int(int)>(#name);                  \
        const std::lock_guard guard(calls());                                 \
        return recorded_number("sync", descriptor, 0, real_call(descriptor)); \
    }
ENTENTE_SYNC(fsync)
ENTENTE_SYNC(fdatasync)

int mkdir(const char* path, mode_t mode) noexcept {
    static const auto real_call = real<int(const char*, mode_t)>("mkdir");
    const std::lock_guard guard(calls());
    return recorded_paths("mkdir", whole_path(AT_FDCWD, path), real_call(path, mode));
}

int rmdir(const char* path) noexcept {
    static const auto real_call = real<int(const char*)>("rmdir");
    const std::lock_guard guard(calls());
    return recorded_paths("rmdir", whole_path(AT_FDCWD, path), real_call(path));
}

int unlinkat(int folder, const char* path, int flags) noexcept {
    static const auto real_call = real<int(int, const char*, int)>("unlinkat");
    const std::lock_guard guard(calls());
    return recorded_paths((flags & AT_REMOVEDIR) != 0 ? "rmdir" : "unlink",
                          whole_path(folder, path), real_call(folder, path, flags));
}

int unlink(const char* path) noexcept { return ::unlinkat(AT_FDCWD, path, 0); }

int remove(const char* path) noexcept { return ::unlink(path) == 0 ? 0 : ::rmdir(path); }

int rename(const char* from, const char* to) noexcept {
    static const auto real_call = real<int(const char*, const char*)>("rename");
    const std::lock_guard guard(calls());
    return recorded_paths("rename", whole_path(AT_FDCWD, from) + '\0' + whole_path(AT_FDCWD, to),
                          real_call(from, to));
}

int link(const char* from, const char* to) noexcept {
    static const auto real_call = real<int(const char*, const char*)>("link");
    const std::lock_guard guard(calls());
    return recorded_paths("link", whole_path(AT_FDCWD, from) + '\0' + whole_path(AT_FDCWD, to),
                          real_call(from, to));
}

}  // extern "C"
// NOLINTEND
