#include "write/glass/values.hpp"

#include "base/varint.hpp"
#include "write/glass/numbers.hpp"

namespace entente::write::glass {
namespace {

constexpr std::string_view statistics_key("\x00\xd0", 2);
constexpr std::string_view chunk_key("\x00\xd8", 2);

}  // namespace

void ValueStatistics::see(std::string_view value) {
    if (values == 0 || value < least) least = value;
    if (values == 0 || value > greatest) greatest = value;
    ++values;
}

void ValueStatistics::merge(const ValueStatistics& other) {
    if (other.values == 0) return;
    const std::uint64_t all = values + other.values;
    see(other.least);
    see(other.greatest);
    values = all;
}

std::string value_statistics_key(std::uint32_t slot) {
    std::string key(statistics_key);
    append_last_integer(key, slot);
    return key;
}

std::string value_statistics_tag(const ValueStatistics& statistics) {
    std::string tag;
    append_varint(tag, statistics.values);
    append_bytes(tag, statistics.least);
    if (statistics.greatest != statistics.least) tag += statistics.greatest;
    return tag;
}

std::string value_chunk_key(std::uint32_t slot) {
    std::string key(chunk_key);
    append_varint(key, slot);
    return key;
}

void ValueStreamWriter::add(std::uint32_t docid, std::string_view value) {
    if (chunk_.size() >= chunk_bytes) finish();
    if (chunk_.empty()) {
        first_ = docid;
    } else {
        append_varint(chunk_, docid - previous_ - 1);
    }
    append_bytes(chunk_, value);
    previous_ = docid;
}

void ValueStreamWriter::finish() {
    if (chunk_.empty()) return;
    std::string key = key_;
    append_sorted_integer(key, first_);
    table_.add(key, chunk_);
    chunk_.clear();
}

}  // namespace entente::write::glass
