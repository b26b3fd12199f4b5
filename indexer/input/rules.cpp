#include "input/rules.hpp"

#include "base/utf8.hpp"
#include "input/glob.hpp"

#include <entente/analyzer.hpp>

#include <algorithm>
#include <utility>

namespace entente {
namespace {

std::string folded(std::string_view name) {
    static const Analyzer analyzer;  // const calls may run at once from several threads
    return one_line(analyzer.fold(name));
}

void replace_if_stated(const std::string& later, std::string& value) {
    if (!later.empty()) value = later;
}

}  // namespace

NameTable::NameTable(std::initializer_list<Group> groups) {
    for (const Group& group : groups) add(group);
}

void NameTable::add(Group group) {
    if (group.empty()) return;
    for (const std::string& name : group) group_of_.emplace(folded(name), groups_.size());
    groups_.push_back(std::move(group));
}

const std::string* NameTable::canonical(std::string_view name) const {
    if (groups_.empty()) return nullptr;
    const auto found = group_of_.find(folded(name));
    return found == group_of_.end() ? nullptr : &groups_[found->second].front();
}

PathRule CorpusRules::for_path(std::string_view path) const {
    PathRule merged;
    for (const PathRule& rule : rules) {
        if (!glob_covers(rule.path, path)) continue;
        replace_if_stated(rule.source, merged.source);
        replace_if_stated(rule.language, merged.language);
        replace_if_stated(rule.charset, merged.charset);
        if (rule.date_order != DateOrder::unknown) merged.date_order = rule.date_order;
        for (const auto& [name, value] : rule.fields) merged.fields.insert_or_assign(name, value);
    }
    return merged;
}

bool CorpusRules::ignored(std::string_view path) const {
    return std::ranges::any_of(ignore,
                               [&](const std::string& glob) { return glob_covers(glob, path); });
}

std::string CorpusRules::canonical_party(const std::string& name) const {
    const std::string* canonical = party_aliases.canonical(name);
    return canonical == nullptr ? name : *canonical;
}

std::string CorpusRules::canonical_source(const std::string& name) const {
    const std::string* canonical = source_aliases.canonical(name);
    return canonical == nullptr ? name : *canonical;
}

bool CorpusRules::is_not_a_party(const std::string& name) const {
    return not_parties.canonical(name) != nullptr;
}

}  // namespace entente
