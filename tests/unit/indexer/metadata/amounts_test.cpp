#include "metadata/amounts.hpp"

#include "unit/indexer/metadata/reading.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using namespace entente;

namespace {

/// "USD 1.2e+09 [$1.2 billion]", one after the other.
std::string shown(const std::string& text, std::string_view language) {
    const ReadText read("Two firms agree on a price\n\n" + text + "\n", language);
    std::string out;
    for (const Amount& amount : find_amounts(read.reading)) {
        char value[40];
        std::snprintf(value, sizeof value, "%g", amount.value);
        out += (out.empty() ? "" : "; ") + amount.currency + ' ' + value + " [" +
               read.page.text.substr(amount.where.begin, amount.where.size()) + ']';
    }
    return out;
}

}  // namespace

TEST_CASE("sums of money as they are written") {
    struct Row {
        std::string language, text, found;
    };
    for (const Row& row :
         {Row{"en", "It paid $1.2 billion for it.", "USD 1.2e+09 [$1.2 billion]"},
          Row{"en", "It paid US$350m, not HK$5bn.", "USD 3.5e+08 [US$350m]; HKD 5e+09 [HK$5bn]"},
          Row{"en", "EUR 350 million and EUR350m", "EUR 3.5e+08 [EUR 350 million]"},
          Row{"en", "It costs 1,250,000 euros a year.", "EUR 1.25e+06 [1,250,000 euros]"},
          Row{"en", "a 5-million-euro deal", "EUR 5e+06 [5-million-euro]"},
          Row{"en", "Net 1.5 mln dlrs vs 200,000 dlrs",
              "USD 1.5e+06 [1.5 mln dlrs]; USD 200000 [200,000 dlrs]"},
          Row{"en", "2 million Canadian dollars", "CAD 2e+06 [2 million Canadian dollars]"},
          Row{"en", "3 billion won, 500 pounds of fish, they won 3 won",
              "KRW 3e+09 [3 billion won]"},
          Row{"en", "Rs 500 crore; £20 million",
              "INR 5e+09 [Rs 500 crore]; GBP 2e+07 [£20 million]"},
          Row{"en", "On 3 May 2016, 350 people, 1.2 billion litres, 4.5%", ""},
          Row{"de", "Sie zahlt 1,5 Mrd. Euro und 1.250,50 Euro.",
              "EUR 1.5e+09 [1,5 Mrd. Euro]; EUR 1250.5 [1.250,50 Euro]"},
          Row{"de", "1 Billion Euro", "EUR 1e+12 [1 Billion Euro]"},
          Row{"fr", "2,5 milliards d'euros", "EUR 2.5e+09 [2,5 milliards d'euros]"},
          Row{"es", "5 mil millones de dólares", "USD 5e+09 [5 mil millones de dólares]"},
          Row{"it", "300 milioni di euro", "EUR 3e+08 [300 milioni di euro]"},
          Row{"ru", "12 млрд рублей", "RUB 1.2e+10 [12 млрд рублей]"},
          Row{"zh", "总投资12亿元，其中3.5亿美元", "CNY 1.2e+09 [12亿元]; USD 3.5e+08 [3.5亿美元]"},
          Row{"zh", "约5000万元人民币", "CNY 5e+07 [5000万元]"},
          Row{"ja", "両社が合意した投資額は100億円になると発表した。", "JPY 1e+10 [100億円]"},
          Row{"en", "It cost $5 then, $5 now and $5 later.", "USD 5 [$5]"},
          Row{"en", "$" + std::string(400, '9') + " $1.2.3.4.5 $",
              "USD 1.2 [$1.2]; USD 5 [5 $]"}}) {
        CAPTURE(row.text);
        CHECK(shown(row.text, row.language) == row.found);
    }
}

TEST_CASE("sums in furniture are none, and there is an end of them") {
    std::string many;
    for (int i = 1; i <= 300; ++i) many += "It paid $" + std::to_string(i) + " in all. ";
    const ReadText read("A headline of words\n\n" + many + "\n");
    CHECK(find_amounts(read.reading).size() == 200);
}
