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
             Row{"year over the turn",
                 head + "2017-01-01 10:12\n\nNORDBY, Dec. 31 (AFP) -- " + prose,
                 "2017-01-01 published"},
             Row{"wire without a city", head + "Jan. 10, 2014 (Xinhua) -- " + prose,
                 "2014-01-10 published"},
             Row{"TASS", head + "MOSCOW, May 4, 2016. /TASS/. " + prose, "2016-05-04 published"},
             Row{"issuer's wire", head + "NEW YORK , Feb. 3, 2025 /PRNewswire/ -- " + prose,
                 "2025-02-03 published"},
             Row{"French dateline", head + "Paris, le 3 février 2014 – " + prose,
                 "2014-02-03 published"},
             Row{"Chinese dateline",
                 "两镇合用一条渡轮\n\n新华社北京2016年12月6日电 北镇和南镇昨天同意合用一条渡轮，"
                 "两位镇长在雨中的码头上宣布了这件事，双方各付一半的船员工资。\n",
                 "2016-12-06 published"},
             Row{"Japanese label behind the date", head + "2019年2月22日 14時30分 公開\n\n" + prose,
                 "2019-02-22 published"},
             Row{"two lines, the later is the update",
                 head + "July 21, 2022\n\nFebruary 24, 2020\n\n" + prose, "2020-02-24 published"},
             Row{"time of day and place", head + "North Shore  09:31 August 20, 2019\n\n" + prose,
                 "2019-08-20 published"},
             Row{"two on a line",
                 head + "on December 27, 2014 at 12:06 PM, updated December 28, 2014\n\n" + prose,
                 "2014-12-27 published"},
             Row{"above the headline", "December 6, 2023\n\nNews\n\n" + head + prose,
                 "2023-12-06 published"},
             Row{"print edition loses",
                 head + "3 May 2016\n\n" + prose + "\n(The Post 05/08/2016 page3)\n",
                 "2016-05-03 published"},
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
          "The ferry will start on 1 January 2030.", "Related news\nBridge painted (3 May 2015)",
          "Copyright © 1999- The Nordby Post", "(c) 2006-2017 Nordby Post", "updated 3 hours ago",
          "File photo taken in May 2015 shows the quay.", "The 2016-17 season was wet.",
          "Most read\n4 May 2015\nA quay\n5 May 2015\nA ship\n6 May 2015\nA bell",
          "4 May 2015\nA quay\n5 May 2015\nA ship\n6 May 2015\nA bell",
          "The permit expires on 3 May 2031.", "Open 26 May 2016 – 1 June 2016"}) {
        CAPTURE(line);
        CHECK(date_of(head + prose + line + "\n") == "");
    }
}

TEST_CASE("dates by the headline that are not the story's") {
    for (const char* line : {"Returns as of 08/10/2022", "Born\nMay 24, 1941", "born 24 May 1941",
                             "26 May 2016 – 1 June 2016", "May 2016 – June 2016",
                             "7 May 1856\n26 September 1907\n25 November 1947\n1 May 1990"}) {
        CAPTURE(line);
        CHECK(date_of(head + line + "\n\n" + prose) == "");
    }
}

TEST_CASE("each date says what it dates") {
    const ReadText read(head + "Posted: 3 May 2016\nUpdated: 5 May 2016\n\n" + prose +
                        "They signed the pact on 1 May 2016.\n"
                        "It will be signed again on 1 June 2017.\n"
                        "It was in April 2015 that the old one sank.\n"
                        "© 2018 Nordby Post\n");
    std::string uses;
    for (const DateCandidate& date : find_dates(read.reading, {}).candidates) {
        uses += date.value.iso() + ' ' + date.use + '\n';
    }
    CHECK(uses ==
          "2016-05-03 published\n2016-05-05 updated\n2016-05-01 event\n2017-06-01 planned\n"
          "2015-04 mentioned\n2018 copyright\n");
}

TEST_CASE("two witnesses beat one of higher rank") {
    CHECK(date_of("https://x.example/2019/11/03/ferry/\n" + head + "3 November 2019\n\n" + prose,
                  {DateOrder::unknown, "en", "2019-11-03.txt"}) == "2019-11-03 published");
    CHECK(date_of(head + prose + "\nUpdated: 4 May 2018\n",
                  {DateOrder::unknown, "en", "2016-05-03.txt"}) == "2018-05-04 published");
}

TEST_CASE("the order of day and month") {
    const std::string open = head + "Posted: 04/05/2017\n\n" + prose;
    CHECK(date_of(open) == "2017 published");
    CHECK(date_of(open, {DateOrder::day_first, "en", ""}) == "2017-05-04 published");
    CHECK(date_of(open, {DateOrder::month_first, "en", ""}) == "2017-04-05 published");
    CHECK(date_of(open, {DateOrder::unknown, "fr", ""}) == "2017-05-04 published");
    CHECK(date_of(open + "The text of 04/25/2017 was changed.\n") == "2017-04-05 published");
    CHECK(date_of(open + "They signed on 3 May in the rain.\n") == "2017-05-04 published");
    CHECK(date_of(head + "11.03.17\n\n" + prose, {DateOrder::unknown, "en", ""}) ==
          "2017 published");
    CHECK(date_of(head + "11.03.17\n\n" + prose, {DateOrder::unknown, "de", ""}) ==
          "2017-03-11 published");
    CHECK(date_of(head + "19.03.02\n\n" + prose, {DateOrder::unknown, "ja", ""}) ==
          "2019-03-02 published");
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

TEST_CASE("a page of dates alone has none") {
    std::string text;
    for (int day = 1; day <= 28; ++day) text += std::to_string(day) + " May 2016\n";
    const ReadText read(text);
    CHECK_FALSE(find_dates(read.reading, {}).date);
}

TEST_CASE("hostile texts end in an answer or none") {
    std::string numbers, line, names;
    for (int i = 0; i < 100'000; ++i) numbers += "12 ";
    for (int i = 0; i < 60'000; ++i) line += "3/5/2016 12:30 ";
    for (int i = 0; i < 20'000; ++i) names += "3 May 2016\n";
    for (const std::string& text : {numbers, line, names, head + numbers, head + prose + names}) {
        const ReadText read(text);
        CHECK(find_dates(read.reading, {}).candidates.size() <= 65);
    }
}
