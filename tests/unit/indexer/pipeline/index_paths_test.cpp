#include "store/index_folder.hpp"
#include "store/open.hpp"
#include "support/temp_dir.hpp"

#include <doctest/doctest.h>
#include <entente/error.hpp>
#include <entente/index.hpp>

#include <atomic>
#include <set>
#include <string>

using namespace entente;
namespace fs = std::filesystem;

namespace {

struct Project {
    test::TempDir dir;
    fs::path index = dir.path() / "an.index";

    IndexerOptions options() const {
        IndexerOptions made;
        made.index = index;
        return made;
    }
    IndexReport run(const std::vector<std::string>& folders = {"corpus"}) const {
        return run(folders, options());
    }
    IndexReport run(const std::vector<std::string>& folders, const IndexerOptions& chosen) const {
        std::vector<fs::path> paths;
        for (const std::string& folder : folders) paths.push_back(dir.path() / folder);
        return index_paths(paths, chosen);
    }
    std::set<std::string> ids() const {
        const Xapian::Database database = open_index(index);
        std::set<std::string> found;
        for (auto term = database.allterms_begin("Q"); term != database.allterms_end("Q"); ++term) {
            found.insert((*term).substr(1));
        }
        return found;
    }
};

struct Counts {
    std::uint64_t added, replaced, unchanged, removed;
    friend bool operator==(const Counts&, const Counts&) = default;
};

Counts counts(const IndexReport& report) {
    return {report.added, report.replaced, report.unchanged, report.removed};
}

using Ids = std::set<std::string>;

void touch(const fs::path& file) {
    fs::last_write_time(file, fs::last_write_time(file) + std::chrono::seconds(5));
}

}  // namespace

TEST_CASE("a first run adds, a second writes nothing") {
    const Project project;
    project.dir.write("corpus/a.txt", "Alpha signed a pact with Beta.");
    project.dir.write("corpus/sub/b.md", "# Heading\n\nGamma met Delta.");
    project.dir.write("corpus/r.jsonl",
                      "{\"id\":\"r1\",\"title\":\"T\",\"text\":\"x\"}\n"
                      "{\"id\":\"r2\",\"title\":\"T\",\"text\":\"y\"}\n");
    CHECK(counts(project.run()) == Counts{4, 0, 0, 0});
    CHECK(project.ids() == Ids{"a.txt", "sub/b.md", "r1", "r2"});
    const fs::path generation = current_generation(project.index);
    const auto written = fs::last_write_time(generation / "iamglass");
    const IndexReport second = project.run();
    CHECK(counts(second) == Counts{0, 0, 4, 0});
    CHECK_FALSE(second.wrote);
    CHECK(current_generation(project.index) == generation);
    CHECK(fs::last_write_time(generation / "iamglass") == written);
}

TEST_CASE("changed files are replaced, vanished ones dropped, touched ones noted") {
    const Project project;
    project.dir.write("corpus/a.txt", "one");
    project.dir.write("corpus/b.txt", "two");
    project.dir.write("corpus/c.txt", "three");
    project.run();
    touch(project.dir.write("corpus/a.txt", "another text"));
    fs::remove(project.dir.path() / "corpus/b.txt");
    touch(project.dir.path() / "corpus/c.txt");
    CHECK(counts(project.run()) == Counts{0, 1, 1, 1});
    CHECK(project.ids() == Ids{"a.txt", "c.txt"});
    CHECK_FALSE(project.run().wrote);
}

TEST_CASE("a record file that changed loses the records it no longer has") {
    const Project project;
    const auto record = [](const std::string& id) {
        return "{\"id\":\"" + id + "\",\"text\":\"x\"}\n";
    };
    project.dir.write("corpus/r.jsonl", record("1") + record("2"));
    project.run();
    touch(project.dir.write("corpus/r.jsonl", record("2") + record("3") + record("4")));
    CHECK(counts(project.run()) == Counts{2, 1, 0, 1});
    CHECK(project.ids() == Ids{"2", "3", "4"});
}

