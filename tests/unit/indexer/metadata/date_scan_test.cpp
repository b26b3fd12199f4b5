#include "metadata/date_scan.hpp"

#include "unit/indexer/metadata/reading.hpp"

#include <doctest/doctest.h>

#include <entente/metadata.hpp>

#include <string>

using namespace entente;

namespace {

/// All dates of a text: `2017-06-30`, `--06-30` without a year, `?` where the order is open.
std::string dates(const std::string& text) {
    std::string out;
    const ReadText read(text);
    for (const DateExpression& date : scan_dates(read.reading)) {
        if (!out.empty()) out += ' ';
        const CalendarDate shown{date.year != 0 ? date.year : 1, date.month, date.day};
        out += date.year != 0 ? shown.iso() : shown.iso().substr(4);
        if (date.open_order) out += '?';
    }
    return out;
}

}  // namespace

TEST_CASE("date expressions") {
    struct Row {
        const char *text, *found;
    };
    for (const Row& row : {
             Row{"2017-06-30", "2017-06-30"},
             Row{"2017-06-30T10:24:31+08:00", "2017-06-30"},
             Row{"2017/6/3 []", "2017-06-03"},
             Row{"2021.06.18", "2021-06-18"},
             Row{"20170630", "2017-06-30"},
             Row{"30/06/2017", "2017-06-30"},
             Row{"06/30/2017", "2017-06-30"},
             Row{"04/05/2017", "2017-05-04?"},
             Row{"24.10.2019, 17:05 Uhr", "2019-10-24"},
             Row{"6/30/17", "2017-06-30"},
             Row{"June 30, 2017", "2017-06-30"},
             Row{"Oct 02, 2018", "2018-10-02"},
             Row{"Update: June, 12/2018", "2018-06-12"},
             Row{"30 June 2017", "2017-06-30"},
             Row{"4-MAR-1987 16:15", "1987-03-04"},
             Row{"Friday, 22nd November 2013", "2013-11-22"},
             Row{"9th November, 2022", "2022-11-09"},
             Row{"the 3rd day of February 2020", "2020-02-03"},
             Row{"Sept. 2", "-09-02"},
             Row{"HARBIN, Sept. 21 (Xinhua)", "-09-21"},
             Row{"3rd March", "-03-03"},
             Row{"May 2018", "2018-05"},
             Row{"in late October 2017", "2017-10"},
             Row{"Autumn 2009", "2009"},
             Row{"in 2012", "2012"},
             Row{"3. Mai 2016", "2016-05-03"},
             Row{"le jeudi 1er mars 2018", "2018-03-01"},
             Row{"7 de abril de 2016", "2016-04-07"},
             Row{"Cusco, jul. 18", "-07-18"},
             Row{"12 марта 2019", "2019-03-12"},
             Row{"2017年6月30日上午", "2017-06-30"},
             Row{"2017年11月，三方签约", "2017-11"},
             Row{"3月11日下午", "-03-11"},
             Row{"二〇一七年六月三十日", "2017-06-30"},
             Row{"https://example.org/2019/11/some-page/", "2019-11"},
             Row{"二〇一七年六月", "2017-06"},
             Row{"双方于二〇一七年六月三十日签署", "2017-06-30"},
             Row{"２０１７年６月３０日", "2017-06-30"},
             Row{"2022 年 7 月 3 日", "2022-07-03"},
             Row{"令和元年5月1日", "2019-05-01"},
             Row{"令和元年（2019年）6月4日", "2019-06-04"},
             Row{"2019年（令和元年）6月4日", "2019-06-04"},
             Row{"平成31年4月1日", "2019-04-01"},
             Row{"民國106年6月30日", "2017-06-30"},
             Row{"2017년 6월 30일", "2017-06-30"},
             Row{"2017. 6. 30.", "2017-06-30"},
             Row{"٣٠/٠٦/٢٠١٧", "2017-06-30"},
             Row{"lunedì 3 luglio 2017", "2017-07-03"},
             Row{"12 out. 2018", "2018-10-12"},
             Row{"3 de março de 2014", "2014-03-03"},
             Row{"5 maart 2015", "2015-03-05"},
             Row{"30 czerwca 2017 r.", "2017-06-30"},
             Row{"30 червня 2017", "2017-06-30"},
             Row{"30. června 2017", "2017-06-30"},
             Row{"30 июн 2017", "2017-06-30"},
             Row{"2017-Jun-30", "2017-06-30"},
             Row{"12-May-16", "2016-05-12"},
             Row{"12 May '16", "2016-05-12"},
             Row{"By Jane Doe12 May 2016", "2016-05-12"},
             Row{"By Jane DoeMay 12, 2016", "2016-05-12"},
             Row{"May 12, 2016By Jane Doe", "2016-05-12"},
             Row{"Sep 5, 20255 mins", "2025-09-05"},
             Row{"10.15.15", "2015-10-15"},
             Row{"11.03.17", "2017-03-11?"},
             Row{"2016-06-30T23:30:00-05:00", "2016-06-30"},
             Row{"HOUSTON, April  01, 2024  (GLOBE NEWSWIRE)", "2024-04-01"},
         }) {
        CAPTURE(row.text);
        CHECK(dates(row.text) == row.found);
    }
}

TEST_CASE("what only looks like a date") {
    for (const char* text : {"31/02/2017",     "0/02/2017",       "3/00/2017",
                             "2017-13-01",     "version 1.2.3",   "tel. 84.24.39332316",
                             "13.05.99.12",    "may 5 people go", "March of the penguins",
                             "1,999 ships",    "F$2014.50",       "A380 and 737",
                             "12345678901",    "12:30:45",        "3 hours ago",
                             "12 out of 20",   "沪ICP备05050403", "version 10.11.12",
                             "IP 10.11.12.13", "the 737 and 5G",  "พ.ศ. 2560",
                             "Thursday",       "(212) 318-2000"}) {
        CAPTURE(text);
        CHECK(dates(text) == "");
    }
}

TEST_CASE("dates in file names and addresses") {
    struct Row {
        const char *path, *found;
    };
    for (const Row& row : {
             Row{"news/2017-10-13-pact.txt", "2017-10-13"},
             Row{"2017/10/13/pact.txt", "2017-10-13"},
             Row{"news_20171013.txt", "2017-10-13"},
             Row{"a/2019/11/page", "2019-11"},
             Row{"20170630102431_pact.html", "2017-06-30"},
             Row{"world/2016/may/24/pact", "2016-05-24"},
             Row{"300986112.html", ""},
             Row{"v2017/readme", ""},
             Row{"1234-56-78", ""},
         }) {
        CAPTURE(row.path);
        const DateExpression date = scan_path(row.path);
        CHECK((date.year == 0 ? "" : CalendarDate{date.year, date.month, date.day}.iso()) ==
              row.found);
    }
}
