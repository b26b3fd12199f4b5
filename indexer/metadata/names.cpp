#include "metadata/names.hpp"

#include "article/letters.hpp"
#include "metadata/countries.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

namespace entente {
namespace {

/// Longer runs are headings in capitals, not names.
constexpr std::uint32_t max_name_words = 14;
constexpr WordClasses any_head = organisation_head | government_head;

/// Connectors that join only what belongs together for another reason.
const std::unordered_set<std::string_view> and_words{"and", "und", "et", "y", "e", "&"};
/// What follows `and` in the names of family firms.
const std::unordered_set<std::string_view> firm_tails{
    "sons",  "son",  "daughters", "brothers", "partners", "co",   "company", "associates",
    "söhne", "fils", "frères",    "hijos",    "hermanos", "sohn", "cie"};
/// Lists stand behind the `of` of these: `Ministry of Trade, Industry and Energy`.
const std::unordered_set<std::string_view> list_heads{
    "ministry",          "department", "minister",   "committee", "commission", "museum",
    "bundesministerium", "ministère",  "ministerio", "college",   "faculty",    "school",
    "institute",         "university"};

class NameReader {
public:
    explicit NameReader(const Reading& reading) : r_(reading), words_(reading.words) {}

    NameFindings run() {
        const auto& lines = r_.article->lines;
        for (std::uint32_t line = 0; line < lines.size(); ++line) {
            const LineKind kind = lines[line].kind;
            if (kind != LineKind::text && kind != LineKind::title) continue;
            read_line(line, kind == LineKind::title);
        }
        return std::move(out_);
    }

private:
    std::string folded(std::uint32_t i) const { return fold_line(r_.spelling(words_[i])); }
    std::uint32_t count() const { return static_cast<std::uint32_t>(words_.size()); }

    void read_line(std::uint32_t line, bool title) {
        std::uint32_t begin = r_.line_begin[line];
        const std::uint32_t end = r_.line_begin[line + 1];
        if (begin == end) return;
        if (!title) begin = behind_dateline(begin, end);
        bool fresh = words_[begin].gap != Gap::line || out_.sentences.empty();
        for (std::uint32_t i = begin; i < end;) {
            if (fresh) out_.sentences.push_back({i, i, title});
            const std::uint32_t next = std::max(i + 1, read_at(i, fresh));
            fresh = false;
            for (std::uint32_t k = i; k < next; ++k) fresh |= ends_sentence(k);
            out_.sentences.back().last = std::min(next, end);
            i = next;
        }
    }

    /// `HARBIN, Sept. 21 (Xinhua) --`, `Jodhpur:`, `Hohenfels.`: the place is no party.
    std::uint32_t behind_dateline(std::uint32_t begin, std::uint32_t end) {
        if (text_lines_++ > 2 || words_[begin].mark != 0) return begin;
        bool dated = words_[begin].shape == WordShape::capitals;
        for (std::uint32_t i = begin; i < std::min(end, begin + 16); ++i) {
            const Word& word = words_[i];
            dated |= word.shape == WordShape::number || word.mark == ')' || word.mark == '/';
            if (dated && is_dash(i) && i + 1 < end) return i + 1;
            if (ends_city(begin, i, end)) return i + 1;
            const bool allowed = word.shape != WordShape::small ||
                                 (word.classes & (connector | month_name | weekday_name)) != 0;
            if (!allowed) return begin;
        }
        return begin;
    }
    bool is_dash(std::uint32_t i) const {
        return words_[i].mark == '-' && (words_[i].gap == Gap::blank || words_[i - 1].mark != 0);
    }
    /// `PANAJI: Young people`, `Hohenfels. Was bei`.
    bool ends_city(std::uint32_t begin, std::uint32_t i, std::uint32_t end) const {
        if (i == begin || i + 1 >= end || words_[i + 1].gap != Gap::blank) return false;
        if (words_[i].mark == ':') return i - begin <= 2;
        return words_[i].mark == '.' && i == begin + 1 && is_capitalised(words_[i + 1]) &&
               words_[begin].end - words_[begin].begin > 3 &&
               (words_[begin].classes & personal_title) == 0;
    }

