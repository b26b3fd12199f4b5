#include "input/json.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

namespace {

std::string repeated(const std::string& piece, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += piece;
    return all;
}

/// The text of key "a", or the problem in angle brackets.
std::string a_of(std::string_view json) {
    const Stated stated = read_json_object(json);
    if (!stated.value) return '<' + stated.problem + '>';
    const StatedValue* a = stated.value->find("a");
    return a == nullptr ? "<none>" : a->text;
}

}  // namespace

TEST_CASE("scalars are read as they are written") {
    struct Row {
        std::string json, text;
    };
    const Row rows[] = {
        {R"({"a": "b"})", "b"},
        {R"({"a": 2017})", "2017"},
        {R"({"a": -1})", "-1"},
        {R"({"a": 1.50})", "1.50"},
        {R"({"a": 18446744073709551615})", "18446744073709551615"},
        {R"({"a": 123456789012345678901234567890})", "123456789012345678901234567890"},
        {R"({"a": true})", "true"},
        {R"({"a": null})", ""},
        {R"({"a": "\ud83d\ude00 \u5317\u4eac"})", "😀 北京"},
        {R"( {"a": "b"} )", "b"},
        {R"({})", "<none>"},
    };
    for (const Row& row : rows) CHECK(a_of(row.json) == row.text);
}

TEST_CASE("what only one reading fits is mended") {
    struct Row {
        std::string json, text;
    };
    const Row rows[] = {
        {"{\"a\": \"caf\xE9\"}", "caf\uFFFD"},
        {"{\"a\": \"tab\tand\x01\"}", "tab and "},
        {R"({"a": "\ud800"})", "\uFFFD"},
        {R"({"a": "\udc00x"})", "\uFFFDx"},
        {R"({"a": "\ud800\ud83d\ude00"})", "\uFFFD😀"},
        {R"({"a": "\\ud800 \ud800"})", "\\ud800 \uFFFD"},
        {"{\"a\": \"\xED\xA0\x80\"}", "\uFFFD\uFFFD\uFFFD"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.json);
        CHECK(a_of(row.json) == row.text);
    }
}

TEST_CASE("what is no JSON object is said to be none") {
    struct Row {
        std::string json, problem;
    };
    const Row rows[] = {
        {R"({"a": "b")", "<not JSON, from byte 10 on>"},
        {R"({"a": "b"} x)", "<not JSON, from byte 12 on>"},
        {R"({'a': 1})", "<not JSON, from byte 2 on>"},
        {R"(["a"])", "<no JSON object>"},
        {R"("a")", "<no JSON object>"},
        {"", "<not JSON, from byte 1 on>"},
        {R"({"a": "\u12")", "<not JSON, from byte 12 on>"},
        {"{\"a\": \"\\", "<not JSON, from byte 9 on>"},
        {"\xFF\xFE{\0", "<not JSON, from byte 1 on>"},
        {"[" + repeated("1,", 20'000) + "1]", "<more than 10000 values>"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.json.substr(0, 40));
        CHECK(a_of(row.json) == row.problem);
    }
}

TEST_CASE("depth costs nothing") {
    const std::string deep = repeated("[", 1'000'000);
    CHECK(a_of(R"({"a": )" + deep).starts_with("<not JSON"));
    CHECK(a_of(R"({"b": )" + deep + repeated("]", 1'000'000) + R"(, "a": "after"})") == "after");
}
