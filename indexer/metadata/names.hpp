/// Names in running text, by rules: runs of capitalised words with what may stand between them.
///
///     Hale, Whitcomb & Sons, Inc.      comma before `&` and before a legal form
///     Ministry of Trade, Industry and Energy (MOTIE)      a list behind `of`; a short name
///     Microsoft CEO Satya Nadella      a role parts an organisation from a person
///     Norway's Torvik Marine AS        a state's possessive parts, Padgett's Pies stays whole
///
/// Source: Mikheev, Moens and Grover 1999, "Named entity recognition without gazetteers": sure-fire
/// rules first, then other mentions of the same name (parties.cpp does the second step).
#pragma once

#include "metadata/reading.hpp"

#include <entente/metadata.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace entente {

struct Mention {
    std::uint32_t first = 0, last = 0;  ///< words [first, last) of the name itself
    std::uint32_t sentence = 0;         ///< counted through the document's text lines
    std::optional<PartyKind> kind;      ///< if the name's own words tell
    bool sentence_initial = false;      ///< its first word would be capitalised in any case
    bool titled = false;                ///< a title or role stands right before it
    std::uint32_t short_first = 0, short_last = 0;  ///< `(MOTIE)` behind it; empty: none
};

struct Sentence {
    std::uint32_t first = 0, last = 0;  ///< words
    bool in_title = false;
};

struct NameFindings {
    std::vector<Sentence> sentences;  ///< of title and text lines, the dateline's place left out
    std::vector<Mention> mentions;    ///< in order
};

NameFindings find_names(const Reading&);

}  // namespace entente
