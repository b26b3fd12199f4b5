#include "child.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <stdexcept>
#include <string>

using namespace entente::indexer;

namespace {

struct Heard {
    ChildEnd end;
    std::string lines;
};

Heard heard(const std::function<void(const Say&)>& work) {
    std::string lines;
    const ChildEnd end =
        run_in_child(1, work, [&](const std::string& line) { lines += line + '|'; });
    return {end, lines};
}

}  // namespace

TEST_CASE("what a child says arrives, however it ends") {
    const Heard well = heard([](const Say& say) {
        say("one");
        say(std::string(100000, 'x'));
    });
    CHECK(well.end == ChildEnd::well);
    CHECK(well.lines == "one|" + std::string(100000, 'x') + '|');

    const Heard thrown = heard([](const Say& say) {
        say("one");
        throw std::runtime_error("no");
    });
    CHECK(thrown.end == ChildEnd::crashed);
    CHECK(thrown.lines == "one|");
}

TEST_CASE("a crash and an endless loop are told apart") {
    CHECK(heard([](const Say&) { std::raise(SIGSEGV); }).end == ChildEnd::crashed);
    CHECK(heard([](const Say&) { std::raise(SIGABRT); }).end == ChildEnd::crashed);
    CHECK(heard([](const Say&) {
              for (volatile unsigned turns = 0;;) turns = turns + 1;
          }).end == ChildEnd::too_long);
}
