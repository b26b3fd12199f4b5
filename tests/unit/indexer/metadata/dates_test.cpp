#include "metadata/dates.hpp"

#include "unit/indexer/metadata/reading.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

namespace {

std::string shown(const std::optional<DocumentDate>& date) {
    return date ? date->value.iso() + " " + std::string(to_string(date->kind)) : "";
}

std::string date_of(const std::string& text, const DateContext& context = {}) {
    const ReadText read(text);
    return shown(find_dates(read.reading, context).date);
}

const std::string head = "Two towns agree to share a ferry\n\n";
const std::string prose =
    "The towns of Nordby and Sundby have agreed to share one ferry, the two mayors said on a quay "
    "in the rain, and will each pay for half of the crew.\n";

}  // namespace

TEST_CASE("the publication date, by where it stands") {
    struct Row {
        const char* name;
        std::string text, date;
    };
    for (const Row& row : {
             Row{"alone", head + "2017-06-30 []\n\n" + prose, "2017-06-30 published"},
             Row{"labelled before updated",
                 head + "Posted: Oct 02, 2018\nUpdated: Oct 05, 2018\n\n" + prose,
                 "2018-10-02 published"},
             Row{"updated alone", head + "Updated: Oct 05, 2018\n\n" + prose,
                 "2018-10-05 published"},
             Row{"byline", head + "By A. Writer | 24 May 2019\n\n" + prose, "2019-05-24 published"},
             Row{"dateline", head + "NORDBY, May 4, 2016 (AFP) -- " + prose,
                 "2016-05-04 published"},
             Row{"year from another date",
                 head + "2017-03-31 10:12\n\nNORDBY, March 31 (AFP) -- " + prose,
                 "2017-03-31 published"},
             Row{"year from the running quarter",
                 head + "NORDBY, April 18 (AFP) -- " + prose +
                     "Prices in the first quarter of 2014 fell.\n",
                 "2014-04-18 published"},
             Row{"no year", head + "NORDBY, April 18 (AFP) -- " + prose + "It opened in 1994.\n",
                 ""},
             Row{"address", "https://x.example/2019/11/ferry/\n" + head + prose,
                 "2019-11 published"},
             Row{"foot", head + prose + "\nPublished: 3 May 2016\n", "2016-05-03 published"},
         }) {
        CAPTURE(row.name);
        CHECK(date_of(row.text) == row.date);
    }
}

TEST_CASE("years that date something else are never taken") {
    for (const char* line :
         {"© 1999-2018 The Nordby Post. All rights reserved.", "Copyright 2012 Nordby Post",
          "The yard was founded in May 1911 by two brothers.", "Photo: A. Smith / 3 May 2014",
          "The ferry will start on 1 January 2030.", "Related news\nBridge painted (3 May 2015)"}) {
        CAPTURE(line);
        CHECK(date_of(head + prose + line + "\n") == "");
    }
}

TEST_CASE("the order of day and month") {
    const std::string open = head + "Posted: 04/05/2017\n\n" + prose;
    CHECK(date_of(open) == "2017 published");
    CHECK(date_of(open, {DateOrder::day_first, "en", ""}) == "2017-05-04 published");
    CHECK(date_of(open, {DateOrder::month_first, "en", ""}) == "2017-04-05 published");
    CHECK(date_of(open, {DateOrder::unknown, "fr", ""}) == "2017-05-04 published");
    CHECK(date_of(open + "The text of 04/25/2017 was changed.\n") == "2017-04-05 published");
    CHECK(date_of(open + "They signed on 3 May in the rain.\n") == "2017-05-04 published");
    CHECK(date_of(head + "Thursday 04/05/2017\n\n" + prose) == "2017-05-04 published");
}

TEST_CASE("the event's date, where no publication date is stated or beside it") {
    CHECK(date_of(head + "On 3 May 2016 the two mayors signed an agreement about a ferry between "
                         "their towns, and then they went home to their dinners and slept.\n") ==
          "2016-05-03 event");
    CHECK(date_of(head + "The pact, which was signed in the town hall of Nordby on 25 January 2018 "
                         "by both of the mayors, is about a ferry that is to run all year.\n") ==
          "2018-01-25 event");
    const ReadText read(head +
                        "Posted: 6 May 2016\n\nThe mayors signed the agreement on May 3 in the "
                        "rain, and everybody who had come to the quay to see it went home.\n");
    const DateFindings both = find_dates(read.reading, {});
    CHECK(shown(both.date) == "2016-05-06 published");
    CHECK(shown(both.event) == "2016-05-03 event");
}

TEST_CASE("a date in the path supports others and stands in for none better") {
    CHECK(date_of(head + prose, {DateOrder::unknown, "en", "2017-10-13-ferry.txt"}) ==
          "2017-10-13 published");
    CHECK(date_of(head + "3 May 2016\n\n" + prose,
                  {DateOrder::unknown, "en", "2017-10-13-ferry.txt"}) == "2016-05-03 published");
}

TEST_CASE("candidates keep their place and rule") {
    const ReadText read(head + "Posted: Oct 02, 2018\n\n" + prose);
    const DateFindings found = find_dates(read.reading, {});
    REQUIRE(found.candidates.size() == 1);
    const Evidence& why = found.candidates[0].evidence;
    CHECK(why.rule == "date-label");
    CHECK(read.page.text.substr(why.where.begin, why.where.size()) == "Oct 02, 2018");
}

TEST_CASE("a thousand dates are as good as ten") {
    std::string text = head;
    for (int i = 0; i < 1000; ++i) text += "They met on 3 May 2016 and on 4 May 2016 again. ";
    const ReadText read(text);
    CHECK(find_dates(read.reading, {}).candidates.size() <= 65);
}
