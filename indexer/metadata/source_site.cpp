// The site's own name: behind the headline in the page's title, over the text as a masthead, under
// it as the holder of rights, and in menus that speak of the site (`About X`, `X newsletter`).
#include "article/letters.hpp"
#include "article/line_phrases.hpp"
#include "article/word_map.hpp"
#include "base/utf8.hpp"
#include "metadata/source_claims.hpp"
#include "metadata/source_copyright.hpp"
#include "metadata/source_names.hpp"
#include "metadata/source_title.hpp"
#include "metadata/source_words.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace entente {
namespace {

/// What is trusted how far, by rule: guesses, ordered by the labelled pages. A masthead below
/// many menu lines is mostly an item of the menu.
constexpr double suffix_trust = 0.90, barred_suffix_trust = 0.62, unsure_suffix_trust = 0.50,
                 copyright_trust = 0.72, earlier_copyright_trust = 0.60, company_trust = 0.47,
                 masthead_trust = 0.70, unsure_masthead_trust = 0.40, tagline_trust = 0.72,
                 host_trust = 0.50, first_word_trust = 0.30;

constexpr std::size_t longest_cue_line = 120, longest_copyright_line = 300;
constexpr std::size_t menu_lines = 6;  // more above the headline: a page with menus

/// Cues by the first (or last) of their words.
using CueIndex = WordMap<std::vector<const NameCue*>>;
const CueIndex& index_before() {
    static const CueIndex index = [] {
        CueIndex made;
        for (const NameCue& cue : cues_before_name()) {
            made[cue.words.substr(0, cue.words.find(' '))].push_back(&cue);
        }
        return made;
    }();
    return index;
}
const CueIndex& index_behind() {
    static const CueIndex index = [] {
        CueIndex made;
        for (const NameCue& cue : cues_behind_name()) {
            const std::size_t blank = cue.words.rfind(' ');
            made[cue.words.substr(blank == cue.words.npos ? 0 : blank + 1)].push_back(&cue);
        }
        return made;
    }();
    return index;
}

class SiteReader {
public:
    explicit SiteReader(const Reading& reading) : r_(reading), lines_(reading.article->lines) {}

    std::vector<SourceClaim> run(std::string_view stated_title) {
        for (const TitleSite& site : title_sites(r_, stated_title)) {
            const bool beside = !stated_title.empty() && site.beside;
            add(site.name, beside ? ByteSpan{} : span_in(r_, site.name), "title-suffix",
                "title-suffix",
                site.sure     ? suffix_trust
                : site.barred ? barred_suffix_trust
                              : unsure_suffix_trust);
        }
        read_copyright();
        read_masthead();
        read_first_word();
        read_tagline();
        read_host();
        for (const ArticleLine& line : lines_) {
            if (line.where.size() <= longest_cue_line) read_cues(line_text(r_, line));
        }
        return std::move(claims_);
    }

private:
    void add(std::string_view name, ByteSpan where, std::string_view rule, std::string_view form,
             double trust) {
        name = without_marks(name);
        if (name.size() < 2) return;
        claims_.push_back({one_line(name), where, rule, form, trust});
    }

    void read_copyright() {
        std::vector<std::string_view> holders;
        bool below_text = false;
        for (const ArticleLine& line : lines_) {
            below_text |= line.kind == LineKind::text && line.where.size() > 40;
            const bool notice = line.rule == "copyright" || line.kind == LineKind::furniture ||
                                line.where.size() <= longest_cue_line;
            if (!notice || line.where.size() > longest_copyright_line * 4) continue;
            // Above the text the sign marks a photograph, unless it claims all rights.
            const std::string_view text = line_text(r_, line);
            if (!below_text && text.find("ights") == text.npos) continue;
            const std::string_view holder = copyright_holder(text);
            if (!holder.empty()) holders.push_back(holder);
        }
        for (std::size_t i = 0; i < holders.size(); ++i) {
            const bool last = i + 1 == holders.size();
            add(holders[i], span_in(r_, holders[i]), "copyright", "copyright",
                last ? holder_trust(holders[i]) : earlier_copyright_trust);
        }
    }
    /// Behind a site with menus stands a company that the page names nowhere else. A line that says
    /// only its name, in any case of letters, lifts it over the threshold.
    double holder_trust(std::string_view holder) const {
        const bool named_before = r_.text.find(holder) < span_in(r_, holder).begin;
        const bool company = has_menus() && is_company(holder);
        return named_before || !company ? copyright_trust : company_trust;
    }
    /// A legal form follows, which copyright_holder has cut off.
    bool is_company(std::string_view holder) const {
        const auto words = split_words(cut_utf8(r_.text.substr(span_in(r_, holder).end), 40));
        return std::any_of(words.begin(),
                           words.begin() + std::min<std::ptrdiff_t>(std::ssize(words), 3),
                           [](std::string_view word) { return is_legal_form(word); });
    }

