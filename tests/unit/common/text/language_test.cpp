#include "text/language.hpp"

#include <doctest/doctest.h>

#include <string>

using entente::detect_language;

TEST_CASE("languages of short news texts") {
    struct Row {
        const char* language;
        const char* text;
    };
    for (const Row& row : {
             Row{"en", "The two companies signed a memorandum of understanding on Thursday."},
             Row{"de",
                 "Die beiden Unternehmen haben am Donnerstag eine Absichtserklärung "
                 "unterzeichnet."},
             Row{"fr", "Les deux entreprises ont signé jeudi un protocole d'accord à Paris."},
             Row{"es", "Las dos empresas firmaron el jueves un acuerdo de cooperación en Madrid."},
             Row{"zh", "两家公司周四在北京签署了合作谅解备忘录，将在人工智能领域开展合作。"},
             Row{"zh", "兩家公司週四在臺北簽署了合作備忘錄，將在人工智慧領域展開合作。"},
             Row{"ja", "両社は木曜日に東京で覚書に調印し、人工知能の分野で協力する。"},
             Row{"ru", "Две компании подписали в четверг в Москве меморандум о сотрудничестве."},
             Row{"he", "החברה חתמה על הסכם שיתוף פעולה עם האוניברסיטה, אמר הדובר."},
         }) {
        CAPTURE(std::string(row.text));
        CHECK(detect_language(row.text) == row.language);
    }
}

TEST_CASE("where the text does not tell, nothing is told") {
    for (const std::string text :
         {"", "Huawei", "协议", "Co., Ltd.", "2017", "1234 5678 90", "?!", "\xFF\xFE\xFD"}) {
        CAPTURE(text);
        CHECK(detect_language(text) == "");
    }
}
