#include "store/checksums.hpp"

#include "support/temp_dir.hpp"

#include <doctest/doctest.h>
#include <entente/error.hpp>

#include <fstream>
#include <string>

using namespace entente;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t block = 8192;

/// A table's block: its revision, big-endian, then letters.
std::string block_of(char revision, char letter) {
    return std::string("\0\0\0", 3) + revision + std::string(block - 4, letter);
}

/// iamglass, of which the revision counts alone.
std::string version_of(char revision) { return std::string(32, 'x') + revision + "rest"; }

class Database {
public:
    Database() {
        dir_.write("iamglass", version_of(1));
        dir_.write("docdata.glass", block_of(1, 'a') + block_of(1, 'b') + block_of(1, 'c'));
        record_checksums(dir_.path());
    }
    const Database& write(const char* name, const std::string& bytes) const {
        dir_.write(name, bytes);
        return *this;
    }
    const Database& record() const {
        record_checksums(dir_.path());
        return *this;
    }
    const Database& remove(const char* name) const {
        fs::remove(dir_.path() / name);
        return *this;
    }
    /// "docdata.glass bytes 0 to 8191 are not as written", one line each.
    std::string damage() const {
        std::string out;
        for (const FileDamage& found : check_checksums(dir_.path())) {
            out += found.file.filename().string() + ' ' + found.what + '\n';
        }
        return out;
    }

private:
    test::TempDir dir_;
};

}  // namespace

TEST_CASE("damage is found where it is") {
    const std::string a = block_of(1, 'a'), b = block_of(1, 'b'), c = block_of(1, 'c');
    std::string flipped = b;
    flipped[100] = static_cast<char>(flipped[100] ^ 1);
    const struct {
        const char* name;
        std::string bytes;
        const char* damage;
    } rows[] = {
        {"nothing", a + b + c, ""},
        {"one bit", a + flipped + c, "docdata.glass bytes 8192 to 16383 are not as written\n"},
        {"a block of nothing", a + b + std::string(block, '\0'),
         "docdata.glass bytes 16384 to 24575 are not as written\n"},
        {"blocks swapped", b + a + c,
         "docdata.glass bytes 0 to 8191 are not as written\n"
         "docdata.glass bytes 8192 to 16383 are not as written\n"},
        {"cut between blocks", a + b, "docdata.glass has 16384 bytes, not 24576\n"},
        {"cut in a block", a + b + c.substr(0, 10),
         "docdata.glass bytes 16384 to 24575 are not as written\n"
         "docdata.glass has 16394 bytes, not 24576\n"},
        {"more blocks, as a killed update leaves", a + b + c + block_of(2, 'd'), ""},
        {"a revision that cannot be", a + b + block_of(9, 'c'),
         "docdata.glass bytes 16384 to 24575 are not as written\n"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        const Database database;
        CHECK(database.write("docdata.glass", row.bytes).damage() == row.damage);
    }
}

TEST_CASE("files that are missing, and damage to the record itself") {
    CHECK(Database().remove("docdata.glass").damage() == "docdata.glass is missing\n");
    CHECK(Database().write("iamglass", version_of(1) + "more").damage() ==
          "iamglass bytes 0 to 36 are not as written\n");
    CHECK(Database().write("iamglass", version_of(5)).damage() ==
          "iamglass names a revision that no block has\n");
    CHECK(Database().write("checksums", "entente checksums 1\n").damage() ==
          "checksums is damaged itself\n");
    CHECK_THROWS_AS(Database().remove("checksums").damage(), Error);
}

TEST_CASE("what an update in place writes is no damage, recorded or not") {
    const Database database;
    database.write("docdata.glass", block_of(1, 'a') + block_of(2, 'B') + block_of(1, 'c'));
    CHECK(database.damage().empty());  // killed before its commit
    database.write("iamglass", version_of(2));
    CHECK(database.damage().empty());  // killed after it
    CHECK(database.record().damage().empty());
    database.write("docdata.glass", block_of(1, 'a') + block_of(2, 'x') + block_of(1, 'c'));
    CHECK(database.damage() == "docdata.glass bytes 8192 to 16383 are not as written\n");
}

TEST_CASE("damage stays known when the record is renewed") {
    const Database database;
    database.write("docdata.glass", block_of(1, 'x') + block_of(2, 'B') + block_of(1, 'c'));
    database.write("iamglass", version_of(2));
    CHECK(database.record().damage() == "docdata.glass bytes 0 to 8191 are not as written\n");
}
