#include "store/checksums.hpp"

#include "base/hash.hpp"
#include "base/varint.hpp"
#include "store/errors.hpp"
#include "store/files.hpp"

#include <entente/error.hpp>

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string_view>

namespace entente {
namespace fs = std::filesystem;

namespace {

constexpr std::size_t block_bytes = 8192;
constexpr std::size_t sum_bytes = 4, revision_bytes = 4;
constexpr std::size_t hash_bytes = 8;
constexpr std::string_view heading = "entente checksums 1\n";
constexpr const char* version_file = "iamglass";
constexpr std::string_view table_suffix = ".glass";

/// Before the revision in iamglass stand a magic number of 16 bytes and a UUID of as many.
constexpr std::size_t revision_offset = 32;

struct FileSums {
    std::uint64_t bytes = 0;
    std::string sums;  ///< 4 bytes a block
};

struct Record {
    std::uint64_t revision = 0;
    std::map<std::string, FileSums> files;
};

void append_number(std::string& out, std::uint64_t value, std::size_t bytes) {
    for (; bytes > 0; --bytes, value >>= 8) out += static_cast<char>(value & 0xff);
}

std::string sum_of(std::string_view block) {
    std::string sum;
    append_number(sum, hash64(block), sum_bytes);
    return sum;
}

/// What a table's block says of its age.
std::uint64_t revision_of_block(std::string_view block) {
    std::uint64_t revision = 0;
    for (const char byte : block.substr(0, revision_bytes)) {
        revision = revision << 8 | static_cast<unsigned char>(byte);
    }
    return revision;
}

/// 0 without the file.
std::uint64_t revision_of_database(const fs::path& database) {
    if (!fs::exists(database / version_file)) return 0;
    const std::string bytes = read_file(database / version_file);
    ByteReader in(std::string_view(bytes).substr(std::min(revision_offset, bytes.size())));
    return in.varint();
}

bool is_table(const std::string& name) { return name.ends_with(table_suffix); }

std::string encode(const Record& record) {
    std::string body;
    append_varint(body, record.revision);
    append_varint(body, record.files.size());
    for (const auto& [name, file] : record.files) {
        append_bytes(body, name);
        append_varint(body, file.bytes);
        append_bytes(body, file.sums);
    }
    std::string out(heading);
    append_number(out, hash64(body), hash_bytes);
    return out + body;
}

std::optional<Record> decode(std::string_view stored) {
    if (!stored.starts_with(heading)) return std::nullopt;
    stored.remove_prefix(heading.size());
    std::string hash;
    append_number(hash, hash64(stored.substr(std::min(hash_bytes, stored.size()))), hash_bytes);
    if (!stored.starts_with(hash)) return std::nullopt;
    ByteReader in(stored.substr(hash_bytes));
    Record record;
    record.revision = in.varint();
    for (std::size_t n = in.count(); n > 0; --n) {
        std::string name = in.string();
        FileSums& file = record.files[std::move(name)];
        file.bytes = in.varint();
        file.sums = in.string();
    }
    return in.failed() ? std::nullopt : std::optional(std::move(record));
}

/// The sums that the new record takes over: of blocks that are no younger than the former one.
std::string_view former_sum(const Record& former, const std::string& name, std::size_t block,
                            std::uint64_t revision) {
    if (revision > former.revision) return {};
    const std::string_view sums = former.files.at(name).sums;
    const std::size_t offset = block * sum_bytes;
    return offset + sum_bytes > sums.size() ? std::string_view() : sums.substr(offset, sum_bytes);
}

FileSums sums_of_all(const fs::path& path) {
    FileSums file;
    read_in_blocks(path, block_bytes, [&](std::string_view block) {
        file.sums += sum_of(block);
        file.bytes += block.size();
    });
    return file;
}

/// Of blocks whose sums are kept it reads the revision alone.
FileSums sums_of_changes(const fs::path& path, const Record& former) {
    const Descriptor opened(path, O_RDONLY);
    FileSums file;
    for (std::size_t number = 0;; ++number) {
        const std::uint64_t begin = std::uint64_t{number} * block_bytes;
        const std::string head = read_at(opened, path, begin, revision_bytes);
        if (head.empty()) return file;
        const std::string_view kept =
            former_sum(former, path.filename().string(), number, revision_of_block(head));
        const std::string block =
            kept.empty() ? read_at(opened, path, begin, block_bytes) : std::string();
        file.sums += kept.empty() ? sum_of(block) : kept;
        file.bytes = begin + (kept.empty() ? block.size() : block_bytes);
    }
}

FileSums sums_of(const fs::path& path, const Record* former) {
    const bool is_known = former && former->files.contains(path.filename().string());
    return is_known && is_table(path.filename().string()) ? sums_of_changes(path, *former)
                                                          : sums_of_all(path);
}

std::optional<Record> former_record(const fs::path& database) {
    const fs::path path = database / checksums_name;
    if (!fs::exists(path)) return std::nullopt;
    return decode(read_file(path));
}

/// "bytes 8192 to 16383"
std::string stretch(std::size_t block, std::uint64_t bytes) {
    const std::uint64_t begin = std::uint64_t{block} * block_bytes;
    return "bytes " + std::to_string(begin) + " to " +
           std::to_string(std::min(begin + block_bytes, bytes) - 1);
}

class Checker {
public:
    Checker(const fs::path& database, const Record& record)
        : database_(database), record_(record), revision_(revision_of_database(database)) {}

