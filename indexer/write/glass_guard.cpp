#include "write/glass_guard.hpp"

#include "base/varint.hpp"
#include "write/glass/format.hpp"

#include <xapian.h>
#include <fstream>
#include <iterator>
#include <string>

namespace entente::write {
namespace fs = std::filesystem;

namespace {

constexpr std::size_t uuid_bytes = 16;
constexpr std::uint64_t block_unit = 2048;
constexpr std::string_view known_library = "1.4.";

bool is_known_table(ByteReader& root, const glass::TableTraits& table) {
    for (int skipped = 0; skipped < 3; ++skipped) root.varint();  // block, level, entries
    const std::uint64_t block_units = root.varint();
    const std::uint64_t compress_min = root.varint();
    root.bytes();
    return block_units == glass::block_bytes / block_unit && compress_min == table.compress_min;
}

}  // namespace

bool is_known_format(std::string_view version_file) {
    if (!version_file.starts_with(glass::magic)) return false;
    if (version_file.size() < glass::magic.size() + uuid_bytes) return false;
    ByteReader rest(version_file.substr(glass::magic.size() + uuid_bytes));
    rest.varint();  // revision
    for (const glass::TableTraits& table : glass::tables) {
        if (!is_known_table(rest, table)) return false;
    }
    return !rest.failed();
}

bool writes_known_format(const fs::path& scratch) {
    if (!std::string_view(Xapian::version_string()).starts_with(known_library)) return false;
    const fs::path trial = scratch / "trial";
    Xapian::WritableDatabase(trial.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC).close();
    std::ifstream file(trial / "iamglass", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    fs::remove_all(trial);
    return is_known_format(bytes);
}

}  // namespace entente::write
