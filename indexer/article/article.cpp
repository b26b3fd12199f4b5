#include "article/article.hpp"

#include "article/body.hpp"
#include "article/headline.hpp"
#include "article/line_kinds.hpp"
#include "article/line_shape.hpp"
#include "article/paragraphs.hpp"
#include "article/recurrence.hpp"
#include "article/zones.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace entente {
namespace {

std::vector<ArticleLine> to_lines(const std::vector<LineShape>& shapes,
                                  const std::vector<LineClass>& classes) {
    std::vector<ArticleLine> lines;
    lines.reserve(shapes.size());
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        lines.push_back(
            {shapes[i].where, shapes[i].line, classes[i].kind, std::string(classes[i].rule)});
    }
    return lines;
}

/// A page whose every line looks like furniture keeps its longest line as text.
void keep_a_paragraph(const std::vector<LineShape>& shapes, std::vector<LineClass>& classes) {
    const bool has_body = std::ranges::any_of(classes, [](const LineClass& line) {
        return line.kind != LineKind::furniture && line.kind != LineKind::title;
    });
    if (has_body || shapes.empty()) return;
    const auto longest = std::ranges::max_element(shapes, {}, &LineShape::columns);
    classes[static_cast<std::size_t>(longest - shapes.begin())] = {LineKind::text, "only-line"};
}

/// Later lines that repeat the headline, and lines that are it with the site's name behind.
void mark_repeated_title(std::string_view text, const std::vector<LineShape>& shapes,
                         std::string_view title, std::vector<LineClass>& classes) {
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const bool open = classes[i].kind == LineKind::text || classes[i].rule == "above-title";
        if (!open || shapes[i].folded.empty()) continue;
        const auto line = text.substr(shapes[i].where.begin, shapes[i].where.size());
        if (line == title || split_title(line).headline == title) {
            classes[i] = {LineKind::furniture, "title-again"};
        }
    }
}

/// `A pact - The Courier` at the top and `A pact` below it: the second is the headline.
std::size_t without_site_name(std::string_view text, const std::vector<LineShape>& shapes,
                              LineRange body, std::size_t title) {
    const auto line = text.substr(shapes[title].where.begin, shapes[title].where.size());
    const SplitTitle split = split_title(line);
    if (split.site.empty()) return title;
    return find_line(text, shapes, body, split.headline).value_or(title);
}

/// A recurring line is the headline only if nothing else is.
std::optional<std::size_t> find_title(const Page& page, const std::vector<LineShape>& shapes,
                                      const std::vector<LineClass>& classes, LineRange body) {
    std::optional<std::size_t> title = page.title.empty()
                                           ? find_headline(page.text, shapes, classes, body)
                                           : find_line(page.text, shapes, body, page.title);
    if (!title && page.title.empty()) {
        auto alone = classes;
        for (LineClass& line : alone) {
            if (line.rule == recurring_rule) line = {};
        }
        title = find_headline(page.text, shapes, alone, body);
    }
    if (title) title = without_site_name(page.text, shapes, body, *title);
    return title;
}

}  // namespace

Article read_article(const Page& page, const RecurringLines& recurring) {
    const std::vector<LineShape> shapes = line_shapes(page.text, page.begin);
    std::vector<LineClass> classes;
    classes.reserve(shapes.size());
    for (const LineShape& shape : shapes) classes.push_back(classify_line(shape));

    mark_recurring(shapes, recurring, classes);
    const LineRange body = find_body(shapes, classes);
    const auto title = find_title(page, shapes, classes, body);
    keep_recurring_text(shapes, title, classes);
    if (title) classes[*title] = {LineKind::title, "headline"};
    classify_by_zone(shapes, title, body, classes);

    Article article;
    article.title = one_line(page.title);
    if (title) {
        article.title_span = shapes[*title].where;
        const auto printed = page.text.substr(article.title_span.begin, article.title_span.size());
        if (page.title.empty()) article.title = one_line(printed);
        mark_repeated_title(page.text, shapes, printed, classes);
    }
    keep_a_paragraph(shapes, classes);
    article.lines = to_lines(shapes, classes);
    article.paragraphs = join_paragraphs(page.text, article.lines);
    return article;
}

}  // namespace entente