    std::vector<FileDamage> all() {
        for (const auto& [name, file] : record_.files) {
            if (!fs::exists(database_ / name)) {
                damage_.push_back({database_ / name, "is missing"});
            } else if (is_table(name) || revision_ == record_.revision) {
                check(name, file);
            }
        }
        if (revision_ != record_.revision && !(revision_ > record_.revision && is_proved_)) {
            damage_.push_back({database_ / version_file, "names a revision that no block has"});
        }
        return std::move(damage_);
    }

private:
    void check(const std::string& name, const FileSums& file) {
        const fs::path path = database_ / name;
        std::size_t number = 0;
        std::uint64_t bytes = 0;
        read_in_blocks(path, block_bytes, [&](std::string_view block) {
            bytes += block.size();
            const std::size_t offset = number * sum_bytes;
            if (is_table(name)) is_proved_ |= revision_of_block(block) == revision_;
            if (offset + sum_bytes <= file.sums.size() &&
                !is_right(name, block, std::string_view(file.sums).substr(offset, sum_bytes))) {
                damage_.push_back({path, stretch(number, file.bytes) + " are not as written"});
            }
            ++number;
        });
        if (bytes < file.bytes) {
            damage_.push_back({path, "has " + std::to_string(bytes) + " bytes, not " +
                                         std::to_string(file.bytes)});
        }
    }

    bool is_right(const std::string& name, std::string_view block, std::string_view sum) const {
        if (sum_of(block) == sum) return true;
        if (!is_table(name)) return false;
        // A killed update leaves blocks of the revision that was to be the next one.
        const std::uint64_t revision = revision_of_block(block);
        return revision > record_.revision && revision <= revision_ + 1;
    }

    const fs::path& database_;
    const Record& record_;
    std::uint64_t revision_;
    bool is_proved_ = false;  ///< a block is of this revision, as every commit leaves some
    std::vector<FileDamage> damage_;
};

}  // namespace

void record_checksums(const fs::path& database) {
    const std::optional<Record> former = former_record(database);
    Record record;
    record.revision = revision_of_database(database);
    for (const auto& entry : fs::directory_iterator(database)) {
        const std::string name = entry.path().filename().string();
        if (name != version_file && !is_table(name)) continue;
        record.files[name] = sums_of(entry.path(), former ? &*former : nullptr);
    }
    replace_file(database / checksums_name, encode(record));
}

std::vector<FileDamage> check_checksums(const fs::path& database) {
    const fs::path path = database / checksums_name;
    const std::optional<Record> record = decode(read_file(path));
    if (!record) return {{path, "is damaged itself"}};
    return Checker(database, *record).all();
}

}  // namespace entente
