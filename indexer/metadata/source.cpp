#include "metadata/source.hpp"

#include "article/headline.hpp"
#include "article/letters.hpp"
#include "article/line_phrases.hpp"
#include "base/utf8.hpp"
#include "metadata/source_names.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace entente {
namespace {

/// What is trusted how far, by rule. An explicit credit beats the page that carries the text.
constexpr double credit_trust = 0.97, agency_trust = 0.95, suffix_trust = 0.90,
                 copyright_trust = 0.85, byline_trust = 0.80, masthead_trust = 0.70,
                 host_trust = 0.50;

std::string_view line_text(const Reading& r, const ArticleLine& line) {
    return r.text.substr(line.where.begin, line.where.size());
}

/// Takes candidates in, each with its rule.
class SourceFinder {
public:
    SourceFinder(const Reading& reading, std::string_view stated_title)
        : r_(reading), lines_(reading.article->lines), stated_title_(stated_title) {}

    SourceFindings run() {
        read_credits();
        read_datelines();
        read_title_suffix();
        read_copyright();
        read_masthead();
        read_host();
        return choose();
    }

private:
    void add(std::string_view name, ByteSpan where, std::string_view rule, double trust) {
        name = without_marks(name);
        if (!plausible_name(name)) return;
        findings_.candidates.push_back(
            {one_line(name), {Origin::text, where, std::string(rule), trust}});
    }
    void add_agency(std::string_view mark, ByteSpan where, std::string_view rule, double trust) {
        mark = without_marks(mark);
        if (!plausible_name(mark)) return;
        findings_.candidates.push_back(
            {agency_name(mark), {Origin::text, where, std::string(rule), trust}});
        findings_.wire = findings_.candidates.back();
    }
    ByteSpan span_of(std::string_view part) const {
        const auto begin = static_cast<std::size_t>(part.data() - r_.text.data());
        return {begin, begin + part.size()};
    }

    /// `Source: X`, `来源：X`, also behind other things on a line of dates.
    void read_credits() {
        for (const ArticleLine& line : lines_) {
            if (line.kind == LineKind::text && line.where.size() > 120) continue;
            read_credit(line_text(r_, line));
        }
    }
    void read_credit(std::string_view line) {
        if (line.find(':') == line.npos && line.find("：") == line.npos) return;
        for (std::string_view label : {"Source:", "SOURCE:", "Source :", "Sources:", "Quelle:",
                                       "Fuente:", "来源：", "来源:", "稿源：", "Source："}) {
            const std::size_t at = line.find(label);
            if (at == line.npos) continue;
            std::string_view rest = trim(line.substr(at + label.size()));
            rest = first_cell(rest);
            const std::size_t chinese =
                label.starts_with("来") || label.starts_with("稿") ? rest.find(' ') : rest.npos;
            rest = without_marks(rest.substr(0, chinese));
            if (rest.starts_with("http")) continue;
            return add(rest, span_of(rest), "credit", credit_trust);
        }
    }

    /// The agency in the first paragraphs' datelines: `(Xinhua) --`, `/PRNewswire/`, `GNA –`,
    /// `– Trend:`, `TNN |`.
    void read_datelines() {
        std::size_t seen = 0;
        for (std::uint32_t i = 0; i < lines_.size() && seen < 4; ++i) {
            if (lines_[i].kind == LineKind::byline) read_byline_carrier(i);
            if (lines_[i].kind == LineKind::furniture || lines_[i].kind == LineKind::title) {
                read_lone_agency(i);
                continue;
            }
            if (lines_[i].kind == LineKind::text && lines_[i].where.size() > 40) ++seen;
            if (read_dateline(i)) return;
            read_lone_agency(i);
        }
    }

