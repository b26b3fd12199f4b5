#include "search/near_words.hpp"

#include "base/utf8.hpp"
#include "query/term_pattern.hpp"
#include "query/tree.hpp"
#include "store/fields.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>

namespace entente {
namespace {

/// One slip makes too many words out of shorter ones; longer ones are no words.
constexpr std::size_t shortest_word = 3, longest_word = 40;

/// A word of the text in so few documents may be a slip of theirs.
constexpr Xapian::doccount few_documents = 2;

/// More than this resemble no word.
constexpr std::size_t max_tried = 100;

std::size_t letters_in(std::string_view text) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size(); ++letters) at += decode_utf8(text, at).size;
    return letters;
}

/// What stands before the terms of the field; without a field, the text and names of parties.
std::vector<std::string> prefixes_of(std::string_view field) {
    const FieldBackend* row = find_backend(field.empty() ? "body" : field);
    std::vector<std::string> out{row ? std::string(row->prefix) : user_field_prefix(field)};
    if (out.front().empty()) out.emplace_back(find_backend("party")->prefix);
    return out;
}

using Frequencies = std::map<std::string, Xapian::doccount>;

void add_near(const Expansion& expansion, const std::string& prefix, const TermPattern& pattern,
              const std::string& folded, Frequencies& found) {
    const auto near = expansion.matching(
        prefix, pattern.beginning(), [&](std::string_view term) { return pattern.matches(term); },
        max_tried, [&](std::string_view term) { return pattern.next_possible(term); });
    for (const std::string& word : near.terms) {
        const Xapian::doccount documents = expansion.frequency(prefix + word);
        if (word == folded || (prefix.empty() && documents <= few_documents)) continue;
        found[word] = std::max(found[word], documents);
    }
}

std::vector<std::string> most_frequent(const Frequencies& found, std::size_t limit) {
    std::vector<std::pair<Xapian::doccount, std::string>> words;
    for (const auto& [word, documents] : found) words.emplace_back(documents, word);
    std::ranges::stable_sort(words, std::ranges::greater(), [](auto& word) { return word.first; });
    std::vector<std::string> out;
    for (std::size_t i = 0; i < std::min(limit, words.size()); ++i) out.push_back(words[i].second);
    return out;
}

}  // namespace

std::vector<std::string> near_words(const Expansion& expansion, const Analyzer& analyzer,
                                    std::string_view field, std::string_view word,
                                    std::size_t limit) {
    const std::string folded = analyzer.fold(word);
    const std::size_t letters = letters_in(folded);
    if (letters < shortest_word || letters > longest_word) return {};
    const std::uint32_t most_slips = letters <= 5 ? 1 : 2;
    Frequencies found;
    for (std::uint32_t slips = 1; slips <= most_slips && found.empty(); ++slips) {
        const TermPattern pattern(analyzer, query::fuzzy(folded, slips));
        for (const std::string& prefix : prefixes_of(field)) {
            add_near(expansion, prefix, pattern, folded, found);
        }
    }
    return most_frequent(found, limit);
}

}  // namespace entente
