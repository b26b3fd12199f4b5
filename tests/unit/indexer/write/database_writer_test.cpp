#include "write/database_writer.hpp"

#include "support/database_answers.hpp"
#include "support/database_difference.hpp"
#include "support/random_entries.hpp"
#include "support/temp_dir.hpp"
#include "write/glass_writer.hpp"
#include "write/segment_writer.hpp"

#include <doctest/doctest.h>
#include <xapian.h>
#include <entente/error.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

using namespace entente;
using entente::Error;
using namespace entente::write;
using test::Feature;
namespace fs = std::filesystem;

/// Xapian::Database::check() of 1.4.22 deletes its tables as what they are derived from, which the
/// address sanitizer would end this program for.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() { return "new_delete_type_mismatch=0"; }

namespace {

std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) out += '\n' + line;
    return out;
}

Supplement some_supplement() {
    return {{{"entente", "made by hand"}, {std::string("a\0b", 3), std::string(5000, 'x')}},
            {{"Zen:pact", {"pacts", "pacted"}}, {"Zen:ford", {std::string(245, 'f')}}}};
}

/// Gives the entries to a writer, so many a batch, the last batch first.
void write_batches(DatabaseWriter& writer, const std::vector<Entry>& entries, std::size_t size) {
    const std::size_t batches = (entries.size() + size - 1) / size;
    for (std::size_t batch = batches; batch-- > 0;) {
        const auto begin = entries.begin() + static_cast<std::ptrdiff_t>(batch * size);
        const auto left = static_cast<std::size_t>(entries.end() - begin);
        writer.add(batch, {begin, begin + static_cast<std::ptrdiff_t>(std::min(size, left))});
    }
}

/// A folder with databases in it.
class Made {
public:
    test::TempDir dir;
    int scratches = 0;

    fs::path fresh_folder() {
        const fs::path folder = dir.path() / ("scratch" + std::to_string(scratches++));
        fs::create_directory(folder);
        return folder;
    }
    /// In many runs: each takes in a batch or two.
    std::string glass(const std::vector<Entry>& entries, const Supplement& supplement = {},
                      std::size_t batch = 7, std::size_t run_memory = 20'000) {
        const fs::path scratch = fresh_folder();
        GlassWriter writer(scratch, run_memory);
        return write(writer, scratch, entries, supplement, batch);
    }
    std::string xapian(const std::vector<Entry>& entries, const Supplement& supplement = {},
                       std::size_t batch = 7) {
        const fs::path scratch = fresh_folder();
        SegmentWriter writer(scratch);
        return write(writer, scratch, entries, supplement, batch);
    }

private:
    static std::string write(DatabaseWriter& writer, const fs::path& scratch,
                             const std::vector<Entry>& entries, const Supplement& supplement,
                             std::size_t batch) {
        const fs::path target = scratch / "database";
        write_batches(writer, entries, batch);
        writer.finish(target, supplement);
        return target.string();
    }
};

void check_sound(const std::string& path) {
    std::ostringstream said;
    CHECK_MESSAGE(Xapian::Database::check(path, 0, &said) == 0, said.str());
}

void check_equal(const Xapian::Database& a, const Xapian::Database& b, bool bounds = true) {
    CHECK(joined(test::database_differences(a, b, {20, bounds, {}})) == "");
    CHECK(joined(test::answer_differences(a, b, {42, 1, 20})) == "");
}

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// What a later writer may do.
void change(Xapian::WritableDatabase& database) {
    const auto added = test::random_entries(99, 10);
    for (const Entry& entry : added) database.add_document(to_backend(entry));
    database.delete_document(2);
    database.replace_document(3, to_backend(added[4]));
    database.set_metadata("entente", "changed");
    database.add_synonym("Zen:pact", "pactum");
    database.commit();
    database.delete_document(5);
    database.commit();
}

}  // namespace

TEST_CASE("what glass writes equals what the library writes, list by list and answer by answer") {
    for (std::uint32_t seed = 1; seed <= 8; ++seed) {
        CAPTURE(seed);
        Made made;
        const auto entries = test::random_entries(seed, 40);
        const auto glass = made.glass(entries, some_supplement());
        const auto xapian = made.xapian(entries, some_supplement());
        check_sound(glass);
        check_equal(Xapian::Database(glass), Xapian::Database(xapian));
    }
}

