/// A new index of several databases: each document goes to the one that its key names, so that they
/// grow alike and an update finds it there.
///
///     target/0/   the manifest and all other metadata
///     target/1/   the manifest
///     ..
///
/// Each has all stem families, so that it can be searched by itself.
/// Tests: tests/unit/indexer/write/index_update_test.cpp.
#pragma once

#include "write/database_writer.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace entente::write {

/// The number of the database, of so many, for the document of that key.
std::size_t shard_of(std::string_view key, std::size_t shards);

/// Of what is to be written into all, the part of one.
Supplement supplement_of_shard(const Supplement&, std::size_t number);

class ShardedWriter : public DatabaseWriter {
public:
    ShardedWriter(WriterKind, std::size_t shards, const std::filesystem::path& scratch);
    void add(std::size_t batch, std::vector<Entry>) override;
    void finish(const std::filesystem::path& target, const Supplement&) override;

private:
    std::vector<std::unique_ptr<DatabaseWriter>> writers_;
};

}  // namespace entente::write
