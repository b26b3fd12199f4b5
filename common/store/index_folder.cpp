#include "store/index_folder.hpp"

#include "store/checksums.hpp"
#include "store/errors.hpp"
#include "store/files.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <functional>
#include <sstream>
#include <string_view>
#include <vector>

namespace entente {
namespace fs = std::filesystem;

namespace {

constexpr const char* stub_name = "XAPIANDB";
constexpr const char* lock_name = "lock";
constexpr std::string_view generation_prefix = "generation-";
constexpr std::string_view temporary_prefix = "tmp-";
constexpr std::string_view stub_type = "auto ";

bool is_ours(const std::string& name) {
    return name == lock_name || name.starts_with(generation_prefix) ||
           name.starts_with(temporary_prefix) || name.starts_with(stub_name);
}

/// What the stub file names: a generation, or databases in one. Empty if it is not a stub that we
/// wrote.
std::vector<fs::path> stub_targets(const fs::path& index) {
    std::ifstream in(index / stub_name);
    std::vector<fs::path> targets;
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with(stub_type)) return {};
        const fs::path target = line.substr(stub_type.size());
        if (target.empty() || target.filename() == "..") return {};
        const std::string generation = target.begin()->string();
        const bool is_short = target == generation || target.parent_path() == generation;
        if (!generation.starts_with(generation_prefix) || !is_short) return {};
        if (!targets.empty() && generation != *targets.front().begin()) return {};
        targets.push_back(target);
    }
    return targets;
}

/// The generation that it names; empty if it is not a stub that we wrote.
std::string stub_target(const fs::path& index) {
    const std::vector<fs::path> targets = stub_targets(index);
    return targets.empty() ? std::string() : targets.front().begin()->string();
}

bool is_generation(const std::string& name) { return name.starts_with(generation_prefix); }

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        names.push_back(entry->path().filename().string());
    }
    if (error) throw system_error(error.value(), "list the index", folder.string());
    return names;
}

/// What killed writers leave in a folder of the index: the names of files that were to replace
/// others, ours and the database library's.
bool is_temporary(const std::string& name) {
    return name.starts_with(temporary_prefix) || name.ends_with("tmp");
}

void remove_if(const fs::path& folder, const std::function<bool(const std::string&)>& stale) {
    std::error_code ignored;  // what cannot be deleted now is tried again by the next writer
    for (const std::string& name : names_in(folder)) {
        if (stale(name)) fs::remove_all(folder / name, ignored);
    }
}

/// Its folders 0, 1, .. or, if there are none, itself.
std::vector<fs::path> databases_in(const fs::path& generation) {
    std::vector<fs::path> databases;
    for (std::size_t number = 0;; ++number) {
        fs::path folder = generation / std::to_string(number);
        if (!fs::is_directory(folder)) break;
        databases.push_back(std::move(folder));
    }
    return databases.empty() ? std::vector{generation} : databases;
}

/// One for each of several databases; they follow the stub, and no reader of ours needs them.
void write_shard_stubs(const fs::path& index) {
    const std::vector<fs::path> targets = stub_targets(index);
    std::size_t number = 0;
    for (; targets.size() > 1 && number < targets.size(); ++number) {
        const fs::path stub = index / (stub_name + ('.' + std::to_string(number)));
        const std::string line = std::string(stub_type) + targets[number].string() + '\n';
        if (!fs::exists(stub) || read_file(stub) != line) replace_file(stub, line);
    }
    while (fs::remove(index / (stub_name + ('.' + std::to_string(number))))) ++number;
}

/// Of a folder that may be written but not listed the system brings the names by itself, later.
void sync_names_in(const fs::path& folder) {
    try {
        sync_path(folder);
    } catch (const Error& error) {
        if (error.code() != Errc::no_permission) throw;
    }
}

/// Makes the folder and those above it that are missing, and brings their names to the disk.
void make_folders(const fs::path& folder) {
    const fs::path whole = fs::absolute(folder).lexically_normal();
    std::vector<fs::path> made{whole.has_filename() ? whole : whole.parent_path()};
    while (!fs::exists(made.back().parent_path())) made.push_back(made.back().parent_path());
    fs::create_directories(folder);
    for (const fs::path& one : made) sync_names_in(one.parent_path());
}

/// " (process 4711)", as the system's list of locks has it; empty where it does not tell.
std::string holder_of(const Descriptor& lock) {
    struct stat status {};
    if (::fstat(lock.get(), &status) != 0) return {};
    const std::string inode = ':' + std::to_string(status.st_ino);
    std::ifstream locks("/proc/locks");
    for (std::string line; std::getline(locks, line);) {
        std::istringstream words(line);
        std::string number, kind, force, access, process, file;
        words >> number >> kind >> force >> access >> process >> file;
        if (kind == "FLOCK" && file.ends_with(inode)) return " (process " + process + ")";
    }
    return {};
}

}  // namespace