TEST_CASE("documents of vanished files stay if that is asked for") {
    const Project project;
    project.dir.write("corpus/a.txt", "one");
    project.dir.write("corpus/b.txt", "two");
    project.run();
    fs::remove(project.dir.path() / "corpus/b.txt");
    IndexerOptions keeping = project.options();
    keeping.keep_vanished = true;
    const IndexReport kept = project.run({"corpus"}, keeping);
    CHECK(counts(kept) == Counts{0, 0, 1, 0});
    CHECK(kept.kept == 1);
    CHECK_FALSE(kept.wrote);
    CHECK(project.ids() == Ids{"a.txt", "b.txt"});
    CHECK(counts(project.run()) == Counts{0, 0, 1, 1});
}

TEST_CASE("a file that failed is read again once it has changed, or if that is asked for") {
    const Project project;
    const std::string binary("\0\1\2\0", 4);
    project.dir.write("corpus/a.txt", binary);
    CHECK(project.run().known_failures == 0);
    const IndexReport second = project.run();
    CHECK(second.files == 0);
    CHECK(second.failures.size() == 1);
    CHECK(second.known_failures == 1);
    IndexerOptions retrying = project.options();
    retrying.retry_failed = true;
    const IndexReport third = project.run({"corpus"}, retrying);
    CHECK(third.files == 1);
    CHECK(third.known_failures == 0);
    CHECK_FALSE(third.wrote);
    touch(project.dir.write("corpus/a.txt", "text"));
    CHECK(counts(project.run()) == Counts{1, 0, 0, 0});
}

TEST_CASE("only what lies below the given paths is dropped") {
    const Project project;
    project.dir.write("north/a.txt", "one");
    project.dir.write("south/b.txt", "two");
    project.run({"north", "south"});
    fs::remove_all(project.dir.path() / "south/b.txt");
    project.run({"north"});
    CHECK(project.ids() == Ids{"a.txt", "b.txt"});
    project.run({"south"});
    CHECK(project.ids() == Ids{"a.txt"});
}

TEST_CASE("files and records of the same name each keep a document") {
    const Project project;
    project.dir.write("north/a.txt", "one");
    project.dir.write("south/a.txt", "two");
    project.dir.write("south/r.jsonl",
                      "{\"id\":\"x\",\"text\":\"1\"}\n{\"id\":\"x\",\"text\":\"2\"}\n");
    project.run({"north", "south"});
    CHECK(project.ids() == Ids{"a.txt", "south/a.txt", "x", "r.jsonl#x"});
    touch(project.dir.write("south/a.txt", "three"));
    CHECK(counts(project.run({"south"})) == Counts{0, 1, 2, 0});
    CHECK(project.ids() == Ids{"a.txt", "south/a.txt", "x", "r.jsonl#x"});
}

TEST_CASE("a corpus that moved keeps its ids") {
    const Project project;
    project.dir.write("old/a.txt", "one");
    project.run({"old"});
    fs::rename(project.dir.path() / "old", project.dir.path() / "new");
    project.run({"new"});
    CHECK(project.ids() == Ids{"a.txt"});
}

TEST_CASE("a file that fails does not stop the others, is reported again, and is tried again") {
    const Project project;
    project.dir.write("corpus/good.txt", "a text");
    project.dir.write("corpus/bad.txt", std::string("\0\1\2\3\0\0\0\5", 8));
    const IndexReport first = project.run();
    REQUIRE(first.failures.size() == 1);
    CHECK(first.failures[0].path.ends_with("bad.txt"));
    CHECK(first.failures[0].cause == "not text");
    const IndexReport second = project.run();
    CHECK(second.failures == first.failures);
    CHECK_FALSE(second.wrote);
    CHECK(index_stats(project.index).failures == first.failures);
    touch(project.dir.write("corpus/bad.txt", "mended"));
    CHECK(project.run().failures.empty());
    CHECK(index_stats(project.index).failures.empty());
}

