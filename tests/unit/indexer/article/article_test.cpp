#include "article/article.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace entente;

namespace {

Page page_of(std::string text) {
    Page page;
    page.text = std::move(text);
    return page;
}

/// The first letter of each line's kind: b(yline) d(ateline) f(urniture) t(ext) T(itle).
std::string kinds(const Article& article) {
    std::string letters;
    for (const ArticleLine& line : article.lines) {
        switch (line.kind) {
            case LineKind::title:
                letters += 'T';
                break;
            case LineKind::byline:
                letters += 'b';
                break;
            case LineKind::dateline:
                letters += 'd';
                break;
            case LineKind::furniture:
                letters += 'f';
                break;
            default:
                letters += 't';
                break;
        }
    }
    return letters;
}

std::vector<std::string> paragraphs(const Page& page) {
    std::vector<std::string> texts;
    for (const Paragraph& p : read_article(page).paragraphs) {
        texts.push_back(page.text.substr(p.where.begin, p.where.size()));
    }
    return texts;
}

const std::string prose =
    "The towns of Nordby and Sundby have agreed to share one ferry, the two mayors said on a quay "
    "in the rain, and will each pay for half of the crew.\n";

}  // namespace

TEST_CASE("lines are told apart by their words and shape") {
    struct Row {
        const char *name, *line, *rule;
    };
    for (const Row& row : {
             Row{"menu", "News | Sport | Weather | Jobs", "navigation"},
             Row{"trail", "Home » News » Local", "navigation"},
             Row{"share", "Share this article", "share"},
             Row{"counted comments", "14 Comments", "comments"},
             Row{"copyright", "© 2014 The Nordby Post. All rights reserved.", "copyright"},
             Row{"cookies", "This site uses cookies to work.", "cookies"},
             Row{"photo", "Photo: archive", "photo-credit"},
             Row{"print", "Page A3", "print-edition"},
             Row{"tag", "<h1 class=\"x\">", "markup"},
             Row{"no words", "---", "no-words"},
             Row{"German", "Mehr zum Thema", "related"},
             Row{"French", "Mentions légales - Contact", "legal"},
             Row{"Spanish", "Todos los derechos reservados", "copyright"},
             Row{"Italian", "Riproduzione riservata", "copyright"},
             Row{"Portuguese", "Leia também", "related"},
             Row{"Dutch", "Volg ons op de voet", "share"},
             Row{"Russian", "Читайте также: мост покрашен", "related"},
             Row{"Japanese", "関連記事：灯台まつり", "related"},
             Row{"Chinese", "责任编辑：王丹", "editor"},
             Row{"age", "3 hours ago", "age"},
             Row{"German age", "vor 3 Stunden", "age"},
             Row{"Spanish age", "Hace 28 minutos", "age"},
             Row{"Russian age", "5 минут назад", "age"},
             Row{"Japanese age", "3時間前", "age"},
             Row{"video player", "Skip Ad", "advertisement"},
             Row{"consent, behind another phrase",
                 "Share this; by clicking Submit you agree to the privacy policy of the Post.",
                 "legal"},
             Row{"licence", "沪ICP备05012345号", "copyright"},
             Row{"date alone", "Friday, 22nd November 2013", "date-line"},
             Row{"label", "Posted: 04/05/2017", "date-label"},
             Row{"byline", "By A. Writer", "byline"},
             Row{"credit", "Source: Nordby News Agency", "credit"},
         }) {
        CAPTURE(row.name);
        const Page page = page_of("Two towns agree to share a ferry\n\n" + std::string(row.line) +
                                  "\n\n" + prose);
        const Article article = read_article(page);
        REQUIRE(article.lines.size() == 3);
        CHECK(article.lines[1].rule == row.rule);
    }
}

TEST_CASE("text is not mistaken for furniture") {
    for (const char* line : {
             "The company said it would share this year's profit with its workers.",
             "Comments on the plan were sent to the council by four hundred people.",
             "COD             3,200     1,100      400",
             "They spoke of a \"standing table\" > 30 people, and of money.",
             "Порт и «Севертранс» подписали соглашение о новом терминале",
             "公司未经授权不得将数据用于其他用途，数据归市政府所有，双方将于明年签署补充协议。",
             "What the letter says:",
             "Terms of the deal",
         }) {
        CAPTURE(line);
        const Page page =
            page_of("Two towns agree to share a ferry\n\n" + prose + "\n" + line + "\n\n" + prose);
        CHECK(kinds(read_article(page)) == "Tttt");
    }
}

