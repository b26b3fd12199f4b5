/// What the words around a Chinese name say of it: does it buy, sign, meet, or is it bought.
#pragma once

#include "metadata/cjk_text.hpp"

#include <cstdint>

namespace entente {

struct CjkFrame {
    double acts = 0;       ///< 1: subject or object of a deal; less: announces, is listed
    double firm = 0;       ///< the same of frames that common nouns seldom stand in
    double certifies = 0;  ///< 1: only a company has this around it, a stock number
};

/// The frame of the name in tokens [first, last). Cost: a bounded number of tokens.
CjkFrame read_chinese_frame(const CjkText&, std::uint32_t first, std::uint32_t last);

}  // namespace entente
