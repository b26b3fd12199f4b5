#include "folder_watch.hpp"

#include "support/temp_dir.hpp"

#include <doctest/doctest.h>
#include <sched.h>
#include <sys/eventfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <entente/error.hpp>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>

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
    explicit Watched(const std::vector<fs::path>& paths) : watch(paths, dir.path() / "index") {}
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

namespace {

/// What is done to the folders of Watched, and whether it is to be heard.
struct Deed {
    std::string name;
    void (*act)(const fs::path& root);
    bool is_heard;
};

void write(const fs::path& path, const char* text) { std::ofstream(path) << text; }

void check_each(Watched& watched, const std::vector<Deed>& deeds) {
    for (const Deed& deed : deeds) {
        CAPTURE(deed.name);
        deed.act(watched.dir.path());
        CHECK(watched.hears() == deed.is_heard);
        CHECK_FALSE(watched.hears());
    }
}

}  // namespace

TEST_CASE("folders may be made, filled, moved in, renamed and removed in one go") {
    Watched watched;
    watched.dir.write("outside/full/of/it.txt", "x");
    check_each(
        watched,
        {{"filled before the notice is read",
          [](const fs::path& root) {
              fs::create_directories(root / "docs/quick/er");
              write(root / "docs/quick/er/a.txt", "x");
          },
          true},
         {"a file in it", [](const fs::path& root) { write(root / "docs/quick/er/b.txt", "x"); },
          true},
         {"moved in", [](const fs::path& root) { fs::rename(root / "outside", root / "docs/in"); },
          true},
         {"deep in what was moved in",
          [](const fs::path& root) { write(root / "docs/in/full/of/it.txt", "y"); }, true},
         {"removed and made again at once",
          [](const fs::path& root) {
              fs::remove_all(root / "docs/in");
              fs::create_directories(root / "docs/in/full");
          },
          true},
         {"in the new one", [](const fs::path& root) { write(root / "docs/in/full/c.txt", "x"); },
          true},
         {"two change places",
          [](const fs::path& root) {
              fs::rename(root / "docs/in", root / "docs/between");
              fs::rename(root / "docs/quick", root / "docs/in");
              fs::rename(root / "docs/between", root / "docs/quick");
          },
          true},
         {"hidden", [](const fs::path& root) { fs::rename(root / "docs/in", root / "docs/.in"); },
          true},
         {"in the hidden one", [](const fs::path& root) { write(root / "docs/.in/er/d.txt", "x"); },
          false},
         {"shown", [](const fs::path& root) { fs::rename(root / "docs/.in", root / "docs/in"); },
          true},
         {"in the shown one", [](const fs::path& root) { write(root / "docs/in/er/e.txt", "x"); },
          true}});
}

TEST_CASE("a file that is saved under another name and renamed is heard of") {
    Watched watched;
    check_each(
        watched,
        {{"draft", [](const fs::path& root) { write(root / "docs/.a.txt.swp", "x"); }, false},
         {"put in place",
          [](const fs::path& root) {
              fs::rename(root / "docs/.a.txt.swp", root / "docs/deep/a.txt");
          },
          true},
         {"draft of the file by itself",
          [](const fs::path& root) { write(root / "single/draft~", "x"); }, false},
         {"put in its place",
          [](const fs::path& root) { fs::rename(root / "single/draft~", root / "single/one.txt"); },
          true},
         {"written where it stands",
          [](const fs::path& root) { write(root / "single/one.txt", "more"); }, true}});
}

TEST_CASE("the folders above a path may go as well") {
    Watched watched;
    check_each(
        watched,
        {{"all", [](const fs::path& root) { fs::rename(root, root.string() + "-away"); }, true},
         {"back", [](const fs::path& root) { fs::rename(root.string() + "-away", root); }, true},
         {"removed", [](const fs::path& root) { fs::remove_all(root); }, true},
         {"the one above alone", [](const fs::path& root) { fs::create_directory(root); }, true},
         {"beside it", [](const fs::path& root) { write(root / "beside", "x"); }, false},
         {"the path", [](const fs::path& root) { fs::create_directory(root / "docs"); }, true},
         {"in it", [](const fs::path& root) { write(root / "docs/a.txt", "x"); }, true}});
}

