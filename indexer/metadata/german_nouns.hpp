/// German writes all nouns with capitals: which of them are plain nouns, and which make an office.
///
///     die Vereinbarung, im Windpark, 40 Millionen       plain nouns, by ending or by list
///     Nordluft-Chefin, Ventilhersteller Fluidotec       an office; a word for a kind of firm
///     der Galgen .. der Galgen                          a noun: an article before it each time
#pragma once

#include "metadata/reading.hpp"

namespace entente {

/// Adds `common_noun`, `descriptor` and `role` to the words of a German text that are nouns.
/// Cost:   linear in the text.
/// Source: endings of derived nouns after Fleischer and Barz, Wortbildung der deutschen
///         Gegenwartssprache, 2012, chapter 2; the last parts of compounds are our own list.
void mark_german_nouns(Reading&);

}  // namespace entente
