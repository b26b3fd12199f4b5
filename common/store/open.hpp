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

/// Runs `open`, and again when a writer has replaced what `addresses()` gives meanwhile: the
/// backend takes a table that is deleted while it opens the database for one that is empty. Errors:
/// as `open`; changed if that happens again and again.
template <class Addresses, class Open>
auto open_current(const Addresses& addresses, const Open& open) {
    constexpr int max_tries = 20;
    for (int tries_left = max_tries; tries_left > 0; --tries_left) {
        const auto current = addresses();
        try {
            auto opened = open(current);
            if (addresses() == current) return opened;
        } catch (const Error&) {
            if (addresses() == current) throw;
        }
    }
    throw Error(Errc::changed, "the index is replaced faster than it can be opened: try again");
}

}  // namespace entente
