/// What page furniture says, as tables by language: the phrases of share links, comment forms,
/// navigation, notices, and of the lines about an article (bylines, dates, credits).
///
/// To teach another language, add a file such as line_phrases_dutch.cpp and name its table here and
/// in furniture_phrases(); the rules stay the same. Phrases are folded: small letters, one blank
/// between words, every number as '#'.
#pragma once

#include "article/phrases.hpp"

#include <span>
#include <string_view>

namespace entente {

/// The tables by language; English, the largest, by topic.
std::span<const Phrase> english_links();
std::span<const Phrase> english_readers();
std::span<const Phrase> english_site();
std::span<const Phrase> english_notes();
std::span<const Phrase> german_furniture();
std::span<const Phrase> french_furniture();
std::span<const Phrase> spanish_furniture();
std::span<const Phrase> italian_furniture();
std::span<const Phrase> portuguese_furniture();
std::span<const Phrase> dutch_furniture();
std::span<const Phrase> russian_furniture();
std::span<const Phrase> chinese_furniture();
std::span<const Phrase> japanese_furniture();

/// Rules whose lines are furniture wherever they stand. The rule's name says what was seen.
const PhraseTable& furniture_phrases();

/// Lines about the article that stay with it; rules "byline", "date-label", "credit".
const PhraseTable& about_phrases();

/// Names of sections of a newspaper and of parts of a site, as single words.
bool is_section_word(std::string_view folded_word);

}  // namespace entente
