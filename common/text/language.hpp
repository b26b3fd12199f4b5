/// Which language a text is written in.
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// BCP 47 primary code such as "en" or "zh"; empty where the text does not tell.
std::string detect_language(std::string_view utf8);

}  // namespace entente
