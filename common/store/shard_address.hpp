/// Which databases the name of an index stands for.
///
///     my.index              a folder that our indexer made: the databases of its generation
///     all.stub              a stub file of the backend: a database a line
///     10.0.0.7:7000         a server (xapian-tcpsrv) on another machine
///
/// A stub file, or the file XAPIANDB of a folder, has lines like these; # begins a comment, and
/// paths are relative to its folder:
///
///     auto ../press.index
///     remote 10.0.0.7:7000
///
/// Tests: tests/unit/common/store/shard_address_test.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A server as it is written: HOST:PORT, [::1]:7000.
struct RemoteAddress {
    std::string host;
    std::uint16_t port = 0;

    friend bool operator==(const RemoteAddress&, const RemoteAddress&) = default;
};

/// Nothing for what is no such address.
std::optional<RemoteAddress> parse_remote_address(std::string_view);

/// One database.
struct ShardAddress {
    std::string name;       ///< for people: the folder, or host and port
    std::size_t index = 0;  ///< databases of one index share it; a line of a stub is one by itself
    std::filesystem::path folder;         ///< unless it is remote
    std::optional<RemoteAddress> remote;  ///< then the folder is empty

    friend bool operator==(const ShardAddress&, const ShardAddress&) = default;
};

/// The databases of all names, in their order.
/// Errors: not_found, not_an_index, invalid_argument (a name or a line that cannot be understood).
std::vector<ShardAddress> shard_addresses(std::span<const std::string> names);

}  // namespace entente
