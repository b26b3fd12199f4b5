#include "snippet/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace entente::snippet {
namespace {

/// Where the stemmer only changes ends, a family has one first letter. Of the others some cut
/// prefixes (Arabic, Irish, Indonesian), and the rest are not worth the risk.
bool stems_keep_first_letter(std::string_view language) {
    static constexpr std::array suffixing{"da", "de", "en", "es", "fi", "fr", "hu", "it",
                                          "nb", "nn", "no", "pt", "ro", "ru", "sv", "tr"};
    return std::ranges::find(suffixing, language) != suffixing.end();
}

bool has_stem(TokenForm form) { return form != TokenForm::character && form != TokenForm::segment; }

template <class Table>
void append_found(const Table& table, std::string_view key, Slots& out) {
    const auto found = table.find(key);
    if (found != table.end()) out.insert(out.end(), found->second.begin(), found->second.end());
}

const Slots none;

}  // namespace

Vocabulary::Vocabulary(const Analyzer& analyzer, std::string language)
    : analyzer_(analyzer), language_(std::move(language)) {}

void Vocabulary::expect(std::string_view beginning) {
    if (beginning.empty()) {
        first_bytes_.set();
    } else {
        first_bytes_.set(static_cast<unsigned char>(beginning.front()));
    }
}

void Vocabulary::add_term(SlotId slot, std::string_view term) {
    expect(term);
    terms_[std::string(term)].push_back(slot);
}

void Vocabulary::add_family(SlotId slot, std::string_view spelled) {
    const std::string stem = analyzer_.stem(spelled, language_);
    expect(stems_keep_first_letter(language_) ? std::string_view(stem) : std::string_view());
    // Accented forms begin with a letter that their stems may have lost.
    for (std::size_t byte = 0x80; byte < 0x100; ++byte) first_bytes_.set(byte);
    families_[stem].push_back(slot);
}

void Vocabulary::add_prefix(SlotId slot, std::string_view prefix) {
    expect(prefix);
    prefixes_[std::string(prefix)].push_back(slot);
    prefix_bytes_.insert(prefix.size());
}

void Vocabulary::add_pattern(SlotId slot, TermPattern pattern) {
    expect(pattern.beginning());
    patterns_.emplace_back(std::move(pattern), slot);
}

const Slots& Vocabulary::slots_of(const Token& token) {
    if (token.term.empty()) return none;
    if (!first_bytes_[static_cast<unsigned char>(token.term.front())]) return none;
    Table& answers = has_stem(token.form) ? answers_ : character_answers_;
    auto known = answers.find(std::string_view(token.term));
    if (known == answers.end()) known = answers.emplace(token.term, find_slots(token)).first;
    return known->second;
}

Slots Vocabulary::find_slots(const Token& token) const {
    Slots out;
    const std::string_view term = token.term;
    append_found(terms_, term, out);
    if (has_stem(token.form) && !families_.empty()) {
        append_found(families_, analyzer_.stem(term, language_), out);
    }
    for (const std::size_t bytes : prefix_bytes_) {
        if (bytes > term.size()) break;
        append_found(prefixes_, term.substr(0, bytes), out);
    }
    for (const auto& [pattern, slot] : patterns_) {
        if (pattern.matches(term)) out.push_back(slot);
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace entente::snippet
