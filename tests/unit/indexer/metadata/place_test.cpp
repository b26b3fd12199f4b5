#include "metadata/place.hpp"

#include "metadata/dates.hpp"
#include "unit/indexer/metadata/reading.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

TEST_CASE("the place of the dateline") {
    const std::string prose =
        "The towns of Nordby and Sundby have agreed to share one ferry, the two mayors said on a "
        "quay in the rain, and will each pay for half of the crew.\n";
    struct Row {
        std::string text, place;
    };
    for (const Row& row : {Row{"NORDBY, May 4, 2017 (Meridian) -- " + prose, "Nordby"},
                           Row{"OMAHA, Neb., Jan. 14, 2020 /PRNewswire/ -- " + prose, "Omaha"},
                           Row{"NEW YORK, May 4, 2017 (Meridian) -- " + prose, "New York"},
                           Row{"新华社北京2017年12月6日电 "
                               "两镇镇长六日在码头签署协议，决定共用一艘渡轮，并各自承担一半"
                               "船员的费用。\n",
                               "北京"},
                           Row{prose, ""}, Row{"May 4, 2017\n\n" + prose, ""}}) {
        CAPTURE(row.text);
        const ReadText read("Two towns agree to share a ferry\n\n" + row.text);
        const DateFindings dates = find_dates(read.reading, {DateOrder::unknown, "en", "a.txt"});
        const auto place = find_place(read.reading, dates.candidates);
        CHECK((place ? place->value : "") == row.place);
    }
}
