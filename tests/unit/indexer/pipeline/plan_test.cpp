#include "pipeline/plan.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

namespace {

LedgerEntry entry(const std::string& path) {
    LedgerEntry made;
    made.path = path;
    made.documents = 1;
    return made;
}

Ledger ledger_of(const std::vector<std::string>& paths) {
    Ledger::Entries entries;
    for (const std::string& path : paths) entries[path] = entry(path);
    return Ledger(std::move(entries));
}

std::string listed(const std::vector<const LedgerEntry*>& entries) {
    std::string out;
    for (const LedgerEntry* one : entries) out += (out.empty() ? "" : " ") + one->path;
    return out;
}

}  // namespace

TEST_CASE("files that are not there vanish, stay, or cannot be seen") {
    const Ledger ledger = ledger_of({"/nowhere/a", "/nowhere/b/c", "/nowhere/bb", "/other/d"});
    Walk walk;
    walk.unreadable = {"/nowhere/b"};
    IndexerOptions options;

    const Plan dropping = make_plan(walk, ledger, {"/nowhere"}, options);
    CHECK(listed(dropping.vanished) == "/nowhere/a /nowhere/bb");
    CHECK(listed(dropping.same) == "/nowhere/b/c");
    CHECK(listed(dropping.kept) == "");

    options.keep_vanished = true;
    const Plan keeping = make_plan(walk, ledger, {"/nowhere"}, options);
    CHECK(listed(keeping.vanished) == "");
    CHECK(listed(keeping.kept) == "/nowhere/a /nowhere/bb");
}

TEST_CASE("folders that nothing is left in") {
    const Ledger ledger = ledger_of({"/n/a/1", "/n/a/2", "/n/b/1", "/n/c/1", "/n/1"});
    Walk walk;
    walk.roots.push_back({"/n", {}});
    SourceFile stays{"/n/a/1", "a/1"}, comes{"/n/c/2", "c/2"};
    walk.files = {stays, comes};
    const Plan plan = make_plan(walk, ledger, {"/n"}, {});
    CHECK(plan.left_folders == std::vector<std::string>{"/n", "/n/b"});
    CHECK(make_plan(walk, ledger, {"/n/c"}, {}).left_folders.empty());
}
