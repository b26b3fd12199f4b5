#include "pipeline/id_registry.hpp"

#include "base/utf8.hpp"
#include "store/fields.hpp"
#include "store/terms.hpp"

#include <filesystem>
#include <utility>

namespace entente {
namespace {

/// The term that all documents of one file share; empty if the document came from no file.
std::string file_term(const Xapian::Database& database, Xapian::docid document) {
    auto term = database.termlist_begin(document);
    term.skip_to(std::string(file_prefix));
    if (term == database.termlist_end(document) || !(*term).starts_with(file_prefix)) return {};
    return *term;
}

/// True if the term names a file that is no longer there (a path that was cut is taken to be).
bool is_gone(const std::string& term) {
    std::error_code ignored;
    return !std::filesystem::exists(term.substr(file_prefix.size()), ignored);
}

}  // namespace

IdRegistry::IdRegistry(std::optional<Xapian::Database> base,
                       std::unordered_set<std::string> leaving)
    : base_(std::move(base)) {
    for (const std::string& path : leaving) leaving_terms_.insert(value_term(file_prefix, path));
}

IdRegistry::State IdRegistry::state_in_base(const std::string& id) {
    if (!base_) return State::free;
    const std::string term = value_term(find_backend("id")->prefix, id);
    const auto posting = base_->postlist_begin(term);
    if (posting == base_->postlist_end(term)) return State::free;
    const std::string owner = file_term(*base_, *posting);
    if (owner.empty()) return State::taken;
    return leaving_terms_.contains(owner) || is_gone(owner) ? State::leaving : State::taken;
}

std::optional<IdClaim> IdRegistry::claim(const std::vector<std::string>& wishes) {
    for (const std::string& id : wishes) {
        if (claimed_.contains(id)) continue;
        const State state = state_in_base(id);
        if (state == State::taken) continue;
        claimed_.number(id);
        return IdClaim{id, state == State::leaving};
    }
    return std::nullopt;
}

std::vector<std::string> id_wishes(const Page& page, const SourceFile& file, const Root& root) {
    if (file.records) {
        return {page.id, file.below_root + "#" + page.id,
                drop_controls(file.path.string()) + "#" + page.id};
    }
    std::error_code ignored;
    const std::string name = std::filesystem::weakly_canonical(root.path, ignored).filename();
    return {page.id, drop_controls(name) + "/" + page.id, drop_controls(file.path.string())};
}

}  // namespace entente
