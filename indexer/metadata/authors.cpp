#include "metadata/authors.hpp"

#include "article/letters.hpp"
#include "article/line_phrases.hpp"
#include "metadata/source_names.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace entente {
namespace {

constexpr std::size_t most_authors = 8;
constexpr std::size_t most_name_words = 5;

/// What is trusted how far: a line at the head, the reporters named below, the one who posted it.
constexpr double byline_trust = 0.90, dateline_trust = 0.90, foot_trust = 0.75, poster_trust = 0.60;

/// What may stand before the first name; folded.
constexpr std::string_view label_words[] = {
    "by",      "written", "author", "authors", "reported", "reporting", "posted", "von",    "autor",
    "autorin", "autore",  "auteur", "par",     "por",      "автор",     "текст",  "writing"};

constexpr std::string_view and_words[] = {"and", "und", "et", "y", "e", "и", "&"};

/// Desks and readers' accounts sign like persons.
constexpr std::string_view no_names[] = {
    "staff",  "desk",      "admin",         "editor",  "reporter", "reporters",  "correspondent",
    "writer", "team",      "newsroom",      "bureau",  "agency",   "agencies",   "redaktion",
    "office", "webmaster", "administrator", "service", "newswire", "contributor"};

template <class Words>
bool holds(const Words& words, std::string_view word) {
    return std::ranges::find(words, word) != std::end(words);
}

class AuthorFinder {
public:
    explicit AuthorFinder(const Reading& reading) : r_(reading), lines_(reading.article->lines) {}

    std::vector<Attributed> run() {
        for (std::uint32_t i = 0; i < lines_.size(); ++i) {
            if (const double trust = trust_of(lines_[i]); trust > 0) read_line(i, trust);
        }
        if (found_.empty()) read_datelines();
        return std::move(found_);
    }

private:
    /// 0: the line names no author.
    double trust_of(const ArticleLine& line) const {
        constexpr std::size_t longest_line = 200;
        if (line.where.size() > longest_line) return 0;
        if (line.kind == LineKind::byline && line.rule == "byline") return byline_trust;
        // By Jane Doe | 3 May 2016
        if (line.kind == LineKind::dateline && begins_as_byline(line)) return byline_trust;
        if (!found_.empty() || line.kind != LineKind::furniture) return 0;
        if (line.rule == "posted-by") return poster_trust;
        const bool reporters =
            line.rule == "editor" && fold_line(r_.text.substr(line.where.begin, line.where.size()))
                                         .starts_with("reporting by");
        return reporters ? foot_trust : 0;
    }

    bool begins_as_byline(const ArticleLine& line) const {
        const std::string folded =
            fold_numbers(r_.text.substr(line.where.begin, line.where.size()));
        const PhraseMatch about = about_phrases().at(folded, 0);
        return about && about.phrase->rule == "byline";
    }

    void read_line(std::uint32_t line, double trust) {
        std::uint32_t i = behind_label(line);
        const std::uint32_t end = r_.line_begin[line + 1];
        // A sentence that was broken before its `by` goes on with a small letter.
        if (i == r_.line_begin[line] || r_.words[r_.line_begin[line]].shape == WordShape::small) {
            return read_unlabelled(line, trust);
        }
        std::vector<ByteSpan> names;
        bool listed = true;  // up to here each name is the first, or stands before an `and`
        for (std::size_t counted = 0; i < end;) {
            const std::uint32_t next = name_end(i, end);
            if (next == i) break;
            names.push_back({r_.words[i].begin, r_.words[next - 1].end});
            if (listed) counted = names.size();
            i = next;
            const bool joined = is_and(i, end);
            if (!joined && !r_.is_mark(i, ',')) {
                names.resize(counted);
                break;
            }
            // After a comma the paper may be named, unless the list ends with an `and`.
            listed = joined;
            ++i;
        }
        if (!listed && names.size() > 1) names.resize(1);
        for (const ByteSpan& name : names) add(name, "byline", trust);
    }

    /// 记者 王小明, 文/王小明: the label is part of what is taken apart.
    void read_unlabelled(std::uint32_t line, double trust) {
        const std::uint32_t first = r_.line_begin[line];
        if (first == r_.line_begin[line + 1] || !is_ideographic(first)) return;
        read_ideographs(r_.words[first].begin, lines_[line].where.end, "byline", trust);
    }

    std::uint32_t behind_label(std::uint32_t line) const {
        const std::uint32_t end = r_.line_begin[line + 1];
        std::uint32_t i = r_.line_begin[line];
        while (i < end) {
            const bool label = holds(label_words, fold_line(r_.spelling(r_.words[i])));
            if (!label && !r_.is_mark(i, ':')) break;
            ++i;
        }
        return i;
    }
    bool is_and(std::uint32_t i, std::uint32_t end) const {
        return i < end && holds(and_words, fold_line(r_.spelling(r_.words[i])));
    }
    bool is_ideographic(std::uint32_t i) const {
        return r_.words[i].shape == WordShape::ideographs ||
               decode_utf8(r_.text, r_.words[i].begin).value >= 0x2E80;
    }

