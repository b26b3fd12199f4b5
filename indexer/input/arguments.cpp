#include "input/arguments.hpp"

#include "input/file_status.hpp"
#include "input/names.hpp"

#include <entente/error.hpp>

#include <algorithm>
#include <system_error>
#include <utility>

namespace entente {

namespace fs = std::filesystem;

std::vector<Argument> sorted_arguments(const std::vector<fs::path>& paths) {
    std::vector<Argument> arguments;
    for (const fs::path& path : paths) {
        std::error_code problem;
        fs::path canonical = fs::canonical(path, problem);
        if (FileStatus::of(path).is_missing()) {
            throw Error(Errc::not_found, "no such file or folder", printable_path(path));
        }
        if (problem) canonical = fs::absolute(path);
        arguments.push_back({std::move(canonical), path});
    }
    std::ranges::stable_sort(arguments, {}, &Argument::canonical);
    const auto same = [](const Argument& one, const Argument& other) {
        return one.canonical == other.canonical;
    };
    arguments.erase(std::unique(arguments.begin(), arguments.end(), same), arguments.end());
    return arguments;
}

}  // namespace entente