    /// The first line of the page, if it is a name: few words, each capitalised, no section's name.
    void read_masthead() {
        std::size_t looked = 0;
        for (const ArticleLine& line : lines_) {
            if (line.kind == LineKind::title || ++looked > 3) return;
            const bool head =
                line.rule == "above-title" || line.rule == "masthead" || line.rule == "navigation";
            if (line.kind == LineKind::byline) continue;
            if (looked > 1 && (line.kind != LineKind::furniture || !head)) continue;
            const std::string_view name = masthead_cell(line_text(r_, line));
            if (line.rule == "navigation" && !names_itself(name)) continue;
            if (!is_masthead(name)) continue;
            add(plain_case(without_frequency(name)), span_in(r_, name), "masthead", "masthead",
                has_menus() ? unsure_masthead_trust : masthead_trust);
            return;
        }
    }
    /// `NewsBridge`: one word over the text says little alone, but backs what the foot says.
    void read_first_word() {
        if (lines_.empty() || lines_.front().kind == LineKind::title) return;
        const std::string_view name = masthead_cell(line_text(r_, lines_.front()));
        if (split_words(name).size() != 1 || !is_publisher_like(name) || is_masthead(name)) return;
        add(name, span_in(r_, name), "masthead", "masthead", first_word_trust);
    }
    bool has_menus() const {
        std::size_t above = 0;
        for (const ArticleLine& line : lines_) {
            if (line.kind == LineKind::title) break;
            if (++above > menu_lines) return true;
        }
        return false;
    }
    /// `Halbleiter-Notizen – Blog über Chips`, or the name over `The newsletter of ..`.
    void read_tagline() {
        if (lines_.empty() || lines_.front().kind == LineKind::title) return;
        const std::string_view first = line_text(r_, lines_.front());
        const std::string_view name = masthead_cell(first);
        std::string_view tagline = first.substr(std::min(
            first.size(), static_cast<std::size_t>(name.data() - first.data()) + name.size()));
        if (without_marks(tagline).empty() && lines_.size() > 1) {
            tagline = line_text(r_, lines_[1]);
        }
        if (!is_publisher_like(name) || split_words(name).size() > 4 || !is_tagline(tagline))
            return;
        add(plain_case(name), span_in(r_, name), "masthead", "masthead", tagline_trust);
    }
    static bool is_tagline(std::string_view line) {
        const auto words = split_words(without_marks(line));
        if (words.size() < 3 || words.size() > 14) return false;
        return std::any_of(words.begin(), words.begin() + 3, [](std::string_view word) {
            return is_medium_noun(fold_line(without_marks(word)));
        });
    }
    static std::string_view masthead_cell(std::string_view line) {
        std::size_t end = line.size();
        for (std::string_view mark :
             {" — ", " – ", " - ", " | ", "  ", "\t", "\u00A0", "\u3000", " > ", " » "}) {
            end = std::min(end, line.substr(0, end).find(mark));
        }
        return without_marks(line.substr(0, end));
    }
    /// The first item of a trail is the site if it says so: `证券观察网 > 公司`.
    static bool names_itself(std::string_view name) {
        return name.ends_with("网") || name.ends_with("报") || name.ends_with("網") ||
               name.ends_with("報") || name.ends_with("网站") || name.ends_with("新聞");
    }
    /// `FIRTH RADIO 96.4` without the number of its wave.
    static std::string_view without_frequency(std::string_view name) {
        const std::size_t last = name.find_last_not_of("0123456789.");
        const bool number = last != name.npos && last + 1 < name.size() && name[last] == ' ';
        return number && name.substr(last + 1).find('.') != name.npos ? trim(name.substr(0, last))
                                                                      : name;
    }
    /// `About X`, `Subscribe to X`
    static bool begins_with_cue(std::string_view name, std::string_view first_word) {
        const auto* cues = index_before().find(first_word);
        if (cues == nullptr) return false;
        const std::string folded = fold_line(name) + ' ';
        return std::ranges::any_of(*cues, [&](const NameCue* cue) {
            return folded.starts_with(std::string(cue->words) + ' ');
        });
    }
    static bool is_masthead(std::string_view name) {
        const auto words = split_words(name);
        if (words.empty() || words.size() > 5 || !is_publisher_like(name)) return false;
        if (words.size() == 1) return is_site_name(name);
        if (begins_with_cue(name, fold_line(words.front()))) return false;
        std::size_t letters = 0;
        for (std::string_view word : words) {
            const std::string folded = fold_line(word);
            letters += word.size();
            const bool name_word = is_upper(decode_utf8(word, 0).value) || word == "&" ||
                                   (classes_of(folded) & connector) != 0 ||
                                   is_ascii_digit(decode_utf8(word, 0).value);
            if (!name_word) return false;
            if ((classes_of(folded) & agreement_noun) != 0) return false;  // a contract's heading
        }
        return letters >= 2 * words.size() + 2;
    }
    static bool is_site_name(std::string_view name) {
        return names_itself(name) ||
               (name.find('.') != name.npos && is_upper(decode_utf8(name, 0).value));
    }

