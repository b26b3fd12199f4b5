#include "write/glass/synonyms.hpp"

namespace entente::write::glass {
namespace {

constexpr std::string_view metadata_prefix("\x00\xc0", 2);
constexpr unsigned size_mask = 96;

}  // namespace

TableRoot write_synonyms(const std::filesystem::path& folder,
                         const std::map<std::string, std::set<std::string>>& synonyms) {
    TableWriter table(folder, Table::synonym);
    for (const auto& [term, others] : synonyms) {
        std::string tag;
        for (const std::string& other : others) {
            tag += static_cast<char>(other.size() ^ size_mask);
            tag += other;
        }
        table.add(term, tag);
    }
    return table.finish();
}

std::string metadata_key(std::string_view name) {
    return std::string(metadata_prefix).append(name);
}

}  // namespace entente::write::glass