    bool ends_sentence(std::uint32_t i) const {
        const char mark = words_[i].mark;
        if (mark != '.' && mark != '!' && mark != '?') return false;
        if (i + 1 >= count() || words_[i + 1].gap == Gap::paragraph) return true;
        const Word& next = words_[i + 1];
        const bool opens = is_capitalised(next) || next.mark == '"' || next.mark == '\'' ||
                           next.mark == '(' || next.shape == WordShape::number;
        if (!opens) return false;
        // A full stop behind an initial, a title or a legal form goes on with the sentence.
        if (mark == '.' && i > 0 && words_[i].gap == Gap::none) {
            if (is_initial(i - 1)) return false;
            if ((words_[i - 1].classes & (personal_title | legal_form)) != 0) {
                return (words_[i - 1].classes & legal_form) != 0 &&
                       (next.classes & function_word) != 0;
            }
        }
        return next.gap != Gap::none || next.mark != 0;
    }
    bool is_initial(std::uint32_t i) const {
        return words_[i].end - words_[i].begin == 1 && is_capitalised(words_[i]);
    }

    bool is_french_article(const Word& word) const {
        const std::string_view spelling = r_.spelling(word);
        return spelling == "Le" || spelling == "La" || spelling == "Les" || spelling == "Der";
    }

    /// `Can Tho University (CTU)`: the short name counts the word in.
    bool short_name_fits(std::uint32_t i) const {
        std::uint32_t last = i + 1;
        std::size_t capitals = 1;
        for (; is_name_word(last) && last - i < max_name_words; ++last) ++capitals;
        if (!r_.is_mark(last, '(') || last + 1 >= count()) return false;
        const std::string_view name = r_.spelling(words_[last + 1]);
        return name.size() == capitals && name.front() == r_.spelling(words_[i]).front();
    }

    bool can_start(std::uint32_t i, bool initial) const {
        const Word& word = words_[i];
        if (!is_capitalised(word)) return false;
        if ((word.classes & (weekday_name | month_name)) != 0 && !is_initial(i)) {
            return word.shape == WordShape::capital && i + 1 < count() &&
                   is_capitalised(words_[i + 1]) && words_[i + 1].gap == Gap::blank &&
                   (words_[i + 1].classes & function_word) == 0 &&
                   (word.classes & weekday_name) == 0;
        }
        if ((word.classes & (function_word | connector)) == 0) return true;
        const std::string_view spelling = r_.spelling(word);
        if (spelling == "US") return true;
        // A function word with a capital inside a sentence is part of a name: `the All India ..`.
        if (!initial && word.shape == WordShape::capital && !is_initial(i) && i > 0 &&
            words_[i].gap == Gap::blank && is_name_word(i + 1) &&
            (words_[i - 1].shape == WordShape::small || r_.spelling(words_[i - 1]) == "The")) {
            return true;
        }
        const bool article = initial && r_.has(i + 1, any_head);  // `El Ayuntamiento`
        if ((word.classes & given_name_particle) != 0 && is_name_word(i + 1)) {
            return !article && !is_french_article(word);
        }
        if (initial && is_name_word(i + 1) && short_name_fits(i)) return true;
        return is_initial(i) && spelling != "I" && r_.is_mark(i + 1, '.');
    }

    /// `(NYSE: HWS)` and `<BNR>` stand for shares; 0: there is none here.
    std::uint32_t behind_ticker(std::uint32_t i) const {
        const bool exchange =
            r_.is_mark(i, '(') && r_.is_mark(i + 2, ':') && r_.is_mark(i + 4, ')');
        if (exchange) return i + 5;
        return r_.is_mark(i, '<') && r_.is_mark(i + 2, '>') ? i + 3 : 0;
    }

    /// Reads the run of name words at `i`, if there is one, and gives the word behind it.
    std::uint32_t read_at(std::uint32_t i, bool initial) {
        if (const std::uint32_t behind = behind_ticker(i)) return behind;
        if (!can_start(i, initial)) return i + 1;
        std::uint32_t last = i + 1;
        while (const std::uint32_t next = extended(i, last)) last = next;
        if (last - i <= max_name_words) take_run(i, last, initial);
        return last;
    }

