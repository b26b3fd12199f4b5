/// Room on the disk for what the database library is to write.
///
/// On a disk that fills while it commits, the library ends the process: it throws while it clears
/// up. So before it writes, a disk that might fill is taken for one that is full.
/// Tests: tests/safety/full_disk_test.py.
#pragma once

#include <cstdint>
#include <filesystem>

namespace entente::write {

/// `bytes`: what may be written, the few blocks of every commit not counted.
/// Errors: Error no_space.
void require_room(const std::filesystem::path& folder, std::uintmax_t bytes);

/// What a change of so many documents may take in a database that is there: the library writes
/// every block that changes to another place.
std::uintmax_t room_to_change(const std::filesystem::path& database, std::uintmax_t documents);

}  // namespace entente::write
