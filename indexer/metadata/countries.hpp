/// States as names, for telling governments from other names.
#pragma once

#include <string_view>

namespace entente {

/// True for the folded short name of a state or a body of states (`new zealand`, `eu`, `u.s`).
bool is_state(std::string_view folded_name);

/// One name for each state: `u.s` and `kingdom of cambodia` give `united states` and `cambodia`;
/// any other name itself.
std::string_view one_state_name(std::string_view folded_name);

}  // namespace entente
