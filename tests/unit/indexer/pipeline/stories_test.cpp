/// Stories of documents, as runs over files and IndexWriter give them.
#include "store/fields.hpp"
#include "store/open.hpp"
#include "support/documents.hpp"
#include "support/temp_dir.hpp"
#include "unit/indexer/story/texts.hpp"

#include <doctest/doctest.h>
#include <entente/index.hpp>

#include <xapian.h>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace entente;
namespace fs = std::filesystem;

namespace {

using Keys = std::map<std::string, std::string>;

std::string term_after(const Xapian::Database& database, Xapian::docid document,
                       const std::string& prefix) {
    auto term = database.termlist_begin(document);
    term.skip_to(prefix);
    REQUIRE((term != database.termlist_end(document) && (*term).starts_with(prefix)));
    return (*term).substr(prefix.size());
}

/// The story's key of each document; its slot and its term must agree.
Keys keys(const fs::path& index) {
    const Xapian::Database database = open_index(index);
    Keys keys;
    for (auto id = database.postlist_begin(""); id != database.postlist_end(""); ++id) {
        const std::string key = database.get_document(*id).get_value(slot::story);
        CHECK(term_after(database, *id, std::string(story_prefix)) == key);
        keys[term_after(database, *id, "Q")] = key;
    }
    return keys;
}

struct Corpus {
    test::TempDir dir;
    fs::path index = dir.path() / "an.index";

    void write(const std::string& name, const std::string& text) const {
        const fs::path file = dir.write("corpus/" + name, text);
        fs::last_write_time(file, fs::last_write_time(file) + std::chrono::seconds(5));
    }
    void remove(const std::string& name) const { fs::remove(dir.path() / "corpus" / name); }
    Keys run(unsigned jobs = 0, bool rebuild = false) const {
        IndexerOptions options;
        options.index = index;
        options.jobs = jobs;
        options.rebuild = rebuild;
        index_paths({dir.path() / "corpus"}, options);
        return keys(index);
    }
};

std::string story() { return test::agency_story(); }
std::string copy() { return "Port goes wireless\n\n" + test::agency_story(); }

std::size_t count_different(const Keys& keys) {
    std::set<std::string> different;
    for (const auto& [id, key] : keys) different.insert(key);
    return different.size();
}

}  // namespace

TEST_CASE("copies share a key, others have their own") {
    const Corpus corpus;
    corpus.write("a.txt", story());
    corpus.write("b.txt", copy());
    corpus.write("c.txt", test::grant_release("Troy", "196,308"));
    corpus.write("d.txt", test::grant_release("Dayton", "167,808"));
    corpus.write("e.txt", "Too short to be compared.");
    corpus.write("f.txt", "Too short to be compared.");
    const Keys found = corpus.run();
    CHECK(found.at("a.txt") == found.at("b.txt"));
    CHECK(count_different(found) == 5);
    const IndexStats stats = index_stats(corpus.index);
    CHECK(stats.copies == 1);
    CHECK(stats.copied_stories == 1);
    CHECK(corpus.run(0, true) == found);
}

TEST_CASE("a copy that comes later joins the story, by a small update and by a large one") {
    for (const int others : {0, 300}) {
        CAPTURE(others);
        const Corpus corpus;
        corpus.write("m.txt", story());
        const std::string key = corpus.run().at("m.txt");
        corpus.write("a.txt", copy());
        for (int i = 0; i < others; ++i) {
            corpus.write("other/" + std::to_string(i) + ".txt", "text " + std::to_string(i));
        }
        CHECK(corpus.run().at("a.txt") == key);
    }
}

TEST_CASE("who is removed leaves the story, who changes may leave it") {
    const Corpus corpus;
    corpus.write("a.txt", story());
    corpus.write("b.txt", copy());
    const std::string key = corpus.run().at("a.txt");

    corpus.write("b.txt", test::chinese_story());
    CHECK(corpus.run().at("b.txt") != key);
    corpus.write("b.txt", copy());
    CHECK(corpus.run().at("b.txt") == key);

    corpus.remove("a.txt");
    CHECK(corpus.run() == Keys{{"b.txt", key}});
    corpus.write("a.txt", test::chinese_story());  // the key of its id is still another story's
    CHECK(corpus.run().at("a.txt") != key);

    corpus.remove("b.txt");
    corpus.run();
    corpus.write("c.txt", story());
    CHECK(corpus.run().at("c.txt") != key);
}

TEST_CASE("stories do not depend on the number of threads") {
    const Corpus corpus;
    for (int i = 0; i < 200; ++i) {
        const std::string number = std::to_string(i);
        const std::string head = std::string(15'000, 'a') + number;  // several batches
        corpus.write("x" + number + ".txt",
                     head + "\n\n" + (i % 3 == 0 ? copy() : "text " + number));
    }
    const Keys one = corpus.run(1, true);
    CHECK(corpus.run(4, true) == one);
    CHECK(count_different(one) == 134);
}

TEST_CASE("IndexWriter finds copies among its own documents and those of the index") {
    const test::TempDir dir;
    const fs::path index = dir.path() / "index";
    auto writer = IndexWriter::open(index);
    writer.upsert(test::plain_document("a", "", story()));
    writer.upsert(test::plain_document("b", "", "replaced before it was committed"));
    writer.upsert(test::plain_document("b", "", copy()));
    writer.commit();
    const std::string key = keys(index).at("a");
    CHECK(keys(index).at("b") == key);

    writer.upsert(test::plain_document("c", "", copy()));
    writer.upsert(test::plain_document("a", "", test::chinese_story()));
    writer.remove("b");
    writer.commit();
    CHECK(keys(index).at("c") != key);  // both that were copied have gone
    CHECK(keys(index).at("a") == key);
}
