#include "metadata/source_words.hpp"

#include "article/word_map.hpp"

#include <array>

namespace entente {
namespace {

// An agency that is not here is found by its dateline and named as its mark prints it.
constexpr auto agencies = std::to_array<Agency>({
    {"prnewswire", "PR Newswire"},
    {"pr newswire", "PR Newswire"},
    {"business wire", "Business Wire"},
    {"businesswire", "Business Wire"},
    {"globe newswire", "GlobeNewswire"},
    {"globenewswire", "GlobeNewswire"},
    {"accesswire", "ACCESSWIRE"},
    {"marketwired", "Marketwired"},
    {"marketwire", "Marketwire"},
    {"ots", "ots"},
    {"presseportal", "Presseportal"},
    {"reuters", "Reuters"},
    {"reuter", "Reuters"},
    {"rtrs", "Reuters"},
    {"ロイター", "ロイター"},
    {"рейтер", "Reuters"},
    {"xinhua", "Xinhua"},
    {"新华社", "新华社"},
    {"新華社", "新華社"},
    {"中新社", "中新社"},
    {"中新网", "中新网"},
    {"中央社", "中央社"},
    {"共同", "共同"},
    {"時事", "時事"},
    {"ap", "AP"},
    {"associated press", "AP"},
    {"afp", "AFP"},
    {"upi", "UPI"},
    {"pa", "PA"},
    {"dpa", "dpa"},
    {"apa", "APA"},
    {"sda", "SDA"},
    {"ats", "ATS"},
    {"belga", "Belga"},
    {"anp", "ANP"},
    {"ntb", "NTB"},
    {"ritzau", "Ritzau"},
    {"tt", "TT"},
    {"stt", "STT"},
    {"efe", "EFE"},
    {"europa press", "Europa Press"},
    {"notimex", "Notimex"},
    {"télam", "Télam"},
    {"ansa", "ANSA"},
    {"adnkronos", "Adnkronos"},
    {"agi", "AGI"},
    {"lusa", "Lusa"},
    {"agência brasil", "Agência Brasil"},
    {"pap", "PAP"},
    {"čtk", "ČTK"},
    {"mti", "MTI"},
    {"agerpres", "Agerpres"},
    {"bta", "BTA"},
    {"tanjug", "Tanjug"},
    {"hina", "Hina"},
    {"tass", "TASS"},
    {"тасс", "ТАСС"},
    {"итар-тасс", "ИТАР-ТАСС"},
    {"ria novosti", "RIA Novosti"},
    {"риа новости", "РИА Новости"},
    {"interfax", "Interfax"},
    {"интерфакс", "Интерфакс"},
    {"укринформ", "Укринформ"},
    {"ukrinform", "Ukrinform"},
    {"belta", "BelTA"},
    {"белта", "БелТА"},
    {"yonhap", "Yonhap"},
    {"kyodo", "Kyodo"},
    {"jiji", "Jiji"},
    {"bernama", "Bernama"},
    {"antara", "Antara"},
    {"vna", "VNA"},
    {"pna", "PNA"},
    {"ians", "IANS"},
    {"pti", "PTI"},
    {"ani", "ANI"},
    {"tnn", "TNN"},
    {"app", "APP"},
    {"unb", "UNB"},
    {"wam", "WAM"},
    {"spa", "SPA"},
    {"kuna", "KUNA"},
    {"qna", "QNA"},
    {"bna", "BNA"},
    {"mena", "MENA"},
    {"irna", "IRNA"},
    {"anadolu", "Anadolu"},
    {"nan", "NAN"},
    {"gna", "GNA"},
    {"sapa", "SAPA"},
    {"bloomberg", "Bloomberg"},
});

constexpr auto labels = std::to_array<std::string_view>({
    "source", "sources", "quelle", "quellen", "fuente",   "fuentes",       "fonte",  "fonti",
    "bron",   "kilde",   "källa",  "źródło",  "источник", "по материалам", "kaynak", "sumber",
    "来源",   "來源",    "稿源",   "出典",    "提供",     "配信",          "출처",   "المصدر",
});

// Trust, a guess: how seldom a line of this form holds another name than the site's own.
constexpr auto before_name = std::to_array<NameCue>({
    {"about", .40},
    {"about the", .40},
    {"more about", .40},
    {"contact", .45},
    {"contact the", .45},
    {"follow", .35},
    {"follow us on", .10},
    {"subscribe to", .45},
    {"subscribe to the", .40},
    {"sign up for", .35},
    {"sign up for the", .35},
    {"get", .15},
    {"join", .30},
    {"search", .35},
    {"support", .35},
    {"more from", .40},
    {"more from the", .40},
    {"popular on", .50},
    {"popular now on", .50},
    {"trending on", .45},
    {"most read on", .45},
    {"featured videos from", .45},
    {"from", .10},
    {"inside", .25},
    {"inside the", .25},
    {"advertise with", .55},
    {"advertise on", .55},
    {"advertise in", .50},
    {"write for", .50},
    {"work at", .50},
    {"work for", .50},
    {"work with", .40},
    {"careers at", .50},
    {"jobs at", .45},
    {"contribute to", .50},
    {"become a", .10},
    {"welcome to", .45},
    {"welcome to the", .40},
    {"published by", .60},
    {"published by the", .60},
    {"this is the website of the", .70},
    {"the official website of", .70},
    {"official website of the", .70},
    {"official site of the", .70},
    {"why you can trust", .50},
    {"why you can trust the", .50},
    {"new to", .35},
    {"log in to", .40},
    {"sign in to", .40},
    {"a service of", .20},
    // German
    {"über", .35},
    {"über die", .35},
    {"über den", .35},
    {"folgen sie", .40},
    {"herausgeber:", .75},
    {"herausgegeben von", .65},
    {"herausgegeben vom", .65},
    {"impressum:", .45},
    {"willkommen bei", .45},
    {"mehr von", .35},
    {"mehr aus", .25},
    {"werben auf", .50},
    {"ein angebot der", .45},
    {"ein angebot von", .45},
    // French
    {"à propos de", .40},
    {"à propos du", .40},
    {"suivez", .40},
    {"abonnez-vous à", .40},
    {"abonnez-vous au", .40},
    {"contacter", .40},
    {"bienvenue sur", .45},
    {"site officiel de", .65},
    {"site officiel du", .65},
    {"édité par", .55},
    {"publié par", .45},
    {"éditeur :", .60},
    // Spanish, Portuguese, Italian
    {"acerca de", .40},
    {"sobre", .25},
    {"sobre o", .30},
    {"sobre a", .30},
    {"síguenos en", .10},
    {"suscríbete a", .40},
    {"assine o", .40},
    {"assine a", .40},
    {"sitio oficial de", .65},
    {"sitio web oficial de", .65},
    {"site oficial do", .65},
    {"publicado por", .40},
    {"editado por", .50},
    {"editora:", .55},
    {"chi siamo -", .30},
    {"sito ufficiale di", .65},
    {"sito ufficiale del", .65},
    {"abbonati a", .40},
    {"editore:", .60},
    {"edito da", .60},
    {"più da", .35},
    // Dutch, Polish, Russian
    {"over", .30},
    {"volg", .35},
    {"uitgever:", .60},
    {"adverteren bij", .50},
    {"wydawca:", .60},
    {"учредитель:", .60},
    {"издатель:", .60},
    {"о проекте", .10},
    // Chinese, Japanese
    {"关于", .40},
    {"關於", .40},
    {"联系", .25},
    {"主办单位：", .65},
    {"主办单位:", .65},
    {"主办：", .65},
    {"主办:", .65},
    {"主辦：", .65},
    {"发布机构：", .60},
    {"发布机构:", .60},
    {"发行：", .55},
    {"発行：", .60},
    {"発行元：", .60},
    {"運営：", .55},
    {"運営会社：", .50},
});

constexpr auto behind_name = std::to_array<NameCue>({
    {"newsletter", .40},
    {"newsletters", .40},
    {"daily newsletter", .40},
    {"home", .45},
    {"homepage", .55},
    {"home page", .55},
    {"- back to home", .60},
    {"logo", .50},
    {"desktop logo", .50},
    {"mobile logo", .50},
    {"site map", .50},
    {"sitemap", .50},
    {"staff", .30},
    {"contributor", .25},
    {"correspondent", .25},
    {"store", .25},
    {"shop", .20},
    {"studios", .25},
    {"app", .20},
    {"apps", .20},
    {"membership", .25},
    {"insider", .20},
    {"community", .20},
    {"podcasts", .20},
    {"events", .20},
    {"videos", .20},
    {"photos", .20},
    {"delivered to your inbox", .55},
    {"straight to your inbox", .55},
    {"in your inbox", .45},
    {"startseite", .50},
    {"accueil", .35},
    {"en español", .20},
    {"について", .40},
    {"トップ", .30},
    {"デジタル", .30},
    {"官网", .45},
    {"首页", .35},
});

constexpr auto notices = std::to_array<std::string_view>({
    "all rights", "some rights",  "alle rechte", "tous droits",      "todos los", "todos os",
    "tutti i",    "alle rechten", "все права",   "designed",         "powered",   "registered",
    "mentions",   "impressum",    "datenschutz", "privacy",          "terms",     "icp",
    "著作權",     "版權",         "版权",        "著作権",           "無断",      "reproduction",
    "part of",    "use of this",  "reservados",  "unless otherwise", "aviso",     "politique",
    "no part",    "material may", "保留所有",    "不许转载",         "未经",      "wszelkie prawa",
    "tel:",       "tel.",         "about",       "contact",          "sitemap",   "published by",
    "licensed",   "is a ",        "is the ",     "hosted",           "site by",   "website by",
    "disclaimer",
});

constexpr std::string_view medium_nouns =
    "blog weblog magazine newsletter journal newspaper paper weekly daily monthly quarterly news "
    "review bulletin gazette portal podcast zeitung magazin nachrichten rundbrief wochenzeitung "
    "tageszeitung zeitschrift fachzeitschrift mitteilungsblatt informationsdienst revue quotidien "
    "hebdomadaire lettre actualité actualités diario periódico revista boletín semanario noticias "
    "jornal notícias giornale quotidiano rivista notizie krant dagblad tijdschrift nieuws tidning "
    "газета журнал портал новости агентство";

constexpr std::string_view platforms =
    "wordpress|wordpress.com|wordpress.org|blogger|blogspot|tumblr|facebook|twitter|x|google|"
    "google+|google plus|google play|google news|youtube|instagram|linkedin|pinterest|reddit|"
    "whatsapp|telegram|wechat|weibo|tiktok|flickr|vimeo|disqus|livefyre|spot.im|taboola|outbrain|"
    "app store|apple|itunes|android|iphone|ipad|rss|creative commons|cloudflare|drupal|joomla|"
    "typo3|github|medium|mailchimp|paypal|getty images|shutterstock|istock|ap images|adobe|line|"
    "messenger|skype|snapchat|stumbleupon|digg|delicious|bluesky|threads|mastodon|feedly|spotify";

constexpr std::string_view page_words =
    "about account accessibility ad ads advertise advertisement advertising all also app apps "
    "archive archives article articles author authors back blog blogs browse by careers categories "
    "choices "
    "category close comment comments community connect contact content contents cookie cookies "
    "copyright create digital discover download edit edition editorial email events explore faq "
    "feedback feeds follow followed follower followers following footer form forums free from get "
    "guide guidelines header help home homepage info information inside jobs join journalists "
    "latest legal link links list load log login logout main map media member membership menu "
    "mobile more my "
    "navigation new news newsletter newsletters next notice now of on online open our page pages "
    "partner "
    "partners people photo photos podcast podcasts policies policy popular posts press previous "
    "print privacy products profile read recent register related releases report reports reprints "
    "resources rights rss save search section sections see send services settings share shop show "
    "sign site sitemap skip social staff story stories store subscribe subscribers subscription "
    "support tags team "
    "terms the this to today tools top topics trending up us use user video videos view watch we "
    "welcome write you your and for in with or a an at it is are what how who why "
    // German
    "abo abonnement abonnieren agb aktuelles aktuell amtliche anmelden anzeige anzeigen archiv "
    "bekanntmachungen datenschutz datenschutzerklärung impressum inhalt kontakt mediadaten "
    "mitteilung mitteilungen pressemitteilung pressemitteilungen nachrichten start startseite "
    "suche über uns mehr seite themen und "
    // French
    "accueil aller actualités agenda aide abonnez-vous au aux à propos connexion contactez contenu "
    "communiqué communiqués de des du droits être inscription le la les mentions légales nous "
    "plan principal presse publications recherche réserver s'abonner se un une "
    // Spanish, Portuguese, Italian
    "acerca ayuda aviso buscar contacto contato chi siamo edición inicio início legales mapa "
    "nosotros noticias notícias política privacidad privacidade privacidad portada redes registro "
    "ricerca rss sociales sobre sitio site suscripción suscríbete todas todos y e o os as el los "
    // Dutch, Russian
    "adverteren algemene contacten colofon nieuws over voorwaarden zoeken главная контакты "
    "новости о поиск реклама редакция "
    // Chinese, Japanese
    "首页 首頁 新闻 新聞 关于我们 联系我们 登录 注册 更多 网站地图 トップ ホーム ニュース 本网 "
    "本站";

constexpr std::string_view company_words =
    "ltd limited llc llp inc plc corp corporation co company gmbh kg ag s.l s.a sa pvt pte pty & "
    "verlag group media publishing press holdings association online s.a.s sarl srl s.r.l l.p lp "
    "b.v bv nv n.v communications interactive newspapers publishers verlagsgesellschaft "
    "medienhaus mbh éditions editora editorial";

WordMap<bool> word_set(std::string_view list, char mark) {
    WordMap<bool> set;
    for_each_word(list, mark, [&](std::string_view word) { set[word] = true; });
    return set;
}

}  // namespace

const Agency* find_agency(std::string_view folded_mark) {
    static const auto by_mark = [] {
        WordMap<const Agency*> map;
        for (const Agency& agency : agencies) map[agency.mark] = &agency;
        return map;
    }();
    const auto* found = by_mark.find(folded_mark);
    return found == nullptr ? nullptr : *found;
}

std::span<const std::string_view> credit_labels() { return labels; }
std::span<const NameCue> cues_before_name() { return before_name; }
std::span<const NameCue> cues_behind_name() { return behind_name; }
std::span<const std::string_view> rights_notices() { return notices; }

bool is_medium_noun(std::string_view folded_word) {
    static const auto words = word_set(medium_nouns, ' ');
    return words.find(folded_word) != nullptr;
}
bool is_platform(std::string_view folded_name) {
    static const auto names = word_set(platforms, '|');
    return names.find(folded_name) != nullptr;
}
bool is_page_word(std::string_view folded_word) {
    static const auto words = word_set(page_words, ' ');
    return words.find(folded_word) != nullptr;
}
bool is_company_word(std::string_view folded_word) {
    static const auto words = word_set(company_words, ' ');
    return words.find(folded_word) != nullptr;
}

}  // namespace entente