    /// The host of the page's own address, where a line holds nothing but that.
    void read_host() {
        for (std::size_t i = 0; i < std::min<std::size_t>(lines_.size(), 5); ++i) {
            const ArticleLine& line = lines_[i];
            if (line.rule != "link" || line.kind != LineKind::furniture) continue;
            std::string_view address = line_text(r_, line);
            const std::size_t scheme = address.find("://");
            if (scheme == address.npos || address.find(' ') != address.npos || scheme > 5) continue;
            address.remove_prefix(scheme + 3);
            const std::string_view host = address.substr(0, address.find('/'));
            return add(host, span_in(r_, host), "host", "host", host_trust);
        }
    }

    /// `About X`, `X newsletter`, by cells of a line.
    void read_cues(std::string_view line) {
        for (std::size_t begin = 0; begin < line.size();) {
            const ByteSpan gap = cell_gap(line, begin);
            read_cue_cell(line.substr(begin, gap.begin - begin));
            begin = gap.end;
        }
    }
    /// What parts the cell at `begin` from the next: two blanks, a tab, or a mark between blanks.
    static ByteSpan cell_gap(std::string_view line, std::size_t begin) {
        for (std::size_t i = begin; i + 1 < line.size(); ++i) {
            if (line[i] == '\t') return {i, i + 1};
            if (line[i] != ' ' || is_letter(static_cast<unsigned char>(line[i + 1]))) continue;
            if (line[i + 1] == ' ') return {i, i + 2};
            for (const std::string_view mark : {"| ", "· ", "• "}) {
                if (line.substr(i + 1).starts_with(mark)) return {i, i + 1 + mark.size()};
            }
        }
        return {line.size(), line.size()};
    }
    void read_cue_cell(std::string_view cell) {
        constexpr std::size_t most_words = 9;
        cell = trim(cell);
        if (std::ranges::count(cell, ' ') > 2 * std::ptrdiff_t{most_words}) return;  // costs less
        const auto words = split_words(cell);
        if (words.empty() || words.size() > most_words) return;
        if (const auto* cues = index_before().find(fold_line(words.front()))) {
            for (const NameCue* cue : *cues) try_cue(*cue, true, words);
        }
        if (const auto* cues = index_behind().find(fold_line(words.back()))) {
            for (const NameCue* cue : *cues) try_cue(*cue, false, words);
        }
        if (static_cast<unsigned char>(cell.front()) >= 0xE3) read_ideographic_cue(cell);
    }
    void try_cue(const NameCue& cue, bool before, const std::vector<std::string_view>& words) {
        const auto count = 1 + static_cast<std::size_t>(std::ranges::count(cue.words, ' '));
        if (words.size() <= count || words.size() > count + 5) return;
        const std::size_t first = before ? 0 : words.size() - count;
        std::string joined = fold_line(words[first]);
        for (std::size_t i = first + 1; i < first + count; ++i) {
            joined += ' ' + fold_line(words[i]);
        }
        if (joined != cue.words) return;
        const std::size_t begin = before ? count : fold_line(words.front()) == "get" ? 1 : 0;
        const std::size_t end = before ? words.size() : first;
        if (begin >= end) return;
        const char* last = words[end - 1].data() + words[end - 1].size();
        const std::string_view name = without_possessive(without_marks(
            {words[begin].data(), static_cast<std::size_t>(last - words[begin].data())}));
        claim_cue(name, cue);
    }
    static std::string_view without_possessive(std::string_view name) {
        for (std::string_view mark : {"'s", "’s"}) {
            if (name.ends_with(mark)) name.remove_suffix(mark.size());
        }
        return name;
    }
    void claim_cue(std::string_view name, const NameCue& cue) {
        if (!is_publisher_like(name) || is_platform(fold_line(name))) return;
        add(name, span_in(r_, name), "site-cue", cue.words, cue.trust);
    }
    void read_ideographic_cue(std::string_view cell) {
        for (const NameCue& cue : cues_before_name()) {
            if (static_cast<unsigned char>(cue.words.front()) < 0xE3) continue;
            if (cell.starts_with(cue.words)) claim_cue(trim(cell.substr(cue.words.size())), cue);
        }
        for (const NameCue& cue : cues_behind_name()) {
            if (static_cast<unsigned char>(cue.words.front()) < 0xE3) continue;
            if (cell.ends_with(cue.words)) {
                claim_cue(cell.substr(0, cell.size() - cue.words.size()), cue);
            }
        }
    }

    const Reading& r_;
    const std::vector<ArticleLine>& lines_;
    std::vector<SourceClaim> claims_;
};

}  // namespace

std::vector<SourceClaim> read_site_claims(const Reading& reading, std::string_view stated_title) {
    return SiteReader(reading).run(stated_title);
}

}  // namespace entente
