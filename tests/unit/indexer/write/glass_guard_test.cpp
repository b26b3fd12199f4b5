#include "write/glass_guard.hpp"

#include "support/temp_dir.hpp"
#include "write/glass/format.hpp"
#include "write/glass/version_file.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

using namespace entente;
namespace fs = std::filesystem;

namespace {

std::string version_file() {
    const test::TempDir dir;
    write::glass::write_version_file(dir.path(), {}, {});
    std::ifstream in(dir.path() / "iamglass", std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("the library at hand writes the format that we know, and the trial leaves nothing") {
    const test::TempDir dir;
    CHECK(write::writes_known_format(dir.path()));
    CHECK(fs::is_empty(dir.path()));
}

TEST_CASE("any other format is not taken for ours") {
    struct Row {
        const char* name;
        std::size_t byte;  ///< that is another
    };
    const std::string known = version_file();
    REQUIRE(write::is_known_format(known));
    CHECK_FALSE(write::is_known_format(""));
    CHECK_FALSE(write::is_known_format(known.substr(0, 30)));
    CHECK_FALSE(write::is_known_format(known.substr(0, 40)));
    for (const Row& row :
         {Row{"magic", 3}, Row{"day of the format", 15}, Row{"block size of the first table", 36},
          Row{"compress-min of the first table", 37}}) {
        CAPTURE(row.name);
        std::string other = known;
        other[row.byte] = static_cast<char>(other[row.byte] + 1);
        CHECK_FALSE(write::is_known_format(other));
    }
}
