/// Indexes of several databases: dealt out evenly, changed all at once, never in place.
#include "store/families.hpp"
#include "store/index_folder.hpp"
#include "store/open.hpp"
#include "support/temp_dir.hpp"
#include "updated_index.hpp"
#include "write/sharded_writer.hpp"

#include <doctest/doctest.h>
#include <entente/error.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace entente;
using test::contents;
using test::entries;
using test::publish;
using write::IndexUpdate;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t shards = 4;

/// Documents 0 .. count-1 with data "old0", .. in four databases.
class Sharded {
public:
    explicit Sharded(int count) : path(dir_.path() / "index") {
        const WriterLock lock(path);
        IndexUpdate update(path, false, WriterKind::glass, shards);
        update.set_metadata("key", "value");
        update.add(0, entries(0, count / 2, "old"));
        update.add(1, entries(count / 2, count - count / 2, "old"));
        write::Vocabulary words;
        words.of("en").add("connected", "connected");
        publish(update, words);
    }

private:
    test::TempDir dir_;

public:
    fs::path path;
};

}  // namespace

TEST_CASE("documents are dealt out evenly, and each database can be searched by itself") {
    const Sharded index(400);
    const auto databases = current_databases(index.path);
    REQUIRE(databases.size() == shards);
    for (const fs::path& folder : databases) {
        CAPTURE(folder.string());
        const Xapian::Database database(folder.string());
        CHECK(database.get_doccount() > 70);
        CHECK(database.get_doccount() < 130);
        CHECK_NOTHROW(check_manifest(database.get_metadata(std::string(manifest_key)), "index"));
        CHECK(decode_family(database.get_metadata(family_key("en", "connect"))).size() == 1);
        const bool is_first = folder == databases.front();
        CHECK(database.get_metadata("key") == (is_first ? "value" : ""));
    }
    CHECK(contents(index.path).size() == 400);
}

TEST_CASE("each of several databases has a stub of its own, which follows") {
    const Sharded index(400);
    const auto stubs = [&] {
        std::size_t documents = 0, count = 0;
        for (; fs::exists(index.path / ("XAPIANDB." + std::to_string(count))); ++count) {
            const fs::path stub = index.path / ("XAPIANDB." + std::to_string(count));
            documents += Xapian::Database(stub.string()).get_doccount();
        }
        return std::pair{count, documents};
    };
    CHECK(stubs() == std::pair<std::size_t, std::size_t>{4, 400});
    const WriterLock lock(index.path);
    IndexUpdate few(index.path, false);
    few.add(0, entries(400, 1, "new"));
    publish(few);
    CHECK(stubs() == std::pair<std::size_t, std::size_t>{4, 401});
    fs::remove(index.path / "XAPIANDB.1");  // as one who was killed leaves it
    remove_leftovers(index.path);
    CHECK(stubs().first == 4);
    IndexUpdate anew(index.path, true, WriterKind::glass, 1);
    anew.add(0, entries(0, 3, "new"));
    publish(anew);
    CHECK(stubs().first == 0);
}

TEST_CASE("small and large changes of several databases end the same") {
    for (const int documents : {4, 300}) {
        CAPTURE(documents);
        const Sharded index(400);
        const fs::path before = current_generation(index.path);
        const WriterLock lock(index.path);
        IndexUpdate update(index.path, false);
        update.remove("Q0");
        update.add(0, entries(1, documents, "new"));  // replaces 1, 2, ..
        publish(update);
        CHECK(current_generation(index.path) != before);
        CHECK_FALSE(fs::exists(before));
        const auto all = contents(index.path);
        const std::set<std::string> found(all.begin(), all.end());
        CHECK(found.size() == 399);
        CHECK(found.contains("new1"));
        CHECK_FALSE(found.contains("old1"));
        CHECK_FALSE(found.contains("old0"));
        CHECK(found.contains("old399"));
        CHECK(open_index(index.path).get_metadata("key") == "value");
    }
}

TEST_CASE("databases that do not change are not copied") {
    const Sharded index(400);
    const fs::path kept = index.path.parent_path() / "kept";
    fs::create_directory(kept);
    for (std::size_t i = 0; i < shards; ++i) {
        fs::create_hard_link(current_databases(index.path)[i] / "postlist.glass",
                             kept / std::to_string(i));
    }
    const std::size_t changed = write::shard_of("Q7", shards);
    const WriterLock lock(index.path);
    IndexUpdate update(index.path, false);
    update.add(0, entries(7, 1, "new"));
    publish(update);
    for (std::size_t i = 0; i < shards; ++i) {
        CAPTURE(i);
        const fs::path now = current_databases(index.path)[i] / "postlist.glass";
        CHECK(fs::equivalent(now, kept / std::to_string(i)) == (i != 0 && i != changed));
    }
}

TEST_CASE("an index keeps its number of databases until it is made anew") {
    const Sharded index(10);
    const WriterLock lock(index.path);
    CHECK_THROWS_AS(IndexUpdate(index.path, false, WriterKind::glass, 2), Error);
    CHECK_NOTHROW(IndexUpdate(index.path, false, WriterKind::glass, shards));
    {
        IndexUpdate update(index.path, true);
        update.add(0, entries(0, 5, "new"));
        publish(update);
        CHECK(current_databases(index.path).size() == shards);
    }
    IndexUpdate update(index.path, true, WriterKind::xapian, 2);
    update.add(0, entries(0, 5, "new"));
    publish(update);
    CHECK(current_databases(index.path).size() == 2);
    CHECK(contents(index.path).size() == 5);
}

TEST_CASE("an empty index of several databases") {
    const Sharded index(0);
    CHECK(contents(index.path).empty());
    const WriterLock lock(index.path);
    IndexUpdate update(index.path, false);
    update.add(0, entries(0, 1, "new"));
    publish(update);
    CHECK(contents(index.path).size() == 1);
}
