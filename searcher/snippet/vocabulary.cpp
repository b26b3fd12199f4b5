#include "snippet/vocabulary.hpp"

#include "base/utf8.hpp"
#include "text/stemmer.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace entente::snippet {
namespace {

/// Where the stemmer only changes ends, a family has one beginning. Of the others some cut
/// prefixes (Arabic, Irish, Indonesian), and the rest are not worth the risk.
bool stems_keep_beginning(std::string_view language) {
    static constexpr std::array suffixing{"da", "de", "en", "es", "fi", "fr", "hu", "it",
                                          "nb", "nn", "no", "pt", "ro", "ru", "sv", "tr"};
    return std::ranges::find(suffixing, language) != suffixing.end();
}

constexpr unsigned char first_of_ideographs = 0xE2;  // the first byte of U+2E80, the lowest
constexpr std::size_t longest_character = 4;         // bytes

constexpr unsigned char byte_of(char c) { return static_cast<unsigned char>(c); }

/// What all words of a family begin with: the second letter too, but for dying, lying and tying,
/// and where a stem's consonants change (Finnish bba: ba, Turkish aba: ap). Tried with 670,000
/// words, all of two to four letters among them, in each of the languages above.
std::string_view kept_beginning(std::string_view stem, std::string_view language) {
    const bool changes = language == "fi" || language == "tr" ||
                         (language == "en" && (stem == "die" || stem == "lie" || stem == "tie"));
    return stem.substr(0, !changes && is_ascii(stem.substr(0, 2)) ? 2 : 1);
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

/// Words of several characters are found only where terms may begin with one.
void Vocabulary::expect_segments(std::string_view beginning) {
    if (beginning.empty() || byte_of(beginning[0]) >= first_of_ideographs) filter_.want_segments();
}

void Vocabulary::expect(std::string_view beginning) {
    filter_.want_beginning(beginning);
    expect_segments(beginning);
}

void Vocabulary::add_term(SlotId slot, std::string_view term) {
    filter_.want_term(term);
    if (term.size() > longest_character) expect_segments(term);
    terms_[std::string(term)].push_back(slot);
}

void Vocabulary::add_family(SlotId slot, std::string_view spelled) {
    if (!has_stemmer(language_)) return add_term(slot, analyzer_.fold(spelled));
    const std::string stem = analyzer_.stem(spelled, language_);
    const bool keeps = stems_keep_beginning(language_);
    const std::string_view beginning = keeps ? kept_beginning(stem, language_) : std::string_view();
    filter_.want_beginning(beginning);
    // Accented forms have letters that their stems may have lost.
    filter_.want_beyond_ascii();
    for (int byte = 0x80; byte < 0x100; ++byte) {
        const char accented[] = {beginning.empty() ? '\0' : beginning[0], static_cast<char>(byte)};
        filter_.want_term({accented, 2});
    }
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
    if (!filter_.wants(token.term)) return none;
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
