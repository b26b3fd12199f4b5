/// Runs of words that make a name together: where one may begin, and what it may go on with.
///
///     Hale , Whitcomb & Sons , Inc      a comma before `&` and before a legal form goes on
///     Ministry of Trade , Industry and Energy      so does a list behind `of`
///     Torvik and Sumida                 `and` does not
#pragma once

#include "metadata/reading.hpp"

#include <cstdint>

namespace entente {

/// Longer runs are headings in capitals, not names.
inline constexpr std::uint32_t max_name_words = 14;

struct NameRun {
    std::uint32_t last = 0;  ///< the word behind the run, or behind what was stepped over
    bool is_name = false;
};

/// The run that begins at word `i`, which begins a sentence or not.
NameRun read_name_run(const Reading&, std::uint32_t i, bool sentence_initial);

bool is_initial(const Word&);  ///< the `K` of `Deborah K. Lindqvist`
bool is_and_word(const Reading&, std::uint32_t i);
bool has_head_noun(const Reading&, std::uint32_t begin, std::uint32_t end);  ///< `University`, ..
bool is_state_run(const Reading&, std::uint32_t begin, std::uint32_t end);   ///< `New Zealand`

}  // namespace entente