TEST_CASE("what links lead to is watched, and a link that is led elsewhere") {
    TempDir dir;
    dir.write("v1/a.txt", "x");
    dir.write("v2/a.txt", "x");
    dir.write("far/file.txt", "x");
    fs::create_directory(dir.path() / "docs");
    fs::create_directory_symlink(dir.path() / "v1", dir.path() / "current");
    Watched watched({dir.path() / "docs", dir.path() / "current"});
    const auto lead = [](const fs::path& link, const fs::path& target) {
        fs::remove(link);
        fs::create_symlink(target, link);
    };
    const auto hears_after = [&](const char* changed) {
        dir.write(changed, "more");
        return watched.hears();
    };
    CHECK(hears_after("v1/a.txt"));
    CHECK_FALSE(hears_after("v2/a.txt"));
    lead(dir.path() / "current", dir.path() / "v2");
    CHECK(watched.hears());
    CHECK(hears_after("v2/a.txt"));
    CHECK_FALSE(hears_after("v1/a.txt"));
    lead(dir.path() / "docs/within", dir.path() / "v1");
    lead(dir.path() / "docs/one.txt", dir.path() / "far/file.txt");
    CHECK(watched.hears());
    CHECK(hears_after("v1/a.txt"));
    CHECK(hears_after("far/file.txt"));
    CHECK_FALSE(hears_after("far/other.txt"));
    lead(dir.path() / "docs/within", dir.path() / "docs");  // in a circle
    CHECK(watched.hears());
    CHECK(hears_after("docs/b.txt"));
}

TEST_CASE("lost notices count as a change, and what came meanwhile is watched") {
    std::ifstream limit("/proc/sys/fs/inotify/max_queued_events");
    int most = 16384;
    limit >> most;
    if (most > 100000) return;  // it would take too long to fill the queue
    Watched watched;
    const fs::path one = watched.dir.path() / "docs/one", other = watched.dir.path() / "docs/other";
    write(one, "x");
    for (int i = 0; i <= most; i += 4) {
        fs::rename(one, other);
        fs::rename(other, one);
    }
    watched.dir.write("docs/unseen/a.txt", "x");
    CHECK(watched.hears());
    CHECK_FALSE(watched.hears());
    watched.dir.write("docs/unseen/a.txt", "y");
    CHECK(watched.hears());
}

namespace {

/// In a process of its own, which may set limits for itself.
constexpr int fine = 0, wrong = 1, not_allowed = 77;

bool limit_watches(int most) {
    std::ofstream limit("/proc/sys/user/max_inotify_watches");
    limit << most << std::flush;
    return limit.good();
}

bool is_refused(const fs::path& path) {
    try {
        const FolderWatch watch({path}, path / "index");
    } catch (const entente::Error& error) {
        return std::string_view(error.what()).find("max_user_watches") != std::string_view::npos;
    }
    return false;
}

int meet_the_limit() {
    if (::unshare(CLONE_NEWUSER) != 0) return not_allowed;
    Watched watched;
    const fs::path docs = watched.dir.path() / "docs";
    if (!limit_watches(0)) return not_allowed;
    fs::create_directory(docs / "new");
    if (!watched.hears() || watched.watch.trouble().empty() || !is_refused(docs)) return wrong;
    write(docs / "a.txt", "still heard of");
    if (!watched.hears() || !limit_watches(100000)) return wrong;
    if (watched.hears() || !watched.watch.trouble().empty()) return wrong;
    write(docs / "new/a.txt", "x");
    return watched.hears() ? fine : wrong;
}

}  // namespace

TEST_CASE("at the system's limit the watch says so, and goes on when there is room again") {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(meet_the_limit());
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    const int outcome = WEXITSTATUS(status);
    if (outcome == not_allowed) return;
    CHECK(outcome == fine);
}

TEST_CASE("notices that do not count do not put off the end of a wait") {
    Watched watched;
    std::atomic<bool> done{false};
    std::jthread busy([&] {
        while (!done) watched.dir.write("docs/.log", "x");
    });
    CHECK(watched.watch.wait(20, watched.stop) == Woke::quiet);
    done = true;
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