    /// Where the name that begins with this word ends; the word itself: none does.
    std::uint32_t name_end(std::uint32_t begin, std::uint32_t end) const {
        std::uint32_t i = begin;
        std::size_t words = 0, full = 0;
        const bool shouted = r_.words[begin].shape == WordShape::capitals;
        bool is_name = true;
        for (; i < end && words < most_name_words; ++i) {
            const Word& word = r_.words[i];
            if (r_.is_mark(i, '.') && i > begin && is_initial(i - 1)) continue;
            if ((word.classes & given_name_particle) != 0 && i > begin && !is_capitalised(word)) {
                ++words;
                continue;
            }
            if (!is_capitalised(word) || word.gap == Gap::line) break;
            // By JANE DOE Associated Press Writer
            if (shouted && word.shape != WordShape::capitals && !is_initial(i) && full > 1) break;
            if ((word.classes & (month_name | weekday_name)) != 0) break;
            if (!may_be_of_name(word)) is_name = false;
            ++words;
            if (!is_initial(i)) ++full;
        }
        const bool known = words > 1 && is_known_agency(r_.spelling(begin, i));
        return is_name && !known && words > 1 && full > 0 ? i : begin;
    }
    bool is_initial(std::uint32_t i) const {
        return is_capitalised(r_.words[i]) && code_points(r_.spelling(r_.words[i])) == 1;
    }
    static std::size_t code_points(std::string_view text) {
        std::size_t count = 0;
        for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
        return count;
    }
    bool may_be_of_name(const Word& word) const {
        constexpr WordClasses others = role | legal_form | organisation_head | government_head |
                                       common_noun | place_preposition | demonym | function_word;
        const std::string folded = fold_line(r_.spelling(word));
        return (word.classes & others) == 0 && !holds(no_names, folded) && !is_section_word(folded);
    }

    /// （记者王小明、李华）, 本报记者 王小明: in the first paragraphs.
    void read_datelines() {
        constexpr std::string_view reporter = "记者";
        constexpr std::size_t head_bytes = 160;
        std::size_t texts = 0;
        for (std::uint32_t i = 0; i < lines_.size() && texts < 3; ++i) {
            if (lines_[i].kind == LineKind::furniture) continue;
            ++texts;
            const std::string_view head =
                r_.text.substr(lines_[i].where.begin, std::min(head_bytes, lines_[i].where.size()));
            const std::size_t at = head.find(reporter);
            if (at == head.npos || !introduces(head.substr(0, at), lines_[i])) continue;
            const std::size_t begin = at + reporter.size();
            std::size_t end = head.size();
            for (const std::string_view mark : {"）", ")", "】", "。", "报道", "报导", "\n"}) {
                end = std::min(end, head.find(mark, begin));
            }
            return read_ideographs(lines_[i].where.begin + begin, lines_[i].where.begin + end,
                                   "dateline", dateline_trust);
        }
    }
    /// On a short line, of dates and credits, a blank will do: `来源：北镇日报　记者 王小明`.
    static bool introduces(std::string_view before, const ArticleLine& line) {
        constexpr std::array marks = {"（", "(", "【", "本报", "本社", "本网"};
        constexpr std::size_t longest_credits = 120;
        const bool about = line.kind != LineKind::title && line.where.size() <= longest_credits;
        if (about && (before.ends_with(' ') || before.ends_with("　"))) return true;
        return std::ranges::any_of(marks, [&](const char* mark) { return before.ends_with(mark); });
    }

    /// Names of two to four characters between blanks and marks.
    void read_ideographs(std::size_t begin, std::size_t end, std::string_view rule, double trust) {
        std::size_t name = begin;
        for (std::size_t at = begin; at <= end;) {
            const CodePoint c = at < end ? decode_utf8(r_.text, at) : CodePoint{U' ', 1};
            const bool part = c.value >= 0x2E80 && is_name_character(c.value);
            if (!part) {
                if (!read_name({name, at}, rule, trust)) return;
                name = at + c.size;
            }
            at += c.size;
        }
    }
    static bool is_name_character(char32_t c) {
        const bool kana = c >= 0x3041 && c <= 0x30FE && c != 0x30FB;
        return is_ideograph(c) || kana || c == 0x3005;
    }
    /// False: what stands there is no name, so that no more follow.
    bool read_name(ByteSpan where, std::string_view rule, double trust) {
        std::string_view name = r_.text.substr(where.begin, where.size());
        for (const std::string_view label :
             {"记者", "作者", "通讯员", "取材", "文", "見習", "实习"}) {
            if (name.starts_with(label)) name.remove_prefix(label.size());
        }
        for (const std::string_view tail : {"报道", "报导", "摄影", "撰文", "摄", "文"}) {
            if (name.ends_with(tail)) name.remove_suffix(tail.size());
        }
        if (name.empty()) return true;
        const std::size_t characters = code_points(name);
        constexpr std::array others = {"社", "报", "网", "部", "局", "台", "日電", "新聞"};
        const bool other =
            std::ranges::any_of(others, [&](const char* end) { return name.ends_with(end); });
        if (characters < 2 || characters > 4 || other) return false;
        const auto begin = static_cast<std::size_t>(name.data() - r_.text.data());
        add({begin, begin + name.size()}, rule, trust);
        return true;
    }

    void add(ByteSpan where, std::string_view rule, double trust) {
        const std::string name = plain_case(one_line(r_.text.substr(where.begin, where.size())));
        const bool known = std::ranges::find(found_, name, &Attributed::value) != found_.end();
        if (known || found_.size() >= most_authors) return;
        found_.push_back({name, {Origin::text, where, std::string(rule), trust}});
    }

    const Reading& r_;
    const std::vector<ArticleLine>& lines_;
    std::vector<Attributed> found_;
};

}  // namespace

std::vector<Attributed> find_authors(const Reading& reading) { return AuthorFinder(reading).run(); }

}  // namespace entente
