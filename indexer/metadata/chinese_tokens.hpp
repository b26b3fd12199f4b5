/// Chinese text as tokens, mended where a name was taken apart: 曦 和 汽车, 海 和 药物, 万 向.
#pragma once

#include "metadata/cjk_text.hpp"
#include "metadata/reading.hpp"

namespace entente {

CjkText read_chinese(const Reading&);

/// 投资, 控股, 建设 are verbs at the beginning of a stretch or behind a finished name, else trades.
bool is_trade_used_as_verb(const CjkText&, std::uint32_t token);

}  // namespace entente
