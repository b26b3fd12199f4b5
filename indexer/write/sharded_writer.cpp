#include "write/sharded_writer.hpp"

#include "base/hash.hpp"
#include "store/manifest.hpp"

#include <string>
#include <utility>

namespace entente::write {
namespace fs = std::filesystem;

std::size_t shard_of(std::string_view key, std::size_t shards) { return hash64(key) % shards; }

Supplement supplement_of_shard(const Supplement& all, std::size_t number) {
    if (number == 0) return all;
    Supplement part{{}, all.families};
    const auto manifest = all.metadata.find(std::string(manifest_key));
    if (manifest != all.metadata.end()) part.metadata.insert(*manifest);
    return part;
}

ShardedWriter::ShardedWriter(WriterKind kind, std::size_t shards, const fs::path& scratch) {
    for (std::size_t i = 0; i < shards; ++i) {
        const fs::path own = scratch / ("shard-" + std::to_string(i));
        fs::create_directories(own);
        writers_.push_back(make_writer(kind, own));
    }
}

void ShardedWriter::add(std::size_t batch, std::vector<Entry> entries) {
    std::vector<std::vector<Entry>> parts(writers_.size());
    for (Entry& entry : entries) {
        parts[shard_of(entry.key, parts.size())].push_back(std::move(entry));
    }
    for (std::size_t i = 0; i < parts.size(); ++i) writers_[i]->add(batch, std::move(parts[i]));
}

void ShardedWriter::finish(const fs::path& target, const Supplement& added) {
    fs::create_directories(target);
    for (std::size_t i = 0; i < writers_.size(); ++i) {
        writers_[i]->finish(target / std::to_string(i), supplement_of_shard(added, i));
        writers_[i].reset();
    }
}

}  // namespace entente::write