    /// The end of the run once it takes in what stands at `at`; 0: nothing more.
    std::uint32_t extended(std::uint32_t begin, std::uint32_t at) const {
        if (at >= count() || words_[at].gap == Gap::paragraph) return 0;
        const Word& word = words_[at];
        if (is_name_word(at)) {
            return words_[at].gap != Gap::none || !is_letter_word(at - 1) ? at + 1 : 0;
        }
        switch (word.mark) {
            case '.':
                return behind_full_stop(at);
            case ',':
                return behind_comma(begin, at);
            case '&':
                return name_behind(at + 1);
            case '\'':
                return behind_possessive(begin, at);
            case '(':
                return behind_bracket(at);
            default:
                break;
        }
        if (word.shape == WordShape::small && (word.classes & connector) != 0) {
            return behind_connector(begin, at);
        }
        return 0;
    }
    bool is_letter_word(std::uint32_t i) const {
        return words_[i].mark == 0 && words_[i].shape != WordShape::number;
    }
    bool is_name_word(std::uint32_t i) const {
        if (i >= count() || !is_capitalised(words_[i])) return false;
        const WordClasses classes = words_[i].classes;
        if ((classes & weekday_name) != 0) return false;
        if ((classes & month_name) != 0) {
            return i + 1 >= count() || words_[i + 1].shape != WordShape::number;
        }
        return (classes & function_word) == 0 || words_[i].shape == WordShape::capitals ||
               (classes & (legal_form | given_name_particle)) != 0;
    }
    std::uint32_t name_behind(std::uint32_t at) const { return is_name_word(at) ? at + 1 : 0; }

    std::uint32_t behind_full_stop(std::uint32_t at) const {
        if (words_[at].gap != Gap::none) return 0;
        const bool abbreviated = is_initial(at - 1) || folded(at - 1) == "st" ||
                                 (words_[at - 1].classes & personal_title) != 0;
        if (abbreviated && is_name_word(at + 1)) return at + 2;
        if ((words_[at - 1].classes & legal_form) == 0) return 0;
        if (r_.has(at + 1, legal_form) && is_capitalised(words_[at + 1])) return at + 2;
        const bool more =
            r_.is_mark(at + 1, ',') && r_.has(at + 2, legal_form) && is_capitalised(words_[at + 2]);
        return more ? at + 3 : 0;
    }

    std::uint32_t behind_comma(std::uint32_t begin, std::uint32_t at) const {
        if (!is_name_word(at + 1)) return 0;
        if (r_.has(at + 1, legal_form)) return at + 2;
        const bool firm = at == begin + 1 && r_.is_mark(at + 2, '&') && is_name_word(at + 3);
        if (firm) return at + 4;
        return is_list_behind_of(begin, at) ? end_of_list(at) : 0;
    }
    bool is_list_behind_of(std::uint32_t begin, std::uint32_t at) const {
        bool head = false, of = false;
        for (std::uint32_t i = begin; i < at; ++i) {
            of |=
                head && words_[i].shape == WordShape::small && (words_[i].classes & connector) != 0;
            head |= list_heads.contains(folded(i));
        }
        return of;
    }
    /// `, Industry and Energy`: names and commas up to `and` and one more name.
    std::uint32_t end_of_list(std::uint32_t at) const {
        std::uint32_t i = at;
        for (int steps = 0; steps < 12 && i < count(); ++steps) {
            if (r_.is_mark(i, ',') && is_name_word(i + 1) && !leads_to_head(i + 1)) {
                i += 2;
            } else if (is_name_word(i)) {
                ++i;
            } else if (is_and(i) && is_name_word(i + 1) && !leads_to_head(i + 1)) {
                return i + 2;
            } else {
                return 0;
            }
        }
        return 0;
    }
    /// Several name words with a head noun among them are a name of their own.
    bool leads_to_head(std::uint32_t i) const {
        std::uint32_t end = i + 1;
        while (is_name_word(end) && words_[end].gap == Gap::blank) ++end;
        return end > i + 1 && has_head(i, end);
    }
    bool is_and(std::uint32_t i) const { return i < count() && and_words.contains(folded(i)); }

    /// A bracket holds a part of the name (`Microsoft (China)`); short names are taken elsewhere.
    std::uint32_t behind_bracket(std::uint32_t at) const {
        const bool one = is_name_word(at + 1) && r_.is_mark(at + 2, ')') &&
                         words_[at + 1].shape == WordShape::capital && is_state(folded(at + 1));
        return one ? at + 3 : 0;
    }

