#include "search/index_reader.hpp"

#include "query/weights.hpp"
#include "store/fields.hpp"
#include "store/index_folder.hpp"
#include "store/open.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace entente {
namespace {

std::vector<std::string> languages_of(const Xapian::Database& database) {
    const std::string prefix(find_backend("lang")->prefix);
    const double enough = weights::language_share * database.get_doccount();
    std::vector<std::pair<Xapian::doccount, std::string>> found;
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix);
         ++term) {
        if (term.get_termfreq() < enough) continue;
        found.emplace_back(term.get_termfreq(), (*term).substr(prefix.size()));
    }
    std::ranges::stable_sort(found, std::ranges::greater(),
                             [](const auto& one) { return one.first; });
    std::vector<std::string> languages;
    for (auto& [documents, code] : found) languages.push_back(std::move(code));
    return languages;
}

std::vector<std::filesystem::path> current_generations(const std::vector<std::string>& indexes) {
    std::vector<std::filesystem::path> out;
    std::ranges::transform(indexes, std::back_inserter(out), current_generation);
    return out;
}

}  // namespace

IndexReader::IndexReader(std::vector<std::string> indexes) : indexes_(std::move(indexes)) {
    if (indexes_.empty()) throw Error(Errc::invalid_argument, "no index was named");
    open();
}

void IndexReader::open() {
    generations_ = current_generations(indexes_);
    Xapian::Database all;
    std::set<std::string> fields;
    for (const std::string& index : indexes_) {
        const Xapian::Database one = open_index(index);
        const Manifest manifest = read_manifest(one);
        fields.insert(manifest.user_fields.begin(), manifest.user_fields.end());
        writer_ = manifest.writer;
        all.add_database(one);
    }
    database_ = all;
    user_fields_.assign(fields.begin(), fields.end());
    languages_ =
        translating_errors("read the index", indexes_.front(), [&] { return languages_of(all); });
}

bool IndexReader::refresh() {
    if (current_generations(indexes_) == generations_) {
        const bool newer = translating_errors("read the index", indexes_.front(),
                                              [&] { return database_.reopen(); });
        if (!newer) return false;
    }
    open();
    return true;
}

}  // namespace entente
