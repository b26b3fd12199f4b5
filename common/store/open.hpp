/// Opening an index to read it.
#pragma once

#include "store/manifest.hpp"
#include "store/shard_address.hpp"

#include <entente/error.hpp>

#include <xapian.h>
#include <chrono>
#include <filesystem>

namespace entente {

/// A database that this program can read, and what it says of itself.
struct OpenShard {
    Xapian::Database database;
    Manifest manifest;
};

/// `limit`: how long a server may take for each answer, now and later.
/// Errors: Error (not_an_index, wrong_format, damaged, io); Xapian::NetworkError where a server
/// does not answer.
OpenShard open_shard(const ShardAddress&, std::chrono::milliseconds limit);

/// The current generation of an index folder, all its databases joined. If a writer replaces it
/// while it is being opened, the next one is opened instead.
/// Errors: Error (not_found, not_an_index, wrong_format, damaged, io).
Xapian::Database open_index(const std::filesystem::path& index);

Manifest read_manifest(const Xapian::Database&);

/// Runs `open`, and again when a writer has replaced what `addresses()` gives meanwhile.
template <class Addresses, class Open>
auto open_current(const Addresses& addresses, const Open& open) {
    constexpr int max_tries = 5;
    for (int tries_left = max_tries;; --tries_left) {
        const auto current = addresses();
        try {
            return open(current);
        } catch (const Error&) {
            if (tries_left == 1 || addresses() == current) throw;
        }
    }
}

}  // namespace entente
