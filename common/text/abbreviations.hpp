/// Words that a full stop belongs to, so that it ends no sentence: Mr., Inc., Sept., z. B., Nr.
///
/// Small tables from the style books of news agencies and common German, French, Spanish and
/// Portuguese writing. Single letters and letters with dots (J., U.S.) need no table. Tested by
/// tests/unit/common/text/sentences_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>

namespace entente {

/// What a full stop behind a word says.
enum class StopRole : std::uint8_t {
    ends,           ///< the sentence ends: no abbreviation
    goes_on,        ///< a title, a place, a word that needs another: Dr. Smith, St. Gallen, vgl.
    before_number,  ///< an abbreviation if a number follows: No. 5
    may_end,        ///< an abbreviation that can be the last word as well: Acme Inc.
};

/// `word` is what stands before the stop, without it.
StopRole stop_role(std::string_view word);

/// True for words that often begin a sentence and seldom follow an abbreviation: The, He, Der, Le.
/// `word` is in lower case.
bool begins_sentences(std::string_view word);

/// True for what a German ordinal counts: "3. Mai", "2. Quartal". `word` is in lower case.
bool is_counted_by_ordinals(std::string_view word);

}  // namespace entente
