#include "metadata/japanese_names.hpp"
#include "metadata/chinese_names.hpp"
#include "unit/indexer/metadata/reading.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace entente;

namespace {

std::string parties(const std::string& text) {
    const ReadText read(text);
    std::string out;
    for (const Party& party : find_japanese_parties(read.reading, read.article.title).parties) {
        if (!out.empty()) out += " | ";
        out += party.name + " (" + std::string(to_string(party.kind)).substr(0, 3) + ")";
    }
    return out;
}

}  // namespace

TEST_CASE("kana tell Japanese from Chinese") {
    CHECK(is_japanese(ReadText("桜川県とミナト銀行が協定を締結した。").reading));
    CHECK_FALSE(is_japanese(ReadText("北镇市人民政府与南河集团签署协议。").reading));
    CHECK_FALSE(is_japanese(ReadText("The word カラオケ is Japanese, the text is not.").reading));
    CHECK(is_mostly_chinese(ReadText("北镇市人民政府与南河集团签署协议。").reading));
}

TEST_CASE("Japanese organisations and authorities") {
    struct Row {
        const char *name, *text, *found;
    };
    for (const Row& row : {
             Row{"a trade; a legal form before the name",
                 "大和田電機は12日、株式会社北海リーフを買収すると発表した。",
                 "大和田電機 (org) | 株式会社北海リーフ (org)"},
             Row{"a legal form behind the name", "北海リーフ株式会社は黒羽製薬と合併する。",
                 "北海リーフ株式会社 (org) | 黒羽製薬 (org)"},
             Row{"authority and bank", "桜川県とミナト銀行が包括連携協定を締結した。",
                 "桜川県 (gov) | ミナト銀行 (org)"},
             Row{"a name in hiragana before its ending", "なぎさ銀行と桜川大学は協定を結んだ。",
                 "なぎさ銀行 (org) | 桜川大学 (org)"},
             Row{"katakana alone, in a frame",
                 "青鷺市は17日、ドローン開発のスカイリンクと協定を結んだ。",
                 "青鷺市 (gov) | スカイリンク (org)"},
             Row{"an initial for a state is no part of the name",
                 "黒羽製薬は米バイオジェネラ社と契約を結んだ。",
                 "黒羽製薬 (org) | バイオジェネラ社 (org)"},
             Row{"who is sold to", "住吉地所はホテルを星影リゾートに売却する。",
                 "住吉地所 (org) | 星影リゾート (org)"},
             Row{"an ending the dictionary joins", "西都市立病院と桜川大学は協定を結んだ。",
                 "西都市立病院 (org) | 桜川大学 (org)"},
             Row{"common nouns are no names",
                 "両社は共同研究契約を締結し、子会社と報道機関が協力する。", ""},
         }) {
        CAPTURE(row.name);
        CHECK(parties(row.text) == row.found);
    }
}

TEST_CASE("Japanese persons") {
    struct Row {
        const char *name, *text, *found;
    };
    for (const Row& row : {
             Row{"an office behind", "高橋健一社長は会見で述べた。", "高橋健一 (per)"},
             Row{"an honorific behind", "食料本部長、田村浩二氏は話した。", "田村浩二 (per)"},
             Row{"an office and a colon before", "リーフ（社長：藤井真理）は述べた。",
                 "藤井真理 (per)"},
             Row{"katakana and a dot", "ペドロ・アルバレス氏は述べた。",
                 "ペドロ・アルバレス (per)"},
             Row{"a given name in hiragana", "リーフ（社長：秋元さくら）は述べた。",
                 "秋元さくら (per)"},
             Row{"what a minister is for", "アーメド・ラシディ・エネルギー大臣が述べた。",
                 "アーメド・ラシディ (per)"},
             Row{"an office by itself", "同社の社長は記者会見で述べた。", ""},
         }) {
        CAPTURE(row.name);
        CHECK(parties(row.text) == row.found);
    }
}

TEST_CASE("a megabyte of one Japanese sort is soon read") {
    for (const char* unit : {"会社", "株式会社", "と", "リーフ社、", "カ・", "社長"}) {
        std::string text;
        while (text.size() < 300000) text += unit;
        CAPTURE(unit);
        CHECK(std::ranges::count(parties(text), '|') < 12);
    }
}
