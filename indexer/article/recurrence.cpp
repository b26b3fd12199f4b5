#include "article/recurrence.hpp"

namespace entente {
namespace {

bool recurs(const LineClass& line) { return line.rule == recurring_rule; }

bool is_own_paragraph(const LineShape& shape, const LineClass& line) {
    return line.kind == LineKind::text && is_prose(shape);
}

/// A row of a table: with its numbers folded, it recurs in each day's table.
bool is_row(const std::vector<LineShape>& shapes, std::size_t i) {
    return i < shapes.size() && shapes[i].numbers * 3 > shapes[i].words;
}

/// Behind the last paragraph that does not recur; 0: there is none.
std::size_t end_of_own_text(const std::vector<LineShape>& shapes,
                            const std::vector<LineClass>& classes) {
    std::size_t end = shapes.size();
    while (end > 0 && !is_own_paragraph(shapes[end - 1], classes[end - 1])) --end;
    return end;
}

}  // namespace

void mark_recurring(const std::vector<LineShape>& shapes, const RecurringLines& recurring,
                    std::vector<LineClass>& classes) {
    if (recurring.size() == 0) return;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const bool text = classes[i].kind == LineKind::text && !shapes[i].folded.empty();
        const bool in_table =
            is_row(shapes, i) && (is_row(shapes, i + 1) || (i > 0 && is_row(shapes, i - 1)));
        if (text && !in_table && recurring.contains(shapes[i].folded)) {
            classes[i] = {LineKind::furniture, recurring_rule};
        }
    }
}

void keep_recurring_text(const std::vector<LineShape>& shapes, std::optional<std::size_t> title,
                         std::vector<LineClass>& classes) {
    const std::size_t own_end = end_of_own_text(shapes, classes);
    const std::size_t begin = own_end == 0 ? 0 : title.value_or(0);
    const std::size_t end = own_end == 0 ? shapes.size() : own_end;
    const auto is_other_furniture = [&](std::size_t i) {
        return i < shapes.size() && classes[i].kind == LineKind::furniture;
    };
    for (std::size_t i = begin, run_end = begin; i < end; i = run_end + 1) {
        run_end = i;
        while (run_end < end && recurs(classes[run_end])) ++run_end;
        if (i > 0 && is_other_furniture(i - 1) && is_other_furniture(run_end)) continue;
        for (std::size_t k = i; k < run_end; ++k) classes[k] = {};
    }
}

}  // namespace entente
