/// Names in Chinese text, where no blank and no capital marks them: organisations by how they end,
/// persons by the office before them or the verb behind them.
///
///     市长赵明远表示 ..                office 市长, surname 赵, verb 表示   -> person 赵明远
///     与华屿能源集团有限公司签署 ..     up to the suffix, back to 与         -> organisation
#pragma once

#include "metadata/parties.hpp"
#include "metadata/reading.hpp"

#include <string_view>

namespace entente {

/// True if most of the text is written in Chinese characters.
bool is_mostly_chinese(const Reading&);

PartyFindings find_chinese_parties(const Reading&, std::string_view title);

}  // namespace entente