TEST_CASE("every kind of document by itself") {
    for (const Feature feature : test::readable_features()) {
        CAPTURE(static_cast<int>(feature));
        Made made;
        const auto entries = test::random_entries(5, 12, {feature});
        const auto glass = made.glass(entries);
        const auto xapian = made.xapian(entries);
        check_sound(glass);
        check_equal(Xapian::Database(glass), Xapian::Database(xapian));
    }
}

TEST_CASE("data that the library stores so that it cannot be read is read") {
    Made made;
    const auto entries = test::random_entries(3, 20, {Feature::stuck_data, Feature::words});
    const auto glass = made.glass(entries);
    check_sound(glass);
    check_equal(Xapian::Database(glass), test::in_memory_database(entries), false);
}

TEST_CASE("lists of many chunks, and trees of several levels") {
    Made made;
    const auto entries = test::common_term_entries(1, 10'000);
    const auto glass = made.glass(entries, {}, 1000, 300'000);
    const auto xapian = made.xapian(entries, {}, 1000);
    check_sound(glass);
    CHECK(joined(test::database_differences(Xapian::Database(glass), Xapian::Database(xapian))) ==
          "");
}

TEST_CASE("a database can be changed after it was written") {
    Made made;
    const auto entries = test::random_entries(11, 40);
    const auto glass = made.glass(entries, some_supplement());
    const auto xapian = made.xapian(entries, some_supplement());
    for (const std::string& path : {glass, xapian}) {
        Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
        change(database);
    }
    check_sound(glass);
    check_equal(Xapian::Database(glass), Xapian::Database(xapian), false);
}

TEST_CASE("a database can be compacted, alone and with others") {
    Made made;
    const auto entries = test::random_entries(12, 40);
    const auto glass = made.glass(entries);
    const auto xapian = made.xapian(entries);
    std::vector<std::string> compacted;
    for (const std::string& path : {glass, xapian}) {
        compacted.push_back(path + "-compacted");
        compact({path, made.xapian(test::random_entries(13, 9))}, compacted.back(),
                made.dir.path());
        check_sound(compacted.back());
    }
    check_equal(Xapian::Database(compacted[0]), Xapian::Database(compacted[1]));
}

TEST_CASE("a database of nothing but metadata opens, and takes documents") {
    Made made;
    const auto glass = made.glass({}, {{{"key", "value"}}, {}});
    check_sound(glass);
    CHECK(Xapian::Database(glass).get_doccount() == 0);
    CHECK(Xapian::Database(glass).get_metadata("key") == "value");
    {
        Xapian::WritableDatabase database(glass, Xapian::DB_OPEN);
        test::add_entries(database, test::random_entries(1, 3));
        database.commit();
    }
    check_sound(glass);
    CHECK(Xapian::Database(glass).get_doccount() == 3);
}

TEST_CASE("the bytes depend on the documents alone, not on batches and threads") {
    Made made;
    const auto entries = test::random_entries(21, 60);
    const fs::path first = made.glass(entries, some_supplement(), 1, 1);
    const fs::path second = made.glass(entries, some_supplement(), 60, 1 << 30);
    const fs::path other = made.glass(test::random_entries(22, 60));
    for (const auto& file : fs::directory_iterator(first)) {
        CAPTURE(file.path().filename().string());
        CHECK(bytes_of(file.path()) == bytes_of(second / file.path().filename()));
    }
    CHECK(Xapian::Database(first.string()).get_uuid() !=
          Xapian::Database(other.string()).get_uuid());
}

TEST_CASE("batches may come from several threads") {
    Made made;
    const auto entries = test::random_entries(31, 64);
    const fs::path scratch = made.fresh_folder();
    GlassWriter writer(scratch, 1);
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                for (std::size_t batch = t; batch < entries.size(); batch += 4) {
                    writer.add(batch, {entries[batch]});
                }
            });
        }
    }
    const fs::path target = scratch / "database";
    writer.finish(target, {});
    check_equal(Xapian::Database(target.string()), Xapian::Database(made.glass(entries)));
}

TEST_CASE("a term that no database can hold is refused") {
    Made made;
    std::vector<Entry> entries(1);
    entries[0].postings.add(std::string(253, 'x'), 1);
    CHECK_THROWS_AS(made.glass(entries), Error);
}
