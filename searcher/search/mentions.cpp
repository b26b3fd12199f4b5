#include "search/mentions.hpp"

#include "base/utf8.hpp"
#include "search/listing.hpp"
#include "snippet/matcher.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace entente {
namespace {

/// A document has few parties of one name, a pattern may have many forms: the rest is counted.
constexpr std::size_t max_listed = 6;

/// Looks for the words of a leaf, whatever its field.
class Finder {
public:
    Finder(const Analyzer& analyzer, const CompiledLeaf& leaf, std::string language)
        : matcher_(analyzer, without_field(leaf.leaf),
                   {.language = std::move(language), .terms = terms_of(leaf)}) {}

    bool is_in(std::string_view text) { return !matcher_.find(text).empty(); }

    std::vector<snippet::Match> find(std::string_view text) { return matcher_.find(text); }

private:
    static Query without_field(Query leaf) {
        leaf.field.clear();
        return leaf;
    }

    static snippet::LeafTerms terms_of(const CompiledLeaf& leaf) {
        if (leaf.leaf.kind != Query::Kind::word || leaf.leaf.exact) return {};
        return {{leaf.leaf.text, leaf.terms}};
    }

    snippet::Matcher matcher_;
};

bool is_of(const Party& party, std::string_view field) {
    const bool person = party.kind == PartyKind::person;
    return field.empty() || field == "party" || field == (person ? "person" : "org");
}

std::vector<std::string> parties_with(Finder& finder, const Document& document,
                                      std::string_view field) {
    std::vector<std::string> out;
    for (const Party& party : document.metadata.parties) {
        if (!is_of(party, field)) continue;
        const bool by_alias = std::ranges::any_of(
            party.aliases, [&](const std::string& alias) { return finder.is_in(alias); });
        if (by_alias || finder.is_in(party.name)) out.push_back(party.name);
    }
    return out;
}

void count_forms(Mentions& mentions, Finder& finder, const Analyzer& analyzer,
                 std::string_view body) {
    std::map<std::string, std::size_t> forms;
    for (const snippet::Match& match : finder.find(body)) {
        ++mentions.in_body;
        ++forms[analyzer.fold(one_line(body.substr(match.where.begin, match.where.size())))];
    }
    mentions.forms.assign(forms.begin(), forms.end());
    std::ranges::stable_sort(mentions.forms, std::ranges::greater(),
                             [](const auto& form) { return form.second; });
}

std::string typed(const Query& leaf) {
    std::string out = leaf.text;
    for (const std::string& word : leaf.words) out += (out.empty() ? "" : " ") + word;
    return out;
}

/// "5 mentions", and the forms unless each is as it was typed.
std::string count_in_words(const Mentions& mentions, const std::string& typed) {
    std::string out =
        std::to_string(mentions.in_body) + (mentions.in_body == 1 ? " mention" : " mentions");
    if (mentions.forms.size() == 1 && mentions.forms.front().first == typed) return out;
    return out + ": " + listed(mentions.forms, max_listed, [](const auto& form) {
               return form.first + (form.second > 1 ? " \u00D7" + std::to_string(form.second) : "");
           });
}

}  // namespace

Mentions find_mentions(const Analyzer& analyzer, const Document& document,
                       const CompiledLeaf& leaf) {
    Mentions out;
    const std::string& field = leaf.leaf.field;
    const Metadata& metadata = document.metadata;
    Finder finder(analyzer, leaf, metadata.language);
    if (field.empty() || field == "title") out.in_title = finder.is_in(document.title);
    if (field.empty() || field == "party" || field == "org" || field == "person") {
        out.parties = parties_with(finder, document, field);
    }
    if (field == "source" && metadata.source) out.is_source = finder.is_in(metadata.source->value);
    if (field.empty() || field == "body") count_forms(out, finder, analyzer, document.body);
    return out;
}

std::string in_words(const Mentions& mentions, const Query& leaf, const Analyzer& analyzer) {
    std::vector<std::string> parts;
    if (mentions.in_title) parts.push_back("in the headline");
    if (!mentions.parties.empty()) {
        const bool one = mentions.parties.size() == 1;
        parts.push_back(
            (one ? "party: " : "parties: ") +
            listed(mentions.parties, max_listed, [](const std::string& name) { return name; }));
    }
    if (mentions.is_source) parts.push_back("in the name of the source");
    if (mentions.in_body > 0) parts.push_back(count_in_words(mentions, analyzer.fold(typed(leaf))));
    std::string out;
    for (const std::string& part : parts) out += (out.empty() ? "" : "; ") + part;
    return out;
}

}  // namespace entente
