#include "metadata/source.hpp"

#include "unit/indexer/metadata/reading.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

namespace {

const std::string head = "Two towns agree to share a ferry\n\n";
const std::string prose =
    "The towns of Nordby and Sundby have agreed to share one ferry, the two mayors said on a quay "
    "in the rain, and will each pay for half of the crew.\n";

}  // namespace

TEST_CASE("the publisher, by what states it") {
    struct Row {
        const char* name;
        std::string text, source, rule;
    };
    for (const Row& row : {
             Row{"credit", head + prose + "Source: Ghana News Agency\n", "Ghana News Agency",
                 "credit"},
             Row{"Chinese credit",
                 "北镇与南河签署合作协议书\n2019-03-12 来源：北镇日报 字体\n" + prose, "北镇日报",
                 "credit"},
             Row{"agency", head + "NORDBY, May 4 (Xinhua) -- " + prose, "Xinhua", "agency"},
             Row{"wire", head + "OMAHA, Neb., Jan. 14, 2020 /PRNewswire/ -- " + prose,
                 "PR Newswire", "agency"},
             Row{"agency without brackets", head + "Accra, May 14, GNA – " + prose, "GNA",
                 "agency"},
             Row{"agency in capitals", head + "Nordby, May 4 (MONTSAME) " + prose, "Montsame",
                 "agency"},
             Row{"copyright", head + prose + "© 2009-2017 Steppe Review LLP. Ask first.\n",
                 "Steppe Review", "copyright"},
             Row{"copyright behind the name",
                 head + prose + "The Nordby Post © All Rights Reserved\n", "The Nordby Post",
                 "copyright"},
             Row{"German holder",
                 head + prose + "© Nordbyer Anzeiger Verlag GmbH & Co. KG Impressum\n",
                 "Nordbyer Anzeiger", "copyright"},
             Row{"title suffix",
                 "Two towns share a ferry - Nordby Post\nHome > News\nTwo towns share a ferry\n\n" +
                     prose,
                 "Nordby Post", "title-suffix"},
             Row{"masthead", "SHIPS & FLEETS\n\n" + head + prose, "Ships & Fleets", "masthead"},
             Row{"masthead with an article", "The Wexcombe Gazette\n\n" + head + prose,
                 "The Wexcombe Gazette", "masthead"},
             Row{"credit beats copyright",
                 head + prose + "Source: Interfax\n© 2017 The Nordby Post\n", "Interfax", "credit"},
             Row{"ideographic credit ends at a blank",
                 "北镇与南河签署合作协议书\n2019-03-12　来源：北镇日报　　点击：1206\n" + prose,
                 "北镇日报", "credit"},
             Row{"Italian credit", head + prose + "Fonte: Gazzetta di Nordby\n",
                 "Gazzetta di Nordby", "credit"},
             Row{"Russian credit", head + prose + "Источник: ТАСС\n", "ТАСС", "credit"},
             Row{"agency behind a city alone", head + "NORDBY (Meridian) -- " + prose, "Meridian",
                 "agency"},
             Row{"agency's signature", head + prose + "\nREUTER\n", "Reuters", "agency"},
             Row{"suffix of a title that nothing repeats",
                 "Two towns share one ferry | Nordby Post\nSkip to content\n" + head + prose,
                 "Nordby Post", "title-suffix"},
             Row{"site before the headline",
                 "Nordby Post - Two towns agree to share a ferry\nMenu\n" + head + prose,
                 "Nordby Post", "title-suffix"},
             Row{"menus that agree",
                 head + prose + "About Nordby Post\nAdvertise with Nordby Post\n", "Nordby Post",
                 "site-cue"},
             Row{"Chinese masthead and its company",
                 "海浜新聞デジタル\n" + head + prose + "（C）海浜新聞社　無断転載を禁じます\n",
                 "海浜新聞", "copyright"},
             Row{"company behind the paper",
                 "FerryBridge\nMenu\n" + head + prose +
                     "Copyright © 2019 FerryBridge Services Inc.\n",
                 "FerryBridge", "masthead"},
             Row{"company named under menus",
                 "Mobile\nSign in\nNews\nSports\nOpinion\nNORDBY STANDARD\n"
                 "Blogs\nWeather\n" +
                     head + prose + "Copyright @2017 Nordby Standard Group Ltd.\n",
                 "Nordby Standard", "copyright"},
             Row{"tagline", "Fähr-Notizen – Blog über Schiffe\nStart | Archiv\n\n" + head + prose,
                 "Fähr-Notizen", "masthead"},
             Row{"issuer", head + prose + "SOURCE Nordby Ferries\n", "Nordby Ferries", "issuer"},
             Row{"host", "https://www.ferry.example/2019/11/x/\n" + head + prose,
                 "www.ferry.example", "host"},
         }) {
        CAPTURE(row.name);
        const ReadText read(row.text);
        const SourceFindings found = find_source(read.reading, {});
        REQUIRE(found.source);
        CHECK(found.source->value == row.source);
        CHECK(found.source->evidence.rule == row.rule);
    }
}

TEST_CASE("nothing stated, nothing given") {
    for (const char* text : {"By A. Writer\n", "Our company is pleased.\n", "Email: a@b.example\n",
                             "Home | News | Sport\n", "© 2022 Copyright\n", "Business News\n",
                             "Follow us on Twitter\n", "About Nordby Post\n", "Copyright Policy\n",
                             "© 2011 – Plan du site – Contact\n"}) {
        CAPTURE(text);
        const ReadText read(text + head + prose);
        CHECK_FALSE(find_source(read.reading, {}).source);
    }
}

TEST_CASE("a photograph's sign above the text names no publisher") {
    const ReadText read(head + "Nordby © A. Smith Shutterstock 2012\n\n" + prose);
    CHECK_FALSE(find_source(read.reading, {}).source);
}

TEST_CASE("the carried agency is kept beside the source") {
    const ReadText read(head + "NORDBY, May 4 (AFP) -- " + prose + "© 2016 The Nordby Post\n");
    const SourceFindings found = find_source(read.reading, {});
    REQUIRE(found.wire);
    CHECK(found.wire->value == "AFP");
    CHECK(found.candidates.size() == 2);
}
