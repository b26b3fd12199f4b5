#include "metadata/defined_parties.hpp"

namespace entente {
namespace {

constexpr std::uint32_t most_words_before = 6, most_words_behind = 80, most_words_in_bracket = 12,
                        most_words_in_quotes = 4;

/// `(1)`, `and`, `between THE`: nothing of its own stands between paragraph and name.
bool heads_paragraph(const Reading& reading, std::uint32_t name) {
    for (std::uint32_t i = name, steps = 0;; --i, ++steps) {
        if (reading.words[i].gap == Gap::paragraph) return true;
        if (i == 0 || steps == most_words_before) return i == 0;
        const Word& before = reading.words[i - 1];
        constexpr WordClasses small_words = function_word | connector | partner_preposition;
        const bool nothing = before.mark != 0 || before.shape == WordShape::number ||
                             before.end - before.begin == 1 || (before.classes & small_words) != 0;
        if (!nothing) return false;
    }
}

/// From the bracket at `open`: words in small letters, then a few in quotes, then the bracket ends.
bool defines_name(const Reading& reading, std::uint32_t open) {
    const auto count = static_cast<std::uint32_t>(reading.words.size());
    std::uint32_t i = open + 1;
    for (; i < count && i - open <= most_words_in_bracket && !reading.is_mark(i, '"'); ++i) {
        const Word& word = reading.words[i];
        if (word.gap == Gap::paragraph || (word.mark != 0 && word.mark != ',')) return false;
    }
    if (!reading.is_mark(i, '"')) return false;
    const std::uint32_t quote = i++;
    while (i < count && i - quote <= most_words_in_quotes && !reading.is_mark(i, '"')) ++i;
    return i > quote + 1 && reading.is_mark(i, '"') && is_capitalised(reading.words[quote + 1]) &&
           (reading.is_mark(i + 1, ')') || reading.is_mark(i + 2, ')'));
}

}  // namespace

bool is_defined_party(const Reading& reading, const Mention& mention) {
    if (!heads_paragraph(reading, mention.first)) return false;
    const auto count = static_cast<std::uint32_t>(reading.words.size());
    for (std::uint32_t i = mention.last; i < count && i - mention.last < most_words_behind; ++i) {
        if (reading.words[i].gap == Gap::paragraph) return false;
        if (reading.is_mark(i, '(') && defines_name(reading, i)) return true;
    }
    return false;
}

}  // namespace entente
