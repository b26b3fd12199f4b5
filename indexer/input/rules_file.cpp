// entente.toml: reading the user's rules. The only user of the TOML library.
//
// Every table is read by a list of its keys, so that a key nobody knows is said with its line and
// the keys that there are. A mistake costs its own value and nothing else.
#include "base/hash.hpp"
#include "input/bytes.hpp"
#include "input/forms.hpp"
#include "input/names.hpp"
#include "input/rules.hpp"

#include <entente/error.hpp>

#include <toml++/toml.h>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>

namespace entente {
namespace {

constexpr std::uint64_t max_rules_bytes = 1u << 20;

class RulesReader {
public:
    RulesReader(std::string shown_path, std::vector<std::string>& warnings)
        : path_(std::move(shown_path)), warnings_(warnings) {}

    void read(std::string_view toml, CorpusRules& rules);

private:
    template <class Target>
    struct Key {
        std::string_view name;
        void (RulesReader::*read)(const toml::node&, Target&);
    };
    template <class Target>
    void read_table(const toml::node&, std::initializer_list<Key<Target>>, Target&);

    void ignore(const toml::node& node, CorpusRules& rules) { rules.ignore = texts(node); }
    void path_rules(const toml::node&, CorpusRules&);
    void path_rule(const toml::node&, CorpusRules&);
    void parties(const toml::node&, CorpusRules&);
    void party_aliases(const toml::node& node, CorpusRules& rules) {
        aliases(node, rules.party_aliases);
    }
    void not_parties(const toml::node&, CorpusRules&);
    void sources(const toml::node&, CorpusRules&);
    void source_aliases(const toml::node& node, CorpusRules& rules) {
        aliases(node, rules.source_aliases);
    }
    void aliases(const toml::node&, NameTable&);

    void path(const toml::node& node, PathRule& rule) { rule.path = text(node).value_or(""); }
    void source(const toml::node& node, PathRule& rule) { rule.source = line(node); }
    void charset(const toml::node& node, PathRule& rule) { rule.charset = line(node); }
    void language(const toml::node&, PathRule&);
    void date_order(const toml::node&, PathRule&);
    void fields(const toml::node&, PathRule&);

    std::optional<std::string> text(const toml::node&);
    std::vector<std::string> texts(const toml::node&);
    std::string line(const toml::node& node) { return stated_line(text(node).value_or("")); }
    std::vector<std::string> lines(const toml::node&);
    std::optional<std::string> scalar(const toml::node&);
    void warn(const toml::source_region&, const std::string& what);
    void warn(const toml::node& node, const std::string& what) { warn(node.source(), what); }

