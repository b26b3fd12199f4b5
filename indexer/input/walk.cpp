// From the paths on the command line to the files to read.
//
// Folders are listed by their real names first; symbolic links wait until all of them are done, so
// that a file which is reached twice keeps its own name, whatever the order of listing. Nothing is
// opened here but folders. Tested by tests/unit/indexer/input/walk_test.cpp.
#include "input/arguments.hpp"
#include "input/file_status.hpp"
#include "input/glob.hpp"
#include "input/names.hpp"
#include "input/page.hpp"

#include <algorithm>
#include <cerrno>
#include <set>
#include <system_error>
#include <tuple>
#include <utility>

namespace entente {
namespace {

namespace fs = std::filesystem;

/// Where the walk has come to.
struct Place {
    fs::path path;
    std::string below_root;
    std::size_t root = 0;
    bool listed = false;       ///< by its own name, in its folder
    bool has_sidecar = false;  ///< if listed: a name for one stands beside it
};

bool is_in_or_same(const fs::path& path, const fs::path& folder) {
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first ==
           folder.end();
}

SourceFile source_file(const Place& place, const FileStatus& status) {
    SourceFile file{place.path, place.below_root, place.root, status.bytes(), status.modified_ns()};
    file.linked = !place.listed;
    if (place.listed && !place.has_sidecar) return file;
    fs::path sidecar_path = place.path;
    sidecar_path += sidecar_suffix;
    const FileStatus sidecar = FileStatus::of(sidecar_path);
    if (sidecar.is_file()) {
        file.sidecar_bytes = sidecar.bytes();
        file.sidecar_modified_ns = sidecar.modified_ns();
    }
    return file;
}

class Walker {
public:
    explicit Walker(const IndexerOptions& options) : options_(options) {
        const FileStatus index = FileStatus::of(options.index);
        if (index.is_folder()) seen_folders_.insert(index.key());
    }
    Walk run(const std::vector<fs::path>& paths);

private:
    void add_argument(const Argument&);
    void add_named_file(const Argument&);
    std::size_t root_of(const fs::path& folder);

    void list_folders();
    void list(const Place&);
    std::vector<std::string> names_in(const Place&);
    void visit(Place, const FolderKey& folder);
    void enter(Place, const FileStatus&, FileKey);

    void follow_links();
    void follow(const Place&);

    void add_file(const Place&, const FileStatus&, bool named);
    void pass_over_sidecar(const Place&);
    void report_progress() const;
    void drop_name_clashes();

    bool passed_over(const Place&) const;
    void fail(const Place&, int error_number);
    void fail(const Place& place, std::string cause, std::string detail) {
        walk_.failures.push_back({printable_path(place.path), std::move(cause), std::move(detail)});
    }
    void skip(const Place& place, std::string cause, std::string detail) {
        walk_.skipped.push_back({printable_path(place.path), std::move(cause), std::move(detail)});
    }

