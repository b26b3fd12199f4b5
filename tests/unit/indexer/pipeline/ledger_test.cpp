#include "pipeline/ledger.hpp"

#include "support/temp_dir.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;
namespace fs = std::filesystem;

namespace {

LedgerEntry full_entry() {
    LedgerEntry entry;
    entry.path = "/corpus/a\xFF.txt";
    entry.bytes = 1234567;
    entry.sidecar_bytes = 7;
    entry.modified_ns = -5;
    entry.sidecar_modified_ns = INT64_MAX;
    entry.settings = UINT64_MAX;
    entry.content = 42;
    entry.documents = 3;
    entry.failures = {{"a.jsonl:3", "not a record", "expected '{'"}};
    return entry;
}

}  // namespace

TEST_CASE("an entry comes back as it was") {
    for (const LedgerEntry& entry : {LedgerEntry{}, full_entry()}) {
        CHECK(decode_ledger_entry(encode(entry)) == entry);
    }
}

TEST_CASE("every truncation is refused") {
    const std::string bytes = encode(full_entry());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CAPTURE(size);
        CHECK_FALSE(decode_ledger_entry(std::string_view(bytes).substr(0, size)));
    }
    CHECK_FALSE(decode_ledger_entry(bytes + "x"));
}

TEST_CASE("entries are found in any order of asking") {
    Ledger::Entries entries;
    for (const char* path : {"/a", "/b", "/c"}) entries[path].path = path;
    const Ledger ledger(entries);
    auto last = ledger.entries().end();
    for (const char* path : {"/a", "/b", "/c", "/a", "/c", "/b", "/none", "/c", "/none", "/a"}) {
        CAPTURE(std::string(path));
        CHECK(ledger.find_after(last, path) == ledger.find(path));
    }
}

TEST_CASE("which entries lie below a path") {
    Ledger::Entries entries;
    for (const char* path : {"/a", "/a/b", "/a/b/c", "/ab", "/x"}) {
        entries[path].path = path;
    }
    const Ledger ledger(entries);
    const auto below = [&](const std::vector<std::string>& paths) {
        std::string found;
        for (const LedgerEntry* entry : ledger.below(paths)) found += entry->path + " ";
        return found;
    };
    CHECK(below({"/a"}) == "/a /a/b /a/b/c ");
    CHECK(below({"/a/b", "/x"}) == "/a/b /a/b/c /x ");
    CHECK(below({"/"}) == "/a /a/b /a/b/c /ab /x ");
    CHECK(below({"/y"}) == "");
}

TEST_CASE("the paths of many files are those of each") {
    const test::TempDir dir;
    dir.write("real/a.txt", "x");
    dir.write("real/deep/b.txt", "x");
    fs::create_symlink("real", dir.path() / "linked");
    fs::create_symlink("../linked/deep/b.txt", dir.path() / "real/c.txt");
    fs::create_symlink("round", dir.path() / "round");
    LedgerPaths paths;
    for (const char* name : {"real/a.txt", "real/c.txt", "real/none.txt", "linked/a.txt",
                             "linked/deep/b.txt", "linked/c.txt", "round/x", "none/a.txt"}) {
        CAPTURE(std::string(name));
        CHECK(paths.of(dir.path() / name) == ledger_path(dir.path() / name));
    }
    CHECK(paths.of(dir.path() / "linked/a.txt", false) == ledger_path(dir.path() / "real/a.txt"));
    for (const char* name : {"CMakeLists.txt", "./a", "../b", "/etc/hostname"}) {
        CAPTURE(std::string(name));
        CHECK(paths.of(name) == ledger_path(name));
    }
}