TEST_CASE("the headline is found among what stands above the text") {
    struct Row {
        const char *name, *head, *title;
    };
    for (const Row& row : {
             Row{"plain", "Two towns agree to share a ferry\n\n",
                 "Two towns agree to share a ferry"},
             Row{"masthead above",
                 "THE NORDBY POST\nNews | Sport | Jobs\n\nTwo towns share a ferry\n\n",
                 "Two towns share a ferry"},
             Row{"long masthead above a menu",
                 "Ministry of Farming, Republic of Nordby\nHome > Press Room\n\n"
                 "Nordby and Sudmark sign protocol on the study of soya\n\n",
                 "Nordby and Sudmark sign protocol on the study of soya"},
             Row{"tagline", "Nordby Radio — your town, your news\nTwo towns share one ferry\n\n",
                 "Two towns share one ferry"},
             Row{"sub-headline",
                 "Two towns agree to share a ferry\nDeal ends a quarrel of many long years\n\n",
                 "Two towns agree to share a ferry"},
             Row{"page title",
                 "Two towns share a ferry - Nordby Post\nHome > News\nTwo towns share a ferry\n\n",
                 "Two towns share a ferry"},
             Row{"none", "", ""},
             Row{"contract", "MEMORANDUM OF UNDERSTANDING\nbetween\n",
                 "MEMORANDUM OF UNDERSTANDING"},
             Row{"Chinese", "首页 > 要闻\n北镇市与南河集团签署合作协议\n",
                 "北镇市与南河集团签署合作协议"},
         }) {
        CAPTURE(row.name);
        CHECK(read_article(page_of(row.head + prose)).title == row.title);
    }
}

TEST_CASE("below menus the headline is told by the text, the byline and the page's own title") {
    const std::string menu =
        "Log in\n\nOur towns\n\nBest of the harbour\n\nWinter fair tickets\n\nWork at the Post\n\n"
        "Letters to the editor\n\nHolidays by the sea for the whole family\n\nHouses for sale\n\n"
        "A guide to local schools\n\nThe week in pictures from our readers\n\n";
    struct Row {
        const char *name, *before, *after, *title;
    };
    for (const Row& row : {
             Row{"near the text", "", "Towns agree: one ferry", "Towns agree: one ferry"},
             Row{"above its sub-headline", "",
                 "Towns agree: one ferry\n\nA long quarrel has come to its happy end\n\n"
                 "By A. Writer\n\n3 May 2016",
                 "Towns agree: one ferry"},
             Row{"repeats the page's title", "Deal for two towns! | The Nordby Post\n\n",
                 "Deal for two towns!\n\nHow the towns came to share one ferry and its crew",
                 "Deal for two towns!"},
             Row{"the site's name is none", "The Nordby Post | Towns agree: one ferry\n\n",
                 "The Nordby Post\n\nTowns agree: one ferry", "Towns agree: one ferry"},
             Row{"far from a teaser", "Now you can read the Post on the go, wherever you are.\n\n",
                 "Towns agree: one ferry", "Towns agree: one ferry"},
             Row{"with a mark at its end", "", "One ferry for the two towns at last!",
                 "One ferry for the two towns at last!"},
         }) {
        CAPTURE(row.name);
        const std::string text = row.before + menu + row.after + "\n\n" + prose + prose;
        CHECK(read_article(page_of(text)).title == row.title);
    }
}

TEST_CASE("a stated title wins, and its line is found") {
    Page page = page_of("THE POST\nA ferry for two\n\n" + prose);
    page.title = "A ferry  for two";
    const Article article = read_article(page);
    CHECK(article.title == "A ferry for two");
    CHECK(kinds(article) == "fTt");
    page.title = "Another title";
    CHECK(read_article(page).title_span.empty());
}

