#include "metadata/authors.hpp"

#include "unit/indexer/metadata/reading.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

namespace {

const std::string head = "Two towns agree to share a ferry\n";
const std::string prose =
    "\nThe towns of Nordby and Sundby have agreed to share one ferry, the two mayors said on a "
    "quay "
    "in the rain, and will each pay for half of the crew.\n";

std::string authors_of(const std::string& text, std::string_view language = "en") {
    const ReadText read(text, language);
    std::string out;
    for (const Attributed& author : find_authors(read.reading)) {
        out += (out.empty() ? "" : "; ") + author.value;
        CHECK(author.evidence.where.end <= read.page.text.size());
        CHECK_FALSE(author.evidence.where.empty());
    }
    return out;
}

}  // namespace

TEST_CASE("authors at the head of an article") {
    struct Row {
        std::string byline, authors, language = "en";
    };
    for (const Row& row :
         {Row{"By Jane Doe", "Jane Doe"},
          Row{"BY JANE DOE", "Jane Doe"},
          Row{"By JANE DOE Associated Press Writer", "Jane Doe"},
          Row{"By Jane Doe and John Roe", "Jane Doe; John Roe"},
          Row{"By Jane Doe, John Roe and Ann Poe", "Jane Doe; John Roe; Ann Poe"},
          Row{"By Jane Doe, Nordby Post", "Jane Doe"},
          Row{"By Jane Doe, Reuters", "Jane Doe"},
          Row{"By Jane Doe | 3 May 2016", "Jane Doe"},
          Row{"By Jane Doe May 3, 2016", "Jane Doe"},
          Row{"By J. R. van der Doe in Nordby", "J. R. van der Doe"},
          Row{"By Mary-Jane O'Neil", "Mary-Jane O'Neil"},
          Row{"Written by: Jane Doe", "Jane Doe"},
          Row{"Author: Jane Doe", "Jane Doe"},
          Row{"Von Jana Muster", "Jana Muster", "de"},
          Row{"Von Jana Muster und Max Beispiel", "Jana Muster; Max Beispiel", "de"},
          Row{"Par Jeanne Dupont", "Jeanne Dupont", "fr"},
          Row{"Por Juana López y Pedro Ruiz", "Juana López; Pedro Ruiz", "es"},
          Row{"Autore: Giovanna Rossi", "Giovanna Rossi", "it"},
          Row{"Автор: Иван Петров", "Иван Петров", "ru"},
          Row{"记者 王小明 李华", "王小明; 李华", "zh"},
          Row{"作者：王小明", "王小明", "zh"},
          Row{"By Reuters", ""},
          Row{"By Our Correspondent", ""},
          Row{"By Staff Reporter", ""},
          Row{"By Ferry News Desk", ""},
          Row{"By Land and Sea", ""},
          Row{"By Associated Press", ""}}) {
        CAPTURE(row.byline);
        CHECK(authors_of(head + row.byline + "\n" + prose, row.language) == row.authors);
    }
}

TEST_CASE("authors elsewhere") {
    struct Row {
        const char* name;
        std::string text, authors;
    };
    for (const Row& row :
         {Row{"reporters below", head + prose + "\nReporting by Jane Doe; editing by John Roe\n",
              "Jane Doe"},
          Row{"none below where there is a byline",
              head + "By Ann Poe\n" + prose + "\nReporting by Jane Doe\n", "Ann Poe"},
          Row{"a Chinese dateline",
              "两镇签署合作协议共用一艘渡轮\n\n新华社北京12月6日电（记者王小明、李华）两镇镇长六日"
              "在码头签署协议，决定共用一艘渡轮，并各自承担一半船员的费用。\n",
              "王小明; 李华"},
          Row{"a Chinese line of credits",
              "两镇签署合作协议共用一艘渡轮\n2020年09月18日 07:42    来源：北镇日报    记者 "
              "王小明\n" +
                  prose,
              "王小明"},
          Row{"a reporter who is spoken of",
              "两镇签署合作协议共用一艘渡轮\n\n镇长六日告诉记者，两镇决定共用一艘渡轮，并各自承担一"
              "半船员的费用，协议即日生效。\n",
              ""},
          Row{"a sentence that goes on",
              head + "\nThe ferry was bought\nby Merrill Nordby\n" + prose, ""},
          Row{"no byline", head + prose, ""}}) {
        CAPTURE(row.name);
        CHECK(authors_of(row.text) == row.authors);
    }
}
