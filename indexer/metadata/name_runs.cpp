// Where the rules come from: names.hpp; every row of them is one in parties_test.cpp, "where names
// begin and end".
#include "metadata/name_runs.hpp"

#include "article/letters.hpp"
#include "metadata/countries.hpp"
#include "metadata/name_nouns.hpp"

#include <string>
#include <unordered_set>

namespace entente {
namespace {

constexpr WordClasses any_head = organisation_head | government_head;

/// Connectors that join only what belongs together for another reason.
const std::unordered_set<std::string_view> and_words{"and", "und", "et",   "y", "e", "ed",
                                                     "och", "og",  "oraz", "и", "&"};
/// What follows `and` in the names of family firms.
const std::unordered_set<std::string_view> firm_tails{
    "sons",  "son",  "daughters", "brothers", "partners", "co",   "company", "associates",
    "söhne", "fils", "frères",    "hijos",    "hermanos", "sohn", "cie"};
/// Lists stand behind the `of` of these: `Ministry of Trade, Industry and Energy`.
const std::unordered_set<std::string_view> list_heads{
    "ministry",          "department", "minister",   "committee", "commission", "museum",
    "bundesministerium", "ministère",  "ministerio", "college",   "faculty",    "school",
    "institute",         "university"};

class RunReader {
public:
    explicit RunReader(const Reading& reading) : r_(reading), words_(reading.words) {}

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
        if (is_small_head(i)) return true;
        if (!is_capitalised(word)) return false;
        if ((word.classes & (weekday_name | month_name)) != 0 && !is_initial(i)) {
            const bool dated = i > 0 && r_.has(i - 1, function_word | place_preposition);
            return word.shape == WordShape::capital && i + 1 < count() && !dated &&
                   is_capitalised(words_[i + 1]) && words_[i + 1].gap == Gap::blank &&
                   (words_[i + 1].classes & function_word) == 0 &&
                   (word.classes & weekday_name) == 0;
        }
        if ((word.classes & (function_word | connector)) == 0) return true;
        const std::string_view spelling = r_.spelling(word);
        if (spelling == "US") return true;
        if (is_count(i) && is_plain_name_word(i + 1)) return true;
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

    /// `ministère de la Santé`, `gemeente Waalrade`: the noun opens the name with a small letter.
    bool is_small_head(std::uint32_t i) const {
        if (!r_.has(i, small_head) || words_[i].shape != WordShape::small) return false;
        if (r_.language.empty() || r_.in("en")) return false;
        std::uint32_t right = i + 1;
        while (right < i + 3 && right < count() && words_[right].shape == WordShape::small &&
               r_.has(right, connector) && !is_and(right)) {
            ++right;
        }
        if (r_.is_mark(right + 1, '\'') && words_[right].shape == WordShape::small) right += 2;
        return right < count() && words_[right].gap != Gap::paragraph && is_name_word(right);
    }

    /// `Three Rivers Distributing`, `First Valley Coach`; not `Two Chinese firms`.
    bool is_count(std::uint32_t i) const {
        return words_[i].shape == WordShape::capital && is_count_word(folded(i));
    }
    bool is_plain_name_word(std::uint32_t i) const {
        constexpr WordClasses other = demonym | role | role_modifier | personal_title;
        return is_name_word(i) && words_[i].gap == Gap::blank && (words_[i].classes & other) == 0 &&
               is_name_word(i + 1) && words_[i + 1].gap == Gap::blank;
    }

