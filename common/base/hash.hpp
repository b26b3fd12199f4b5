/// Fingerprints of bytes: for changed files and damaged records, never for secrets.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

/// XXH3, 64 bits (Collet 2019, xxHash).
std::uint64_t hash64(std::string_view bytes);
std::string hex(std::uint64_t);  ///< 16 lower-case digits

}  // namespace entente
