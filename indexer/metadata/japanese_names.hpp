/// Names in Japanese text: stretches of Chinese characters and katakana between particles.
///
///     大和田電機は株式会社北海システムズを買収      a trade, a legal form; は and を tell who buys
///     whom 高橋健一社長, 藤井真理氏, 社長：西村博        an office or an honorific at a name of
///     three to five
#pragma once

#include "metadata/parties.hpp"
#include "metadata/reading.hpp"

#include <string_view>

namespace entente {

/// True if the text is written in Chinese characters with a share of kana that no Chinese text has.
bool is_japanese(const Reading&);

PartyFindings find_japanese_parties(const Reading&, std::string_view title);

}  // namespace entente