    const IndexerOptions& options_;
    Walk walk_;
    std::uint64_t bytes_ = 0;
    std::vector<fs::path> root_folders_;  // canonical, in the order of walk_.roots
    std::vector<Place> folders_, links_;  // still to do
    std::set<FolderKey> seen_folders_;
    std::set<FileKey> seen_files_;
    std::set<FileKey> named_;  // on the command line: read as text whatever their extension
};

Walk Walker::run(const std::vector<fs::path>& paths) {
    const std::vector<Argument> arguments = sorted_arguments(paths);
    for (const Argument& argument : arguments) named_.insert(file_key(argument.canonical));
    for (const Argument& argument : arguments) {
        add_argument(argument);
        list_folders();
    }
    follow_links();
    std::ranges::sort(walk_.files, {},
                      [](const SourceFile& file) { return std::tie(file.root, file.below_root); });
    drop_name_clashes();
    std::ranges::sort(walk_.failures, {}, &Failure::path);
    std::ranges::sort(walk_.skipped, {}, &Failure::path);
    return std::move(walk_);
}

void Walker::add_argument(const Argument& argument) {
    const FileStatus status = FileStatus::of(argument.path);
    const Place place{argument.path, {}, 0};
    if (status.error != 0) {
        fail(place, status.error);
    } else if (!status.is_folder()) {
        add_named_file(argument);
    } else if (!seen_folders_.contains(status.key())) {
        folders_.push_back({argument.path, {}, root_of(argument.path)});
    }
}

void Walker::add_named_file(const Argument& argument) {
    FileKey key = file_key(argument.canonical);
    if (seen_files_.contains(key)) return;
    const fs::path folder = argument.path.has_parent_path() ? argument.path.parent_path() : ".";
    Place place{argument.path, printable_path(argument.path.filename()), root_of(folder)};
    if (!passed_over(place)) enter(place, FileStatus::of(argument.path), std::move(key));
}

std::size_t Walker::root_of(const fs::path& folder) {
    std::error_code problem;
    const fs::path canonical = fs::canonical(folder, problem);
    const auto found = std::ranges::find(root_folders_, canonical);
    if (found == root_folders_.end()) {
        walk_.roots.push_back({folder, read_rules(folder, walk_.warnings)});
        root_folders_.push_back(canonical);
        return walk_.roots.size() - 1;
    }
    return static_cast<std::size_t>(found - root_folders_.begin());
}

bool Walker::passed_over(const Place& place) const {
    const auto covers = [&](const std::string& glob) {
        return glob_covers(glob, place.below_root);
    };
    return std::ranges::any_of(options_.exclude, covers) ||
           walk_.roots[place.root].rules.ignored(place.below_root);
}

void Walker::list_folders() {
    while (!folders_.empty()) {
        const Place place = std::move(folders_.back());
        folders_.pop_back();
        list(place);
    }
}

void Walker::list(const Place& place) {
    const FileStatus status = FileStatus::of(place.path);
    if (status.error != 0) return fail(place, status.error);
    if (!seen_folders_.insert(status.key()).second) return;
    report_progress();
    const std::vector<std::string> names = names_in(place);
    for (const std::string& name : names) {
        std::string below = printable_name(name);
        if (!place.below_root.empty()) below = place.below_root + '/' + below;
        const bool has_sidecar =
            std::ranges::binary_search(names, name + std::string(sidecar_suffix));
        visit({place.path / name, std::move(below), place.root, true, has_sidecar}, status.key());
    }
}

/// The names in a folder but the hidden ones, sorted: the system gives them in any order.
std::vector<std::string> Walker::names_in(const Place& place) {
    std::vector<std::string> names;
    std::error_code problem;
    fs::directory_iterator entry(place.path, problem);
    while (!problem && entry != fs::directory_iterator()) {
        std::string name = entry->path().filename().native();
        if (!name.starts_with('.')) names.push_back(std::move(name));
        entry.increment(problem);
    }
    if (problem) fail(place, problem.value());
    std::ranges::sort(names);
    return names;
}

void Walker::visit(Place place, const FolderKey& folder) {
    if (passed_over(place)) return;
    const FileStatus status = FileStatus::of_link(place.path);
    if (status.error != 0) return fail(place, status.error);
    if (status.is_link()) {
        place.listed = false;
        links_.push_back(std::move(place));
    } else {
        FileKey key{folder, place.path.filename().native()};
        enter(std::move(place), status, std::move(key));
    }
}

void Walker::enter(Place place, const FileStatus& status, FileKey key) {
    if (status.is_folder()) {
        folders_.push_back(std::move(place));
        return;
    }
    const bool named = named_.contains(key);
    if (!seen_files_.insert(std::move(key)).second) return;
    if (status.is_file()) {
        add_file(place, status, named);
    } else {
        skip(place, "not a regular file", "it is " + status.kind());
    }
}

void Walker::follow_links() {
    while (!links_.empty()) {
        std::vector<Place> links = std::exchange(links_, {});
        std::ranges::sort(links, {},
                          [](const Place& link) { return std::tie(link.root, link.below_root); });
        for (const Place& link : links) {
            follow(link);
            list_folders();
        }
    }
}

void Walker::follow(const Place& link) {
    const FileStatus status = FileStatus::of(link.path);
    if (status.is_link_loop()) return skip(link, "link loop", "the link leads to itself");
    if (status.is_missing()) return fail(link, "dangling link", "the link leads to nothing");
    if (status.error != 0) return fail(link, status.error);
    std::error_code problem;
    const fs::path target = fs::canonical(link.path, problem);
    const fs::path folder = fs::canonical(link.path.parent_path(), problem);
    if (problem) return fail(link, problem.value());
    if (status.is_folder() && is_in_or_same(folder, target)) {
        return skip(link, "link loop", "the link leads to a folder that it is in");
    }
    enter(link, status, file_key(target));
}

void Walker::add_file(const Place& place, const FileStatus& status, bool named) {
    const std::string name = place.path.filename().native();
    if (place.below_root == rules_name) return;
    if (name.ends_with(sidecar_suffix)) return pass_over_sidecar(place);
    const FileFormat format = format_of(name);
    if (format == FileFormat::unknown && !named) {
        return skip(place, "unknown format", "no text, Markdown or record file by its name");
    }
    if (status.bytes() == 0) return skip(place, "empty", "it has no bytes");
    SourceFile file = source_file(place, status);
    file.records = format == FileFormat::records;
    bytes_ += file.bytes;
    walk_.files.push_back(std::move(file));
}

void Walker::pass_over_sidecar(const Place& place) {
    fs::path file = place.path;
    std::string name = file.filename().native();
    name.resize(name.size() - sidecar_suffix.size());
    file.replace_filename(name);
    if (!FileStatus::of(file).is_missing()) return;
    skip(place, "sidecar without a file", "there is no \"" + printable_name(name) + "\" beside it");
}

void Walker::report_progress() const {
    if (options_.stop != nullptr && *options_.stop) {
        throw Error(Errc::interrupted, "stopped while looking for files");
    }
    if (!options_.on_progress) return;
    Progress progress;
    progress.files_total = walk_.files.size();
    progress.bytes_total = bytes_;
    options_.on_progress(progress);
}

/// Two names may become one by percent-encoding; an id must stay one document.
void Walker::drop_name_clashes() {
    const auto same = [this](const SourceFile& one, const SourceFile& other) {
        const bool clash = one.root == other.root && one.below_root == other.below_root;
        if (clash) {
            fail({other.path, {}, 0}, "name clash", "another file is called the same here");
        }
        return clash;
    };
    walk_.files.erase(std::unique(walk_.files.begin(), walk_.files.end(), same), walk_.files.end());
}

void Walker::fail(const Place& place, int error_number) {
    walk_.unreadable.push_back(place.path);
    const bool forbidden = error_number == EACCES || error_number == EPERM;
    fail(place, forbidden ? "no permission" : "cannot be read",
         std::generic_category().message(error_number));
}

}  // namespace

Walk walk(const std::vector<fs::path>& paths, const IndexerOptions& options) {
    return Walker(options).run(paths);
}

}  // namespace entente