    /// `Padgett's Pies` is one name, `Norway's Torvik Marine` and `Apple's Tim Cook` are two.
    std::uint32_t behind_possessive(std::uint32_t begin, std::uint32_t at) const {
        const bool with_s = at + 1 < count() && r_.spelling(words_[at + 1]) == "s" &&
                            words_[at + 1].gap == Gap::none;
        const bool bare = r_.spelling(words_[at - 1]).ends_with('s') && !with_s;
        if ((!with_s && !bare) || words_[at].gap != Gap::none) return 0;
        const std::uint32_t right = at + (with_s ? 2 : 1);
        if (!is_name_word(right) || words_[right].gap != Gap::blank) return 0;
        std::uint32_t end = right + 1;
        while (is_name_word(end) && words_[end].gap == Gap::blank) ++end;
        const bool complete = right + 1 < count() && folded(right + 1) == "of";
        if (complete || is_state_run(begin, at) || r_.has(right, role | personal_title)) return 0;
        if (has_legal_form(begin, at) || words_[at - 1].shape == WordShape::capitals) return 0;
        const bool shop = end == right + 1 && at - begin <= 2;
        const bool plural = bare && has_head(right, end);  // `Teachers' Mutual Pension Fund`
        return r_.has(right, any_head) || shop || plural ||
                       (end == right + 1 && has_head(right, end))
                   ? end
                   : 0;
    }
    bool has_legal_form(std::uint32_t begin, std::uint32_t end) const {
        for (std::uint32_t i = begin + 1; i < end; ++i) {
            if (r_.has(i, legal_form)) return true;
        }
        return false;
    }
    bool is_state_run(std::uint32_t begin, std::uint32_t end) const {
        return is_state(fold_line(r_.spelling(begin, end)));
    }

    std::uint32_t behind_connector(std::uint32_t begin, std::uint32_t at) const {
        if (is_and(at)) return behind_and(begin, at);
        std::uint32_t right = at + 1;
        while (right < at + 3 && right < count() && words_[right].shape == WordShape::small &&
               (words_[right].classes & connector) != 0 && !is_and(right)) {
            ++right;
        }
        if (right + 2 < count() && r_.is_mark(right + 1, '\'') &&
            words_[right + 1].gap == Gap::none && words_[right].end - words_[right].begin == 1) {
            right += 2;  // `Banque de l'Union Européenne`
        }
        if (!is_name_word(right) || has_digit(right)) return 0;
        const std::string word = folded(at);
        if (r_.has(at, given_name_particle) && word != "of") return right + 1;
        const bool head = has_head(begin, at);
        if (word == "for" || word == "für") return head ? right + 1 : 0;
        if (word == "of" || word == "de" || word == "des" || word == "du" || word == "del" ||
            word == "di" || word == "do" || word == "da") {
            return (head && !is_trade_head(at - 1)) || at == begin + 1 ? right + 1 : 0;
        }
        return 0;
    }
    /// `Brannock Foods of Ohio`: behind nouns of trade, `of` says where from.
    bool is_trade_head(std::uint32_t i) const {
        static const std::unordered_set<std::string> nouns{
            "foods",    "trading",   "industries",  "systems",  "technologies",    "group",
            "holdings", "partners",  "energy",      "motors",   "pharmaceuticals", "logistics",
            "services", "solutions", "enterprises", "shipping", "steel",           "mining"};
        return r_.has(i, legal_form) || nouns.contains(folded(i));
    }
    bool has_digit(std::uint32_t i) const {  ///< `for Sh9.1 billion`
        const std::string_view spelling = r_.spelling(words_[i]);
        return spelling.find_first_of("0123456789") != spelling.npos;
    }
    bool has_head(std::uint32_t begin, std::uint32_t end) const {
        for (std::uint32_t i = begin; i < end; ++i) {
            if (r_.has(i, any_head)) return true;
        }
        return false;
    }

