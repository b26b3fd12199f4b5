#include "write/index_update.hpp"

#include "store/families.hpp"
#include "store/index_folder.hpp"
#include "support/temp_dir.hpp"
#include "updated_index.hpp"

#include <doctest/doctest.h>
#include <unistd.h>
#include <entente/error.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <thread>
#include <vector>

using namespace entente;
using test::contents;
using test::entries;
using test::entry;
using test::publish;
using write::IndexUpdate;
namespace fs = std::filesystem;

namespace {

/// An index of documents 0 .. count-1 with data "old0", ..
fs::path make_index(const test::TempDir& dir, int count) {
    const fs::path index = dir.path() / "index";
    const WriterLock lock(index);
    IndexUpdate update(index, false);
    update.add(0, entries(0, count, "old"));
    publish(update);
    return index;
}

}  // namespace

TEST_CASE("batches stand in the order of their numbers, whoever brings them when") {
    const test::TempDir dir;
    const fs::path index = dir.path() / "index";
    const WriterLock lock(index);
    IndexUpdate update(index, false);
    std::vector<std::string> expected;
    for (int batch = 0; batch < 8; ++batch) {
        for (int i = 0; i < 3; ++i) expected.push_back("d" + std::to_string(batch * 3 + i));
    }
    {
        std::vector<std::jthread> workers;
        for (int batch = 7; batch >= 0; --batch) {
            workers.emplace_back([&update, batch] {
                update.add(static_cast<std::size_t>(batch), entries(batch * 3, 3, "d"));
            });
        }
    }
    publish(update);
    CHECK(contents(index) == expected);
}

TEST_CASE("small and large changes end the same") {
    struct Row {
        const char* name;
        int documents;
        bool new_generation;
    };
    // 300 new documents in an index of 400 are more than go in place.
    for (const Row& row : {Row{"in place", 4, false}, Row{"rebuilt", 300, true}}) {
        CAPTURE(row.name);
        const test::TempDir dir;
        const fs::path index = make_index(dir, 400);
        const fs::path before = current_generation(index);
        const WriterLock lock(index);
        IndexUpdate update(index, false);
        update.remove("Q0");
        update.add(0, entries(1, row.documents, "new"));  // replaces 1, 2, ..
        publish(update);
        CHECK((current_generation(index) != before) == row.new_generation);
        const auto found = contents(index);
        CHECK(found.size() == 399);
        CHECK(std::ranges::count(found, "new1") == 1);
        CHECK(std::ranges::count(found, "old1") == 0);
        CHECK(std::ranges::count(found, "old0") == 0);
        CHECK(std::ranges::count(found, "old399") == 1);
    }
}

TEST_CASE("a small change leaves what is replaced in its place") {
    struct Row {
        const char* name;
        std::vector<std::string> removals;
        std::vector<int> changed;
        std::vector<std::string> expected;
    };
    const Row rows[] = {
        {"replaced", {}, {1}, {"old0", "new1", "old2", "old3"}},
        {"removed and come back", {"Q1"}, {1}, {"old0", "new1", "old2", "old3"}},
        {"one of many that are removed", {"word"}, {2}, {"new2"}},
        {"replaced, removed and added", {"Q0"}, {7, 2}, {"old1", "new2", "old3", "new7"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const test::TempDir dir;
        const fs::path index = make_index(dir, 4);
        const WriterLock lock(index);
        IndexUpdate update(index, false);
        for (const std::string& term : row.removals) update.remove(term);
        std::size_t batch = 0;
        for (const int number : row.changed) update.add(batch++, entries(number, 1, "new"));
        publish(update);
        CHECK(contents(index) == row.expected);
    }
}

TEST_CASE("from scratch nothing of before is left") {
    const test::TempDir dir;
    const fs::path index = make_index(dir, 3);
    const WriterLock lock(index);
    IndexUpdate update(index, true);
    update.add(0, entries(7, 1, "new"));
    publish(update);
    CHECK(contents(index) == std::vector<std::string>{"new7"});
}

TEST_CASE("an update that is not published changes nothing and leaves nothing") {
    const test::TempDir dir;
    const fs::path index = make_index(dir, 3);
    {
        const WriterLock lock(index);
        IndexUpdate update(index, false);
        update.remove("Q0");
        update.add(0, entries(100, 1000, "new"));
    }
    CHECK(contents(index) == std::vector<std::string>{"old0", "old1", "old2"});
    CHECK(std::distance(fs::directory_iterator(index), {}) == 3);  // stub, generation, lock
}

TEST_CASE("more segments than may be open at once are joined in steps") {
    const test::TempDir dir;
    const fs::path index = dir.path() / "index";
    const WriterLock lock(index);
    IndexUpdate update(index, false, WriterKind::xapian);
    std::vector<std::string> expected;
    for (int batch = 0; batch < 230; ++batch) {
        update.add(static_cast<std::size_t>(batch), entries(batch, 1, "d"));
        expected.push_back("d" + std::to_string(batch));
    }
    publish(update);
    CHECK(contents(index) == expected);
}

TEST_CASE("an empty update of a new index makes an empty index") {
    const test::TempDir dir;
    const fs::path index = dir.path() / "index";
    const WriterLock lock(index);
    IndexUpdate update(index, false);
    publish(update);
    CHECK(contents(index).empty());
}

TEST_CASE("families and metadata are written in both ways") {
    for (const int documents : {0, 300}) {
        CAPTURE(documents);
        const test::TempDir dir;
        const fs::path index = make_index(dir, 1);
        const WriterLock lock(index);
        IndexUpdate update(index, false);
        update.add(0, entries(10, documents, "d"));
        update.set_metadata("key", "value");
        write::Vocabulary words;
        words.of("en").add("connected", "connected");
        words.of("en").add("connect", "connect");
        words.of("de").add("verbunden", "verbunden");
        publish(update, words);
        const Xapian::Database database = open_index(index);
        CHECK(decode_family(database.get_metadata(family_key("en", "connect"))) ==
              std::set<std::string>{"connected"});
        CHECK(database.get_metadata(family_key("fr", "connect")).empty());
        CHECK(database.get_metadata("key") == "value");
    }
}

TEST_CASE("a disk that cannot be written to is said, and the index stays") {
    const test::TempDir dir;
    const fs::path index = make_index(dir, 3);
    {
        const WriterLock lock(index);
        IndexUpdate update(index, false);
        // A file where the folder for segments is to be made: fails for root as well.
        std::ofstream(index / ("tmp-" + std::to_string(::getpid()))) << "x";
        CHECK_THROWS_AS(update.add(0, entries(100, 1000, "new")), Error);
    }
    CHECK(contents(index).size() == 3);
}
