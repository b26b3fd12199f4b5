/// File names for people and ids: any bytes may stand in a name, only text may leave this room.
/// Tested by tests/unit/indexer/input/names_test.cpp.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace entente {

/// The name as valid UTF-8 on one line: bytes that are not, and control characters, become %XX.
///     "caf\xE9.txt" -> "caf%E9.txt"
std::string printable_name(std::string_view bytes);
std::string printable_path(const std::filesystem::path&);

/// What a file is read as, by its extension in any case.
enum class FileFormat { text, markdown, records, unknown };
FileFormat format_of(std::string_view name);

inline constexpr std::string_view sidecar_suffix = ".meta.json";
inline constexpr std::string_view rules_name = "entente.toml";

}  // namespace entente
