/// What governs a name: the word that leads to it, and the verb that follows it.
///
///     signed a pact with the Kuwaiti carrier [Acme] , a unit of Brio , on Friday agreed ..
///                   ^cue                                                         ^verb
///
/// Articles, adjectives, owners (`Egypt's`) and common nouns (`carrier`) are passed on the way to
/// the left; brackets, insertions between commas and adverbs on the way to the right.
#pragma once

#include "metadata/names.hpp"
#include "metadata/reading.hpp"

#include <cstdint>

namespace entente {

inline constexpr std::uint32_t no_word = 0xFFFFFFFF;

struct LeftContext {
    std::uint32_t cue = no_word;  ///< a preposition or verb; no_word: none near enough
    bool article = false;         ///< `the X`
    bool described = false;       ///< a common noun of organisations: `carrier X`
    bool outsider = false;        ///< led to by an outsider_cue
};

struct RightContext {
    std::uint32_t verb = 0;             ///< the word behind all that can be passed
    std::uint32_t insertion = no_word;  ///< first word of `, a maker of locks,`
};

LeftContext look_left(const Reading&, const Mention&);
RightContext look_right(const Reading&, const Mention&);

/// The word behind a name and the short name in brackets.
std::uint32_t behind_name(const Reading&, const Mention&);

/// True for the `s` of `Egypt's`.
bool is_possessive_s(const Reading&, std::uint32_t i);

}  // namespace entente
