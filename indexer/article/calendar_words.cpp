#include "article/calendar_words.hpp"

#include "article/word_map.hpp"

#include <array>

namespace entente {
namespace {

/// Full names and the short forms that newspapers print: English (AP style), German, French,
/// Spanish, Italian, Portuguese, Dutch, Scandinavian, Czech, and Russian, Ukrainian and Polish in
/// the genitive that stands behind a day. From the common locale data of those languages. Short
/// forms that are words of another kind (`mar`, `mai`) count as months only beside a number, which
/// the date rules see to.
constexpr std::array months{
    CalendarWords{1,
                  "january jan januar jänner jän janvier janv enero ene gennaio janeiro "
                  "januari января янв січня stycznia ledna"},
    CalendarWords{2,
                  "february feb februar febr février févr fevrier febrero febbraio "
                  "fevereiro fev februari февраля фев февр лютого lutego února"},
    CalendarWords{3,
                  "march mar märz mrz mars marzo março maart marts марта мар березня marca března"},
    CalendarWords{4, "april apr avril avr abril abr aprile апреля апр квітня kwietnia dubna"},
    CalendarWords{5, "may mai mayo maggio maio mei maj мая травня maja května"},
    CalendarWords{6, "june jun juni juin junio giugno junho июня июн червня czerwca června"},
    CalendarWords{7, "july jul juli juillet juil julio luglio julho июля июл липня lipca července"},
    CalendarWords{8,
                  "august aug août aout agosto ago augustus augusti августа авг серпня sierpnia "
                  "srpna"},
    CalendarWords{9,
                  "september sept sep septembre septiembre setiembre settembre setembro сентября "
                  "сент сен вересня września září"},
    CalendarWords{10,
                  "october oct oktober okt octobre octubre ottobre outubro октября окт жовтня "
                  "października října"},
    CalendarWords{11,
                  "november nov novembre noviembre novembro ноября нояб ноя листопада listopada "
                  "listopadu"},
    CalendarWords{12,
                  "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro "
                  "декабря дек грудня grudnia prosince"},
};

/// Italian and Portuguese short forms that are words of another kind elsewhere.
constexpr std::array months_behind_days{
    CalendarWords{1, "gen"}, CalendarWords{5, "mag"}, CalendarWords{6, "giu"},
    CalendarWords{7, "lug"}, CalendarWords{9, "set"}, CalendarWords{10, "out ott"},
};

constexpr std::array weekdays{
    CalendarWords{0,
                  "monday mon montag lundi lunes lunedì segunda-feira maandag понедельник "
                  "poniedziałek"},
    CalendarWords{1,
                  "tuesday tue tues dienstag mardi martes martedì terça-feira dinsdag вторник "
                  "wtorek"},
    CalendarWords{2,
                  "wednesday wed mittwoch mercredi miércoles miercoles mercoledì quarta-feira "
                  "woensdag среда środa"},
    CalendarWords{3,
                  "thursday thu thurs donnerstag jeudi jueves giovedì quinta-feira donderdag "
                  "четверг czwartek"},
    CalendarWords{4,
                  "friday fri freitag vendredi viernes venerdì sexta-feira vrijdag пятница "
                  "piątek"},
    CalendarWords{5,
                  "saturday sat samstag sonnabend samedi sábado sabado sabato zaterdag суббота "
                  "sobota"},
    CalendarWords{6, "sunday sun sonntag dimanche domingo domenica zondag воскресенье niedziela"},
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

int month_behind_day(std::string_view word) {
    static const Index index = index_of(months_behind_days);
    const int month = month_of(word);
    return month != 0 ? month : look_up(index, word, 0);
}

int weekday_of(std::string_view word) {
    static const Index index = index_of(weekdays);
    return look_up(index, word, -1);
}

std::span<const CalendarWords> month_words() { return months; }
std::span<const CalendarWords> weekday_words() { return weekdays; }
std::string_view season_words() { return seasons; }

}  // namespace entente
