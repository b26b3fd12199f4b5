/// Whether the library at hand keeps its databases as write/glass writes them.
#pragma once

#include <filesystem>
#include <string_view>

namespace entente::write {

/// Has the library make an empty database below `scratch` and looks at it; leaves nothing there.
bool writes_known_format(const std::filesystem::path& scratch);

/// True for the bytes of the version file ("iamglass") of a database in the format that we know:
/// magic, day of the format, block size and compress-min of each table.
bool is_known_format(std::string_view version_file);

}  // namespace entente::write
