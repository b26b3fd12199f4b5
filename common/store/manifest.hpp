/// What an index says of itself, kept in the database's metadata under the key "entente".
///
///     format 5
///     features positions families stories checksums
///     analyzer 1 icu72 xapian1.4
///     writer glass
///     fields desk region
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct Manifest {
    static constexpr int current_format = 5;

    int format = current_format;
    std::vector<std::string> features;     ///< names of what the index holds
    std::string analyzer;                  ///< Analyzer::fingerprint() of the writer
    std::string writer;                    ///< what wrote the database: "glass", "xapian"
    std::vector<std::string> user_fields;  ///< sorted

    friend bool operator==(const Manifest&, const Manifest&) = default;
};

inline constexpr std::string_view manifest_key = "entente";

/// Of an index that is written now, by this program; the writer is still to be named.
Manifest manifest_of(std::vector<std::string> user_fields);

std::string encode(const Manifest&);
Manifest decode_manifest(std::string_view);

/// Refuses what this version cannot read, with the remedy.
/// Errors: not_an_index (no manifest), wrong_format (another format, unknown feature or analyzer).
void check_manifest(std::string_view stored, const std::string& index);

}  // namespace entente
