/// Documents in one index or several.
#pragma once

#include "support/temp_dir.hpp"

#include <entente/index.hpp>
#include <entente/search.hpp>

#include <string>
#include <vector>

namespace entente::model {

/// The documents dealt out in turn.
class Shards {
public:
    Shards(const std::vector<Document>& documents, std::size_t count) {
        for (std::size_t shard = 0; shard < count; ++shard) {
            paths_.push_back((dir_.path() / std::to_string(shard)).string());
            auto writer = IndexWriter::open(paths_.back());
            for (std::size_t i = shard; i < documents.size(); i += count) {
                writer.upsert(documents[i]);
            }
            writer.commit();
        }
    }
    Searcher open() const { return Searcher::open(paths_); }
    const std::vector<std::string>& paths() const { return paths_; }

private:
    test::TempDir dir_;
    std::vector<std::string> paths_;
};

}  // namespace entente::model
