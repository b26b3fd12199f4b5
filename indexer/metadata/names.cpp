#include "metadata/names.hpp"

#include "article/letters.hpp"
#include "metadata/countries.hpp"
#include "metadata/name_context.hpp"
#include "metadata/name_runs.hpp"

#include <algorithm>
#include <string>

namespace entente {
namespace {

constexpr WordClasses any_head = organisation_head | government_head;

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
        for (std::uint32_t i = begin; i < std::min(end, begin + 20); ++i) {
            const Word& word = words_[i];
            dated |= word.shape == WordShape::number || word.mark == ')' || word.mark == '/';
            if (dated && is_dash(i) && i + 1 < end) return behind_agency(i + 1, end);
            if (ends_city(begin, i, end)) return i + 1;
            const bool allowed = word.shape != WordShape::small ||
                                 (word.classes & (connector | month_name | weekday_name)) != 0;
            if (!allowed) return begin;
        }
        return begin;
    }
    /// `-- (BUSINESS WIRE) --`, `--(Newsfile Corp. - August 22, 2018) -`.
    std::uint32_t behind_agency(std::uint32_t begin, std::uint32_t end) const {
        while (begin < end && words_[begin].mark == '-') ++begin;
        if (!r_.is_mark(begin, '(')) return begin;
        for (std::uint32_t i = begin + 1; i + 1 < std::min(end, begin + 16); ++i) {
            if (!r_.is_mark(i, ')')) continue;
            while (i + 1 < end && words_[i + 1].mark == '-') ++i;
            return i + 1;
        }
        return begin;
    }
    bool is_dash(std::uint32_t i) const {
        return words_[i].mark == '-' && (words_[i].gap == Gap::blank || words_[i - 1].mark != 0 ||
                                         r_.is_mark(i + 1, '-') || r_.is_mark(i + 1, '('));
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
    bool is_initial(std::uint32_t i) const { return entente::is_initial(words_[i]); }
    bool is_state_run(std::uint32_t first, std::uint32_t last) const {
        return entente::is_state_run(r_, first, last);
    }

    /// Takes the run of name words at `i`, if there is one, and gives the word behind it.
    std::uint32_t read_at(std::uint32_t i, bool initial) {
        const NameRun run = read_name_run(r_, i, initial);
        if (run.is_name) take_run(i, run.last, initial);
        return run.last;
    }

    /// Parts a run at its roles and titles, and keeps what is a name.
    void take_run(std::uint32_t first, std::uint32_t last, bool initial) {
        std::uint32_t begin = first;
        bool titled = is_titled(first);
        // `il ministro dell'Agricoltura Enzo Salvemini`
        if (last - first > 2 && r_.has(first, portfolio) && is_field_of_office(first, first + 1))
            ++begin, titled = true;
        for (std::uint32_t i = first; i < last; ++i) {
            if (!parts_run(begin, i, last)) continue;
            if (!is_origin(begin, i)) add(begin, i, initial && begin == first, titled);
            titled = is_office(i);
            while (i + 1 < last && (parts_run(i + 1, i + 1, last) || r_.is_mark(i + 1, '.'))) {
                ++i;
                titled = is_office(i) || (titled && words_[i].mark != 0);
            }
            if (i + 1 < last && words_[i + 1].shape == WordShape::small)
                i = behind_office(i, last, titled);
            begin = i + 1;
        }
        add(begin, last, initial && begin == first, titled);
    }
    /// Past the `of` behind an office and what the office is for: `Minister of Energy and Minerals
    /// of`. `Secretary of State George Shultz` names a person even so.
    std::uint32_t behind_office(std::uint32_t i, std::uint32_t last, bool& titled) const {
        ++i;
        titled = r_.has(i + 1, portfolio) && i + 1 < last;
        if (!titled) return i;
        while (i + 1 < last && r_.has(i + 1, portfolio)) ++i;
        while (i + 2 < last && (is_and_word(r_, i + 1) || r_.is_mark(i + 1, ','))) {
            i += 2;
            while (i + 1 < last && r_.has(i + 1, portfolio)) ++i;
        }
        return i + 1 < last && folded(i + 1) == "of" ? i + 1 : i;
    }
    bool is_office(std::uint32_t i) const {
        return r_.has(i, role | role_modifier | personal_title);
    }
    /// `Karlsruher` before `Softwareanbieter Datavant`: where it comes from.
    bool is_origin(std::uint32_t begin, std::uint32_t i) const {
        return i == begin + 1 && r_.has(i, common_noun) &&
               r_.spelling(words_[begin]).ends_with("er");
    }
    bool parts_run(std::uint32_t begin, std::uint32_t i, std::uint32_t last) const {
        // `Hochschule für angewandte Wissenschaften` is a name, `Ventilhersteller Fluidotec` two.
        // `Nordluft Energie GmbH` is one too.
        const bool firm = i > begin && i + 1 < last && r_.has(i + 1, legal_form);
        if (r_.has(i, common_noun) && !firm && !has_head_noun(r_, begin, i)) return true;
        if (r_.has(i, personal_title) && words_[i].shape != WordShape::small) return true;
        const bool is_role = r_.has(i, role);
        const bool modifier = r_.has(i, role_modifier) && i + 1 < last &&
                              r_.has(i + 1, role | role_modifier | personal_title);
        if (!is_role && !modifier) return false;
        // `Partner Institute` is a name; behind `President of` one begins.
        for (std::uint32_t k = i + 1; k < std::min(last, i + 4); ++k) {
            if (folded(k) == "of") break;
            if (r_.has(k, any_head)) return false;
        }
        return true;
    }
    /// `director X`, `chief executive X`, `Prof. X`: what is before the run makes it a person.
    bool is_titled(std::uint32_t first) const {
        std::uint32_t i = first;
        if (words_[i].gap == Gap::paragraph) return false;
        const bool abbreviated = i > 1 && r_.is_mark(i - 1, '.') && r_.has(i - 2, personal_title);
        if (abbreviated) --i;
        const bool comma = i > 0 && r_.is_mark(i - 1, ',');
        if (comma) --i;
        if (i == 0 || words_[i].gap == Gap::paragraph) return false;
        if ((words_[i - 1].classes & (role | personal_title)) != 0) {
            return !r_.in("en") || !comma || !is_behind_holder(i - 1);
        }
        if (r_.in("en")) return comma && ends_office(i);
        // `La directora será Elvira Sotomayor`.
        const bool copula = i > 1 && r_.has(i - 1, auxiliary) && r_.has(i - 2, role);
        return copula || is_behind_office(first) || is_behind_adjective(i) || is_joined(first);
    }
    /// `die Minister Karl Rübsam (CDU) und Georg Meinhold`: the second has the office too.
    bool is_joined(std::uint32_t first) const {
        if (out_.mentions.empty() || first < 1 || !is_and_word(r_, first - 1)) return false;
        std::uint32_t i = first - 1;
        if (r_.is_mark(i - 1, ')')) {
            while (i > 0 && first - i < 8 && !r_.is_mark(i, '(')) --i;
        }
        const std::size_t count = out_.mentions.size();
        for (std::size_t back = 1; back <= std::min<std::size_t>(count, 3); ++back) {
            const Mention& other = out_.mentions[count - back];
            if (other.last == i) return other.titled && other.kind == PartyKind::person;
        }
        return false;
    }
    /// `la consejera de Transportes, Amparo Quintana`: the office stands before the comma.
    bool is_behind_office(std::uint32_t first) const {
        if (first < 3 || !r_.is_mark(first - 1, ',')) return false;
        for (std::uint32_t i = first - 1; i-- > 0 && first - i <= 14;) {
            if (words_[i].mark != 0 && words_[i].mark != '\'') return false;
            if (r_.has(i, speech_verb | agreement_verb | meeting_verb | auxiliary)) return false;
            if (r_.has(i, role)) return true;
            if (words_[i].gap == Gap::paragraph) return false;
        }
        return false;
    }
    /// `le président béninois Paul Dossou`, `директор завода Павел Крутов`.
    bool is_behind_adjective(std::uint32_t i) const {
        constexpr WordClasses passed =
            WordClasses{demonym} | role_modifier | descriptor | any_head | small_head;
        for (int steps = 0; steps < 2 && i > 1; ++steps) {
            const Word& word = words_[--i];
            if (word.shape != WordShape::small || (word.classes & ~passed) != 0) return false;
            if (word.gap != Gap::paragraph && r_.has(i - 1, role)) return true;
        }
        return false;
    }
    /// `A. Deshpande, executive director, Tata`: the office has its holder already.
    bool is_behind_holder(std::uint32_t office) const {
        std::uint32_t i = office;
        while (i > 0 && office - i < 5 && r_.has(i - 1, role | role_modifier | connector)) --i;
        return i > 1 && r_.is_mark(i - 1, ',') && is_capitalised(words_[i - 2]);
    }
    /// `the president of Acme, X`: words before the comma, back to the office.
    bool ends_office(std::uint32_t comma) const {
        for (std::uint32_t i = comma; i-- > 0 && comma - i <= 7;) {
            if (words_[i + 1].gap == Gap::paragraph) return false;
            const bool of = r_.has(i + 1, connector) || r_.has(i + 1, place_preposition);
            if (r_.has(i, role)) return of && !is_behind_holder(i);
            constexpr WordClasses verb = speech_verb | agreement_verb | meeting_verb | auxiliary;
            if (words_[i].mark != 0 || r_.has(i, verb)) return false;
        }
        return false;
    }

    void add(std::uint32_t first, std::uint32_t last, bool initial, bool titled) {
        // `Exports of New Zealand` at a sentence's beginning: only a head noun goes on with `of`.
        const bool of = first + 1 < last && words_[first + 1].shape == WordShape::small &&
                        r_.has(first + 1, connector);
        if (initial && of && !has_head_noun(r_, first, first + 1)) first += 2, initial = false;
        while (first < last && trims_front(first)) ++first, initial = false;
        while (last > first && trims_back(last - 1)) --last;
        // `South Korean Trade` before `Minister`: the office's field is no part of a name.
        const bool office = last < count() && r_.has(last, role | role_modifier);
        while (office && last > first && r_.has(last - 1, portfolio)) --last;
        if (first >= last || is_generic(first, last) || is_field_of_office(first, last)) return;
        if (is_amount(first, last)) return;
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
        return words_[i].mark != 0 ||
               (words_[i].shape == WordShape::small && !r_.has(i, small_head));
    }
    bool trims_back(std::uint32_t i) const {
        if (words_[i].mark != 0) return words_[i].mark != ')';
        if (r_.has(i, any_head)) return false;
        return words_[i].shape == WordShape::small && (words_[i].classes & connector) != 0;
    }
    /// `EUR 21 mn`, `Sh32 million`: a currency.
    bool is_amount(std::uint32_t first, std::uint32_t last) const {
        const std::string_view name = r_.spelling(words_[first]);
        if (last - first != 1 || last >= count() || name.size() > 6) return false;
        const std::size_t digits = name.find_first_of("0123456789");
        if (digits != name.npos) return digits <= 3;
        return name.size() <= 3 && words_[last].shape == WordShape::number;
    }
    /// `Authority`, `Chinese`, `National Bank`: no word of it tells one from another.
    bool is_generic(std::uint32_t first, std::uint32_t last) const {
        if (is_state_run(first, last)) return false;
        // `Ministry of Interior` is one of its kind, `Trade` is not.
        const bool office = last > first + 1 && r_.has(first, government_head);
        // So is the German `Stiftung Lebenswert`.
        const bool apposed = r_.in("de") && last == first + 2 && r_.has(first, any_head);
        // `Ende März`; `May` may be a surname.
        const bool month = last == first + 1 && !r_.in("en");
        const WordClasses common = (office ? 0 : WordClasses{portfolio}) | demonym | any_head |
                                   role | role_modifier | personal_title | scheme_noun |
                                   agreement_noun | function_word |
                                   (apposed ? 0 : WordClasses{common_noun}) | legal_form |
                                   (month ? WordClasses{month_name} : 0);
        for (std::uint32_t i = first; i < last; ++i) {
            const bool trade = last > first + 1 && r_.has(i, trade_noun);  // `Marine Mutual`
            const bool name =
                is_capitalised(words_[i]) && (trade || (words_[i].classes & common) == 0);
            if (name || is_state(folded(i))) return false;
        }
        return true;
    }

    /// `ministre de la Santé`, `consejera de Transportes`: what the office is for.
    bool is_field_of_office(std::uint32_t first, std::uint32_t last) const {
        if (is_state_run(first, last)) return false;
        std::uint32_t i = before_article(r_, first);
        while (i > 0 && first - i < 4 && r_.has(i - 1, connector)) --i;
        if (i == first || i == 0) return false;
        const bool adjective = i > 1 && words_[i - 1].shape == WordShape::small &&
                               (words_[i - 1].classes & ~WordClasses{demonym}) == 0;
        return r_.has(i - 1, office_role) || (adjective && r_.has(i - 2, office_role));
    }

    /// The noun before `of` or the last noun tells.
    std::optional<PartyKind> kind_of(std::uint32_t first, std::uint32_t last, bool titled) const {
        if (is_state_run(first, last)) return PartyKind::government;
        std::optional<PartyKind> kind;
        for (std::uint32_t i = first; i < last; ++i) {
            const WordClasses classes = words_[i].classes;
            const bool of = words_[i].shape == WordShape::small && (classes & connector) != 0 &&
                            !is_and_word(r_, i);
            if (of && kind) return kind;
            const bool opens = i == first && (classes & small_head) != 0;
            const bool closes = i + 1 == last && i > first && (classes & any_head) != 0;
            if (words_[i].shape == WordShape::small && !opens && !closes) continue;
            if ((classes & legal_form) != 0 && i > first) return PartyKind::organisation;
            if ((classes & organisation_head) != 0) kind = PartyKind::organisation;
            if ((classes & government_head) != 0) kind = PartyKind::government;
        }
        if (kind) return kind;
        if (is_governed(first, last)) return PartyKind::government;
        const bool person =
            titled && last - first <= 4 && words_[first].shape != WordShape::capitals;
        if (person && last - first >= 2) return PartyKind::person;
        const bool plain = r_.language.empty() || r_.in("en") || r_.in("de");
        if (!plain && is_behind_descriptor(r_, first)) return PartyKind::organisation;
        return person ? std::optional(PartyKind::person) : std::nullopt;
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
        if (mention.kind == PartyKind::person) return;  // `Karl Rübsam (CDU)`
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
