/// Letters, case and white space of lines and words, with the standard library alone: enough to
/// tell names and headlines apart in scripts that have capitals. Analysis for search is elsewhere
/// (common/text); nothing here makes a term.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

/// The small letter of a Latin, Greek, Cyrillic or Armenian capital; any other character itself.
char32_t lower(char32_t);
bool is_upper(char32_t);
bool is_letter(char32_t);     ///< of any script, combining marks included, ideographs not
bool is_ideograph(char32_t);  ///< Chinese characters
bool is_ascii_digit(char32_t);

/// A line as the tables know it: small letters, plain quotes and blanks, full-width ASCII made
/// narrow, trimmed. `Sign  in` and `ＳＩＧＮ IN` both give `sign in`.
std::string fold_line(std::string_view);

/// The same with each run of digits as one '#': `3 Comments` and `12 comments` give `# comments`.
std::string fold_numbers(std::string_view);

/// Without white space at both ends (no-break and zero-width blanks too).
std::string_view trim(std::string_view);

}  // namespace entente
