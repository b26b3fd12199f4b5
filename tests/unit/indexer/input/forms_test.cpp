#include "input/forms.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

TEST_CASE("a stated date is ISO, alone or before a time") {
    struct Row {
        std::string written, iso;  // empty: not understood
    };
    const Row rows[] = {
        {"2017-06-30", "2017-06-30"},
        {"2017-06", "2017-06"},
        {"2017", "2017"},
        {"2017-06-30T10:24:31Z", "2017-06-30"},
        {"2017-06-30T23:30:00-05:00", "2017-06-30"},  // the day as written, whatever the zone
        {"2017-06-30 10:24", "2017-06-30"},
        {"2017-06-30T", ""},
        {"2017-06-30x1", ""},
        {"2017-06-30 []", ""},
        {"2017-02-30", ""},
        {"2017-6-30", ""},
        {"20170630", ""},
        {"30/06/2017", ""},
        {"June 30, 2017", ""},
        {"1498780800", ""},
        {"", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.written);
        const std::optional<CalendarDate> date = stated_date(row.written);
        CHECK((date ? date->iso() : "") == row.iso);
    }
}

TEST_CASE("a language is its primary code") {
    struct Row {
        std::string written, code;  // empty: not understood
    };
    const Row rows[] = {{"en", "en"},      {"EN", "en"},   {"en-US", "en"}, {"zh_CN", "zh"},
                        {"zh-Hant", "zh"}, {"yue", "yue"}, {"English", ""}, {"e", ""},
                        {"", ""},          {"e1", ""},     {"中文", ""}};
    for (const Row& row : rows) {
        CAPTURE(row.written);
        CHECK(stated_language(row.written).value_or("") == row.code);
    }
}

TEST_CASE("a field has a name that a query can spell") {
    struct Row {
        std::string key, name;  // empty: refused
    };
    const Row rows[] = {{"desk", "desk"},
                        {"Desk Name", "desk_name"},
                        {"og:title", "og_title"},
                        {"page-no", "page-no"},
                        {"x2", "x2"},
                        {"2x", ""},
                        {"_x", ""},
                        {"作者", ""},
                        {"café", ""},
                        {"a\"b", ""},
                        {"", ""},
                        {std::string(64, 'a'), std::string(64, 'a')},
                        {std::string(65, 'a'), ""}};
    for (const Row& row : rows) {
        CAPTURE(row.key);
        CHECK(stated_field_name(row.key).value_or("") == row.name);
    }
}

TEST_CASE("a stated line is one line of clean text") {
    CHECK(stated_line("  A\n\tpact\r\nis  signed ") == "A pact is signed");
    CHECK(stated_line("red \x1B[31m") == "red [31m");
    CHECK(stated_line("caf\xE9") == "caf\xEF\xBF\xBD");
    CHECK(stated_line("Cafe\xCC\x81") == "Café");
}
