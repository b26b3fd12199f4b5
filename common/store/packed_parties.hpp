/// The parties of a document as one value of the database, for counting.
#pragma once

#include <entente/metadata.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// Kind and name of each, in order; nothing else of them is kept.
std::string pack_parties(const std::vector<Party>&);

/// Authors are kept in the same form.
std::string pack_authors(const std::vector<Attributed>&);

/// Shape: ends where the bytes are damaged. Lifetime: the names point into `packed`.
std::vector<std::pair<PartyKind, std::string_view>> unpack_parties(std::string_view packed);

}  // namespace entente
