#include "store/open.hpp"

#include "store/errors.hpp"
#include "store/index_folder.hpp"

namespace entente {
namespace {

/// Each try that fails has met a generation that was replaced since the stub was read.
constexpr int max_tries = 5;

Xapian::Database open_generation(const std::filesystem::path& index) {
    for (int tries_left = max_tries;; --tries_left) {
        const std::filesystem::path generation = current_generation(index);
        try {
            return Xapian::Database(generation.string());
        } catch (const Xapian::DatabaseOpeningError& error) {
            if (tries_left > 1 && current_generation(index) != generation) continue;
            throw Error(Errc::damaged,
                        "the index is damaged: " + error.get_msg() +
                            "; index again with `indexer --rebuild`",
                        index.string());
        }
    }
}

}  // namespace

Xapian::Database open_index(const std::filesystem::path& index) {
    return translating_errors("open the index", index.string(), [&] {
        Xapian::Database database = open_generation(index);
        check_manifest(database.get_metadata(std::string(manifest_key)), index.string());
        return database;
    });
}

Manifest read_manifest(const Xapian::Database& database) {
    return decode_manifest(database.get_metadata(std::string(manifest_key)));
}

}  // namespace entente
