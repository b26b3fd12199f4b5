/// Who the parties are, as stated: names, or objects of name, kind and aliases.
///
///     ["BT", {"name": "Jinan", "kind": "government", "aliases": ["Jinan city"]}]     "BT; Nokia"
///
/// Tested by tests/unit/indexer/input/stated_facts_test.cpp.
#pragma once

#include "input/stated_context.hpp"

#include <vector>

namespace entente {

/// In the order of the list. What is not understood is left out and said.
std::vector<Party> read_parties(const StatedValue&, StatedContext&);

}  // namespace entente
