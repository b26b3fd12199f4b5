#include "store/index_folder.hpp"

#include "support/temp_dir.hpp"

#include <doctest/doctest.h>
#include <unistd.h>
#include <entente/error.hpp>

#include <optional>
#include <string>

using namespace entente;
namespace fs = std::filesystem;

namespace {

fs::path make_generation(const fs::path& index, const std::string& content) {
    const fs::path generation = next_generation(index);
    fs::create_directories(generation);
    std::ofstream(generation / "iamglass") << content;
    return generation;
}

Errc code_of_opening(const fs::path& index) {
    try {
        current_generation(index);
    } catch (const Error& error) {
        return error.code();
    }
    FAIL("no error");
    return Errc::io;
}

}  // namespace

TEST_CASE("what lies at a path is told apart") {
    const test::TempDir dir;
    const fs::path index = dir.path() / "index";
    CHECK(folder_state(index) == FolderState::missing);
    CHECK(code_of_opening(index) == Errc::not_found);

    fs::create_directories(index / "generation-000001");
    CHECK(folder_state(index) == FolderState::empty);
    CHECK(code_of_opening(index) == Errc::not_an_index);

    publish_generation(index, make_generation(index, "one"));
    CHECK(folder_state(index) == FolderState::index);

    dir.write("holiday/photo.txt", "x");
    CHECK(folder_state(dir.path() / "holiday") == FolderState::foreign);
    CHECK(code_of_opening(dir.path() / "holiday") == Errc::not_an_index);
    CHECK(folder_state(dir.path() / "holiday/photo.txt") == FolderState::foreign);

    dir.write("stub/XAPIANDB", "auto ../elsewhere\n");
    CHECK(code_of_opening(dir.path() / "stub") == Errc::not_an_index);
}

TEST_CASE("a published generation is the current one, and the others are gone") {
    const test::TempDir dir;
    const fs::path index = dir.path() / "index";
    fs::create_directories(index);
    const fs::path first = make_generation(index, "one");
    publish_generation(index, first);
    CHECK(current_generation(index) == first);
    const fs::path second = make_generation(index, "two");
    CHECK(current_generation(index) == first);
    publish_generation(index, second);
    CHECK(current_generation(index) == second);
    CHECK_FALSE(fs::exists(first));
    CHECK(bytes_on_disk(index) == 3 + fs::file_size(second / "checksums"));
}

TEST_CASE("what a killed writer left is removed, and nothing else") {
    const test::TempDir dir;
    const fs::path index = dir.path() / "index";
    fs::create_directories(index);
    publish_generation(index, make_generation(index, "one"));
    make_generation(index, "half");
    fs::create_directories(index / "tmp-1234" / "segment-0");
    dir.write("index/XAPIANDB.tmp", "auto generation-000002\n");
    dir.write("index/generation-000001/v.rtmp", "x");
    remove_leftovers(index);
    CHECK(current_generation(index) == index / "generation-000001");
    CHECK(fs::exists(index / "generation-000001" / "iamglass"));
    CHECK_FALSE(fs::exists(index / "generation-000002"));
    CHECK_FALSE(fs::exists(index / "tmp-1234"));
    CHECK_FALSE(fs::exists(index / "XAPIANDB.tmp"));
    CHECK_FALSE(fs::exists(index / "generation-000001/v.rtmp"));
}

TEST_CASE("beside a damaged stub nothing is removed, and a new generation goes beside the old") {
    for (const char* stub : {"autp generation-000003\n", "auto generation-000002\n"}) {
        CAPTURE(std::string(stub));
        const test::TempDir dir;
        const fs::path index = dir.path() / "index";
        dir.write("index/lock", "");
        dir.write("index/XAPIANDB", stub);
        dir.write("index/generation-000003/iamglass", "three");
        remove_leftovers(index);
        CHECK(fs::exists(index / "generation-000003"));
        CHECK(next_generation(index) == index / "generation-000004");
    }
    const test::TempDir dir;
    dir.write("index/lock", "");
    dir.write("index/XAPIANDB", "nonsense");
    CHECK(folder_state(dir.path() / "index") == FolderState::damaged);
    CHECK(code_of_opening(dir.path() / "index") == Errc::damaged);
}

TEST_CASE("one writer at a time; the second is told who holds the lock") {
    const test::TempDir dir;
    const fs::path index = dir.path() / "index";
    std::optional<WriterLock> first(std::in_place, index);
    try {
        const WriterLock second(index);
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.code() == Errc::locked);
        CHECK(std::string(error.what()).find("process " + std::to_string(::getpid())) !=
              std::string::npos);
    }
    first.reset();
    const auto when = fs::last_write_time(index / "lock");
    CHECK_NOTHROW(WriterLock{index});
    CHECK(fs::last_write_time(index / "lock") == when);
}

TEST_CASE("a folder with something else in it is not written to") {
    const test::TempDir dir;
    dir.write("letters/dear.txt", "x");
    CHECK_THROWS_AS(WriterLock{dir.path() / "letters"}, Error);
    CHECK_FALSE(fs::exists(dir.path() / "letters/lock"));
}
