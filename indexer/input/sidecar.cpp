#include "input/sidecar.hpp"

#include "input/bytes.hpp"
#include "input/json.hpp"
#include "input/names.hpp"

#include <utility>

namespace entente {
namespace {

Stated read_object(const std::filesystem::path& path) {
    const InputFile file(path);
    if (file.size() > max_sidecar_bytes) return {{}, "larger than 1 MiB"};
    return read_json_object(file.read(0, file.size()));
}

}  // namespace

StatedFacts read_sidecar(const SourceFile& file, std::vector<std::string>& warnings) {
    if (file.sidecar_bytes == 0) return {};
    std::filesystem::path path = file.path;
    path += sidecar_suffix;
    const std::string shown = printable_path(path);
    try {
        const Stated stated = read_object(path);
        if (!stated.value) {
            warnings.push_back(shown + ": " + stated.problem);
            return {};
        }
        std::vector<std::string> problems;
        StatedFacts facts = facts_of(*stated.value, Origin::sidecar, problems);
        for (const std::string& problem : problems) warnings.push_back(shown + ": " + problem);
        return facts;
    } catch (const Error& error) {
        warnings.emplace_back(error.what());
        return {};
    }
}

}  // namespace entente
