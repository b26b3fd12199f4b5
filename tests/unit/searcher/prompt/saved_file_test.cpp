#include "prompt/saved_file.hpp"

#include <doctest/doctest.h>
#include <entente/error.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "support/temp_dir.hpp"

using namespace entente;
using namespace entente::prompt;

namespace {

std::string content(const std::filesystem::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("names of searches") {
    for (const char* name : {"a", "2017", "telecoms", "pacts-2017", "a_b.c", "协议"}) {
        CAPTURE(name);
        CHECK(is_search_name(name));
    }
    for (const char* name : {"", "-a", "#a", "a b", "a:b", "\"a\"", "a*", "a\x1b", "(a)", ".a"}) {
        CAPTURE(name);
        CHECK_FALSE(is_search_name(name));
    }
}

TEST_CASE("a file that people edit: comments and other lines stay, the last of a name counts") {
    test::TempDir dir;
    const std::filesystem::path path = dir.path() / "searches";
    std::ofstream(path) << "# mine\n\n a  huawei  pact \r\nlonely\nb\tx\na y\n(c) z\n";
    const SavedFile file(path);
    CHECK(file.read() == SavedSearches{{"a", "y"}, {"b", "x"}});

    file.put("a", "new one");
    CHECK(content(path) == "# mine\n\na new one\nlonely\nb\tx\n(c) z\n");
    file.put("d", "w");
    CHECK(content(path) == "# mine\n\na new one\nlonely\nb\tx\n(c) z\nd w\n");
    CHECK(file.remove("b"));
    CHECK_FALSE(file.remove("b"));
    CHECK(content(path) == "# mine\n\na new one\nlonely\n(c) z\nd w\n");
}

TEST_CASE("the file is made with its folders, for its owner alone") {
    test::TempDir dir;
    const std::filesystem::path path = dir.path() / "share" / "entente" / "searches";
    const SavedFile file(path);
    CHECK(file.read().empty());
    CHECK_FALSE(file.remove("a"));
    file.put("a", "x");
    CHECK(file.read() == SavedSearches{{"a", "x"}});
    const auto rights = std::filesystem::status(path).permissions();
    CHECK(rights == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE("a link stays a link") {
    test::TempDir dir;
    std::ofstream(dir.path() / "real") << "a x\n";
    std::filesystem::create_symlink(dir.path() / "real", dir.path() / "searches");
    SavedFile(dir.path() / "searches").put("b", "y");
    CHECK(std::filesystem::is_symlink(dir.path() / "searches"));
    CHECK(content(dir.path() / "real") == "a x\nb y\n");
}

TEST_CASE("where nothing can be kept, that is an error, and nothing is there") {
    test::TempDir dir;
    std::ofstream(dir.path() / "file") << "no folder";
    for (const SavedFile& file : {SavedFile(), SavedFile(dir.path() / "file" / "searches")}) {
        CHECK(file.read().empty());
        CHECK_THROWS_AS(file.put("a", "x"), Error);
        CHECK_FALSE(file.remove("a"));
    }
}
