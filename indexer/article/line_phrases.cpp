// Where the phrases come from: the templates of widespread publishing systems (WordPress, Joomla,
// Drupal and their translations), the agencies' end lines, and the habits of newspaper sites that
// any reader of them knows. Related headings ("related") open a list of links to other articles.
#include "article/line_phrases.hpp"

#include <array>
#include <unordered_set>

namespace entente {
namespace {

using enum Place;

constexpr auto shared_notices = std::to_array<Phrase>({
    {"all rights reserved", anywhere, "copyright"},
    {"©", anywhere, "copyright"},
    {"(c) #", anywhere, "copyright"},
    {"copyright", begin, "copyright"},
    {"copyrights", begin, "copyright"},
    {"copyright", end, "copyright"},
    {"copyright #", anywhere, "copyright"},
    {"powered by", begin, "site-notice"},
    {"proudly powered by", begin, "site-notice"},
    {"designed by", begin, "site-notice"},
    {"modal title", whole, "site-notice"},
    {"rss", whole, "navigation"},
    {"faq", whole, "navigation"},
    {"pdf", whole, "navigation"},
    {"http://", begin, "link"},
    {"https://", begin, "link"},
    {"www.", begin, "link"},
    {"facebook", whole, "share"},
    {"twitter", whole, "share"},
    {"tweet", begin, "share"},
    {"whatsapp", whole, "share"},
    {"linkedin", whole, "share"},
    {"pinterest", whole, "share"},
    {"telegram", whole, "share"},
    {"trackback", whole, "comments"},
    {"blogroll", whole, "related"},
    {"tags:", begin, "tags"},
    {"tags", whole, "tags"},
    {"tag:", begin, "tags"},
});

constexpr auto about_article = std::to_array<Phrase>({
    {"by", begin, "byline"},
    {"written by", begin, "byline"},
    {"author:", begin, "byline"},
    {"reported by", begin, "byline"},
    {"von", begin, "byline"},
    {"autor:", begin, "byline"},
    {"autore:", begin, "byline"},
    {"auteur:", begin, "byline"},
    {"auteur :", begin, "byline"},
    {"автор:", begin, "byline"},
    {"текст:", begin, "byline"},
    {"文:", begin, "byline"},
    {"取材・文", begin, "byline"},
    {"par", begin, "byline"},
    {"por", begin, "byline"},
    {"文/", begin, "byline"},
    {"作者:", begin, "byline"},
    {"记者", begin, "byline"},
    {"published", begin, "date-label"},
    {"publication date", begin, "date-label"},
    {"posted", begin, "date-label"},
    {"updated", begin, "date-label"},
    {"update:", begin, "date-label"},
    {"last updated", begin, "date-label"},
    {"and last updated", begin, "date-label"},
    {"last modified", begin, "date-label"},
    {"last reviewed", begin, "date-label"},
    {"first published", begin, "date-label"},
    {"originally published", begin, "date-label"},
    {"page last updated", begin, "date-label"},
    {"page last modified", begin, "date-label"},
    {"date:", begin, "date-label"},
    {"released", begin, "date-label"},
    {"stand:", begin, "date-label"},
    {"veröffentlicht am", begin, "date-label"},
    {"zuletzt aktualisiert", begin, "date-label"},
    {"veröffentlicht", begin, "date-label"},
    {"erschienen am", begin, "date-label"},
    {"aktualisiert", begin, "date-label"},
    {"publié", begin, "date-label"},
    {"mis à jour", begin, "date-label"},
    {"mis en ligne", begin, "date-label"},
    {"publicado", begin, "date-label"},
    {"actualizado", begin, "date-label"},
    {"fecha:", begin, "date-label"},
    {"pubblicato", begin, "date-label"},
    {"aggiornato", begin, "date-label"},
    {"publicada", begin, "date-label"},
    {"atualizado", begin, "date-label"},
    {"gepubliceerd", begin, "date-label"},
    {"bijgewerkt", begin, "date-label"},
    {"laatst bijgewerkt", begin, "date-label"},
    {"опубликовано", begin, "date-label"},
    {"обновлено", begin, "date-label"},
    {"дата:", begin, "date-label"},
    {"公開日", begin, "date-label"},
    {"更新日", begin, "date-label"},
    {"掲載日", begin, "date-label"},
    {"发布时间", begin, "date-label"},
    {"发布日期", begin, "date-label"},
    {"发表时间", begin, "date-label"},
    {"更新时间", begin, "date-label"},
    {"时间:", begin, "date-label"},
    {"日期:", begin, "date-label"},
    {"source:", begin, "credit"},
    {"source :", begin, "credit"},
    {"sources:", begin, "credit"},
    {"source", begin, "credit"},
    {"quelle:", begin, "credit"},
    {"fuente:", begin, "credit"},
    {"fonte:", begin, "credit"},
    {"bron:", begin, "credit"},
    {"источник:", begin, "credit"},
    {"出典:", begin, "credit"},
    {"提供:", begin, "credit"},
    {"来源:", begin, "credit"},
    {"稿源:", begin, "credit"},
    {"文章来源", begin, "credit"},
});

// Sections of newspapers and parts of their sites; a line of these alone names no publisher.
const std::unordered_set<std::string_view> section_words{
    "news",          "business",    "economy",    "politics",   "world",        "national",
    "local",         "regional",    "sport",      "sports",     "culture",      "society",
    "opinion",       "editorial",   "features",   "people",     "science",      "health",
    "education",     "technology",  "tech",       "markets",    "money",        "finance",
    "energy",        "industry",    "companies",  "corporate",  "life",         "style",
    "lifestyle",     "travel",      "video",      "videos",     "photos",       "press",
    "release",       "releases",    "media",      "centre",     "center",       "room",
    "newsroom",      "club",        "city",       "front",      "page",         "home",
    "menu",          "more",        "latest",     "top",        "stories",      "english",
    "edition",       "and",         "&",          "the",        "of",           "in",
    "international", "main",        "all",        "oil",        "gas",          "transport",
    "agriculture",   "environment", "staff",      "report",     "live",         "weather",
    "contests",      "games",       "jobs",       "breaking",   "general",      "politik",
    "wirtschaft",    "lokales",     "regionales", "kultur",     "nachrichten",  "économie",
    "société",       "politique",   "economía",   "regionales", "noticias",     "sociedad",
    "política",      "article",     "post",       "blog",       "announcement", "announcements",
    "statement"};

}  // namespace

const PhraseTable& furniture_phrases() {
    static const PhraseTable table{shared_notices,         english_links(),     english_readers(),
                                   english_site(),         english_notes(),     german_furniture(),
                                   french_furniture(),     spanish_furniture(), italian_furniture(),
                                   portuguese_furniture(), dutch_furniture(),   russian_furniture(),
                                   chinese_furniture(),    japanese_furniture()};
    return table;
}

const PhraseTable& about_phrases() {
    static const PhraseTable table{about_article};
    return table;
}

bool is_section_word(std::string_view word) { return section_words.contains(word); }

}  // namespace entente