    /// Only capitals, names, dates and marks stand before the agency of a dateline.
    bool read_dateline(std::uint32_t line) {
        const std::uint32_t begin = r_.line_begin[line], end = r_.line_begin[line + 1];
        for (std::uint32_t i = begin; i < std::min(end, begin + 16); ++i) {
            const Word& word = r_.words[i];
            if (r_.is_mark(i, '(') || r_.is_mark(i, '/')) {
                if (read_bracketed_agency(i, end)) return true;
            }
            if (word.shape == WordShape::capitals && i + 1 < end && i > begin + 1 &&
                r_.is_mark(i + 1, '-') && r_.words[i + 1].gap == Gap::blank &&
                r_.is_mark(i - 1, ',')) {
                add_agency(r_.spelling(word), {word.begin, word.end}, "agency", agency_trust);
                return true;
            }
            const bool allowed =
                word.shape != WordShape::small || (word.classes & (connector | month_name)) != 0;
            if (!allowed) return false;
        }
        return false;
    }
    bool read_bracketed_agency(std::uint32_t open, std::uint32_t end) {
        const char close = r_.is_mark(open, '(') ? ')' : '/';
        for (std::uint32_t i = open + 1; i < std::min(end, open + 5); ++i) {
            if (!r_.is_mark(i, close)) continue;
            if (i == open + 1 || !is_dateline_end(i + 1, end)) return false;
            const std::string_view mark = r_.spelling(open + 1, i);
            if (!is_known_agency(mark) && !is_after_day(open)) return false;
            if (mark.find('/') != mark.npos || !is_capitalised_or_known(mark)) return false;
            add_agency(mark, span_of(mark), "agency", agency_trust);
            return true;
        }
        return false;
    }
    /// Behind the agency: a dash, a colon, a full stop or, in some papers, the sentence at once.
    bool is_dateline_end(std::uint32_t i, std::uint32_t end) const {
        if (i >= end) return false;
        const char mark = r_.words[i].mark;
        if (mark == '-' || mark == '_' || mark == ':' || mark == '.') return true;
        return i >= 4 && r_.words[i - 2].shape != WordShape::small && is_capitalised(r_.words[i]) &&
               is_after_day(i);
    }
    bool is_after_day(std::uint32_t i) const {
        for (std::uint32_t k = i; k-- > 0 && i - k < 6;) {
            if (r_.words[k].shape == WordShape::number) return true;
        }
        return false;
    }
    static bool is_capitalised_or_known(std::string_view mark) {
        return is_upper(decode_utf8(mark, 0).value) || is_known_agency(mark);
    }

    /// `TNN |`, `GNA` alone: a known agency is all that the line says.
    void read_lone_agency(std::uint32_t line) {
        if (lines_[line].where.size() > 40) return;
        const std::string_view text = without_marks(line_text(r_, lines_[line]));
        if (text.size() < 24 && is_known_agency(text)) {
            add_agency(text, span_of(text), "agency", agency_trust);
        }
    }

    /// `By A. Writer – Trend:`, `By A. Writer, Reuters`.
    void read_byline_carrier(std::uint32_t line) {
        const std::string_view text = line_text(r_, lines_[line]);
        for (std::string_view mark : {" – ", " — ", " - ", ", ", " | "}) {
            const std::size_t at = text.rfind(mark);
            if (at == text.npos || lines_[line].rule != "byline") continue;
            const std::string_view rest = without_marks(text.substr(at + mark.size()));
            const bool ends_with_colon = text.ends_with(':');
            if (is_known_agency(rest) || (ends_with_colon && split_words(rest).size() <= 3)) {
                add_agency(rest, span_of(rest), "byline", byline_trust);
                return;
            }
        }
    }

    /// `Headline - Site` where the page prints the headline without.
    void read_title_suffix() {
        if (!stated_title_.empty()) {
            const SplitTitle split = split_title(stated_title_);
            const std::string_view printed =
                r_.text.substr(r_.article->title_span.begin, r_.article->title_span.size());
            if (!split.site.empty() && fold_line(split.headline) == fold_line(printed)) {
                findings_.candidates.push_back(
                    {one_line(split.site), {Origin::text, {}, "title-suffix", suffix_trust}});
            }
        }
        for (const ArticleLine& line : lines_) {
            if (line.rule != "title-again") continue;
            const SplitTitle split = split_title(line_text(r_, line));
            if (!split.site.empty()) {
                add(split.site, span_of(split.site), "title-suffix", suffix_trust);
            }
        }
    }

