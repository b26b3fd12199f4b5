#include "folder_watch.hpp"

#include "support/temp_dir.hpp"

#include <doctest/doctest.h>
#include <sys/eventfd.h>
#include <unistd.h>

using namespace entente::indexer;
using entente::test::TempDir;
namespace fs = std::filesystem;
using Woke = FolderWatch::Woke;

namespace {

/// A folder that is watched, and what is heard of it without waiting: the system gives notice
/// before the call that changed something returns.
struct Watched {
    TempDir dir;
    int stop = ::eventfd(0, EFD_CLOEXEC);
    FolderWatch watch;

    Watched() : watch(prepared(dir), dir.path() / "docs/index") {}
    ~Watched() { ::close(stop); }

    static std::vector<fs::path> prepared(const TempDir& dir) {
        dir.write("docs/deep/a.txt", "x");
        dir.write("docs/index/lock", "");
        dir.write("single/one.txt", "x");
        dir.write("single/other.txt", "x");
        return {dir.path() / "docs", dir.path() / "single/one.txt"};
    }
    bool hears() { return watch.wait(0, stop) == Woke::changed; }
};

}  // namespace

TEST_CASE("what changes is heard of, and what does not count is not") {
    Watched watched;
    const TempDir& dir = watched.dir;
    CHECK_FALSE(watched.hears());

    dir.write("docs/deep/a.txt", "y");
    CHECK(watched.hears());
    CHECK_FALSE(watched.hears());
    fs::remove(dir.path() / "docs/deep/a.txt");
    CHECK(watched.hears());

    dir.write("docs/.hidden", "y");
    dir.write("docs/index/generation-000001/iamglass", "y");
    dir.write("single/other.txt", "y");
    CHECK_FALSE(watched.hears());
    dir.write("single/one.txt", "y");
    CHECK(watched.hears());
}

TEST_CASE("new folders are watched, moved ones under their new name") {
    Watched watched;
    const TempDir& dir = watched.dir;
    fs::create_directories(dir.path() / "docs/new/er");
    CHECK(watched.hears());
    dir.write("docs/new/er/b.txt", "y");
    CHECK(watched.hears());
    fs::rename(dir.path() / "docs/new", dir.path() / "docs/newest");
    CHECK(watched.hears());
    dir.write("docs/newest/er/b.txt", "z");
    CHECK(watched.hears());
    fs::rename(dir.path() / "docs/newest", dir.path() / "elsewhere");
    CHECK(watched.hears());
    dir.write("elsewhere/er/b.txt", "away");
    CHECK_FALSE(watched.hears());
}

TEST_CASE("a path that goes and comes back is heard of; so is the wish to stop") {
    Watched watched;
    const TempDir& dir = watched.dir;
    fs::rename(dir.path() / "docs", dir.path() / "away");
    CHECK(watched.hears());
    CHECK_FALSE(watched.hears());
    fs::rename(dir.path() / "away", dir.path() / "docs");
    CHECK(watched.hears());
    dir.write("docs/deep/c.txt", "y");
    CHECK(watched.hears());
    ::eventfd_write(watched.stop, 1);
    CHECK(watched.watch.wait(-1, watched.stop) == Woke::stopped);
}
