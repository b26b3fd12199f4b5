#include "metadata/source_title.hpp"

#include "article/letters.hpp"
#include "base/utf8.hpp"
#include "metadata/source_claims.hpp"
#include "metadata/source_names.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>

namespace entente {
namespace {

constexpr std::size_t longest_title = 300, shortest_headline = 10;
constexpr std::size_t title_lines = 3;  // the page's title stands before all menus

/// Titles as parts with what stands between; ideographs need no blanks around the mark.
std::vector<std::string_view> title_parts(std::string_view title) {
    std::vector<std::string_view> parts;
    const bool ascii = is_ascii(title);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < title.size();) {
        std::size_t width = 0;
        for (std::string_view mark :
             {" | ", " - ", " – ", " — ", " • ", " · ", " :: ", " » ", " « ", "：", "｜"}) {
            if (title.substr(i).starts_with(mark)) width = mark.size();
        }
        if (width == 0 && !ascii && (title[i] == '_' || title[i] == '|')) width = 1;
        if (width > 0) {
            parts.push_back(trim(title.substr(begin, i - begin)));
            begin = i + width;
        }
        i += std::max<std::size_t>(width, 1);
    }
    parts.push_back(trim(title.substr(begin)));
    std::erase_if(parts, [](std::string_view part) { return part.empty(); });
    return parts;
}

class TitleReader {
public:
    explicit TitleReader(const Reading& reading) : r_(reading), lines_(reading.article->lines) {}

    std::vector<TitleSite> run(std::string_view stated_title) {
        if (!stated_title.empty()) read(stated_title, lines_.size());
        for (std::size_t i = 0; i < std::min(lines_.size(), title_lines); ++i) {
            read(line_text(r_, lines_[i]), i);
        }
        for (std::size_t i = title_lines; i < lines_.size(); ++i) {
            if (lines_[i].rule == "title-again") read(line_text(r_, lines_[i]), i);
        }
        return std::move(found_);
    }

private:
    void read(std::string_view title, std::size_t line) {
        if (title.size() > longest_title) return;
        const auto parts = title_parts(title);
        if (parts.size() < 2 || parts.size() > 6) return;
        const bool beside = line == lines_.size();
        if (const auto site = beside_headline(parts, line)) {
            if (is_site_name(*site)) found_.push_back({*site, true, beside});
            return;
        }
        const bool headed = split_words(parts.front()).size() >= 3 || parts.front().size() > 20;
        if (line == 0 && headed && is_site_name(parts.back())) {
            const bool barred = title.find(" | ") != title.npos || is_domain(parts.back()) ||
                                is_named_below(parts.back(), line);
            found_.push_back({parts.back(), false, beside, barred});
        }
    }
    bool is_named_below(std::string_view name, std::size_t line) const {
        return line < lines_.size() && r_.text.find(name, lines_[line].where.end) != r_.text.npos;
    }
    /// The part on the other side of what the page repeats as its headline.
    std::optional<std::string_view> beside_headline(const std::vector<std::string_view>& parts,
                                                    std::size_t line) {
        for (std::size_t k = parts.size() - 1; k > 0; --k) {
            if (is_printed(between(parts.front(), parts[k - 1]), line)) return parts.back();
        }
        for (std::size_t k = 1; k < parts.size(); ++k) {
            if (is_printed(between(parts[k], parts.back()), line)) return parts.front();
        }
        return std::nullopt;
    }
    static std::string_view between(std::string_view first, std::string_view last) {
        return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
    }
    /// Another line says just that.
    bool is_printed(std::string_view headline, std::size_t line) {
        if (headline.size() < shortest_headline) return false;
        const std::string folded = fold_line(headline);
        if (line == lines_.size() && folded == fold_line(r_.article->title)) return true;
        if (printed_.empty()) {
            for (const ArticleLine& other : lines_) {
                if (other.where.size() <= longest_title) {
                    printed_.insert(fold_line(line_text(r_, other)));
                }
            }
        }
        return printed_.contains(folded);
    }
    /// `smitten kitchen`: here a name may do without capitals.
    static bool is_site_name(std::string_view name) {
        return split_words(name).size() <= 6 && name.size() <= 60 && plausible(name);
    }
    static bool plausible(std::string_view name) {
        if (is_publisher_like(name)) return true;
        std::string capital(name);
        if (!capital.empty() && capital[0] >= 'a' && capital[0] <= 'z') {
            capital[0] = static_cast<char>(capital[0] - 32);
        }
        return is_publisher_like(capital);
    }

    const Reading& r_;
    const std::vector<ArticleLine>& lines_;
    std::unordered_set<std::string> printed_;
    std::vector<TitleSite> found_;
};

}  // namespace

std::vector<TitleSite> title_sites(const Reading& reading, std::string_view stated_title) {
    return TitleReader(reading).run(stated_title);
}

}  // namespace entente
