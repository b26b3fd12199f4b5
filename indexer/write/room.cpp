#include "write/room.hpp"

#include "store/errors.hpp"
#include "store/index_folder.hpp"

#include <algorithm>
#include <cerrno>

namespace entente::write {
namespace fs = std::filesystem;

namespace {

/// Guesses, on the safe side: a document changes a few hundred blocks.
constexpr std::uintmax_t room_of_document = 2 << 20, room_of_commit = 1 << 20;

}  // namespace

void require_room(const fs::path& folder, std::uintmax_t bytes) {
    if (fs::space(folder).available >= bytes + room_of_commit) return;
    throw system_error(ENOSPC, "write the index", folder.string());
}

std::uintmax_t room_to_change(const fs::path& database, std::uintmax_t documents) {
    const std::uintmax_t all = bytes_below(database);
    return std::min(all, documents * room_of_document) + all / 4;
}

}  // namespace entente::write