    /// `and` parts names, but in family firms, in lists behind `of`, and where an article before
    /// and one noun behind hold both together: `the Stronsay and Sanday Islands Council`.
    std::uint32_t behind_and(std::uint32_t begin, std::uint32_t at) const {
        if (!is_name_word(at + 1)) return 0;
        if (firm_tails.contains(folded(at + 1))) return at + 2;
        if (words_[at + 1].shape == WordShape::capitals) return 0;
        std::uint32_t end = at + 2;
        while (is_name_word(end) && words_[end].gap == Gap::blank) ++end;
        const bool right_head = has_head(at + 1, end);
        const bool left_head = has_head(begin, at);
        if (is_list_behind_of(begin, at) && !leads_to_head(at + 1)) return at + 2;
        const bool article = begin > 0 && is_article(begin - 1);
        if (!left_head && right_head && (article || defines_initials(begin, at, end))) return end;
        return 0;
    }
    bool is_article(std::uint32_t i) const {
        const std::string word = folded(i);
        return word == "the" || word == "die" || word == "das" || word == "der";
    }
    /// The short name in brackets behind counts the words on both sides of `and`.
    bool defines_initials(std::uint32_t begin, std::uint32_t at, std::uint32_t end) const {
        if (!r_.is_mark(end, '(') || end + 1 >= count()) return false;
        const std::string_view name = r_.spelling(words_[end + 1]);
        const std::string_view first = r_.spelling(words_[begin]);
        return words_[end + 1].shape == WordShape::capitals && at > begin &&
               name.front() == first.front() && name.size() >= 4;
    }

    /// Parts a run at its roles and titles, and keeps what is a name.
    void take_run(std::uint32_t first, std::uint32_t last, bool initial) {
        std::uint32_t begin = first;
        bool titled = is_titled(first);
        for (std::uint32_t i = first; i < last; ++i) {
            if (!parts_run(i, last)) continue;
            add(begin, i, initial && begin == first, titled);
            while (i + 1 < last && (parts_run(i + 1, last) || r_.is_mark(i + 1, '.'))) ++i;
            titled = true;
            if (i + 1 < last && words_[i + 1].shape == WordShape::small)
                i = behind_office(i, last, titled);
            begin = i + 1;
        }
        add(begin, last, initial && begin == first, titled);
    }
    /// Past the `of` behind an office; `Secretary of State George Shultz` names a person even so.
    std::uint32_t behind_office(std::uint32_t i, std::uint32_t last, bool& titled) const {
        ++i;
        titled = r_.has(i + 1, portfolio) && i + 1 < last;
        while (i + 1 < last && r_.has(i + 1, portfolio)) ++i;
        return i;
    }
    bool parts_run(std::uint32_t i, std::uint32_t last) const {
        if (r_.has(i, personal_title) && words_[i].shape != WordShape::small) return true;
        const bool is_role = r_.has(i, role);
        const bool modifier = r_.has(i, role_modifier) && i + 1 < last &&
                              r_.has(i + 1, role | role_modifier | personal_title);
        if (!is_role && !modifier) return false;
        for (std::uint32_t k = i + 1; k < std::min(last, i + 4); ++k) {
            if (r_.has(k, any_head)) return false;
        }
        return true;
    }
    /// `director X`, `chief executive X`, `Prof. X`: what is before the run makes it a person.
    bool is_titled(std::uint32_t first) const {
        std::uint32_t i = first;
        if (i > 0 && r_.is_mark(i - 1, '.')) --i;
        if (i > 0 && r_.is_mark(i - 1, ',')) --i;
        return i > 0 && words_[i].gap != Gap::paragraph &&
               (words_[i - 1].classes & (role | personal_title)) != 0;
    }

