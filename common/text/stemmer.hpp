/// Stems of words, from the Snowball stemmers that come with the database library.
/// Tested by tests/unit/common/text/stemmer_test.cpp.
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// The Snowball stem of a lower-case word with its accents; the word as it is where the language
/// has no stemmer. `language` is a BCP 47 code; what stands behind its first hyphen is ignored.
/// Threads: safe; each thread keeps stemmers of its own.
/// Source: Porter 2001, "Snowball: a language for stemming algorithms".
std::string snowball_stem(std::string_view word, std::string_view language);

/// False where snowball_stem gives every word as it is.
bool has_stemmer(std::string_view language);

/// True for Arabic, whose words light_arabic_stem takes instead.
bool has_light_stems(std::string_view language);

/// Names the release whose stems these are, for the analyzer's fingerprint.
std::string stemmer_version();

}  // namespace entente
