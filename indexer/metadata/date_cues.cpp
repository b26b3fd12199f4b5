#include "metadata/date_cues.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace entente {
namespace {

using Words = std::unordered_set<std::string_view>;

/// What news sites print beside the date of the last change.
const Words update_words{
    "updated",    "update",         "modified",     "revised",       "edited",     "reviewed",
    "updates",    "lastupdate",     "corrected",    "amended",       "changed",    "aktualisiert",
    "geändert",   "jour",           "actualizado",  "actualizada",   "aggiornato", "aggiornata",
    "atualizado", "atualizada",     "bijgewerkt",   "gewijzigd",     "обновлено",  "изменено",
    "оновлено",   "zaktualizowano", "aktualizacja", "aktualizováno", "uppdaterad", "oppdatert",
    "opdateret",  "수정",           "업데이트",     "更新日"};

const Words publish_words{
    "published",      "publish",    "posted",       "released",   "issued",       "publication",
    "veröffentlicht", "erschienen", "publié",       "publiée",    "publicado",    "publicada",
    "pubblicato",     "pubblicata", "gepubliceerd", "geplaatst",  "опубликовано", "опублікована",
    "опубліковано",   "размещено",  "opublikowano", "publikacja", "publikováno",  "publicerad",
    "publisert",      "udgivet",    "입력",         "등록",       "게시"};

const Words background_words{"since",    "until",       "till",    "through",  "born", "died",
                             "founded",  "established", "expires", "expiring", "ends", "due",
                             "deadline", "effective",   "before",  "when",     "seit", "bis",
                             "geboren",  "gegründet",   "depuis",  "jusqu'au", "né",   "née",
                             "desde",    "hasta",       "nacido",  "fundada",  "dal",  "fino",
                             "nato",     "sinds",       "tot",     "of",       "from", "ab",
                             "из"};

constexpr std::array<std::string_view, 3> update_signs{"更新", "修訂", "修订"};
constexpr std::array<std::string_view, 9> publish_signs{"公開", "公表", "掲載", "配信", "投稿",
                                                        "发布", "發布", "发表", "發表"};
constexpr std::array<std::string_view, 8> wire_signs{"电",   "電",   "讯",   "訊",
                                                     "消息", "专电", "專電", "報導"};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& signs, std::string_view text) {
    // The sign stands beside the date; a run of characters may go on for a page.
    constexpr std::size_t reach = 30;
    text = text.substr(0, reach);
    return std::ranges::any_of(signs,
                               [&](std::string_view sign) { return text.find(sign) != text.npos; });
}

}  // namespace

bool is_update_word(std::string_view word) { return update_words.contains(word); }
bool is_publish_word(std::string_view word) { return publish_words.contains(word); }
bool is_background_word(std::string_view word) { return background_words.contains(word); }
bool holds_update_sign(std::string_view text) { return holds(update_signs, text); }
bool holds_publish_sign(std::string_view text) { return holds(publish_signs, text); }

bool opens_with_wire_sign(std::string_view text) {
    constexpr std::size_t day_sign_bytes = 3;  // 日 belongs to the date
    if (text.starts_with("日")) text.remove_prefix(day_sign_bytes);
    return std::ranges::any_of(wire_signs,
                               [&](std::string_view sign) { return text.starts_with(sign); });
}

}  // namespace entente
