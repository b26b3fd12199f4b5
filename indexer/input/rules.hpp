/// What the user says about a corpus: `entente.toml` at its root.
#pragma once

#include <entente/metadata.hpp>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

enum class DateOrder { unknown, day_first, month_first };

/// Settings for the files that match a glob.
struct PathRule {
    std::string path;  ///< glob below the corpus root: * within a folder, ** across folders
    std::string source, language;
    DateOrder date_order = DateOrder::unknown;
    std::map<std::string, std::string> fields;
};

struct CorpusRules {
    std::vector<PathRule> rules;
    std::vector<std::string> ignore;                      ///< globs
    std::vector<std::vector<std::string>> party_aliases;  ///< each: canonical name, then others
    std::vector<std::string> not_parties;
    std::vector<std::vector<std::string>> source_aliases;

    /// Later rules win over earlier ones, key by key.
    PathRule for_path(std::string_view path_below_root) const;
    bool ignored(std::string_view path_below_root) const;
    /// The canonical party or source name if the user has an alias for it (case and width folded),
    /// else the name itself.
    std::string canonical_party(const std::string& name) const;
    std::string canonical_source(const std::string& name) const;
    bool is_not_a_party(const std::string& name) const;
    std::string fingerprint;  ///< hash of the file: when it changes, everything is indexed anew
};

/// Reads ROOT/entente.toml; no such file: no rules. What is not understood is said in `warnings`
/// (file, line, what), the rest holds.
CorpusRules read_rules(const std::filesystem::path& root, std::vector<std::string>& warnings);

}  // namespace entente
