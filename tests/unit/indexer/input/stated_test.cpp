#include "input/stated.hpp"

#include <doctest/doctest.h>

using namespace entente;
using Kind = StatedValue::Kind;

TEST_CASE("the last value of a key holds") {
    StatedBuilder builder;
    builder.open(Kind::object);
    builder.key("a");
    builder.scalar("first");
    builder.key("a");
    builder.scalar("second");
    builder.close();
    const StatedValue value = builder.take();
    REQUIRE(value.find("a") != nullptr);
    CHECK(value.find("a")->text == "second");
    CHECK(value.find("b") == nullptr);
}

TEST_CASE("what lies too deep is passed over, and the rest holds") {
    StatedBuilder builder;
    builder.open(Kind::object);
    builder.key("deep");
    for (int i = 0; i < 100'000; ++i) builder.open(Kind::list);
    builder.scalar("lost");
    for (int i = 0; i < 100'000; ++i) builder.close();
    builder.key("after");
    builder.scalar("kept");
    builder.close();
    CHECK_FALSE(builder.overflowed());
    const StatedValue value = builder.take();
    CHECK(value.items.size() == 2);
    CHECK(value.find("after")->text == "kept");
}

TEST_CASE("too many values are refused") {
    StatedBuilder builder;
    builder.open(Kind::list);
    std::size_t taken = 1;
    while (builder.scalar("x")) ++taken;
    CHECK(taken == max_stated_values);
    CHECK(builder.overflowed());
}
