#include "store/open.hpp"

#include "store/errors.hpp"
#include "store/index_folder.hpp"

#include <string>
#include <vector>

namespace entente {
namespace {

Xapian::Database open_database(const ShardAddress& address, std::chrono::milliseconds limit) {
    const auto milliseconds = static_cast<unsigned>(limit.count());
    if (address.remote) {
        return Xapian::Remote::open(address.remote->host, address.remote->port, milliseconds,
                                    milliseconds);
    }
    try {
        return Xapian::Database(address.folder.string());
    } catch (const Xapian::DatabaseOpeningError& error) {
        throw Error(
            Errc::damaged,
            "the index is damaged: " + error.get_msg() + "; index again with `indexer --rebuild`",
            address.name);
    }
}

}  // namespace

OpenShard open_shard(const ShardAddress& address, std::chrono::milliseconds limit) {
    try {
        Xapian::Database database = open_database(address, limit);
        const std::string manifest = database.get_metadata(std::string(manifest_key));
        check_manifest(manifest, address.name);
        return {std::move(database), decode_manifest(manifest)};
    } catch (const Xapian::NetworkError&) {
        throw;
    } catch (const Xapian::Error& error) {
        throw translate(error, "open the index", address.name);
    }
}

Xapian::Database open_index(const std::filesystem::path& index) {
    return open_current(
        [&] { return current_databases(index); },
        [&](const std::vector<std::filesystem::path>& databases) {
            Xapian::Database all;
            for (const auto& folder : databases) {
                all.add_database(open_shard({index.string(), 0, folder, {}}, {}).database);
            }
            return all;
        });
}

Manifest read_manifest(const Xapian::Database& database) {
    return decode_manifest(database.get_metadata(std::string(manifest_key)));
}

}  // namespace entente
