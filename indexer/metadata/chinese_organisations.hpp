/// Organisations and authorities in Chinese text, by how they end and by what they do.
///
///     岚星科技股份有限公司            a legal ending: a name back to the last word that no name
///     holds 微梦传媒, 万川控股              characters no dictionary joins, and a trade: most
///     likely a name 拓尔思收购微梦传媒              neither: a name only as the subject or object
///     of a deal 众业达(002441)8月30日晚间公告   a listed company's number
#pragma once

#include "metadata/cjk_mentions.hpp"

namespace entente {

/// Cost: linear; a name's frame is looked for among a bounded number of tokens.
void find_chinese_organisations(const CjkText&, CjkMentions&);

}  // namespace entente