    /// `(NYSE: HWS)` and `<BNR>` stand for shares; 0: there is none here.
    std::uint32_t behind_ticker(std::uint32_t i) const {
        const bool exchange =
            r_.is_mark(i, '(') && r_.is_mark(i + 2, ':') && r_.is_mark(i + 4, ')');
        if (exchange) return i + 5;
        return r_.is_mark(i, '<') && r_.is_mark(i + 2, '>') ? i + 3 : 0;
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
        if (word.shape != WordShape::small) return 0;
        if ((word.classes & connector) != 0) {
            if (const std::uint32_t next = behind_connector(begin, at)) return next;
        }
        if (const std::uint32_t next = behind_small_words(begin, at)) return next;
        return behind_capital_adjective(at);
    }
    /// `Bjursele kommun`, `Озёрский государственный университет`: the head comes last and small.
    std::uint32_t behind_capital_adjective(std::uint32_t at) const {
        const bool nordic = r_.in("sv") || r_.in("no") || r_.in("da") || r_.in("nb");
        if ((!nordic && !r_.in("ru") && !r_.in("pl")) || words_[at].gap != Gap::blank) return 0;
        const auto is_head = [&](std::uint32_t i) {
            return i < count() && words_[i].shape == WordShape::small && r_.has(i, any_head) &&
                   words_[i].gap == Gap::blank;
        };
        if (r_.has(at - 1, role | any_head)) return 0;  // `Директор порта Галина Ступакова`
        if (is_head(at)) return at + 1;
        return !nordic && words_[at].classes == 0 && is_head(at + 1) ? at + 2 : 0;
    }
    /// `Comité des pêches de Port-Lambert`, `Institut national de recherche viticole (INRV)`:
    /// French writes all but the head of such names with small letters.
    std::uint32_t behind_small_words(std::uint32_t begin, std::uint32_t at) const {
        constexpr std::uint32_t longest = 7;
        const bool joined = r_.has(at, connector) || is_adjective(at);
        if (!r_.in("fr") || at != begin + 1 || !joined || is_and(at)) return 0;
        if (!r_.has(begin, any_head) || !is_capitalised(words_[begin])) return 0;
        for (std::uint32_t i = at; i < std::min(at + longest, count()); ++i) {
            if (words_[i].gap == Gap::paragraph) return 0;
            if (is_name_word(i) && r_.has(i - 1, connector)) return i + 1;
            const bool defined = r_.is_mark(i, '(') && i + 2 < count() && r_.is_mark(i + 2, ')') &&
                                 words_[i + 1].shape == WordShape::capitals;
            if (defined) return i;
            const bool elided = r_.is_mark(i, '\'') && words_[i].gap == Gap::none;
            constexpr WordClasses verbs = agreement_verb | meeting_verb | speech_verb | auxiliary;
            const bool passed = words_[i].shape == WordShape::small &&
                                (r_.has(i, connector) || !r_.has(i, verbs | function_word));
            if (!passed && !elided) return 0;
        }
        return 0;
    }
    bool is_adjective(std::uint32_t i) const {
        for (std::string_view ending : {"al", "ale", "el", "elle", "aux", "ique", "ole", "ain"}) {
            if (r_.spelling(words_[i]).ends_with(ending)) return true;
        }
        return false;
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
    bool is_and(std::uint32_t i) const {
        if (i >= count()) return false;
        const std::string word = folded(i);
        // `en` is `in` in Romance languages, `i` is `in` in Scandinavia.
        if (word == "en") return r_.in("nl");
        if (word == "i") return r_.in("pl") || r_.in("ca");
        return and_words.contains(word);
    }

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

    std::uint32_t behind_connector(std::uint32_t begin, std::uint32_t at) const {
        if (is_and(at)) return behind_and(begin, at);
        std::uint32_t right = at + 1;
        while (right < at + 3 && right < count() && words_[right].shape == WordShape::small &&
               (words_[right].classes & connector) != 0 && !is_and(right)) {
            ++right;
        }
        if (right + 2 < count() && r_.is_mark(right + 1, '\'') &&
            words_[right + 1].gap == Gap::none && words_[right].end - words_[right].begin <= 4) {
            right += 2;  // `Banque de l'Union Européenne`
        } else if (right > at && r_.is_mark(right, '\'') && words_[right].gap == Gap::none) {
            ++right;  // `Terres d'Aubrais`, `Ministero dell'Agricoltura`
        }
        if (!is_name_word(right) || has_digit(right)) return 0;
        const std::string word = folded(at);
        if (r_.has(at, given_name_particle) && word != "of") return right + 1;
        const bool head = has_head(begin, at);
        if (word == "for" || word == "für") return head ? right + 1 : 0;
        if (word == "of" || word == "de" || word == "des" || word == "du" || word == "del" ||
            word == "di" || word == "do" || word == "da" || word == "dos" || word == "das" ||
            word == "della" || word == "dell" || word == "dei" || word == "degli" ||
            word == "delle" || word == "dello" || word == "d" || word == "van") {
            return (head && !is_trade_head(at - 1)) || at == begin + 1 ? right + 1 : 0;
        }
        return 0;
    }
    bool is_trade_head(std::uint32_t i) const { return is_trade_noun(r_, i); }
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

    std::string folded(std::uint32_t i) const { return fold_line(r_.spelling(words_[i])); }

private:
    std::uint32_t count() const { return static_cast<std::uint32_t>(words_.size()); }
    bool is_initial(std::uint32_t i) const { return entente::is_initial(words_[i]); }
    bool is_state_run(std::uint32_t begin, std::uint32_t end) const {
        return entente::is_state_run(r_, begin, end);
    }

    const Reading& r_;
    const std::vector<Word>& words_;
};

}  // namespace

bool is_initial(const Word& word) { return word.end - word.begin == 1 && is_capitalised(word); }

bool is_state_run(const Reading& reading, std::uint32_t begin, std::uint32_t end) {
    return is_state(fold_line(reading.spelling(begin, end)));
}

bool is_and_word(const Reading& reading, std::uint32_t i) { return RunReader(reading).is_and(i); }

bool has_head_noun(const Reading& reading, std::uint32_t begin, std::uint32_t end) {
    return RunReader(reading).has_head(begin, end);
}

NameRun read_name_run(const Reading& reading, std::uint32_t i, bool sentence_initial) {
    const RunReader reader(reading);
    if (const std::uint32_t behind = reader.behind_ticker(i)) return {behind, false};
    if (!reader.can_start(i, sentence_initial)) return {i + 1, false};
    std::uint32_t last = i + 1;
    // Twice as far is far enough to know; some rules look back to the run's beginning.
    while (last - i <= 2 * max_name_words) {
        const std::uint32_t next = reader.extended(i, last);
        if (next == 0) break;
        last = next;
    }
    return {last, last - i <= max_name_words};
}

}  // namespace entente
