/// Values: a stream of all documents' values for each slot, and statistics of it.
///
///     statistics   key 00 D0, last integer: slot
///                  tag varint: values, string: least, then the greatest unless it is the same
///     chunk        key 00 D8, varint: slot, sorted integer: its first document
///                  tag string: first value; for each further document: varint gap - 1, string
///
/// In the table of postings all statistics come before all chunks; of each kind, slots come in the
/// order of their keys, which is not that of their numbers.
/// Tests: tests/unit/indexer/write/glass/values_test.cpp.
/// Source: Xapian 1.4.22, glass_values.cc.
#pragma once

#include "write/glass/table_writer.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace entente::write::glass {

struct ValueStatistics {
    std::uint64_t values = 0;
    std::string least, greatest;

    void see(std::string_view value);
    void merge(const ValueStatistics&);
};

std::string value_statistics_key(std::uint32_t slot);
std::string value_statistics_tag(const ValueStatistics&);

/// Of the chunks of a slot, without the document.
std::string value_chunk_key(std::uint32_t slot);

/// Cuts the values of one slot into chunks and adds these to the table of postings.
class ValueStreamWriter {
public:
    ValueStreamWriter(TableWriter& table, std::uint32_t slot)
        : table_(table), key_(value_chunk_key(slot)) {}

    /// Requires: documents ascend, and the value is not empty.
    void add(std::uint32_t docid, std::string_view value);
    void finish();

private:
    TableWriter& table_;
    std::string key_;
    std::uint32_t first_ = 0, previous_ = 0;
    std::string chunk_;
};

}  // namespace entente::write::glass
