/// Persons in Chinese text: a surname and one or two characters, bounded by an office or a verb;
/// and foreign names, whose parts a dot joins.
///
///     市长赵明远表示 ..      office before, verb behind
///     苏曼说 ..              verb of speech behind, at the beginning of a clause
///     院长拉斯·延森 ..       the dot, back to the office
#pragma once

#include "metadata/cjk_mentions.hpp"

namespace entente {

/// Cost: linear in the text.
void find_chinese_persons(const CjkText&, CjkMentions&);

}  // namespace entente
