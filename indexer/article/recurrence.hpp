/// What it means for a line of a page that it recurs in its folder.
///
/// A line that recurs above the headline or below the last paragraph of the page's own is the
/// site's. Among the paragraphs it may be a heading (`Background`) or a clause of many agreements,
/// and stays, unless it stands by other furniture.
#pragma once

#include "article/line_kinds.hpp"
#include "article/line_shape.hpp"
#include "article/recurring_lines.hpp"

#include <optional>
#include <vector>

namespace entente {

inline constexpr std::string_view recurring_rule = "recurring-line";

/// Makes every line of text that recurs furniture of the recurring_rule.
void mark_recurring(const std::vector<LineShape>& shapes, const RecurringLines&,
                    std::vector<LineClass>& classes);

/// Makes those among them text again that may be the article's. `title` is the index of the
/// headline, if it stands there.
void keep_recurring_text(const std::vector<LineShape>& shapes, std::optional<std::size_t> title,
                         std::vector<LineClass>& classes);

}  // namespace entente
