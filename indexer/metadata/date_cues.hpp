/// Words beside a date that say what it dates: labels, updates, and what is no publication.
#pragma once

#include <string_view>

namespace entente {

/// `updated`, `aktualisiert`; folded.
bool is_update_word(std::string_view folded_word);
/// `published`, `veröffentlicht`, `publié`; folded.
bool is_publish_word(std::string_view folded_word);
/// `since`, `born`, `until`, `as`: the date behind it is the text's own; folded.
bool is_background_word(std::string_view folded_word);
/// The same in a run of Chinese characters: 更新, 公開.
bool holds_update_sign(std::string_view ideographs);
bool holds_publish_sign(std::string_view ideographs);
/// 电, 訊: an agency's dateline ends in it.
bool opens_with_wire_sign(std::string_view ideographs);

}  // namespace entente
