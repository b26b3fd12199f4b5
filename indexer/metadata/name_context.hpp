/// What stands before a name: articles to look past, and words that say what it is.
///
///     avec la compagnie aérienne Cévenair      an article, and a kind of firm
///     l'Université, «Севертранс»               an elision and a quote are looked past too
#pragma once

#include "metadata/reading.hpp"

#include <cstdint>

namespace entente {

/// Shape: the index behind the word that stands before `i` and its article; 0: there is none.
std::uint32_t before_article(const Reading&, std::uint32_t i);

/// `the firm X`, `la compagnie aérienne X`: what X is stands before it.
bool is_behind_descriptor(const Reading&, std::uint32_t first);

}  // namespace entente
