#include "article/line_shape.hpp"

#include "article/letters.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace entente {
namespace {

/// Marks between the items of a menu (`a | b`) and of a trail of folders (`a > b`).
bool is_item_mark(char32_t c) {
    return c == '|' || c == 0xB7 || c == 0x2022 || c == 0xFF5C || c == 0x25BE || c == 0x25BC;
}
bool is_trail_mark(char32_t c) { return c == 0xBB || c == 0x203A || c == 0x2192 || c == 0x2B95; }
bool is_sentence_mark(char32_t c) {
    return c == '.' || c == '!' || c == '?' || c == 0x3002 || c == 0xFF01 || c == 0xFF1F ||
           c == 0x2026 || c == ';' || c == 0xFF1B || c == 0x61F || c == 0x6D4 || c == 0x964;
}
bool may_follow_sentence(char32_t c) {
    return c == '"' || c == '\'' || c == ')' || c == 0x2019 || c == 0x201D || c == 0xBB ||
           c == ']' || c == 0xFF09 || c == 0x300D;
}

/// Letters of a script that has capitals, as far as lower() knows them.
bool has_capitals(char32_t letter) { return letter < 0x590; }

/// Counts while the characters of one line go by.
class Counter {
public:
    explicit Counter(LineShape& shape) : shape_(shape) {}

    void take(char32_t c) {
        ++shape_.columns;
        if (is_blank(c)) return take_gap(c);
        if (is_letter(c)) {  // by far the most frequent: nothing but a word's part
            shape_.ends_sentence = false;
            take_word(c);
            blanks_ = 0;
            return;
        }
        if (is_ideograph(c)) ++shape_.ideographs;
        if (!may_follow_sentence(c)) shape_.ends_sentence = is_sentence_mark(c);
        take_mark(c);
        take_word(c);
        blanks_ = 0;
    }

    void finish() {
        end_word();
        shape_.words += shape_.ideographs / 2;
    }

private:
    void take_gap(char32_t c) {
        end_word();
        ++blanks_;
        if (c == '\t' || blanks_ == 2) new_cell();
        separated_ = false;
    }

    void take_mark(char32_t c) {
        const bool lone_slash = (c == '/' || c == ':') && (blanks_ > 0 || separated_);
        // Without a blank before it, » is a quotation mark and > a tag's end.
        const bool arrow = (is_trail_mark(c) || c == '>') && blanks_ > 0;
        if (is_item_mark(c) || arrow) new_cell();
        if (lone_slash) separated_ = true, new_cell();
        if (arrow && shape_.columns > 1) shape_.trail = true;
    }

    void take_word(char32_t c) {
        const bool digit = is_ascii_digit(c), letter = is_letter(c);
        if (!letter && !digit && !(in_word_ && (c == '\'' || c == 0x2019 || c == '-'))) {
            return end_word();
        }
        if (!in_word_) {
            in_word_ = true;
            ++shape_.words;
            if (is_upper(c)) ++shape_.capitalised;
            if (digit) ++shape_.numbers;
            letters_ = upper_ = 0;
            cell_has_word_ = true;
        }
        if (letter) ++letters_;
        if (is_upper(c)) ++upper_;
    }

    void end_word() {
        if (in_word_ && letters_ > 1 && upper_ == letters_) ++shape_.capitals;
        in_word_ = false;
    }

    /// Counts a cell only once something stands in it: `a | | b` has two.
    void new_cell() {
        if (cell_has_word_ || shape_.ideographs > cell_ideographs_) ++shape_.cells;
        cell_has_word_ = false;
        cell_ideographs_ = shape_.ideographs;
    }

    LineShape& shape_;
    bool in_word_ = false, cell_has_word_ = false, separated_ = false;
    std::size_t blanks_ = 0, letters_ = 0, upper_ = 0, cell_ideographs_ = 0;
};

LineShape shape_of(std::string_view text, ByteSpan where, std::uint32_t number) {
    LineShape shape;
    shape.where = where;
    shape.line = number;
    const std::string_view line = text.substr(where.begin, where.size());
    Counter counter(shape);
    for (std::size_t i = 0; i < line.size();) {
        const CodePoint c = code_point_at(line, i);
        counter.take(c.value);
        i += c.size;
    }
    counter.finish();
    const char32_t first = code_point_at(line, 0).value;
    shape.begins_small = is_letter(first) && !is_upper(first) && has_capitals(first);
    shape.ends_cut = line.ends_with("...") || line.ends_with("…");
    if (line.size() <= short_line_bytes) shape.folded = fold_numbers(line);
    return shape;
}

}  // namespace

std::vector<LineShape> line_shapes(std::string_view text, std::size_t begin) {
    std::vector<LineShape> shapes;
    auto number = static_cast<std::uint32_t>(
        1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin), '\n'));
    bool blank = true;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = trim(text.substr(begin, end - begin));
        if (line.empty()) {
            if (!shapes.empty()) shapes.back().before_blank = true;
            blank = true;
        } else {
            const auto at = static_cast<std::size_t>(line.data() - text.data());
            shapes.push_back(shape_of(text, {at, at + line.size()}, number));
            shapes.back().after_blank = blank;
            blank = false;
        }
        begin = end + 1;
        ++number;
    }
    if (!shapes.empty()) shapes.back().before_blank = true;
    return shapes;
}

bool is_prose(const LineShape& shape) {
    if (shape.words >= 20) return true;
    return shape.ends_sentence && !shape.ends_cut && shape.words >= 6;
}

}  // namespace entente
