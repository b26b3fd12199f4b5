/// The queries of an evaluation: a file of lines `id TAB query`.
#pragma once

#include <istream>
#include <string>
#include <vector>

namespace entente::searcher {

struct Topic {
    std::string id, query;
    friend bool operator==(const Topic&, const Topic&) = default;
};

/// Empty lines are passed over. Errors: Error invalid_argument, naming `path` and the line, for one
/// without a TAB or an id.
std::vector<Topic> read_topics(std::istream&, const std::string& path);

}  // namespace entente::searcher
