#include "support/database_difference.hpp"

#include "databases/sample.hpp"
#include "support/random_entries.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

using namespace entente::test;

namespace {

using Lines = std::vector<std::string>;

std::string joined(const Lines& lines) {
    std::string out;
    for (const std::string& line : lines) out += '\n' + line;
    return out;
}

bool contains(const Lines& lines, const std::string& line) {
    return std::ranges::find(lines, line) != lines.end();
}

Lines differences_to(const Sample& changed, const DifferenceOptions& options = {}) {
    const TempDir dir;
    return database_differences(write(sample(), (dir.path() / "first").string()),
                                write(changed, (dir.path() / "second").string()), options);
}

/// The library's files, committed after every `batch` entries.
Xapian::Database written(const std::vector<entente::write::Entry>& entries, const TempDir& dir,
                         const char* name, std::size_t batch) {
    const std::string path = (dir.path() / name).string();
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    for (std::size_t begin = 0; begin < entries.size(); begin += batch) {
        const auto first = entries.begin() + std::ptrdiff_t(begin);
        const auto last = entries.begin() + std::ptrdiff_t(std::min(begin + batch, entries.size()));
        add_entries(database, {first, last});
        database.commit();
    }
    return Xapian::Database(path);
}

}  // namespace

TEST_CASE("a database does not differ from itself, nor from its equal") {
    CHECK(joined(differences_to(sample())) == "");
    const TempDir dir;
    const auto empty = write({}, (dir.path() / "empty").string());
    CHECK(joined(database_differences(empty, empty)) == "");
}

TEST_CASE("one thing that is changed is found, in each list that shows it") {
    struct Row {
        const char* name;
        void (*change)(Sample&);
        Lines found;  ///< in this order, among others
        bool nothing_else = false;
    };
    const Row rows[] = {
        {"a document less",
         [](Sample& s) { s.documents.pop_back(); },
         {"database: statistics: documents: 4 | 3", "database: statistics: last document: 4 | 3",
          "term \"Qd\": only in the first", "term \"pact\": frequencies: documents: 3 | 2",
          "term \"pact\": postings: 4: only in the first", "document 4: only in the first",
          "slot 0: frequency: documents: 4 | 3", "slot 0: stream: 4: only in the first"}},
        {"a document without terms more",
         [](Sample& s) { s.documents.emplace_back(); },
         {"database: statistics: documents: 4 | 5", "document 5: only in the second"}},
        {"a frequency",
         [](Sample& s) { s.documents[1].add_term("pact", 2); },
         {"database: statistics: total length: 18 | 20", "term \"pact\": bounds: wdf: 2 | 3",
          "term \"pact\": frequencies: occurrences: 3 | 5",
          "term \"pact\": postings: 2: wdf: 1 | 3", "document 2: lengths: length: 4 | 6",
          "document 2: terms: \"pact\": wdf: 1 | 3"}},
        {"a term of frequency 0",
         [](Sample& s) { s.documents[1].add_boolean_term("XNEW"); },
         {"term \"XNEW\": only in the second", "document 2: terms: \"XNEW\": only in the second"},
         true},
        {"a word for another",
         [](Sample& s) {
             s.documents[1].remove_term("denies");
             s.documents[1].add_posting("defies", 2);
         },
         {"term \"defies\": only in the second", "term \"denies\": only in the first",
          "document 2: terms: \"defies\": only in the second",
          "document 2: terms: \"denies\": only in the first"},
         true},
        {"words for one that is there already",
         [](Sample& s) {
             for (const char* word : {"signs", "with"}) s.documents[0].remove_term(word);
             for (const Xapian::termpos at : {2u, 5u}) s.documents[0].add_posting("ford", at);
         },
         {"document 1: lengths: unique terms: 6 | 5",
          "term \"ford\": postings: 1: positions: 1 of them: 1 | 3 of them: 1 2 5"}},
        {"a position",
         [](Sample& s) {
             s.documents[1].remove_posting("pact", 4, 0);
             s.documents[1].add_posting("pact", 5, 0);
         },
         {"term \"pact\": postings: 2: positions: 1 of them: 4 | 1 of them: 5",
          "document 2: terms: \"pact\": positions: 1 of them: 4 | 1 of them: 5"},
         true},
        {"no positions at all",
         [](Sample& s) {
             for (auto& document : s.documents) {
                 Xapian::Document bare;
                 for (auto t = document.termlist_begin(); t != document.termlist_end(); ++t) {
                     bare.add_term(*t, t.get_wdf());
                 }
                 bare.add_value(0, document.get_value(0));
                 bare.set_data(document.get_data());
                 document = bare;
             }
         },
         {"database: statistics: has positions: 1 | 0",
          "document 4: terms: \"no\": positions: 2 of them: 1 3 | 0 of them"}},
        {"a value between others",
         [](Sample& s) { s.documents[1].add_value(0, "20170503"); },
         {"document 2: values: 0: value: \"20170502\" | \"20170503\"",
          "document 2: values: 0: value by slot: \"20170502\" | \"20170503\"",
          "slot 0: stream: 2: value: \"20170502\" | \"20170503\""},
         true},
        {"the greatest value",
         [](Sample& s) { s.documents[3].add_value(0, "2020"); },
         {"slot 0: bounds: upper: \"20190101\" | \"2020\""}},
        {"a slot",
         [](Sample& s) { s.documents[1].add_value(300, "x"); },
         {"document 2: values: 300: only in the second", "slot 300: only in the second"},
         true},
        {"data",
         [](Sample& s) { s.documents[1].set_data(std::string("toyota\0denies", 13)); },
         {"document 2: data: bytes: \"toyota denies a pact\" | \"toyota\\x00denies\""},
         true},
        {"a value of metadata",
         [](Sample& s) { s.metadata["made by"] = "band"; },
         {"metadata \"made by\": value: bytes: \"hand\" | \"band\""},
         true},
        {"a key of metadata",
         [](Sample& s) { s.metadata["made for"] = "tests"; },
         {"metadata \"made for\": only in the second"},
         true},
        {"a spelling",
         [](Sample& s) { s.spellings["toyota"] = 1; },
         {"spelling \"toyota\": only in the second"},
         true},
        {"the frequency of a spelling",
         [](Sample& s) { s.spellings["pact"] = 4; },
         {"spelling \"pact\": spelling: frequency: 3 | 4"},
         true},
        {"a synonym",
         [](Sample& s) { s.synonyms["sign"].emplace_back("signing"); },
         {"synonym key \"sign\": synonyms: \"signing\": only in the second"},
         true},
        {"a key of synonyms",
         [](Sample& s) { s.synonyms.clear(); },
         {"synonym key \"sign\": only in the first"},
         true},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.name));
        Sample changed = sample();
        row.change(changed);
        DifferenceOptions options;
        options.max_differences = 1000;
        const Lines found = differences_to(changed, options);
        CAPTURE(joined(found));
        for (const std::string& line : row.found) {
            CAPTURE(line);
            CHECK(contains(found, line));
        }
        if (row.nothing_else) CHECK(found.size() == row.found.size());
    }
}

