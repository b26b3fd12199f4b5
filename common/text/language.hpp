/// Which language a text is written in.
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// BCP 47 primary code such as "en", or "zh" for both ways of writing Chinese; empty where the text
/// is too short or too mixed to tell.
/// Threads: safe. Cost: the first 32 KB are read.
std::string detect_language(std::string_view utf8);

}  // namespace entente
