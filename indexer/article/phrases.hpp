/// Finds the phrases of a table in a folded line, in one pass over its words.
///
/// A phrase is looked up by its first word (in Chinese: its first character), so the cost of a line
/// does not grow with the table: `share this article` is found under `share`.
#pragma once

#include "article/word_map.hpp"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace entente {

/// Where in the line a phrase counts.
enum class Place : std::uint8_t { whole, begin, end, anywhere };

struct Phrase {
    std::string_view text;  ///< folded as fold_numbers does
    Place place = Place::whole;
    std::string_view rule;  ///< what it shows; also the name that evidence carries
};

struct PhraseMatch {
    const Phrase* phrase = nullptr;
    std::size_t begin = 0, end = 0;  ///< bytes of the folded line
    explicit operator bool() const { return phrase != nullptr; }
};

/// Lifetime: the phrases must outlive the table (they are constants of the program).
class PhraseTable {
public:
    explicit PhraseTable(std::initializer_list<std::span<const Phrase>> lists);
    /// The longest phrase among those that begin first, at or after the byte `from`.
    PhraseMatch find(std::string_view folded_line, std::size_t from = 0) const;
    /// The longest phrase that begins at the byte `offset`, a word's beginning.
    PhraseMatch at(std::string_view folded_line, std::size_t offset) const;

private:
    WordMap<std::vector<const Phrase*>> by_first_word_;
    std::bitset<1 << 12> beginnings_;  ///< which first two bytes occur: most words end here
};

/// The end of the word at `offset`: a run of letters, digits and '#', or one other character.
std::size_t word_end(std::string_view folded_line, std::size_t offset);

}  // namespace entente
