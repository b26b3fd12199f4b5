#include "base/money.hpp"

#include <algorithm>
#include <array>

namespace entente {
namespace {

struct CurrencyRow {
    std::string_view word, code;
    bool ambiguous = false;
};

// Signs, codes and names of the currencies that news reports sums in. A bare dollar is the United
// States', a bare krona, peso, rupee or franc the best known one.
constexpr CurrencyRow currencies[] = {
    {"$", "USD"},
    {"a$", "AUD"},
    {"aed", "AED"},
    {"aud", "AUD"},
    {"baht", "THB"},
    {"brl", "BRL"},
    {"c$", "CAD"},
    {"cad", "CAD"},
    {"chf", "CHF"},
    {"cny", "CNY"},
    {"czk", "CZK"},
    {"dirham", "AED"},
    {"dirhams", "AED"},
    {"dkk", "DKK"},
    {"dlr", "USD"},
    {"dlrs", "USD"},
    {"dollar", "USD"},
    {"dollari", "USD"},
    {"dollars", "USD"},
    {"dólar", "USD"},
    {"dólares", "USD"},
    {"eur", "EUR"},
    {"euro", "EUR"},
    {"euros", "EUR"},
    {"eurot", "EUR"},
    {"franken", "CHF"},
    {"francs", "CHF", true},
    {"gbp", "GBP"},
    {"hk$", "HKD"},
    {"hkd", "HKD"},
    {"inr", "INR"},
    {"jpy", "JPY"},
    {"kronen", "NOK", true},
    {"kroner", "NOK", true},
    {"kronor", "SEK"},
    {"krw", "KRW"},
    {"marks", "DEM", true},
    {"nok", "NOK"},
    {"nz$", "NZD"},
    {"nzd", "NZD"},
    {"peso", "MXN", true},
    {"pesos", "MXN", true},
    {"pln", "PLN"},
    {"pound", "GBP", true},
    {"pounds", "GBP", true},
    {"r$", "BRL"},
    {"rand", "ZAR", true},
    {"real", "BRL", true},
    {"reais", "BRL"},
    {"renminbi", "CNY"},
    {"rmb", "CNY"},
    {"roubles", "RUB"},
    {"rs", "INR"},
    {"rub", "RUB"},
    {"rubel", "RUB"},
    {"ruble", "RUB"},
    {"rubles", "RUB"},
    {"rupee", "INR"},
    {"rupees", "INR"},
    {"s$", "SGD"},
    {"sek", "SEK"},
    {"sgd", "SGD"},
    {"stg", "GBP"},
    {"sterling", "GBP"},
    {"try", "TRY", true},
    {"us$", "USD"},
    {"usd", "USD"},
    {"won", "KRW", true},
    {"yen", "JPY"},
    {"yuan", "CNY"},
    {"zar", "ZAR"},
    {"zł", "PLN"},
    {"złotych", "PLN"},
    {"£", "GBP"},
    {"¥", "JPY"},
    {"доллара", "USD"},
    {"доллар", "USD"},
    {"долларов", "USD"},
    {"евро", "EUR"},
    {"руб", "RUB"},
    {"рублей", "RUB"},
    {"рубля", "RUB"},
    {"€", "EUR"},
    {"₩", "KRW"},
    {"₹", "INR"},
    {"₽", "RUB"},
    {"₺", "TRY"},
    {"ドル", "USD"},
    {"ユーロ", "EUR"},
    {"人民币", "CNY"},
    {"元", "CNY"},
    {"円", "JPY"},
    {"加元", "CAD"},
    {"卢布", "RUB"},
    {"块", "CNY", true},
    {"新元", "SGD"},
    {"日元", "JPY"},
    {"欧元", "EUR"},
    {"歐元", "EUR"},
    {"港元", "HKD"},
    {"港币", "HKD"},
    {"澳元", "AUD"},
    {"美元", "USD"},
    {"美金", "USD"},
    {"英镑", "GBP"},
    {"韩元", "KRW"},
    {"￥", "CNY"},
};

struct MagnitudeRow {
    std::string_view word;
    double factor;
};

constexpr double thousand = 1e3, million = 1e6, milliard = 1e9, trillion = 1e12;

//
constexpr MagnitudeRow magnitudes[] = {
    {"b", milliard},
    {"bil", milliard},
    {"bilhão", milliard},
    {"bilhões", milliard},
    {"biljoen", trillion},
    {"billion", milliard},
    {"billionen", trillion},
    {"billones", trillion},
    {"billions", milliard},
    {"billón", trillion},
    {"bln", milliard},
    {"bn", milliard},
    {"crore", 1e7},
    {"k", thousand},
    {"lakh", 1e5},
    {"m", million},
    {"miliard", milliard},
    {"miliardi", milliard},
    {"miliardo", milliard},
    {"miliardów", milliard},
    {"milhão", million},
    {"milhões", million},
    {"milioni", million},
    {"miljard", milliard},
    {"miljarder", milliard},
    {"miljoen", million},
    {"miljoner", million},
    {"milliard", milliard},
    {"milliarde", milliard},
    {"milliarden", milliard},
    {"milliarder", milliard},
    {"milliards", milliard},
    {"million", million},
    {"millionen", million},
    {"millioner", million},
    {"millions", million},
    {"millones", million},
    {"millón", million},
    {"mio", million},
    {"mld", milliard},
    {"mln", million},
    {"mlrd", milliard},
    {"mm", million},
    {"mn", million},
    {"mrd", milliard},
    {"t", trillion},
    {"tn", trillion},
    {"thousand", thousand},
    {"trillion", trillion},
    {"trn", trillion},
    {"tsd", thousand},
    {"tausend", thousand},
    {"миллиард", milliard},
    {"миллиарда", milliard},
    {"миллиардов", milliard},
    {"миллион", million},
    {"миллиона", million},
    {"миллионов", million},
    {"млн", million},
    {"млрд", milliard},
    {"трлн", trillion},
    {"тыс", thousand},
    {"万", 1e4},
    {"万亿", 1e12},
    {"亿", 1e8},
    {"億", 1e8},
    {"兆", 1e12},
    {"千", 1e3},
    {"千万", 1e7},
    {"百万", 1e6},
    {"萬", 1e4},
};

template <class Row, std::size_t count>
constexpr auto in_order(const Row (&rows)[count]) {
    std::array<Row, count> out{};
    std::ranges::copy(rows, out.begin());
    std::ranges::sort(out, {}, &Row::word);
    return out;
}

template <class Row, std::size_t count>
const Row* find(const std::array<Row, count>& rows, std::string_view word) {
    const auto* found = std::ranges::lower_bound(rows, word, {}, &Row::word);
    return found != rows.end() && found->word == word ? found : nullptr;
}

constexpr auto currency_table = in_order(currencies);
constexpr auto magnitude_table = in_order(magnitudes);

}  // namespace

Currency currency_of(std::string_view word) {
    const CurrencyRow* row = find(currency_table, word);
    return row ? Currency{row->code, row->ambiguous} : Currency{};
}

double magnitude_of(std::string_view word, bool long_scale) {
    if (long_scale && (word == "billion" || word == "billions")) return trillion;
    const MagnitudeRow* row = find(magnitude_table, word);
    return row ? row->factor : 0;
}

bool has_long_scale(std::string_view language) {
    const std::string_view code = language.substr(0, language.find('-'));
    return code == "de" || code == "fr";
}

}  // namespace entente