TEST_CASE("failures come in the order of files and lines") {
    const Project project;
    std::string lines;
    for (int i = 0; i < 11; ++i) lines += "no record\n";
    project.dir.write("corpus/r.jsonl", lines);
    project.dir.write("corpus/q.txt", std::string(50, '\1'));
    const IndexReport report = project.run();
    REQUIRE(report.failures.size() == 12);
    CHECK(report.failures[0].path.ends_with("q.txt"));
    CHECK(report.failures[2].path.ends_with("r.jsonl:2"));
    CHECK(report.failures[11].path.ends_with("r.jsonl:11"));
}

TEST_CASE("a dry run says the same and writes nothing") {
    const Project project;
    project.dir.write("corpus/a.txt", "one");
    IndexerOptions options = project.options();
    options.dry_run = true;
    CHECK(counts(project.run({"corpus"}, options)) == Counts{1, 0, 0, 0});
    CHECK_FALSE(fs::exists(project.index));
    project.run();
    touch(project.dir.write("corpus/a.txt", "another"));
    CHECK(counts(project.run({"corpus"}, options)) == Counts{0, 1, 0, 0});
    CHECK(counts(project.run()) == Counts{0, 1, 0, 0});
}

TEST_CASE("new rules or --rebuild index everything anew") {
    const Project project;
    project.dir.write("corpus/a.txt", "one");
    project.run();
    project.dir.write("corpus/entente.toml", "[[rule]]\npath = \"**\"\nsource = \"Herald\"\n");
    CHECK(counts(project.run()) == Counts{0, 1, 0, 0});
    CHECK(index_stats(project.index).with_source == 1);
    IndexerOptions options = project.options();
    options.rebuild = true;
    CHECK(counts(project.run({"corpus"}, options)) == Counts{1, 0, 0, 0});
}

TEST_CASE("documents and their order do not depend on the number of threads") {
    const auto contents = [](unsigned jobs) {
        const Project project;
        for (int i = 0; i < 300; ++i) {
            project.dir.write("corpus/" + std::to_string(i % 7) + "/" + std::to_string(i) + ".txt",
                              std::string(20'000, 'a') + " " + std::to_string(i));
        }
        IndexerOptions options = project.options();
        options.jobs = jobs;
        project.run({"corpus"}, options);
        const Xapian::Database database = open_index(project.index);
        std::string order;
        for (auto id = database.postlist_begin(""); id != database.postlist_end(""); ++id) {
            auto term = database.termlist_begin(*id);
            term.skip_to("Q");
            order += *term + " ";
        }
        return order;
    };
    CHECK(contents(1) == contents(4));
}

TEST_CASE("a run that is stopped changes nothing") {
    const Project project;
    project.dir.write("corpus/a.txt", "one");
    project.run();
    project.dir.write("corpus/b.txt", "two");
    const std::atomic<bool> stop = true;
    IndexerOptions options = project.options();
    options.stop = &stop;
    try {
        project.run({"corpus"}, options);
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.code() == Errc::interrupted);
    }
    CHECK(project.ids() == Ids{"a.txt"});
}

TEST_CASE("what cannot be done is said") {
    const Project project;
    const auto code = [&](const std::vector<std::string>& folders, const IndexerOptions& options) {
        try {
            project.run(folders, options);
        } catch (const Error& error) {
            return error.code();
        }
        return Errc::backend;
    };
    project.dir.write("corpus/a.txt", "one");
    CHECK(code({"nowhere"}, project.options()) == Errc::not_found);
    IndexerOptions foreign = project.options();
    foreign.index = project.dir.path() / "corpus";
    CHECK(code({"corpus"}, foreign) == Errc::not_an_index);
    const WriterLock lock(project.index);
    CHECK(code({"corpus"}, project.options()) == Errc::locked);
}