TEST_CASE("options let differ what may") {
    Sample changed = sample();
    changed.metadata["made by"] = "machine";
    changed.metadata["made at"] = "home";
    DifferenceOptions options;
    options.skipped_metadata = {"made by", "made at"};
    CHECK(joined(differences_to(changed, options)) == "");
    options.max_differences = 1;
    changed.documents.clear();
    CHECK(differences_to(changed, options).size() == 1);
}

TEST_CASE("bounds that a lost document has left wide may be let be") {
    const TempDir dir;
    const auto first = write(sample(), (dir.path() / "first").string());
    Sample longer = sample();
    longer.documents.push_back(sample_document("e", {"1", "2", "3", "4", "5", "6", "7"}, "2030"));
    auto second = write(longer, (dir.path() / "second").string());
    second.delete_document("Qe");
    second.commit();
    const Lines strict = database_differences(first, second);
    CHECK(contains(strict, "database: length bounds: upper: 6 | 7"));
    CHECK(contains(strict, "database: statistics: last document: 4 | 5"));
    DifferenceOptions options;
    options.bounds = false;
    CHECK(database_differences(first, second, options) ==
          Lines{"database: statistics: last document: 4 | 5"});
}

TEST_CASE("chunks and blocks may be others") {
    const TempDir dir;
    const auto entries = common_term_entries(1, 3000);
    const auto whole = written(entries, dir, "whole", entries.size());
    auto parts = written(entries, dir, "parts", 200);
    CHECK(joined(database_differences(whole, parts)) == "");
    const std::string path = (dir.path() / "compacted").string();
    parts.compact(path);
    CHECK(joined(database_differences(whole, Xapian::Database(path))) == "");
}

TEST_CASE("one value in a long list is found") {
    const TempDir dir;
    auto entries = common_term_entries(1, 3000);
    const auto first = written(entries, dir, "first", 1000);
    entries[1500].values[0].second += "x";
    const auto second = written(entries, dir, "second", 1000);
    const Lines found = database_differences(first, second);
    CAPTURE(joined(found));
    CHECK(found.size() == 3);  // by document, by slot, in the stream
}

TEST_CASE("what cannot be read is a difference") {
    const TempDir dir;
    Sample spaces = sample();
    spaces.documents[1].set_data(std::string(8230, ' '));
    const auto readable_side = write(sample(), (dir.path() / "first").string());
    const auto stuck = write(spaces, (dir.path() / "second").string());
    const std::string reason = ": DatabaseCorruptError: Too few chunks of compressed data";
    CHECK(database_differences(readable_side, stuck) ==
          Lines{"document 2: data: cannot be read in the second" + reason});
    CHECK(database_differences(stuck, readable_side) ==
          Lines{"document 2: data: cannot be read in the first" + reason});
    CHECK(database_differences(stuck, stuck) ==
          Lines{"document 2: data: cannot be read in either" + reason});
}

TEST_CASE("damaged files are differences, not crashes") {
    for (const char* table : {"postlist", "termlist", "position", "docdata"}) {
        CAPTURE(std::string(table));
        const TempDir dir;
        const auto entries = common_term_entries(1, 3000);
        const auto whole = written(entries, dir, "whole", entries.size());
        written(entries, dir, "damaged", entries.size());
        const auto file = dir.path() / "damaged" / (std::string(table) + ".glass");
        if (!std::filesystem::exists(file)) continue;
        std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
        try {
            const Xapian::Database damaged((dir.path() / "damaged").string());
            CHECK_FALSE(database_differences(whole, damaged).empty());
        } catch (const Xapian::DatabaseError&) {
            // The root of the table is gone: it cannot even be opened.
        }
    }
}

TEST_CASE("bytes are shown around what differs") {
    const std::string tail(100, 'z');
    struct Row {
        std::string bytes;
        std::size_t from;
        std::string shown;
    };
    const Row rows[] = {
        {"", 0, "\"\""},
        {std::string("a\0\xff\"\\", 5), 0, R"("a\x00\xff\"\\")"},
        {"0123456789abcdefghij", 15, "..\"3456789abcdefghij\" (20 bytes, from 3)"},
        {tail, 0, '"' + tail.substr(0, 60) + "\".. (100 bytes)"},
    };
    for (const Row& row : rows) CHECK(readable(row.bytes, row.from) == row.shown);
}