    void read_copyright() {
        bool below_text = false;
        for (const ArticleLine& line : lines_) {
            below_text |= line.kind == LineKind::text;
            if (line.rule != "copyright") continue;
            // Above the text the sign marks a photograph, unless it claims all rights.
            const std::string_view text = line_text(r_, line);
            if (below_text || text.find("ights") != text.npos) {
                const std::string_view holder = copyright_holder(text);
                add(holder, span_of(holder), "copyright", copyright_trust);
            }
        }
    }
    /// The first line of the page, if it is a name: few words, each capitalised, no section's name.
    void read_masthead() {
        std::size_t looked = 0;
        for (const ArticleLine& line : lines_) {
            if (line.kind == LineKind::title || ++looked > 3) return;
            const bool head =
                line.rule == "above-title" || line.rule == "masthead" || line.rule == "navigation";
            if (line.kind != LineKind::furniture || !head) continue;
            std::string_view name = masthead_cell(line_text(r_, line));
            if (line.rule == "navigation" && !names_itself(name)) continue;
            if (!is_masthead(name)) continue;
            // `THE KIVU COURIER ONLINE` is the site of the paper that the foot names.
            add(plain_case_view(name), span_of(name), "masthead", masthead_trust);
            return;
        }
    }
    static std::string_view masthead_cell(std::string_view line) {
        std::size_t end = line.size();
        for (std::string_view mark :
             {" — ", " – ", " - ", " | ", "  ", "\t", "\u00A0", " > ", " » "}) {
            end = std::min(end, line.find(mark));
        }
        return without_marks(line.substr(0, end));
    }
    /// The first item of a trail is the site if it says so: `证券观察网 > 公司`.
    static bool names_itself(std::string_view name) {
        return name.ends_with("网") || name.ends_with("报") || name.ends_with("网站");
    }
    std::string_view plain_case_view(std::string_view name) {
        cased_ = plain_case(without_frequency(name));
        return cased_;
    }
    /// `FIRTH RADIO 96.4` without the number of its wave.
    static std::string_view without_frequency(std::string_view name) {
        const std::size_t last = name.find_last_not_of("0123456789.");
        const bool number = last != name.npos && last + 1 < name.size() && name[last] == ' ';
        return number && name.substr(last + 1).find('.') != name.npos ? trim(name.substr(0, last))
                                                                      : name;
    }
    static bool is_masthead(std::string_view name) {
        const auto words = split_words(name);
        if (words.empty() || words.size() > 5) return false;
        if (words.size() == 1) return is_site_name(name);
        bool section = true;
        std::size_t letters = 0;
        for (std::string_view word : words) {
            const std::string folded = fold_line(word);
            letters += word.size();
            const bool name_word = is_upper(decode_utf8(word, 0).value) || word == "&" ||
                                   (classes_of(folded) & connector) != 0 ||
                                   is_ascii_digit(decode_utf8(word, 0).value);
            if (!name_word) return false;
            section = section && is_section_word(folded);
            if ((classes_of(folded) & agreement_noun) != 0) return false;  // a contract's heading
        }
        return !section && letters >= 2 * words.size() + 2;
    }
    static bool is_site_name(std::string_view name) {
        return names_itself(name) ||
               (name.find('.') != name.npos && is_upper(decode_utf8(name, 0).value));
    }

    /// The host of the page's own address, where a line holds nothing but that.
    void read_host() {
        for (const ArticleLine& line : lines_) {
            if (line.rule != "link" || line.kind != LineKind::furniture) continue;
            std::string_view address = line_text(r_, line);
            const std::size_t scheme = address.find("://");
            if (scheme == address.npos || address.find(' ') != address.npos || scheme > 5) continue;
            address.remove_prefix(scheme + 3);
            const std::string_view host = address.substr(0, address.find('/'));
            add(host, span_of(host), "host", host_trust);
            return;
        }
    }

    /// The masthead's or the suffix's form where the copyright holder only adds words to it.
    static void shorten(Attributed& best, const std::vector<Attributed>& all) {
        const std::string longer = fold_line(best.value);
        for (const Attributed& other : all) {
            if (other.evidence.rule != "masthead" && other.evidence.rule != "title-suffix")
                continue;
            const std::string shorter = fold_line(other.value);
            if (shorter.size() < longer.size() && longer.starts_with(shorter + " ")) {
                best.value = std::string(cut_utf8(best.value, other.value.size()));
                return;
            }
        }
    }

    /// A dateline's mark may be the agency's name cut short: `Meridian`, `Meridian News Agency`.
    static void lengthen(Attributed& best, const std::vector<Attributed>& all) {
        const std::string shorter = fold_line(best.value);
        for (const Attributed& other : all) {
            const bool stated =
                other.evidence.rule == "copyright" || other.evidence.rule == "masthead";
            if (stated && fold_line(other.value).starts_with(shorter + " ")) {
                best.value = other.value;
                return;
            }
        }
    }

    SourceFindings choose() {
        auto& all = findings_.candidates;
        std::ranges::stable_sort(all, std::greater{},
                                 [](const Attributed& a) { return a.evidence.confidence; });
        if (!all.empty()) {
            Attributed best = all.front();
            if (best.evidence.rule == "copyright") shorten(best, all);
            if (best.evidence.rule == "agency") lengthen(best, all);
            findings_.source = best;
        }
        return std::move(findings_);
    }

    const Reading& r_;
    const std::vector<ArticleLine>& lines_;
    std::string_view stated_title_;
    std::string cased_;
    SourceFindings findings_;
};

}  // namespace

SourceFindings find_source(const Reading& reading, std::string_view stated_title) {
    return SourceFinder(reading, stated_title).run();
}

}  // namespace entente
