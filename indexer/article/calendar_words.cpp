#include "article/calendar_words.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace entente {
namespace {

struct Named {
    int value;
    std::string_view names;  ///< separated by blanks, folded
};

/// Full names and the short forms that newspapers print: English (AP style), German, French,
/// Spanish, and the Italian and Portuguese ones that differ. Short forms that are words of another
/// kind (`mar`, `set`, `mai`) count as months only beside a number, which the date rules see to.
constexpr std::array months{
    Named{1, "january jan januar jänner jän janvier janv enero ene gennaio janeiro"},
    Named{2, "february feb februar febr février févr fevrier febrero febbraio fevereiro"},
    Named{3, "march mar märz mrz mars marzo março"},
    Named{4, "april apr avril avr abril abr aprile"},
    Named{5, "may mai mayo maggio maio"},
    Named{6, "june jun juni juin junio giugno junho"},
    Named{7, "july jul juli juillet juil julio luglio julho"},
    Named{8, "august aug août aout agosto ago"},
    Named{9, "september sept sep septembre septiembre setiembre settembre setembro"},
    Named{10, "october oct oktober okt octobre octubre ottobre outubro"},
    Named{11, "november nov novembre noviembre novembro"},
    Named{12, "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro"},
};

constexpr std::array weekdays{
    Named{0, "monday mon montag lundi lunes"},
    Named{1, "tuesday tue tues dienstag mardi martes"},
    Named{2, "wednesday wed mittwoch mercredi miércoles miercoles"},
    Named{3, "thursday thu thurs donnerstag jeudi jueves"},
    Named{4, "friday fri freitag vendredi viernes"},
    Named{5, "saturday sat samstag sonnabend samedi sábado sabado"},
    Named{6, "sunday sun sonntag dimanche domingo"},
};

constexpr std::array<std::string_view, 17> seasons{
    "spring",    "summer", "autumn", "fall",     "winter",    "frühjahr",
    "frühling",  "sommer", "herbst", "été",      "printemps", "hiver",
    "primavera", "verano", "otoño",  "invierno", "automne"};

using Index = std::unordered_map<std::string_view, int>;

template <class List>
Index index_of(const List& list) {
    Index index;
    for (const Named& named : list) {
        std::string_view rest = named.names;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            index.emplace(rest.substr(0, end), named.value);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return index;
}

int look_up(const Index& index, std::string_view word, int none) {
    const auto found = index.find(word);
    return found == index.end() ? none : found->second;
}

}  // namespace

int month_of(std::string_view word) {
    static const Index index = index_of(months);
    return look_up(index, word, 0);
}

int weekday_of(std::string_view word) {
    static const Index index = index_of(weekdays);
    return look_up(index, word, -1);
}

bool is_season(std::string_view word) { return std::ranges::find(seasons, word) != seasons.end(); }

}  // namespace entente
