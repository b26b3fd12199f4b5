// Explicit statements of the source: credits, the datelines of agencies, signatures, issuers.
#include "article/letters.hpp"
#include "base/utf8.hpp"
#include "metadata/source_claims.hpp"
#include "metadata/source_names.hpp"
#include "metadata/source_words.hpp"

#include <algorithm>
#include <utility>

namespace entente {
namespace {

/// What is trusted how far. An explicit credit beats the page that carries the text.
constexpr double credit_trust = 0.97, agency_trust = 0.95, byline_trust = 0.80, issuer_trust = 0.62;

constexpr std::size_t longest_credit_text = 120;  // longer ones are prose with a colon
constexpr std::size_t longest_credit_line = 400;

/// `2019-03-12 来源` ends with a label, and `Resource` does not.
bool ends_with_label(std::string_view folded) {
    return std::ranges::any_of(credit_labels(), [&](std::string_view label) {
        if (!folded.ends_with(label)) return false;
        const std::size_t at = folded.size() - label.size();
        const auto first = static_cast<unsigned char>(label.front());
        if (at == 0 || first >= 0xE0) return true;  // ideographs stand without blanks
        const auto before = static_cast<unsigned char>(folded[at - 1]);
        return before < 0x80 && !is_letter(before) && !is_ascii_digit(before);
    });
}

/// `5W Infographics; sources:` credits a picture: a label within a line has a capital.
bool begins_capital(std::string_view before) {
    const auto words = split_words(before);
    if (words.empty()) return false;
    const auto first = decode_utf8(words.back(), 0).value;
    return words.size() == 1 || first >= 0x2E80 || is_upper(first);
}

/// The name behind a label: up to a mark; an ideographic one ends at the first blank.
std::string_view credited(std::string_view rest) {
    rest = trim(first_cell(trim(rest)));
    const auto words = split_words(rest);
    if (words.empty() || rest.starts_with("http")) return {};
    if (decode_utf8(rest, 0).value >= 0x2E80) rest = words.front();
    const std::size_t comma = rest.find(", ");
    return without_marks(words.size() > 7 ? rest.substr(0, comma) : rest);
}

class StatedReader {
public:
    explicit StatedReader(const Reading& reading) : r_(reading), lines_(reading.article->lines) {}

    StatedSources run() {
        for (const ArticleLine& line : lines_) read_credit(line);
        read_datelines();
        read_signature();
        return std::move(found_);
    }

private:
    void add_agency(std::string_view mark, std::string_view rule, double trust) {
        mark = without_marks(mark);
        if (!plausible_name(mark)) return;
        found_.agencies.push_back({agency_name(mark), span_in(r_, mark), rule, rule, trust});
    }

    /// `Source: X`, `来源：X`, also behind other things on a line of dates; `SOURCE X`, the issuer.
    void read_credit(const ArticleLine& line) {
        const bool prose = line.kind == LineKind::text && line.where.size() > longest_credit_text;
        if (prose || line.where.size() > longest_credit_line) return;
        const std::string_view text = line_text(r_, line);
        if (text.starts_with("SOURCE ")) return add_issuer(first_cell(text.substr(7)));
        std::size_t colon = 0;
        for (int tries = 0; tries < 4; ++tries) {
            const std::size_t wide = text.find("：", colon);
            colon = std::min(text.find(':', colon), wide);
            if (colon == text.npos) return;
            const std::size_t width = colon == wide ? 3 : 1;
            const std::string_view before = text.substr(0, colon);
            if (ends_with_label(fold_line(before)) && begins_capital(before)) {
                return add_credit(credited(text.substr(colon + width)));
            }
            colon += width;
        }
    }
    void add_credit(std::string_view name) {
        if (!is_publisher_like(name) && !is_known_agency(name)) return;
        found_.credits.push_back(
            {one_line(name), span_in(r_, name), "credit", "credit", credit_trust});
    }
    void add_issuer(std::string_view name) {
        name = without_marks(name);
        if (!is_publisher_like(name)) return;
        found_.issuers.push_back(
            {one_line(name), span_in(r_, name), "issuer", "issuer", issuer_trust});
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
                if (read_bracketed_agency(begin, i, end)) return true;
            }
            if (word.shape == WordShape::capitals && i + 1 < end && i > begin + 1 &&
                r_.is_mark(i + 1, '-') && r_.words[i + 1].gap == Gap::blank &&
                r_.is_mark(i - 1, ',')) {
                add_agency(r_.spelling(word), "agency", agency_trust);
                return true;
            }
            const bool allowed =
                word.shape != WordShape::small || (word.classes & (connector | month_name)) != 0;
            if (!allowed) return false;
        }
        return false;
    }
    bool read_bracketed_agency(std::uint32_t begin, std::uint32_t open, std::uint32_t end) {
        const char close = r_.is_mark(open, '(') ? ')' : '/';
        for (std::uint32_t i = open + 1; i < std::min(end, open + 5); ++i) {
            if (!r_.is_mark(i, close)) continue;
            if (i == open + 1 || !is_dateline_end(i + 1, end)) return false;
            const std::string_view mark = r_.spelling(open + 1, i);
            const bool placed = is_after_day(open) || is_after_city(begin, open);
            if (!is_known_agency(mark) && !placed) return false;
            if (mark.find('/') != mark.npos || !is_capitalised_or_known(mark)) return false;
            add_agency(mark, "agency", agency_trust);
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
    /// `JINAN (Meridian) --`: only a city in capitals stands before the bracket.
    bool is_after_city(std::uint32_t begin, std::uint32_t open) const {
        for (std::uint32_t k = begin; k < open; ++k) {
            if (r_.words[k].shape != WordShape::capitals) return false;
        }
        return open > begin;
    }
    static bool is_capitalised_or_known(std::string_view mark) {
        return is_upper(decode_utf8(mark, 0).value) || is_known_agency(mark);
    }

    /// `TNN |`, `GNA` alone: a known agency is all that the line says. A short mark is a word of
    /// menus in other cases (`App`, `Spa`).
    bool read_lone_agency(std::uint32_t line) {
        if (lines_[line].where.size() > 40) return false;
        const std::string_view text = without_marks(line_text(r_, lines_[line]));
        if (text.size() >= 24 || !is_known_agency(text)) return false;
        if (text.size() <= 4 && agency_name(text) != text) return false;
        add_agency(text, "agency", agency_trust);
        return true;
    }
    /// Below the text the agency signs: `REUTER`, `(dpa)`.
    void read_signature() {
        if (!found_.agencies.empty()) return;
        std::uint32_t looked = 0;
        for (auto i = static_cast<std::uint32_t>(lines_.size()); i-- > 0 && looked < 3; ++looked) {
            if (read_lone_agency(i)) return;
            if (lines_[i].where.size() > longest_credit_text) return;
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
                return add_agency(rest, "byline", byline_trust);
            }
        }
    }

    const Reading& r_;
    const std::vector<ArticleLine>& lines_;
    StatedSources found_;
};

}  // namespace

StatedSources read_stated_sources(const Reading& reading) { return StatedReader(reading).run(); }

}  // namespace entente
