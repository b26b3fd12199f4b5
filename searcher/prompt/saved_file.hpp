/// The searches that a user has given names, in a text file: a search a line.
///
///     # worth watching
///     telecoms party:{huawei, zte}
///     pacts-2017 pact date:2017
///
/// People may edit it: comments and lines that are no search are left as they are.
/// Tested by tests/unit/searcher/prompt/saved_file_test.cpp.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace entente::prompt {

/// By name, as QueryOptions takes them.
using SavedSearches = std::map<std::string, std::string, std::less<>>;

/// Letters of any script, digits, - _ and dots; it begins with a letter or digit.
bool is_search_name(std::string_view);

class SavedFile {
public:
    /// Without a path nothing is there, and nothing can be kept.
    explicit SavedFile(std::filesystem::path path = {}) : path_(std::move(path)) {}

    const std::filesystem::path& path() const { return path_; }

    /// Read anew each time; a file that cannot be read holds nothing. Of two lines with one name
    /// the last counts.
    SavedSearches read() const;

    /// Requires: a search name, and a query on one line that is not empty.
    /// Errors: Error no_permission; what was there before is then unchanged.
    void put(std::string_view name, std::string_view query) const;

    /// False: there was none. Errors: as of put.
    bool remove(std::string_view name) const;

private:
    std::filesystem::path path_;
};

/// Where they are kept: $XDG_DATA_HOME/entente/searches, else below ~/.local/share; empty if there
/// is no home.
std::filesystem::path default_saved_file();

}  // namespace entente::prompt
