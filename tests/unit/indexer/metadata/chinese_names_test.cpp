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
    for (const Party& party : find_chinese_parties(read.reading, read.article.title).parties) {
        if (!out.empty()) out += " | ";
        out += party.name + " (" + std::string(to_string(party.kind)).substr(0, 3) + ")";
    }
    return out;
}

}  // namespace

TEST_CASE("Chinese organisations: by ending, by trade, by what they do") {
    struct Row {
        const char *name, *text, *found;
    };
    for (const Row& row : {
             Row{"endings", "北镇市人民政府与南河能源集团有限公司昨日签署合作框架协议。",
                 "北镇市人民政府 (gov) | 南河能源集团有限公司 (org)"},
             Row{"an ending inside a name", "霜原大学附属医院与青屏医院签订协议。",
                 "霜原大学附属医院 (org) | 青屏医院 (org)"},
             Row{"a place in brackets", "泽澜（中国）有限公司与汀州大学达成合作。",
                 "泽澜（中国）有限公司 (org) | 汀州大学 (org)"},
             Row{"characters nobody joins, and a trade", "鲸鲲传媒拟收购砚垚科技。",
                 "鲸鲲传媒 (org) | 砚垚科技 (org)"},
             Row{"neither, but a buyer and what is bought", "昨日，拓垚琨收购芮堃鑫60%股权。",
                 "拓垚琨 (org) | 芮堃鑫 (org)"},
             Row{"a stock number", "沣琨达(002441)8月30日晚间公告，公司拟减持股份。",
                 "沣琨达 (org)"},
             Row{"a conjunction that is none", "曦和汽车与诺琨电池达成合作。",
                 "曦和汽车 (org) | 诺琨电池 (org)"},
             Row{"a verb that may be a trade", "投资方公告，宝琨股份投资庆垚租赁。",
                 "宝琨股份 (org) | 庆垚租赁 (org)"},
             Row{"traditional characters", "海灣大學與濱琨圖書館昨日簽署合作備忘錄。",
                 "海灣大學 (org) | 濱琨圖書館 (org)"},
             Row{"a place begins a name behind common words",
                 "兴琨证券发挥中国汀琨银行优势，签署协议。", "中国汀琨银行 (org)"},
             Row{"the title of an agreement names no further party",
                 "汀州大学与霜琨医院签署《砚海市人民政府合作协议》。",
                 "汀州大学 (org) | 霜琨医院 (org)"},
             Row{"counts and sorts are no names", "四家医院和证券公司签署协议。", ""},
             Row{"nor are common nouns", "双方将开展校企合作，推进产教融合，签署合作协议。", ""},
             Row{"nor is who reports", "财琨社10月30日讯，鲸鲲传媒否认与砚垚科技合并。",
                 "砚垚科技 (org) | 鲸鲲传媒 (org)"},
         }) {
        CAPTURE(row.name);
        CHECK(parties(row.text) == row.found);
    }
}

TEST_CASE("Chinese short names that the text defines") {
    const ReadText read(
        "岚琨科技股份有限公司（以下简称“岚琨”）与宁州新能源有限公司签订合同。岚琨表示，"
        "合同为期两年。");
    const PartyFindings found = find_chinese_parties(read.reading, "");
    REQUIRE(found.parties.size() == 2);
    CHECK(found.parties[0].name == "岚琨科技股份有限公司");
    CHECK(found.parties[0].aliases == std::vector<std::string>{"岚琨"});
}

TEST_CASE("Chinese persons") {
    struct Row {
        const char *name, *text, *found;
    };
    for (const Row& row : {
             Row{"behind an office", "市长赵明远表示欢迎。", "赵明远 (per)"},
             Row{"an office the dictionary joins", "副总裁白宇飞出席。", "白宇飞 (per)"},
             Row{"a compound surname", "行长欧阳卫民出席签字仪式。", "欧阳卫民 (per)"},
             Row{"a speaker", "苏曼指出，团队不会变。", "苏曼 (per)"},
             Row{"a dot in a foreign name", "首相卡洛斯·门德斯表示欢迎。", "卡洛斯·门德斯 (per)"},
             Row{"Latin letters", "对此，Daniel Koh 认为值得。", "Daniel Koh (per)"},
             Row{"several behind one office", "股东邹凯、钟雨荷签署了协议。",
                 "邹凯 (per) | 钟雨荷 (per)"},
             Row{"a rare surname, behind an office only", "董事长戚少白出席。", "戚少白 (per)"},
             Row{"reporters are none", "本报记者 郑晓彤 报道，市长赵明远表示欢迎。",
                 "赵明远 (per)"},
             Row{"nor are common words", "高管表示，方面指出，双方认为如此。", ""},
         }) {
        CAPTURE(row.name);
        CHECK(parties(row.text) == row.found);
    }
}

TEST_CASE("a megabyte of one Chinese sort is soon read") {
    for (const char* unit : {"公司", "王说", "与", "甲琨公司、", "卡·", "董事长", "（"}) {
        std::string text;
        while (text.size() < 300000) text += unit;
        CAPTURE(unit);
        CHECK(std::ranges::count(parties(text), '|') < 12);
    }
}
