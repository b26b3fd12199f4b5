/// FILE.meta.json: what is stated about a file from beside it, as one JSON object.
/// Tested by tests/unit/indexer/input/pages_test.cpp.
#pragma once

#include "input/page.hpp"
#include "input/stated_facts.hpp"

namespace entente {

inline constexpr std::uint64_t max_sidecar_bytes = 1u << 20;

/// The facts of the file's sidecar; none if there is no sidecar. A sidecar that cannot be read is a
/// warning, and what it has of values that are not understood one warning each.
StatedFacts read_sidecar(const SourceFile&, std::vector<std::string>& warnings);

}  // namespace entente
