/// The paths of the command line in the order in which they are walked.
/// Tested by tests/unit/indexer/input/walk_test.cpp.
#pragma once

#include <filesystem>
#include <vector>

namespace entente {

struct Argument {
    std::filesystem::path canonical;  ///< absolute and without links
    std::filesystem::path path;       ///< as given
};

/// By canonical path, so that a folder comes before what lies in it, and each once.
/// Errors: Error not_found for a path that does not exist.
std::vector<Argument> sorted_arguments(const std::vector<std::filesystem::path>&);

}  // namespace entente