TEST_CASE("short lines below a heading of links are furniture, text below it is not") {
    const std::string head = "Two towns agree to share a ferry\n\n";
    CHECK(kinds(read_article(page_of(
              head + prose + "\nRelated news\nOld bridge painted\nFair opens\n"))) == "Ttfff");
    CHECK(kinds(read_article(page_of(head + prose + "\nRead more: the old bridge\n\n" + prose))) ==
          "Ttft");
    CHECK(kinds(read_article(
              page_of(head + prose + "\nComments\nAnn 3 May 2016 10:00\nNice!\n"))) == "Ttfff");
}

TEST_CASE("what stands below the text, or between it and the headline, is told by its neighbours") {
    const std::string head = "Two towns agree to share a ferry\n\n";
    const std::string links =
        "Old bridge painted\n\nThe fair opens\n\nRain all week\n\nMayor on the radio\n\nA new "
        "bell\n\n";
    const std::string teasers =
        "Old bridge painted\n\nThe bridge got a new coat of paint in the colours of the town this "
        "week.\n\n"
        "Ann Berg\n\nThe fair opens\n\nMore guests than ever before are expected at the fair by "
        "the sea.\n\n"
        "Bo Dahl\n\n";
    const std::string table =
        "Crew\n\n12\n\nBoats\n\n1\n\nBells\n\n3\n\nRopes\n\n40\n\nFlags\n\n2\n\nOars\n\n9\n\n";
    const std::string foot = "Share\n\nPrivacy policy\n\n";
    const auto below = [&](const std::string& text) {
        return kinds(read_article(page_of(head + prose + prose + prose + prose + text))).substr(5);
    };
    CHECK(below(links + foot) == "fffffff");
    CHECK(below(links) == "ttttt");  // nothing says that these are a site's links
    CHECK(below(teasers + links + teasers + foot) == std::string(19, 'f'));
    CHECK(below(table + prose).ends_with('t'));  // a table does not end the text
    CHECK(below("Signed for the towns:\n\nAnn Berg\n\nBo Dahl\n\n") == "ttt");
    CHECK(below("12 Comments\n\nAnn\n\n2 hours ago\n\n" + prose + "Reply\n\nBo\n\n3 hours ago\n\n" +
                prose + "Reply\n\n" + prose) == std::string(10, 'f'));
    // Several articles on one page, each with a link to its comments.
    CHECK(kinds(read_article(page_of(head + prose + prose +
                                     "Comments (5 posted)\n\n3 May 2016\n\n" + prose + prose +
                                     prose + prose + "Comments (2 posted)\n\n" + "4 May 2016\n\n" +
                                     prose + prose + prose + prose + "Comments (9 posted)\n")))
              .find("tttt") != std::string::npos);
    CHECK(below("May 2016\n\nJune 2016\n\nJuly 2016\n\nAugust 2016\n\n") == "ffff");
    const std::string menu = links + links + links;
    const Article article = read_article(page_of(head + menu + prose + prose));
    CHECK(article.title == "Two towns agree to share a ferry");
    CHECK(kinds(article) ==
          "Tfffffffffttttttt"
          "t");
}

TEST_CASE("paragraphs: one a line, or hard-wrapped lines joined") {
    CHECK(paragraphs(page_of(prose + prose)).size() == 2);
    const std::string wrapped =
        "The towns of Nordby and Sundby have agreed to share one ferry, and\n"
        "the two mayors said on a quay in the rain that each of them would\n"
        "pay for half of the crew and for a third of the paint that is to\n"
        "be used.\n\n"
        "The boat is old, and its bell was cast in a town that is no longer\n"
        "on the map of the county.\n";
    CHECK(paragraphs(page_of(wrapped)).size() == 2);

    // No empty lines, and the last line of each paragraph is short.
    const std::string newswire =
        "JAKARTA, March 3 - The group remains within its agreed output\n"
        "ceiling of 15 mln barrels a day, and had expected changes\n"
        "in the market, the minister said.\n"
        "He told reporters that present weakness was the result of\n"
        "warm weather which reduced demand for\n"
        "oil.\n"
        "Prices had also been forced down because refineries were\n"
        "using up old stock.\n";
    CHECK(paragraphs(page_of(newswire)).size() == 3);

    const std::string indented =
        "    The towns of Nordby and Sundby have agreed to share one ferry, and\n"
        "the two mayors said on a quay in the rain that each of them would\n"
        "pay for half.\n"
        "    The boat is old, and its bell was cast in a town that is no longer\n"
        "on the map of the county.\n";
    CHECK(paragraphs(page_of(indented)).size() == 2);
}

