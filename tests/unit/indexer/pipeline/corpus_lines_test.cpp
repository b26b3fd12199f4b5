#include "pipeline/corpus_lines.hpp"

#include "store/index_folder.hpp"
#include "store/open.hpp"
#include "support/temp_dir.hpp"

#include <doctest/doctest.h>
#include <entente/index.hpp>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

using namespace entente;
namespace fs = std::filesystem;

namespace {

std::string story(const std::string& name) {
    return "A ferry for " + name + "\n\nThe town of " + name +
           " has agreed to share one ferry with its neighbour, and will pay for half of it.\n\n";
}

std::string record(const std::string& name, const std::string& source, const std::string& last) {
    return "{\"id\":\"" + name + "\",\"source\":\"" + source + "\",\"text\":\"The town of " + name +
           " has agreed to share one ferry with its neighbour, and will pay for half of it.\\n\\n" +
           last + "\"}\n";
}

/// A name of its own for each number.
std::string letters(int number) {
    std::string name;
    for (int rest = number + 1; rest > 0; rest /= 26) name += static_cast<char>('a' + rest % 26);
    return name;
}

/// The furniture of each document below the path, all in one list.
std::vector<std::string> furniture_below(const fs::path& path) {
    std::vector<std::string> lines;
    const auto failures = inspect_paths({path}, {}, [&](const Inspection& inspection) {
        for (const FurnitureLine& line : inspection.document.furniture) lines.push_back(line.text);
        const std::size_t lines_before = lines.size() - inspection.document.furniture.size();
        CHECK(inspection.furniture_rules.size() == lines.size() - lines_before);
        for (const std::string& rule : inspection.furniture_rules) CHECK(rule == "recurring-line");
    });
    CHECK(failures.empty());
    return lines;
}

std::size_t count(const std::vector<std::string>& lines, const std::string& line) {
    return static_cast<std::size_t>(std::ranges::count(lines, line));
}

const std::vector<std::string> names{"Nordby", "Sundby", "Vestby", "Osterby"};

}  // namespace

TEST_CASE("lines recur in the files of one folder, not across folders") {
    const test::TempDir dir;
    for (const std::string& name : names) {
        dir.write("c/post/" + name + ".txt", story(name) + "Boats for hire at the mill\n");
        dir.write("c/" + name + "/only.txt", story(name + "ville") + "Bread from the old oven\n");
    }
    const auto furniture = furniture_below(dir.path() / "c");
    CHECK(count(furniture, "Boats for hire at the mill") == names.size());
    CHECK(count(furniture, "Bread from the old oven") == 0);
}

TEST_CASE("lines recur in the records of one file and source") {
    const test::TempDir dir;
    std::string records;
    for (const std::string& name : names) {
        records += record(name, "Island Post", "Boats for hire at the mill");
        records += record(name + "ville", name + " Courier", "Bread from the old oven");
    }
    dir.write("r.jsonl", records);
    const auto furniture = furniture_below(dir.path() / "r.jsonl");
    CHECK(count(furniture, "Boats for hire at the mill") == names.size());
    CHECK(count(furniture, "Bread from the old oven") == 0);
}

