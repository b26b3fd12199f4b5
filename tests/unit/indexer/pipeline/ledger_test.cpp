#include "pipeline/ledger.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

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
