#include "reading.hpp"
#include "support/temp_dir.hpp"

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <cstring>
#include <string>

using namespace entente;
using namespace entente::test;
namespace fs = std::filesystem;

namespace {

/// A folder of small files.
void write_all(const TempDir& dir, const Lines& files) {
    for (const std::string& name : files) dir.write(name, "text of " + name);
}

Lines names_in(const TempDir& dir, const IndexerOptions& options = {}) {
    return names(walk({dir.path()}, options));
}

/// Walking from within the folder, since paths are kept as they are given.
class WorkingFolder {
public:
    explicit WorkingFolder(const fs::path& folder) : before_(fs::current_path()) {
        fs::current_path(folder);
    }
    ~WorkingFolder() { fs::current_path(before_); }

private:
    fs::path before_;
};

}  // namespace

TEST_CASE("files are found by extension and sorted by bytes") {
    const TempDir dir;
    write_all(dir, {"b.txt", "B.TXT", "a/z.md", "a.txt", "a-b.jsonl", "é.text", "a/b/c.ndjson"});
    CHECK(names_in(dir) == Lines{"0 B.TXT", "0 a-b.jsonl", "0 a.txt", "0 a/b/c.ndjson", "0 a/z.md",
                                 "0 b.txt", "0 é.text"});
    const Walk found = walk({dir.path()}, {});
    CHECK(found.skipped.empty());
    CHECK(found.failures.empty());
    CHECK(found.files[0].bytes == 13);
    CHECK_FALSE(found.files[0].records);
    CHECK(found.files[1].records);
    CHECK(found.files[3].records);
    struct stat facts {};
    REQUIRE(stat((dir.path() / "B.TXT").c_str(), &facts) == 0);
    CHECK(found.files[0].modified_ns ==
          facts.st_mtim.tv_sec * 1'000'000'000 + facts.st_mtim.tv_nsec);
}

TEST_CASE("other files are skipped, and hidden ones without a word") {
    const TempDir dir;
    write_all(dir, {"a.txt", "b.pdf", "README", ".hidden.txt", ".git/c.txt", "d/.e/f.txt"});
    dir.write("empty.txt", "");
    const Walk found = walk({dir.path()}, {});
    CHECK(names(found) == Lines{"0 a.txt"});
    CHECK(causes(found.skipped, dir.path()) ==
          Lines{"README: unknown format", "b.pdf: unknown format", "empty.txt: empty"});
    CHECK(found.failures.empty());
}

TEST_CASE("a file named on the command line is read, hidden or of any extension") {
    const TempDir dir;
    write_all(dir, {"README", "a.html", ".b.txt"});
    const Walk found =
        walk({dir.path() / "a.html", dir.path() / "README", dir.path() / ".b.txt"}, {});
    CHECK(names(found) == Lines{"0 .b.txt", "0 README", "0 a.html"});
    REQUIRE(found.roots.size() == 1);
    CHECK(found.roots[0].path == dir.path());
    const Walk with_folder = walk({dir.path(), dir.path() / "README", dir.path() / ".b.txt"}, {});
    CHECK(names(with_folder) == Lines{"0 .b.txt", "0 README"});
    CHECK(causes(with_folder.skipped, dir.path()) == Lines{"a.html: unknown format"});
}

TEST_CASE("a hidden folder named on the command line is walked") {
    const TempDir dir;
    write_all(dir, {".notes/a.txt"});
    CHECK(names(walk({dir.path() / ".notes"}, {})) == Lines{"0 a.txt"});
}

TEST_CASE("entente.toml and sidecars are read beside the files, not as files") {
    const TempDir dir;
    write_all(dir, {"a.txt", "sub/b.pdf"});
    dir.write("entente.toml", "ignore = ['x']");
    dir.write("a.txt.meta.json", "{}");
    dir.write("sub/b.pdf.meta.json", "{}");
    dir.write("sub/gone.txt.meta.json", "{}");
    dir.write("sub/entente.toml", "");
    const Walk found = walk({dir.path()}, {});
    CHECK(names(found) == Lines{"0 a.txt"});
    CHECK(found.files[0].sidecar_bytes == 2);
    CHECK(found.files[0].sidecar_modified_ns > 0);
    CHECK(found.roots[0].rules.ignored("x"));
    CHECK(causes(found.skipped, dir.path()) ==
          Lines{"sub/b.pdf: unknown format", "sub/entente.toml: unknown format",
                "sub/gone.txt.meta.json: sidecar without a file"});
    Lines paths;
    for (const auto& entry : fs::directory_iterator(dir.path())) paths.push_back(entry.path());
    CHECK(names(walk({paths.begin(), paths.end()}, {})) == Lines{"0 a.txt"});
}

TEST_CASE("ignored and excluded files and folders are passed over") {
    const TempDir dir;
    write_all(dir, {"a.txt", "b.txt", "drafts/c.txt", "d/drafts/e.txt", "d/f.txt", "d/f.pdf"});
    dir.write("entente.toml", "ignore = ['drafts', 'b.txt']");
    IndexerOptions options;
    options.exclude = {"d/*.pdf"};
    const Walk found = walk({dir.path()}, options);
    CHECK(names(found) == Lines{"0 a.txt", "0 d/f.txt"});
    CHECK(found.skipped.empty());
    options.exclude = {"d"};
    CHECK(names_in(dir, options) == Lines{"0 a.txt"});
    CHECK(names(walk({dir.path() / "b.txt"}, {})) == Lines{});
}

TEST_CASE("each file is found once, below the outermost folder that was given") {
    const TempDir dir;
    write_all(dir, {"press/a.txt", "press/sub/b.txt", "c.txt"});
    const fs::path press = dir.path() / "press";
    const Lines expected{"0 a.txt", "0 sub/b.txt"};
    CHECK(names(walk({press, press}, {})) == expected);
    CHECK(names(walk({press, press / "sub"}, {})) == expected);
    CHECK(names(walk({press / "sub", press}, {})) == expected);
    CHECK(names(walk({press / "sub" / "b.txt", press / "sub/../", press / "a.txt"}, {})) ==
          expected);
    const Walk two = walk({press / "sub", dir.path() / "c.txt"}, {});
    CHECK(names(two) == Lines{"0 c.txt", "1 b.txt"});
    CHECK(two.roots[1].path == press / "sub");
}

TEST_CASE("paths are kept as they are given") {
    const TempDir dir;
    write_all(dir, {"press/a.txt", "c.txt"});
    const WorkingFolder here(dir.path());
    struct Row {
        std::string argument, path, below, root;
    };
    const Row rows[] = {{"press", "press/a.txt", "a.txt", "press"},
                        {"press/", "press/a.txt", "a.txt", "press/"},
                        {"./press", "./press/a.txt", "a.txt", "./press"},
                        {"c.txt", "c.txt", "c.txt", "."},
                        {"press/../c.txt", "press/../c.txt", "c.txt", "press/.."}};
    for (const Row& row : rows) {
        CAPTURE(row.argument);
        const Walk found = walk({row.argument}, {});
        REQUIRE(found.files.size() == 1);
        CHECK(found.files[0].path.native() == row.path);
        CHECK(found.files[0].below_root == row.below);
        CHECK(found.roots[0].path.native() == row.root);
    }
}

TEST_CASE("links are followed once, and real names are preferred") {
    const TempDir dir;
    const TempDir other;
    write_all(dir, {"z/real.txt"});
    write_all(other, {"far.txt", "deep/x.txt"});
    fs::create_symlink("z/real.txt", dir.path() / "a.txt");
    fs::create_directory_symlink("z", dir.path() / "b");
    fs::create_directory_symlink(other.path(), dir.path() / "c");
    fs::create_directory_symlink(other.path() / "deep", dir.path() / "d");
    fs::create_symlink(other.path() / "far.txt", dir.path() / "e.txt");
    const Walk found = walk({dir.path()}, {});
    CHECK(names(found) == Lines{"0 c/deep/x.txt", "0 c/far.txt", "0 z/real.txt"});
    CHECK(found.skipped.empty());
    CHECK(found.failures.empty());
}

TEST_CASE("hard links are files of their own") {
    const TempDir dir;
    write_all(dir, {"a.txt"});
    fs::create_hard_link(dir.path() / "a.txt", dir.path() / "b.txt");
    CHECK(names_in(dir) == Lines{"0 a.txt", "0 b.txt"});
}

TEST_CASE("links in a circle are said to be so, and dangling ones fail") {
    const TempDir dir;
    write_all(dir, {"a.txt", "sub/b.txt"});
    fs::create_directory_symlink("..", dir.path() / "sub" / "up");
    fs::create_directory_symlink("../..", dir.path() / "sub" / "beyond");
    fs::create_directory_symlink(".", dir.path() / "self");
    fs::create_symlink("y.txt", dir.path() / "x.txt");
    fs::create_symlink("x.txt", dir.path() / "y.txt");
    fs::create_symlink("nowhere", dir.path() / "z.txt");
    const Walk found = walk({dir.path()}, {});
    CHECK(names(found) == Lines{"0 a.txt", "0 sub/b.txt"});
    CHECK(causes(found.skipped, dir.path()) == Lines{"self: link loop", "sub/beyond: link loop",
                                                     "sub/up: link loop", "x.txt: link loop",
                                                     "y.txt: link loop"});
    CHECK(causes(found.failures, dir.path()) == Lines{"z.txt: dangling link"});
}

TEST_CASE("what is no regular file is not opened") {
    const TempDir dir;
    REQUIRE(mkfifo((dir.path() / "pipe.txt").c_str(), 0600) == 0);
    const int socket_handle = socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string name = (dir.path() / "s.txt").native();
    std::strncpy(address.sun_path, name.c_str(), sizeof address.sun_path - 1);
    REQUIRE(bind(socket_handle, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    fs::create_symlink("/dev/null", dir.path() / "null.txt");
    const Walk found = walk({dir.path(), dir.path() / "pipe.txt"}, {});
    close(socket_handle);
    CHECK(found.files.empty());
    CHECK(causes(found.skipped, dir.path()) == Lines{"null.txt: not a regular file",
                                                     "pipe.txt: not a regular file",
                                                     "s.txt: not a regular file"});
}

TEST_CASE("a named FIFO is skipped as well") {
    const TempDir dir;
    REQUIRE(mkfifo((dir.path() / "pipe").c_str(), 0600) == 0);
    const Walk found = walk({dir.path() / "pipe"}, {});
    CHECK(causes(found.skipped, dir.path()) == Lines{"pipe: not a regular file"});
}

TEST_CASE("what may not be read is a failure" * doctest::skip(geteuid() == 0)) {
    const TempDir dir;
    write_all(dir, {"a.txt", "closed/b.txt", "c.txt"});
    fs::permissions(dir.path() / "closed", fs::perms::none);
    fs::permissions(dir.path() / "c.txt", fs::perms::none);
    const Reading reading = read_all({dir.path()});
    fs::permissions(dir.path() / "closed", fs::perms::owner_all);
    CHECK(reading.pages.size() == 1);
    CHECK(causes(reading.found.failures, dir.path()) == Lines{"closed: no permission"});
    CHECK(causes(reading.reports.failures, dir.path()) == Lines{"c.txt: no permission"});
}

TEST_CASE("names that are not UTF-8 are percent-encoded, and stay one document each") {
    const TempDir dir;
    write_all(dir, {"caf\xE9/\xFF.txt", "\xFF.txt", "%FF.txt"});
    const Reading reading = read_all({dir.path()});
    CHECK(names(reading.found) == Lines{"0 %FF.txt", "0 caf%E9/%FF.txt"});
    CHECK(causes(reading.found.failures, dir.path()) == Lines{"%FF.txt: name clash"});
    REQUIRE(reading.pages.size() == 2);
    CHECK(reading.pages[1].charset == "windows-1252");
    CHECK(reading.pages[1].file.path == dir.path().native() + "/caf%E9/%FF.txt");
}

TEST_CASE("the index folder is passed over") {
    const TempDir dir;
    write_all(dir, {"a.txt", "entente.index/b.txt"});
    fs::create_directory_symlink("entente.index", dir.path() / "link");
    IndexerOptions options;
    options.index = dir.path() / "entente.index";
    const Walk found = walk({dir.path(), options.index}, options);
    CHECK(names(found) == Lines{"0 a.txt"});
    CHECK(found.skipped.empty());
}

TEST_CASE("a path that does not exist is an Error before anything is walked") {
    const TempDir dir;
    bool walked = false;
    IndexerOptions options;
    options.on_progress = [&](const Progress&) { walked = true; };
    try {
        walk({dir.path(), dir.path() / "gone"}, options);
        FAIL("there is no such path");
    } catch (const Error& error) {
        CHECK((error.code() == Errc::not_found));
        CHECK(error.path() == (dir.path() / "gone").native());
    }
    CHECK_FALSE(walked);
}

TEST_CASE("a walk can be stopped") {
    const TempDir dir;
    const std::atomic<bool> stop = true;
    IndexerOptions options;
    options.stop = &stop;
    try {
        walk({dir.path()}, options);
        FAIL("it was not stopped");
    } catch (const Error& error) {
        CHECK((error.code() == Errc::interrupted));
    }
}

TEST_CASE("warnings about entente.toml come with the walk") {
    const TempDir dir;
    dir.write("entente.toml", "x = 1");
    CHECK(walk({dir.path()}, {}).warnings.size() == 1);
}