TEST_CASE("a large record file is sampled from end to end") {
    const test::TempDir dir;
    std::string records;
    for (int i = 0; records.size() < (3u << 20); ++i) {
        records += record("Town" + letters(i), "Island Post", "Boats for hire at the mill");
    }
    dir.write("r.jsonl", records);
    const auto furniture = furniture_below(dir.path() / "r.jsonl");
    CHECK(count(furniture, "Boats for hire at the mill") == furniture.size());
    CHECK(furniture.size() > 10'000);
}

namespace {

/// An index of files that end in one line of furniture, kept current.
class Updated {
public:
    Updated() {
        options_.index = dir_.path() / "an.index";
        for (const std::string& name : names) write(name, boats);
        update();
    }
    void write(const std::string& name, const std::string& last) {
        dir_.write("c/" + name + ".txt", story(name) + last);
    }
    /// Another text that no fact of the file tells of.
    void swap_unseen(const std::string& name) {
        const fs::path file = dir_.path() / "c" / (name + ".txt");
        const auto time = fs::last_write_time(file);
        write(name, std::string(boats.size() - 1, 'x') + "\n");
        fs::last_write_time(file, time);
    }
    void remove(const std::string& name) { fs::remove(dir_.path() / "c" / (name + ".txt")); }
    IndexReport update() { return index_paths({dir_.path() / "c"}, options_); }
    /// Of how many documents the line is text.
    std::size_t as_text() const { return open_index(options_.index).get_termfreq("hire"); }

    std::vector<std::string> samples() const {
        const Xapian::Database database = open_index(options_.index);
        return {database.metadata_keys_begin("sample:"), database.metadata_keys_end("sample:")};
    }
    std::string sample() const { return open_index(options_.index).get_metadata(samples().at(0)); }
    void damage_sample() const {
        Xapian::WritableDatabase database(current_generation(options_.index).string());
        database.set_metadata(samples().at(0), "x" + sample());
        database.commit();
    }

    static inline const std::string boats = "Boats for hire at the mill\n";

private:
    test::TempDir dir_;
    IndexerOptions options_;
};

}  // namespace

TEST_CASE("an update knows the lines of the files that have not changed") {
    Updated index;
    index.write("Byby", Updated::boats);
    CHECK(index.update().added == 1);
    // `boiler:` finds the line in each document, its first word in none as text.
    CHECK(index.as_text() == 0);
}

TEST_CASE("an update does not read again what has not changed") {
    Updated index;
    for (const std::string& name : names) index.swap_unseen(name);
    index.write("Byby", Updated::boats);
    index.update();
    CHECK(index.as_text() == 0);
}

TEST_CASE("what an update finds does not depend on what was kept") {
    Updated index;
    const std::string before = index.sample();
    for (const std::string& name : {names[0], names[1], names[2]}) index.write(name, "Rain\n");
    index.update();
    CHECK(index.sample() != before);
    index.write("Byby", Updated::boats);  // only two files say it now
    index.update();
    CHECK(index.as_text() == 1);

    index.damage_sample();
    index.write("Byby", Updated::boats + Updated::boats);
    index.update();
    CHECK(index.as_text() == 1);
    REQUIRE(decode_folder_sample(index.sample()));
    CHECK(decode_folder_sample(index.sample())->size() == names.size() + 1);
}

TEST_CASE("a folder's sample goes when its files have gone") {
    Updated index;
    REQUIRE(index.samples().size() == 1);
    for (const std::string& name : names) {
        CHECK(index.samples().size() == 1);
        index.remove(name);
        index.update();
    }
    CHECK(index.samples().empty());
}

TEST_CASE("of a large folder some files are sampled, and most of them still when others come") {
    Updated index;
    for (int i = 0; i < 100; ++i) index.write(letters(i), Updated::boats);
    index.update();
    const auto fingerprints = [&] {
        std::set<std::uint64_t> found;
        const auto sample = decode_folder_sample(index.sample());
        for (const SampledFile& file : sample.value()) found.insert(file.fingerprint);
        return found;
    };
    const auto before = fingerprints();
    CHECK(before.size() == 48);
    for (int i = 100; i < 104; ++i) index.write(letters(i), Updated::boats);
    index.update();
    const auto after = fingerprints();
    CHECK(after.size() == 48);
    CHECK(std::ranges::count_if(after, [&](auto one) { return !before.contains(one); }) <= 4);
    CHECK(index.as_text() == 0);
}

TEST_CASE("files that cannot be read are passed over") {
    const test::TempDir dir;
    for (const std::string& name : names) {
        dir.write("c/" + name + ".txt", story(name) + "Boats for hire at the mill\n");
    }
    dir.write("c/binary.txt", std::string("\0\1\2\3", 4));
    dir.write("c/broken.jsonl", "{\n{\n");
    std::size_t documents = 0;
    inspect_paths({dir.path() / "c"}, {}, [&](const Inspection& inspection) {
        ++documents;
        CHECK(inspection.document.furniture.size() == 1);
    });
    CHECK(documents == names.size());
}
