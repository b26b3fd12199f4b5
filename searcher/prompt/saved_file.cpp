#include "prompt/saved_file.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <entente/error.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <utility>
#include <vector>

#include "base/ascii.hpp"

namespace entente::prompt {

namespace {

constexpr std::string_view blanks = " \t\r";

using Search = std::pair<std::string_view, std::string_view>;

/// Name and query of a line; nothing where it is none.
std::optional<Search> search_in(std::string_view line) {
    const std::size_t begin = std::min(line.find_first_not_of(blanks), line.size());
    line.remove_prefix(begin);
    line = line.substr(0, line.find_last_not_of(blanks) + 1);
    const std::size_t end = std::min(line.find_first_of(blanks), line.size());
    const std::string_view name = line.substr(0, end);
    const std::size_t query = line.find_first_not_of(blanks, end);
    if (query == line.npos || !is_search_name(name)) return std::nullopt;
    return Search{name, line.substr(query)};
}

bool names(std::string_view line, std::string_view name) {
    const auto search = search_in(line);
    return search && search->first == name;
}

std::vector<std::string> lines_of(const std::filesystem::path& path) {
    std::vector<std::string> lines;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

/// Readable by its owner only, as the history is.
bool make_private_file(const std::filesystem::path& path) {
    const int descriptor = open(path.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
    return descriptor >= 0 && close(descriptor) == 0;
}

/// Writes beside the file and renames, so that a full disk leaves the old one.
bool replace(const std::filesystem::path& path, const std::vector<std::string>& lines) {
    std::error_code failed;
    std::filesystem::create_directories(path.parent_path(), failed);
    const std::filesystem::path target = std::filesystem::weakly_canonical(path, failed);
    std::filesystem::path beside = failed ? path : target;
    beside += ".new";
    if (!make_private_file(beside)) return false;
    std::ofstream file(beside);
    for (const std::string& line : lines) file << line << '\n';
    file.close();
    if (file) std::filesystem::rename(beside, failed ? path : target, failed);
    if (file && !failed) return true;
    std::filesystem::remove(beside, failed);
    return false;
}

void write(const std::filesystem::path& path, const std::vector<std::string>& lines) {
    if (path.empty() || !replace(path, lines)) {
        throw Error(Errc::no_permission, "the searches cannot be kept", path.string());
    }
}

}  // namespace

bool is_search_name(std::string_view name) {
    const auto is_letter = [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 || is_ascii_letter(c) || is_ascii_digit(c);
    };
    return !name.empty() && is_letter(name.front()) && std::ranges::all_of(name, [&](char c) {
        return is_letter(c) || c == '-' || c == '_' || c == '.';
    });
}

SavedSearches SavedFile::read() const {
    SavedSearches searches;
    if (path_.empty()) return searches;
    for (const std::string& line : lines_of(path_)) {
        const auto search = search_in(line);
        if (search) searches.insert_or_assign(std::string(search->first), search->second);
    }
    return searches;
}

void SavedFile::put(std::string_view name, std::string_view query) const {
    std::vector<std::string> lines = lines_of(path_);
    const auto same = [&](const std::string& line) { return names(line, name); };
    const auto old = std::ranges::find_if(lines, same);
    const auto at = lines.erase(std::remove_if(old, lines.end(), same), lines.end());
    const std::string line = std::string(name) + ' ' + std::string(query);
    lines.insert(old == at ? at : old, line);
    write(path_, lines);
}

bool SavedFile::remove(std::string_view name) const {
    std::vector<std::string> lines = lines_of(path_);
    if (std::erase_if(lines, [&](const auto& line) { return names(line, name); }) == 0) {
        return false;
    }
    write(path_, lines);
    return true;
}

std::filesystem::path default_saved_file() {
    const char* data = std::getenv("XDG_DATA_HOME");
    if (data && *data == '/') return std::filesystem::path(data) / "entente" / "searches";
    const char* home = std::getenv("HOME");
    if (!home || *home == '\0') return {};
    return std::filesystem::path(home) / ".local" / "share" / "entente" / "searches";
}

}  // namespace entente::prompt