TEST_CASE("lines count in the file, and front matter is passed over") {
    Page page = page_of("---\ntitle: x\n---\n\n" + prose);
    page.begin = 17;
    const Article article = read_article(page);
    REQUIRE(article.lines.size() == 1);
    CHECK(article.lines[0].line == 5);
    CHECK(article.paragraphs[0].line == 5);
}

TEST_CASE("a page of furniture alone keeps its longest line") {
    const Article article = read_article(page_of("Menu\nShare this article with everybody\n"));
    REQUIRE(article.paragraphs.size() == 1);
    CHECK(article.lines[1].rule == "only-line");
    CHECK(read_article(page_of("")).paragraphs.empty());
    CHECK(read_article(page_of(" \n\t\n")).lines.empty());
}

TEST_CASE("a menu's list of links ends at the headline, and the date below it is the article's") {
    const std::string menu =
        "Explore\n\nOur towns\n\nBest of the harbour\n\nWinter fair tickets\n\nWork "
        "here\n\nLetters\n\n"
        "Holidays\n\nHouses for sale\n\nSchools\n\nPictures\n\nJobs\n\nBoats\n\n";
    const Article article =
        read_article(page_of(menu + "Towns agree: one ferry\n\n3 May 2016\n\n" + prose + prose));
    CHECK(article.title == "Towns agree: one ferry");
    CHECK(kinds(article).ends_with("Tdtt"));
}

TEST_CASE("poor pages give what they have") {
    struct Row {
        const char *name, *text, *title, *kinds;
    };
    for (const Row& row : {
             Row{"one line", "Two towns share a ferry", "Two towns share a ferry", "t"},
             Row{"one sentence", "The two towns have agreed to share one ferry.", "", "t"},
             Row{"no sentence", "Two towns share a ferry\n\nBoats\n\nBells and ropes",
                 "Two towns share a ferry", "Tft"},
             Row{"capitals", "TOWNS SHARE A FERRY\nTHE TWO MAYORS SAID SO IN THE RAIN ON MONDAY.",
                 "TOWNS SHARE A FERRY", "Tt"},
             Row{"all furniture", "Menu\nHome\nShare this article\nPrivacy policy", "", "fftf"},
             Row{"mixed scripts", "北镇市 and Nordby подписали соглашение 今日 в порту",
                 "北镇市 and Nordby подписали соглашение 今日 в порту", "t"},
             Row{"read in the wrong charset",
                 "Zwei StÃ¤dte teilen eine FÃ¤hre\n\nDie StÃ¤dte haben sich auf eine FÃ¤hre "
                 "geeinigt, "
                 "sagten sie.\n",
                 "Zwei StÃ¤dte teilen eine FÃ¤hre", "Tt"},
             Row{"no letters", "12 34\n---\n5,6", "", "tff"},
         }) {
        CAPTURE(row.name);
        const Article article = read_article(page_of(row.text));
        CHECK(article.title == row.title);
        CHECK(kinds(article) == row.kinds);
        CHECK(article.paragraphs.size() >= 1);
    }
}

TEST_CASE("text is kept where more of it follows than stands above") {
    std::string page = "Two towns agree to share a ferry\n\n" + prose + prose;
    for (int i = 0; i < 9; ++i)
        page += "Boats\n\nBells\n\nRopes\n\nFlags\n\nOars\n\nShare\n\n" + prose;
    const std::string found = kinds(read_article(page_of(page)));
    CHECK(std::ranges::count(found, 't') >= 11);
}

TEST_CASE("hostile pages are read all the same") {
    for (const std::string& text :
         {std::string(1 << 20, 'x'), std::string(1 << 20, '|'), std::string(100000, '\n'),
          std::string("\xFF\xFE\xC3 broken \xE4\xBD"), std::string("\u202Eright to left\n")}) {
        const Page page = page_of(text);
        for (const ArticleLine& line : read_article(page).lines) {
            CHECK(line.where.begin < line.where.end);
            CHECK(line.where.end <= text.size());
        }
    }
}