    std::string path_;
    std::vector<std::string>& warnings_;
};

void RulesReader::warn(const toml::source_region& where, const std::string& what) {
    warnings_.push_back(path_ + ':' + std::to_string(where.begin.line) + ": " + what);
}

template <class Target>
void RulesReader::read_table(const toml::node& node, std::initializer_list<Key<Target>> keys,
                             Target& target) {
    const toml::table* table = node.as_table();
    if (table == nullptr) return warn(node, "a table is wanted here");
    for (const auto& [name, value] : *table) {
        const auto* known = std::ranges::find(keys, name.str(), &Key<Target>::name);
        if (known != keys.end()) {
            (this->*known->read)(value, target);
            continue;
        }
        std::string names;
        for (const Key<Target>& key : keys) {
            names += names.empty() ? "" : ", ";
            names += key.name;
        }
        warn(name.source(),
             "unknown key \"" + stated_line(name.str()) + "\"; known here: " + names);
    }
}

void RulesReader::read(std::string_view toml, CorpusRules& rules) {
    try {
        read_table<CorpusRules>(toml::parse(toml),
                                {{"ignore", &RulesReader::ignore},
                                 {"rule", &RulesReader::path_rules},
                                 {"parties", &RulesReader::parties},
                                 {"sources", &RulesReader::sources}},
                                rules);
    } catch (const toml::parse_error& error) {
        warn(error.source(), "not read: " + stated_line(error.description()));
    }
}

void RulesReader::path_rules(const toml::node& node, CorpusRules& rules) {
    const toml::array* list = node.as_array();
    if (list == nullptr) return warn(node, "write [[rule]], one for each rule");
    for (const toml::node& rule : *list) path_rule(rule, rules);
}

void RulesReader::path_rule(const toml::node& node, CorpusRules& rules) {
    PathRule rule;
    read_table<PathRule>(node,
                         {{"path", &RulesReader::path},
                          {"source", &RulesReader::source},
                          {"language", &RulesReader::language},
                          {"charset", &RulesReader::charset},
                          {"date_order", &RulesReader::date_order},
                          {"fields", &RulesReader::fields}},
                         rule);
    if (rule.path.empty()) return warn(node, "a rule without a path holds for no file");
    rules.rules.push_back(std::move(rule));
}

void RulesReader::language(const toml::node& node, PathRule& rule) {
    const std::string code = line(node);
    std::optional<std::string> known = stated_language(code);
    if (known) {
        rule.language = std::move(*known);
    } else {
        warn(node, '"' + code + R"(" is no language code such as "en" or "zh")");
    }
}

void RulesReader::date_order(const toml::node& node, PathRule& rule) {
    const std::string order = line(node);
    if (order == "day-first") {
        rule.date_order = DateOrder::day_first;
    } else if (order == "month-first") {
        rule.date_order = DateOrder::month_first;
    } else {
        warn(node, R"(date_order is "day-first" or "month-first")");
    }
}

void RulesReader::fields(const toml::node& node, PathRule& rule) {
    const toml::table* table = node.as_table();
    if (table == nullptr) return warn(node, R"(fields wants a table, as in { desk = "business" })");
    for (const auto& [key, value] : *table) {
        const std::optional<std::string> name = stated_field_name(key.str());
        const std::optional<std::string> text = scalar(value);
        if (!name) warn(key.source(), "no name for a field; use letters a-z, digits, _ and -");
        if (name && text) rule.fields.insert_or_assign(*name, *text);
    }
}

void RulesReader::parties(const toml::node& node, CorpusRules& rules) {
    read_table<CorpusRules>(
        node, {{"aliases", &RulesReader::party_aliases}, {"not", &RulesReader::not_parties}},
        rules);
}

void RulesReader::not_parties(const toml::node& node, CorpusRules& rules) {
    for (std::string& name : lines(node)) rules.not_parties.add({std::move(name)});
}

void RulesReader::sources(const toml::node& node, CorpusRules& rules) {
    read_table<CorpusRules>(node, {{"aliases", &RulesReader::source_aliases}}, rules);
}

void RulesReader::aliases(const toml::node& node, NameTable& table) {
    const toml::array* list = node.as_array();
    if (list == nullptr) return warn(node, "aliases wants a list of lists of names");
    for (const toml::node& item : *list) {
        std::vector<std::string> group = lines(item);
        for (const std::string& name : group) {
            const std::string* other = table.canonical(name);
            if (other) warn(item, '"' + name + "\" is already a name of \"" + *other + '"');
        }
        table.add(std::move(group));
    }
}

std::optional<std::string> RulesReader::text(const toml::node& node) {
    if (const auto* text = node.as_string()) return text->get();
    warn(node, "a text in quotes is wanted here");
    return {};
}

std::vector<std::string> RulesReader::texts(const toml::node& node) {
    std::vector<std::string> all;
    const toml::array* list = node.as_array();
    if (list == nullptr) {
        warn(node, "a list of texts is wanted here");
        return all;
    }
    for (const toml::node& item : *list) {
        if (std::optional<std::string> one = text(item)) all.push_back(std::move(*one));
    }
    return all;
}

std::vector<std::string> RulesReader::lines(const toml::node& node) {
    std::vector<std::string> all = texts(node);
    for (std::string& one : all) one = stated_line(one);
    std::erase(all, std::string());
    return all;
}

std::optional<std::string> RulesReader::scalar(const toml::node& node) {
    if (const auto* number = node.as_integer()) return std::to_string(number->get());
    if (const auto* truth = node.as_boolean()) return truth->get() ? "true" : "false";
    const std::optional<std::string> written = text(node);
    if (!written) return {};
    return stated_line(*written);
}

std::string read_file(const std::filesystem::path& path) {
    const InputFile file(path);
    if (file.size() > max_rules_bytes) {
        throw Error(Errc::invalid_argument, "larger than 1 MiB", printable_path(path));
    }
    return file.read(0, file.size());
}

}  // namespace

CorpusRules read_rules(const std::filesystem::path& root, std::vector<std::string>& warnings) {
    CorpusRules rules;
    const std::filesystem::path path = root / rules_name;
    try {
        const std::string bytes = read_file(path);
        rules.fingerprint = hex(hash64(bytes));
        RulesReader(printable_path(path), warnings).read(bytes, rules);
    } catch (const Error& error) {
        if (error.code() != Errc::not_found) warnings.emplace_back(error.what());
    }
    return rules;
}

}  // namespace entente
