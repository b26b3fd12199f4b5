/// States as names, for telling governments from other names.
#pragma once

#include <string_view>

namespace entente {

/// True for the folded short name of a state or a body of states (`new zealand`, `eu`, `u.s`).
bool is_state(std::string_view folded_name);

}  // namespace entente