    void add(std::uint32_t first, std::uint32_t last, bool initial, bool titled) {
        // `Exports of New Zealand` at a sentence's beginning: only a head noun goes on with `of`.
        const bool of = first + 1 < last && words_[first + 1].shape == WordShape::small;
        if (initial && of && !has_head(first, first + 1)) first += 2, initial = false;
        while (first < last && trims_front(first)) ++first, initial = false;
        while (last > first && trims_back(last - 1)) --last;
        // `South Korean Trade` before `Minister`: the office's field is no part of a name.
        const bool office = last < count() && r_.has(last, role | role_modifier);
        while (office && last > first && r_.has(last - 1, portfolio)) --last;
        if (first >= last || is_generic(first, last)) return;
        Mention mention;
        mention.first = first, mention.last = last;
        mention.sentence = static_cast<std::uint32_t>(out_.sentences.size()) - 1;
        mention.sentence_initial = initial;
        mention.titled = titled;
        mention.kind = kind_of(first, last, titled);
        take_short_name(mention);
        out_.mentions.push_back(mention);
    }
    bool trims_front(std::uint32_t i) const {
        const std::string_view spelling = r_.spelling(words_[i]);
        for (std::string_view tail : {"-based", "-owned", "-backed", "-listed", "-run", "-born"}) {
            if (spelling.ends_with(tail)) return true;
        }
        return words_[i].mark != 0 || words_[i].shape == WordShape::small;
    }
    bool trims_back(std::uint32_t i) const {
        if (words_[i].mark != 0) return words_[i].mark != ')';
        return words_[i].shape == WordShape::small && (words_[i].classes & connector) != 0;
    }
    /// `Authority`, `Chinese`, `National Bank`: no word of it tells one from another.
    bool is_generic(std::uint32_t first, std::uint32_t last) const {
        // `Ministry of Interior` is one of its kind, `Trade` is not.
        const bool office = last > first + 1 && r_.has(first, government_head);
        const WordClasses common = (office ? 0 : WordClasses{portfolio}) | demonym | any_head |
                                   role | role_modifier | personal_title | scheme_noun |
                                   agreement_noun | function_word;
        for (std::uint32_t i = first; i < last; ++i) {
            const bool name = is_capitalised(words_[i]) && (words_[i].classes & common) == 0;
            if (name || is_state(folded(i))) return false;
        }
        return true;
    }

    /// The noun before `of` or the last noun tells.
    std::optional<PartyKind> kind_of(std::uint32_t first, std::uint32_t last, bool titled) const {
        if (is_state_run(first, last)) return PartyKind::government;
        std::optional<PartyKind> kind;
        for (std::uint32_t i = first; i < last; ++i) {
            const WordClasses classes = words_[i].classes;
            const bool of =
                words_[i].shape == WordShape::small && (classes & connector) != 0 && !is_and(i);
            if (of && kind) return kind;
            if (words_[i].shape == WordShape::small) continue;
            if ((classes & legal_form) != 0 && i > first) return PartyKind::organisation;
            if ((classes & organisation_head) != 0) kind = PartyKind::organisation;
            if ((classes & government_head) != 0) kind = PartyKind::government;
        }
        if (kind) return kind;
        if (is_governed(first, last)) return PartyKind::government;
        if (titled && last - first <= 4 && words_[first].shape != WordShape::capitals) {
            return PartyKind::person;
        }
        return std::nullopt;
    }

    /// `the state of Missouri`, `Jinan government`, `SHANGHAI authorities`.
    bool is_governed(std::uint32_t first, std::uint32_t last) const {
        const auto small_head = [&](std::uint32_t i) {
            return r_.has(i, government_head) && words_[i].shape == WordShape::small;
        };
        const bool of = first >= 2 && folded(first - 1) == "of" && small_head(first - 2) &&
                        words_[first].gap != Gap::paragraph;
        if (of) return true;
        if (last >= count() || words_[last].gap == Gap::paragraph) return false;
        const std::string_view behind = r_.spelling(words_[last]);
        return behind == "government" || behind == "authorities";
    }

    /// `(MOTIE)`, `, DEWRA,` or `(TU Marbach)` right behind.
    void take_short_name(Mention& mention) const {
        const std::uint32_t at = mention.last;
        const bool bracket = r_.is_mark(at, '('), comma = r_.is_mark(at, ',');
        if ((!bracket && !comma) || at + 2 >= count() || !is_capitalised(words_[at + 1])) return;
        std::uint32_t end = at + 1;
        bool capitals = false;
        while (end < std::min(count(), at + 4) && is_capitalised(words_[end])) {
            capitals |= words_[end].shape != WordShape::capital;
            ++end;
        }
        const bool closed = bracket ? r_.is_mark(end, ')') : r_.is_mark(end, ',') && end == at + 2;
        if (!closed || !capitals) return;
        const char initial = r_.spelling(words_[mention.first]).front();
        if (comma && (words_[at + 1].shape != WordShape::capitals ||
                      r_.spelling(words_[at + 1]).front() != initial)) {
            return;
        }
        mention.short_first = at + 1, mention.short_last = end;
    }

    const Reading& r_;
    const std::vector<Word>& words_;
    NameFindings out_;
    std::uint32_t text_lines_ = 0;
};

}  // namespace

NameFindings find_names(const Reading& reading) { return NameReader(reading).run(); }

}  // namespace entente
