/// The file of --synonyms.
#pragma once

#include <entente/query.hpp>

#include <memory>
#include <string>

namespace entente::searcher {

/// Errors: Error not_found; Error invalid_argument, naming the path and the first bad line.
std::shared_ptr<const Synonyms> read_synonyms(const std::string& path);

}  // namespace entente::searcher
