#include "support/database_answers.hpp"

#include "databases/sample.hpp"
#include "support/database_questions.hpp"
#include "support/random_entries.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace entente::test;

namespace {

std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) out += '\n' + line;
    return out;
}

QuestionOptions asking(std::size_t questions) {
    QuestionOptions options;
    options.questions = options.max_differences = questions;
    return options;
}

std::vector<std::string> differences_to(const Sample& changed) {
    const TempDir dir;
    return answer_differences(write(sample(), (dir.path() / "first").string()),
                              write(changed, (dir.path() / "second").string()), asking(210));
}

Xapian::Database worlds() {
    return in_memory_database(random_entries(7, 300, {Feature::words, Feature::values}));
}

}  // namespace

TEST_CASE("equal databases answer alike") {
    CHECK(joined(differences_to(sample())) == "");
    const TempDir dir;
    const auto empty = write({}, (dir.path() / "empty").string());
    CHECK(joined(answer_differences(empty, empty, asking(63))) == "");
}

TEST_CASE("files answer as memory does") {
    const TempDir dir;
    const auto entries = random_entries(7, 300, {Feature::words, Feature::values});
    Xapian::WritableDatabase files((dir.path() / "files").string(), Xapian::DB_CREATE);
    add_entries(files, entries);
    files.commit();
    CHECK(joined(answer_differences(in_memory_database(entries), files, asking(420))) == "");
}

TEST_CASE("words without positions make an exact phrase in files alone") {
    const TempDir dir;
    const auto entries = common_term_entries(1, 3000);
    Xapian::WritableDatabase files((dir.path() / "files").string(), Xapian::DB_CREATE);
    add_entries(files, entries);
    files.commit();
    const auto found = answer_differences(in_memory_database(entries), files, asking(420));
    CAPTURE(joined(found));
    CHECK_FALSE(found.empty());
    for (const std::string& line : found) {
        CHECK(line.find(", phrase: ") != std::string::npos);
    }
}

TEST_CASE("what is changed shows in an answer to a question of that kind") {
    struct Row {
        const char* name;
        void (*change)(Sample&);
        std::string kind;
    };
    const Row rows[] = {
        {"a frequency", [](Sample& s) { s.documents[1].add_term("pact"); }, ", term: "},
        {"a position", [](Sample& s) { s.documents[0].add_posting("signs", 50, 0); }, ""},
        {"a place",
         [](Sample& s) {
             s.documents[0].remove_posting("signs", 2, 0);
             s.documents[0].add_posting("signs", 50, 0);
         },
         ", phrase: "},
        {"a value", [](Sample& s) { s.documents[0].add_value(0, "2"); }, ", range: "},
        {"a value for one that another has",
         [](Sample& s) { s.documents[1].add_value(0, "20170501"); }, ", one a value: "},
        {"the greatest value", [](Sample& s) { s.documents[0].add_value(0, "3"); },
         ", by value, reversed: "},
        {"a term less", [](Sample& s) { s.documents[2].remove_term("sign"); }, ", wildcard: "},
        {"a document less", [](Sample& s) { s.documents.pop_back(); }, ", all: "},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.name));
        Sample changed = sample();
        row.change(changed);
        const std::string found = joined(differences_to(changed));
        CAPTURE(found);
        if (row.kind.empty()) {
            CHECK(found.empty());  // words that stand elsewhere too stand where they did
        } else {
            CHECK(found.find(row.kind) != std::string::npos);
        }
    }
}

TEST_CASE("questions of every kind are asked, and find something") {
    const Xapian::Database database = worlds();
    QuestionMaker questions(database, 3);
    std::map<std::string, Xapian::doccount> found;
    for (int i = 0; i < 420; ++i) {
        const Question question = questions.next();
        Xapian::Enquire enquire(database);
        enquire.set_query(question.query);
        found[question.kind] += enquire.get_mset(0, 1, database.get_doccount()).size();
    }
    CHECK(found.size() == 21);
    for (const auto& of_kind : found) {
        CAPTURE(of_kind.first);
        CHECK(of_kind.second > 5);  // of 20
    }
}

TEST_CASE("the seed decides the questions") {
    const Xapian::Database database = worlds();
    const auto asked = [&](std::uint32_t seed) {
        QuestionMaker questions(database, seed);
        std::string out;
        for (int i = 0; i < 60; ++i) out += questions.next().query.get_description() + '\n';
        return out;
    };
    CHECK(asked(1) == asked(1));
    CHECK(asked(1) != asked(2));
}
