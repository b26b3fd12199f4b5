/// The words by which Chinese names are told, each list with its source of knowledge in the .cpp.
#pragma once

#include "metadata/cjk_text.hpp"

#include <string_view>

namespace entente {

/// Function words, verbs, offices, suffixes, places, by class; in simplified characters.
const CjkTable& chinese_words();

/// Rare surnames are common words as well, so only an office before makes them one.
enum class Surnames { frequent, all };

/// The length of the surname that `folded` begins with: 2 for 欧阳, 1 for 王, 0 for none.
std::size_t surname_size(std::u32string_view folded, Surnames = Surnames::frequent);

/// The name without its legal ending: 华屿能源集团有限公司 -> 华屿能源集团 -> 华屿能源.
std::u32string_view without_legal_form(std::u32string_view folded);

/// The name without the place it begins with: 深圳万川控股 -> 万川控股.
std::u32string_view without_place(std::u32string_view folded);

}  // namespace entente