FolderState folder_state(const fs::path& index) {
    std::error_code error;
    const fs::file_status status = fs::status(index, error);
    if (status.type() == fs::file_type::not_found) return FolderState::missing;
    if (error) throw system_error(error.value(), "look at the index", index.string());
    if (!fs::is_directory(status)) return FolderState::foreign;
    if (!stub_target(index).empty()) return FolderState::index;
    const std::vector<std::string> names = names_in(index);
    if (!std::ranges::all_of(names, is_ours)) return FolderState::foreign;
    const bool has_stub = std::ranges::count(names, stub_name) > 0;
    const bool is_known = std::ranges::count(names, lock_name) > 0;
    return has_stub && is_known ? FolderState::damaged : FolderState::empty;
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
        case FolderState::damaged:
            throw Error(Errc::damaged,
                        "the file XAPIANDB is damaged; index again with `indexer --rebuild`",
                        index.string());
        case FolderState::index:
            break;
    }
    return index / stub_target(index);
}

std::vector<fs::path> current_databases(const fs::path& index) {
    const fs::path generation = current_generation(index);
    std::vector<fs::path> databases;
    for (const fs::path& target : stub_targets(index)) databases.push_back(index / target);
    // The stub was replaced meanwhile, and may not be ours any more.
    return databases.empty() ? std::vector{generation} : databases;
}

fs::path next_generation(const fs::path& index) {
    int number = 0;
    for (const std::string& name : names_in(index)) {
        if (!is_generation(name)) continue;
        number = std::max(number, std::atoi(name.c_str() + generation_prefix.size()));
    }
    std::array<char, 16> digits{};
    std::snprintf(digits.data(), digits.size(), "%06d", number + 1);
    return index / (std::string(generation_prefix) + digits.data());
}

void publish_generation(const fs::path& index, const fs::path& generation) {
    try {
        std::string stub;
        for (const fs::path& database : databases_in(generation)) {
            record_checksums(database);
            for (const auto& file : fs::directory_iterator(database)) sync_path(file.path());
            sync_path(database);
            stub += std::string(stub_type) + database.lexically_relative(index).string() + '\n';
        }
        sync_path(generation);
        sync_path(index);
        replace_file(index / stub_name, stub);
    } catch (const fs::filesystem_error& error) {
        throw system_error(error.code().value(), "publish the index", index.string());
    }
    remove_leftovers(index);
}

void remove_leftovers(const fs::path& index) {
    const std::string current = stub_target(index);
    const bool is_whole = fs::is_directory(index / current) && !current.empty();
    // Beside a damaged stub the newest generation may be all that is left of the index.
    const bool may_go = is_whole || !fs::exists(index / stub_name);
    // A killed writer may have given a name that is not on the disk yet; what it replaced goes now.
    sync_path(index);
    if (is_whole) sync_path(index / current);
    remove_if(index, [&](const std::string& name) {
        return is_temporary(name) || (may_go && is_generation(name) && name != current);
    });
    if (!is_whole) return;
    remove_if(index / current, is_temporary);
    write_shard_stubs(index);
}

std::uintmax_t bytes_below(const fs::path& folder) {
    std::uintmax_t total = 0;
    std::error_code ignored;
    for (fs::recursive_directory_iterator entry(folder, ignored), end; !ignored && entry != end;
         entry.increment(ignored)) {
        std::error_code failed;
        const std::uintmax_t size = entry->is_regular_file(failed) ? entry->file_size(failed) : 0;
        if (!failed) total += size;
    }
    return total;
}

std::uintmax_t bytes_on_disk(const fs::path& index) {
    return bytes_below(current_generation(index));
}

WriterLock::WriterLock(const fs::path& index) {
    const FolderState state = folder_state(index);
    if (state == FolderState::foreign) {
        throw Error(Errc::not_an_index,
                    "not an index: something else lies there; name another folder", index.string());
    }
    try {
        if (state == FolderState::missing || state == FolderState::empty) make_folders(index);
    } catch (const fs::filesystem_error& error) {
        throw system_error(error.code().value(), "make the index folder", index.string());
    }
    Descriptor file(index / lock_name, O_RDWR | O_CREAT);
    if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
        throw Error(Errc::locked, "another writer is at work" + holder_of(file), index.string());
    }
    descriptor_ = file.release();
}

WriterLock::~WriterLock() { ::close(descriptor_); }

}  // namespace entente
