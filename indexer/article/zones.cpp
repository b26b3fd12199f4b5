#include "article/zones.hpp"

#include <algorithm>

namespace entente {
namespace {

constexpr LineClass furniture(std::string_view rule) { return {LineKind::furniture, rule}; }

/// Walks the lines, zone by zone.
class Zones {
public:
    Zones(const std::vector<LineShape>& shapes, LineRange body, std::vector<LineClass>& classes)
        : shapes_(shapes), body_(body), classes_(classes) {
        prose_after_.assign(shapes.size() + 1, 0);
        for (std::size_t i = shapes.size(); i-- > 0;) {
            const bool prose = is_text(i) && shapes[i].words >= 20;
            prose_after_[i] = prose_after_[i + 1] + (prose ? 1 : 0);
        }
    }

    /// What stands above the headline is the site's, but for dates and bylines, and paragraphs that
    /// belong to the body.
    void head(std::size_t title) {
        for (std::size_t i = 0; i < title; ++i) {
            const bool body = i >= body_.begin && i < body_.end && shapes_[i].words >= 20;
            if (is_text(i) && !body) classes_[i] = furniture("above-title");
        }
    }

    /// A word or two between headline and first paragraph name a section.
    void below_title(std::size_t title) {
        for (std::size_t i = title + 1; i < shapes_.size() && !is_prose(shapes_[i]); ++i) {
            const LineShape& line = shapes_[i];
            const bool label = line.words <= 2 && line.capitalised > 0 && line.numbers == 0;
            if (is_text(i) && label && line.ideographs == 0) {
                classes_[i] = furniture("section");
            }
        }
    }

    /// A menu between the headline and the text: so many links that they are no sub-headlines.
    void menu_below_title(std::size_t title) {
        constexpr std::size_t sub_headlines = 6, menu = 12;
        const auto is_link = [&](std::size_t i) {
            return looks_like_link(shapes_[i], classes_[i]);
        };
        std::size_t links = 0;
        for (std::size_t i = title + 1; i < body_.begin; ++i) links += is_link(i) ? 1 : 0;
        if (links < menu) return;
        for (std::size_t i = title + 1; i + sub_headlines < body_.begin; ++i) {
            if (is_link(i)) classes_[i] = furniture("navigation");
        }
    }

    /// Short lines below a heading of links, comments or tags.
    void lists() {
        bool in_list = false;
        for (std::size_t i = 0; i < shapes_.size(); ++i) {
            if (classes_[i].kind == LineKind::title) {
                in_list = false;  // a menu's list ends where the article begins
            } else if (opens_list(classes_[i])) {
                in_list = true;
            } else if (in_list && shapes_[i].words >= 20 && prose_after_[i] > 0) {
                in_list = false;
            } else if (in_list && (is_text(i) || is_date_of_link(i))) {
                classes_[i] = furniture("related-link");
            }
        }
    }

    /// Several lines of dates alone are a calendar or an archive.
    void archives() {
        constexpr std::size_t archive = 4;
        std::size_t run = 0;
        for (std::size_t i = 0; i <= shapes_.size(); ++i) {
            if (i < shapes_.size() && classes_[i].rule == "date-line") {
                ++run;
                continue;
            }
            for (std::size_t k = i - run; run >= archive && k < i; ++k) {
                classes_[k] = furniture("archive");
            }
            run = 0;
        }
    }

    void comments() {
        for (std::size_t i = find_comments(shapes_, classes_); i < shapes_.size(); ++i) {
            if (is_text(i) || is_about(i)) classes_[i] = furniture("comment");
        }
    }

    /// Below the text, everything after the first piece of furniture is the page's, and so are
    /// links, where there are enough of them.
    void foot() {
        std::size_t last = std::min(last_prose(), body_end());
        bool furnished = is_list_of_links(last);
        for (std::size_t i = last; i < shapes_.size(); ++i) {
            furnished |= is_furniture(i);
            if (furnished && is_text(i)) classes_[i] = furniture("foot");
        }
    }

private:
    bool is_text(std::size_t i) const { return classes_[i].kind == LineKind::text; }
    /// Numbers alone may as well be a table's.
    bool is_furniture(std::size_t i) const {
        return classes_[i].kind == LineKind::furniture &&
               (classes_[i].rule != "no-words" || shapes_[i].numbers == 0);
    }
    /// The date above the text is the article's.
    bool is_date_of_link(std::size_t i) const {
        return classes_[i].rule == "date-line" && i >= body_.begin;
    }
    bool is_about(std::size_t i) const {
        return classes_[i].kind == LineKind::byline || classes_[i].rule == "date-line";
    }
    /// A list with text under it is an insert: `Read more: ..` heads none.
    static bool opens_list(const LineClass& line) {
        return line.kind == LineKind::furniture &&
               (line.rule == "related" || line.rule == "comments" || line.rule == "summary" ||
                line.rule == "tags" || line.rule == "advertisement");
    }

    /// Behind the last paragraph.
    std::size_t last_prose() const {
        std::size_t last = shapes_.size();
        while (last > 0 && !(is_text(last - 1) && is_prose(shapes_[last - 1]))) --last;
        return last > 0 ? last : shapes_.size();
    }

    std::size_t prose_words(std::size_t begin, std::size_t end) const {
        std::size_t words = 0;
        for (std::size_t i = begin; i < end; ++i) {
            if (is_text(i) && is_prose(shapes_[i])) words += shapes_[i].words;
        }
        return words;
    }

    /// Behind the body, if it has the substance to be told from what follows, and no more text
    /// than its own follows: a page of several articles keeps them all.
    std::size_t body_end() const {
        constexpr std::size_t substance = 40;
        const std::size_t words = prose_words(body_.begin, body_.end);
        const bool outweighed = prose_words(body_.end, shapes_.size()) > words;
        return words >= substance && !outweighed ? body_.end : shapes_.size();
    }

    /// A site's foot holds furniture among its links; a schedule or a table holds none.
    bool is_list_of_links(std::size_t begin) const {
        constexpr std::size_t enough_links = 5, enough_furniture = 2;
        std::size_t links = 0, furniture = 0;
        for (std::size_t i = begin; i < shapes_.size(); ++i) {
            if (looks_like_link(shapes_[i], classes_[i])) ++links;
            if (is_furniture(i)) ++furniture;
        }
        return links >= enough_links && furniture >= enough_furniture &&
               3 * (links + furniture) >= 2 * (shapes_.size() - begin);
    }

    const std::vector<LineShape>& shapes_;
    const LineRange body_;
    std::vector<LineClass>& classes_;
    std::vector<std::size_t> prose_after_;
};

}  // namespace

void classify_by_zone(const std::vector<LineShape>& shapes, std::optional<std::size_t> title,
                      LineRange body, std::vector<LineClass>& classes) {
    Zones zones(shapes, body, classes);
    if (title) {
        zones.head(*title);
        zones.below_title(*title);
        zones.menu_below_title(*title);
    }
    zones.archives();
    zones.comments();
    zones.lists();
    zones.foot();
}

}  // namespace entente
