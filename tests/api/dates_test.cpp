/// Days, months and years: the same documents whether one term finds them or their values do.
#include "support/small_index.hpp"

#include <doctest/doctest.h>

using namespace entente;
using test::check_found;

namespace {

Document dated(const char* id, const char* date) {
    Document document = test::plain_document(id, "", "A pact was signed.");
    document.metadata.date = DocumentDate{*CalendarDate::parse(date), DateKind::published, {}};
    return document;
}

}  // namespace

TEST_CASE("where all dates are known to the day") {
    const test::SmallIndex index({dated("new-year", "2016-01-01"), dated("april", "2016-04-30"),
                                  dated("may", "2016-05-01"), dated("eve", "2016-12-31"),
                                  dated("next", "2017-01-01")});
    check_found(index.open(), {
                                  {"date:2016", "april eve may new-year"},
                                  {"date:2016-01", "new-year"},
                                  {"date:2016-04", "april"},
                                  {"date:2016-02", ""},
                                  {"date:2016-12-31", "eve"},
                                  {"date:2016-05-02", ""},
                                  {"date:2018", ""},
                                  {"date:2016-04..2016-05", "april may"},
                                  {"date:2016-12-31..2017-01-01", "eve next"},
                                  {"pact -date:2016-04", "eve may new-year next"},
                              });
}

TEST_CASE("where some are known to the month or the year") {
    const test::SmallIndex index({dated("day", "2016-04-30"), dated("month", "2016-04"),
                                  dated("year", "2016"), dated("precise", "2017-04-30"),
                                  dated("month-2017", "2017-05")});
    check_found(index.open(), {
                                  {"date:2016", "day month year"},
                                  {"date:2016-04", "day month year"},
                                  {"date:2016-03", "year"},
                                  {"date:2016-04-30", "day month year"},
                                  {"date:2016-04-29", "month year"},
                                  {"date:2017-04", "precise"},
                                  {"date:2017-04-30", "precise"},
                                  {"date:2017-05-30", "month-2017"},
                                  {"date:2017-05", "month-2017"},
                              });
}

TEST_CASE("a date of an event has no terms and is found all the same") {
    Document document = dated("pact", "2017-06-30");
    document.metadata.event = DocumentDate{*CalendarDate::parse("2016-04"), DateKind::event, {}};
    const test::SmallIndex index({std::move(document)});
    check_found(index.open(), {
                                  {"event:2016", "pact"},
                                  {"event:2016-04", "pact"},
                                  {"event:2016-04-30", "pact"},
                                  {"event:2017", ""},
                              });
}
