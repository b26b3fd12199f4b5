/// When two names are called equal, in measuring.
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// Without a leading "the" or "www.".
std::string source_key(std::string_view);

/// Without the legal forms at the end: "Torvik Marine Co., Ltd." -> "torvik marine".
std::string party_key(std::string_view);

/// "pt-BR" -> "pt"
std::string_view first_subtag(std::string_view language);

}  // namespace entente
