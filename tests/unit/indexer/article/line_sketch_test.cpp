#include "article/line_sketch.hpp"

#include "article/letters.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace entente;

namespace {

const std::string sentence =
    "The town of Nordby has agreed to share one ferry with its neighbour, and pays for half of it.";

struct Row {
    const char* name;
    std::string text;
    std::size_t lines, long_lines;
};

std::string many_lines() {
    std::string text;
    for (int i = 0; i < 5000; ++i) {
        for (int rest = i + 1; rest > 0; rest /= 26) text += static_cast<char>('a' + rest % 26);
        text += std::string(80, '.') + '\n';
    }
    return text;
}

const std::vector<Row> rows{
    {"no line", " \n\n\t\n", 0, 0},
    {"each once, with any number", "Page 1\nPage 2\n  PAGE 3  \nHome\n", 2, 0},
    {"a sentence is short enough to recur and long enough to tell copies", sentence, 1, 1},
    {"longer than furniture is", std::string(500, 'x') + "\nHome", 1, 1},
    {"of very many lines the first", many_lines(), 2000, 64},
};

std::string bytes_of(const LineSketch& sketch) {
    std::string bytes;
    append_sketch(bytes, sketch);
    return bytes;
}

}  // namespace

TEST_CASE("the lines of a text, each once") {
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const LineSketch sketch = sketch_lines(row.text);
        CHECK(sketch.lines.size() == row.lines);
        CHECK(sketch.long_lines.size() == row.long_lines);
        CHECK(std::ranges::is_sorted(sketch.lines));
    }
    const LineSketch sketch = sketch_lines("12 Comments\n" + sentence);
    CHECK(std::ranges::count(sketch.lines, line_hash(fold_numbers("7 comments"))) == 1);
    CHECK(sketch.long_lines.front() ==
          LineSketch::LongLine{line_hash(sentence), static_cast<std::uint32_t>(sentence.size())});
}

TEST_CASE("a sketch comes back as it was, and is refused if it is cut") {
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const LineSketch sketch = sketch_lines(row.text);
        const std::string bytes = bytes_of(sketch);
        ByteReader in(bytes);
        CHECK(read_sketch(in) == sketch);
        CHECK(in.at_end());
    }
    const std::string bytes = bytes_of(sketch_lines("Home\n" + sentence));
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CAPTURE(size);
        ByteReader in(std::string_view(bytes).substr(0, size));
        CHECK_FALSE(read_sketch(in));
    }
    ByteReader odd("\3abc");
    CHECK_FALSE(read_sketch(odd));
}
