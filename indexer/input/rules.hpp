/// What the user says about a corpus: `entente.toml` at its root.
#pragma once

#include <entente/metadata.hpp>

#include <filesystem>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente {

enum class DateOrder { unknown, day_first, month_first };

/// Names of which the user says that they mean the same. Looked up folded, so that case, accents
/// and width do not matter; a name of two groups belongs to the first.
class NameTable {
public:
    using Group = std::vector<std::string>;  ///< the canonical name, then the others

    NameTable() = default;
    NameTable(std::initializer_list<Group> groups);
    void add(Group);
    /// The canonical name of the group that holds `name`; nullptr: none does.
    const std::string* canonical(std::string_view name) const;
    const std::vector<Group>& groups() const { return groups_; }

private:
    std::vector<Group> groups_;
    std::unordered_map<std::string, std::size_t> group_of_;  ///< by folded name
};

/// Settings for the files that match a glob.
struct PathRule {
    std::string path;  ///< glob below the corpus root, see input/glob.hpp
    std::string source, language;
    std::string charset;  ///< of files that are neither marked nor valid UTF-8
    DateOrder date_order = DateOrder::unknown;
    std::map<std::string, std::string> fields;
};

struct CorpusRules {
    std::vector<PathRule> rules;
    std::vector<std::string> ignore;  ///< globs
    NameTable party_aliases, source_aliases;
    NameTable not_parties;    ///< each name a group of its own
    std::string fingerprint;  ///< hash of the file: when it changes, everything is indexed anew

    /// Later rules win over earlier ones, key by key.
    PathRule for_path(std::string_view path_below_root) const;
    bool ignored(std::string_view path_below_root) const;
    /// The canonical party or source name if the user has an alias for it, else the name itself.
    std::string canonical_party(const std::string& name) const;
    std::string canonical_source(const std::string& name) const;
    bool is_not_a_party(const std::string& name) const;
};

/// Reads ROOT/entente.toml; no such file: no rules. What is not understood is said in `warnings`
/// (file, line, what), the rest holds.
CorpusRules read_rules(const std::filesystem::path& root, std::vector<std::string>& warnings);

}  // namespace entente
