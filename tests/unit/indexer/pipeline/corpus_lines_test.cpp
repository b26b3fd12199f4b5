#include "pipeline/corpus_lines.hpp"

#include "store/open.hpp"
#include "support/temp_dir.hpp"

#include <doctest/doctest.h>
#include <entente/index.hpp>

#include <algorithm>
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
        std::string name = "Town";
        for (int rest = i + 1; rest > 0; rest /= 26) name += static_cast<char>('a' + rest % 26);
        records += record(name, "Island Post", "Boats for hire at the mill");
    }
    dir.write("r.jsonl", records);
    const auto furniture = furniture_below(dir.path() / "r.jsonl");
    CHECK(count(furniture, "Boats for hire at the mill") == furniture.size());
    CHECK(furniture.size() > 10'000);
}

TEST_CASE("an update knows the lines of the files that have not changed") {
    const test::TempDir dir;
    IndexerOptions options;
    options.index = dir.path() / "an.index";
    const fs::path corpus = dir.path() / "c";
    for (const std::string& name : names) {
        dir.write("c/" + name + ".txt", story(name) + "Boats for hire at the mill\n");
    }
    index_paths({corpus}, options);
    dir.write("c/new.txt", story("Byby") + "Boats for hire at the mill\n");
    CHECK(index_paths({corpus}, options).added == 1);
    const Xapian::Database database = open_index(options.index);
    // `boiler:` finds the line in each document, its first word in none as text.
    CHECK(database.get_termfreq("ferry") == names.size() + 1);
    CHECK(database.get_termfreq("hire") == 0);
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
