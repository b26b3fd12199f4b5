/// What the particle behind a Japanese name says of it: は and が act, と takes part, を is bought.
#pragma once

#include "metadata/chinese_frames.hpp"
#include "metadata/cjk_text.hpp"

#include <cstdint>

namespace entente {

/// The frame of the name in tokens [first, last). Cost: a bounded number of tokens.
CjkFrame read_japanese_frame(const CjkText&, std::uint32_t first, std::uint32_t last);

}  // namespace entente
