#include "article/calendar_words.hpp"

#include "article/word_map.hpp"

#include <array>

namespace entente {
namespace {

/// Full names and the short forms that newspapers print: English (AP style), German, French,
/// Spanish, and the Italian, Russian (genitive) and Portuguese ones that differ. Short forms that
/// are words of another kind (`mar`, `set`, `mai`) count as months only beside a number, which the
/// date rules see to.
constexpr std::array months{
    CalendarWords{1, "january jan januar jänner jän janvier janv enero ene gennaio janeiro января"},
    CalendarWords{
        2, "february feb februar febr février févr fevrier febrero febbraio fevereiro февраля"},
    CalendarWords{3, "march mar märz mrz mars marzo março марта"},
    CalendarWords{4, "april apr avril avr abril abr aprile апреля"},
    CalendarWords{5, "may mai mayo maggio maio мая"},
    CalendarWords{6, "june jun juni juin junio giugno junho июня"},
    CalendarWords{7, "july jul juli juillet juil julio luglio julho июля"},
    CalendarWords{8, "august aug août aout agosto ago августа"},
    CalendarWords{9,
                  "september sept sep septembre septiembre setiembre settembre setembro сентября"},
    CalendarWords{10, "october oct oktober okt octobre octubre ottobre outubro октября"},
    CalendarWords{11, "november nov novembre noviembre novembro ноября"},
    CalendarWords{
        12,
        "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro декабря"},
};

constexpr std::array weekdays{
    CalendarWords{0, "monday mon montag lundi lunes"},
    CalendarWords{1, "tuesday tue tues dienstag mardi martes"},
    CalendarWords{2, "wednesday wed mittwoch mercredi miércoles miercoles"},
    CalendarWords{3, "thursday thu thurs donnerstag jeudi jueves"},
    CalendarWords{4, "friday fri freitag vendredi viernes"},
    CalendarWords{5, "saturday sat samstag sonnabend samedi sábado sabado"},
    CalendarWords{6, "sunday sun sonntag dimanche domingo"},
};

constexpr std::string_view seasons =
    "spring summer autumn fall winter frühjahr frühling sommer herbst été printemps automne hiver "
    "primavera verano otoño invierno";

using Index = WordMap<int>;

Index index_of(std::span<const CalendarWords> list) {
    Index index;
    for (const CalendarWords& named : list) {
        for_each_word(named.words, ' ', [&](std::string_view word) { index[word] = named.value; });
    }
    return index;
}

int look_up(const Index& index, std::string_view word, int none) {
    const int* found = index.find(word);
    return found ? *found : none;
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

std::span<const CalendarWords> month_words() { return months; }
std::span<const CalendarWords> weekday_words() { return weekdays; }
std::string_view season_words() { return seasons; }

}  // namespace entente
