#include "prompt/command.hpp"

#include <doctest/doctest.h>

using namespace entente::prompt;
using Kind = Line::Kind;

TEST_CASE("a line is a query, a command, a number or the next page") {
    struct Row {
        std::string_view typed;
        Kind kind;
        std::string_view text;
    };
    const Row rows[] = {
        {"", Kind::next_page, ""},
        {"  \t", Kind::next_page, ""},
        {"  huawei  pact ", Kind::query, "huawei  pact"},
        {"help", Kind::query, "help"},
        {"party:huawei", Kind::query, "party:huawei"},
        {"? what", Kind::query, "? what"},
        {"12", Kind::number, "12"},
        {" 12 ", Kind::number, "12"},
        {"-12", Kind::query, "-12"},
        {"12 13", Kind::query, "12 13"},
        {"99999999999999999999999", Kind::query, "99999999999999999999999"},
        {":show 3", Kind::command, "3"},
        {":explain  huawei :show ", Kind::command, "huawei :show"},
        {":explain", Kind::command, ""},
        {":show x", Kind::refused, ":show N takes the number of a hit"},
        {":show", Kind::refused, ":show N takes the number of a hit"},
        {":show 0", Kind::refused, ":show N takes the number of a hit"},
        {":jump", Kind::command, ""},
        {":jump 2", Kind::command, "2"},
        {":jump on", Kind::refused, ":jump [K] takes a number"},
        {":jump 0", Kind::refused, ":jump [K] takes a number"},
        {":limit many", Kind::refused, ":limit N takes a number"},
        {":sort size", Kind::refused, ":sort ORDER takes score, date or -date"},
        {":sort", Kind::refused, ":sort ORDER takes score, date or -date"},
        {":any", Kind::command, ""},
        {":any sometimes", Kind::refused, ":any [on|off] takes on or off"},
        {":any 3", Kind::refused, ":any [on|off] takes on or off"},
        {":copies", Kind::command, ""},
        {":copies off", Kind::command, "off"},
        {":copies 0", Kind::refused, ":copies [N|on|off] takes the number of a hit, on or off"},
        {":copies all", Kind::refused, ":copies [N|on|off] takes the number of a hit, on or off"},
        {":stats now", Kind::refused, ":stats stands alone"},
        {":hlep", Kind::refused, "there is no command :hlep; did you mean :help?"},
        {":frobnicate", Kind::refused, "there is no command :frobnicate; :help shows them"},
        {":", Kind::refused, "there is no command :; :help shows them"},
        {":l 3", Kind::refused, ":l could be :like or :limit"},
        {":like", Kind::refused, ":like N takes the number of a hit"},
        {":feedback 3", Kind::refused, ":feedback [on|off] takes on or off"},
        {":fresh", Kind::command, ""},
        {":fresh soon", Kind::refused,
         ":fresh [DAYS|on|off] takes a number of days, a time such as 2y, on or off"},
        {":fresh 0", Kind::refused,
         ":fresh [DAYS|on|off] takes a number of days, a time such as 2y, on or off"},
        {":s 3", Kind::refused, ":s could be :show, :sort, :save, :saved or :stats"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        const Line line = read_line(row.typed);
        CHECK(line.kind == row.kind);
        CHECK(line.text == row.text);
    }
}

TEST_CASE("commands and their words may be shortened while they are clear") {
    struct Row {
        std::string_view typed;
        Action action;
        std::string_view text;
        std::size_t number;
    };
    const Row rows[] = {
        {"?", Action::help, "", 0},
        {":h", Action::help, "", 0},
        {":q", Action::quit, "", 0},
        {":sh 3", Action::show, "3", 3},
        {":j 12", Action::jump, "12", 12},
        {":n", Action::next, "", 0},
        {":w\t2", Action::why, "2", 2},
        {":e pact", Action::explain, "pact", 0},
        {":fa s", Action::facet, "source", 0},
        {":fa year", Action::facet, "year", 0},
        {":so d", Action::sort, "date", 0},
        {":so -", Action::sort, "-date", 0},
        {":lim 20", Action::limit, "20", 20},
        {":lik 3", Action::like, "3", 3},
        {":fe on", Action::feedback, "on", 0},
        {":fr of", Action::fresh, "off", 0},
        {":fr 90", Action::fresh, "90", 90},
        {":fr 6 weeks", Action::fresh, "6 weeks", 42},
        {":st", Action::stats, "", 0},
        {":a of", Action::any, "off", 0},
        {":save x a b", Action::save, "x a b", 0},
        {":saved", Action::saved, "", 0},
        {":r x", Action::run, "x", 0},
        {":fo x", Action::forget, "x", 0},
        {":c", Action::copies, "", 0},
        {":cop on", Action::copies, "on", 0},
        {":c 12", Action::copies, "12", 12},
    };
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        const Line line = read_line(row.typed);
        CHECK(line.kind == Kind::command);
        CHECK(line.action == row.action);
        CHECK(line.text == row.text);
        CHECK(line.number == row.number);
    }
}

TEST_CASE("every command can be typed in full") {
    for (const Command& command : commands()) {
        CAPTURE(command.name);
        const std::string line = ":" + std::string(command.name);
        const bool numbered =
            command.argument == Argument::hit || command.argument == Argument::count;
        const bool chosen =
            command.argument == Argument::words || command.argument == Argument::search;
        const Line read = read_line(line + (numbered ? " 1" : chosen ? " source" : ""));
        if (chosen && command.action == Action::sort) continue;
        CHECK(read.kind == Kind::command);
        CHECK(read.action == command.action);
    }
}
