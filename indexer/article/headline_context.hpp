/// What speaks for a line being the headline of a page with menus: not its own looks, but where it
/// stands and what the rest of the page says of it.
#pragma once

#include "article/body.hpp"
#include "article/line_kinds.hpp"
#include "article/line_shape.hpp"

#include <cstddef>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace entente {

/// Lifetime: what it is made of must outlive it. Cost: reads the first kilobytes of the body once.
class HeadlineContext {
public:
    HeadlineContext(std::string_view text, const std::vector<LineShape>& shapes,
                    const std::vector<LineClass>& classes, LineRange body);

    /// Above zero speaks for the line.
    int score(std::size_t line) const;

    /// True if the first line of the page says what `line` says, with more before or behind it:
    /// `The Courier: A pact`, `A pact | The Courier`.
    bool is_in_page_title(std::size_t line) const;

private:
    int words_in_body(std::size_t line) const;
    int distance_to_body(std::size_t line) const;
    std::size_t words_between(std::size_t begin, std::size_t end) const;
    bool leads_to_byline(std::size_t line) const;

    std::string_view text_;
    const std::vector<LineShape>& shapes_;
    const std::vector<LineClass>& classes_;
    LineRange body_;
    std::unordered_set<std::string_view> body_words_;
    std::string body_folded_;  ///< what body_words_ point into
};

}  // namespace entente
