/// The words by which Japanese names are told, each list with its source of knowledge in the .cpp.
#pragma once

#include "metadata/cjk_text.hpp"

#include <string_view>

namespace entente {

/// Particles, verbs, offices, suffixes, common nouns, by class.
const CjkTable& japanese_words();

/// The name without 株式会社 and the like, before or behind it.
std::u32string_view without_japanese_legal_form(std::u32string_view name);

bool is_hiragana(char32_t);
bool is_katakana(char32_t);

}  // namespace entente
