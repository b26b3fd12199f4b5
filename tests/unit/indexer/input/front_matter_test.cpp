#include "input/front_matter.hpp"

#include "base/utf8.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

namespace {

/// The text of key "a", with the number of its items if it has any.
std::string a_of(const FrontMatter& front) {
    const StatedValue* a = front.stated.find("a");
    if (a == nullptr) return "<none>";
    return a->items.empty() ? a->text : "<" + std::to_string(a->items.size()) + ">";
}

}  // namespace

TEST_CASE("front matter is YAML between dashed lines at the start") {
    struct Row {
        std::string text, a, rest;
    };
    const Row rows[] = {
        {"---\na: b\n---\nText", "b", "Text"},
        {"---\r\na: b\r\n---\r\nText", "b", "Text"},
        {"---  \na: b\n--- \nText", "b", "Text"},
        {"---\na: 2017-06-30\n---", "2017-06-30", ""},
        {"---\na: 'it''s: b'\n---\n", "it's: b", ""},
        {"---\na: \"caf\\u00e9\"\n---\n", "café", ""},
        {"---\na: ~\n---\nText", "", "Text"},
        {"---\na: [x, y]\n---\nText", "<2>", "Text"},
        {"---\na:\n- x\n- {b: c}\n- [d]\n---\nText", "<3>", "Text"},
        {"---\na: |\n  two\n  lines\n---\nText", "two\nlines\n", "Text"},
        {"---\n---\nText", "<none>", "Text"},
        {"---\n# nothing\n---\nText", "<none>", "Text"},
        {"---\na: b\na: c\n---\n", "c", ""},
        {"---\n? a\n: b\n---\n", "b", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const FrontMatter front = read_front_matter(row.text);
        CHECK(front.problem == "");
        CHECK(a_of(front) == row.a);
        CHECK(row.text.substr(front.end) == row.rest);
    }
}

TEST_CASE("what is no front matter stays text without a word") {
    const char* rows[] = {
        "Text",
        "",
        "---",
        "---\na: b\n",
        "---\na: b\n----\n",
        " ---\na: b\n---\n",
        "\n---\na: b\n---\n",
        "----\na: b\n----\n",
        "---\nSome prose between rules.\n---\n",
        "---\n- a\n- list\n---\n",
    };
    for (const char* text : rows) {
        CAPTURE(text);
        const FrontMatter front = read_front_matter(text);
        CHECK(front.end == 0);
        CHECK(front.problem == "");
        CHECK(front.stated.items.empty());
    }
}

TEST_CASE("broken or unsafe front matter stays text, and why is said") {
    struct Row {
        std::string text, problem;
    };
    const Row rows[] = {
        {"---\na: b: c\n---\n", "line 2: illegal map value"},
        {"---\na: b\n\tc\n---\n", "line 3: "},
        {"---\na: [b\n---\n", "line "},
        {"---\na: \"\\é\"\n---\n", "line 2: unknown escape character: \uFFFD"},
        {"---\na: &x b\n---\n", "anchors are not read"},
        {"---\na: &x [b]\n---\n", "anchors are not read"},
        {"---\na: &x {b: c}\n---\n", "anchors are not read"},
        {"---\n&x a: b\n---\n", "anchors are not read"},
        {"---\na: &x b\nc: *x\n---\n", "anchors are not read"},
        {"---\na: *x\n---\n", "line "},
        {"---\n? [a]\n: b\n---\n", "a key is not plain text"},
        {"---\na: " + std::string(70'000, 'b') + "\n---\n", "more than 64 KiB"},
        {"---\na: " + std::string(5'000, '[') + "\n---\n", "line "},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text.substr(0, 40));
        const FrontMatter front = read_front_matter(row.text);
        CHECK(front.end == 0);
        CHECK(front.problem.substr(0, row.problem.size()) == row.problem);
    }
}

TEST_CASE("a value knows where it stands in the text") {
    struct Row {
        std::string text, there;
    };
    const Row rows[] = {
        {"---\na: b c\n---\n", "b c"},
        {"---\nx: é\na: \"b c\"\n---\n", "b c"},
        {"---\na: '北京'\n---\n", "北京"},
        {"---\na: b\n  c\n---\n", ""},  // folded: not there as it reads
        {"---\na: \"b\\tc\"\n---\n", ""},
        {"---\na: \"b\\Nc\"\n---\n", ""},  // the library's next line is half a character
        {"---\né: !30\na:\n---\n", ""},    // empty: nowhere
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const FrontMatter front = read_front_matter(row.text);
        REQUIRE(front.stated.find("a") != nullptr);
        CHECK(is_valid_utf8(front.stated.find("a")->text));
        const ByteSpan where = front.stated.find("a")->where;
        CHECK(row.text.substr(where.begin, where.size()) == row.there);
        CHECK(where.empty() == row.there.empty());
    }
}
