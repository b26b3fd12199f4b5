#include "metadata/name_lists.hpp"

#include "article/letters.hpp"
#include "metadata/countries.hpp"
#include "metadata/name_governors.hpp"
#include "metadata/name_runs.hpp"

#include <string_view>

namespace entente {
namespace {

constexpr WordClasses verb =
    agreement_verb | meeting_verb | speech_verb | adviser_verb | auxiliary | deal_act;
constexpr std::uint32_t max_between = 28, max_adjectives = 5;

class ListReader {
public:
    ListReader(const Reading& reading, const NameFindings& names)
        : r_(reading), mentions_(names.mentions) {}

    std::vector<NameList> run() {
        for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
            const Mention& m = mentions_[i];
            const bool same = i > 0 && mentions_[i - 1].sentence == m.sentence;
            if (!same) close();
            if (is_owner(i)) {
                lists_.push_back({i});
            } else if (same && is_whereabouts(end_, m)) {
                lists_.push_back({i});
                end_ = m.last;
            } else {
                if (!open_.empty() && !joins(end_, m.first)) close();
                open_.push_back(i);
                end_ = behind_name(r_, m);
            }
        }
        close();
        return std::move(lists_);
    }

private:
    void close() {
        if (!open_.empty()) lists_.push_back(std::move(open_));
        open_.clear();
        end_ = 0;
    }
    std::string_view spelling(std::uint32_t i) const { return r_.spelling(r_.words[i]); }

    /// `Egypt's` and `Germany-based` before a name nearby.
    bool is_owner(std::uint32_t index) const {
        if (index + 1 >= mentions_.size()) return false;
        const Mention& m = mentions_[index];
        const Mention& next = mentions_[index + 1];
        if (next.first <= m.last || next.first - m.last > 6) return false;
        if (!is_possessive_s(r_, m.last + 1))
            return is_state_run(r_, m.first, m.last) && describes(m.last, next.first);
        return describes(m.last + 2, next.first);
    }
    /// Only nouns and adjectives between: `gas carrier`.
    bool describes(std::uint32_t begin, std::uint32_t end) const {
        for (std::uint32_t i = begin; i < end; ++i) {
            if (r_.words[i].mark != 0 || (r_.words[i].classes & (verb | connector)) != 0) {
                return false;
            }
            if (r_.has(i, function_word) || r_.has(i, place_preposition)) return false;
        }
        return true;
    }
    /// `of Sweden`, `of the UK`, `in Leeds` right behind a name.
    bool is_whereabouts(std::uint32_t end, const Mention& m) const {
        if (m.kind && !is_state_run(r_, m.first, m.last)) return false;
        if (end == 0 || m.first <= end || m.first - end > 2) return false;
        const bool of = spelling(end) == "of" || r_.has(end, place_preposition);
        return of && (m.first - end == 1 || spelling(end + 1) == "the");
    }

    /// True if the words [i, name) only part two items of a list.
    bool joins(std::uint32_t i, std::uint32_t name) const {
        if (name <= i || name - i > max_between) return false;
        i = behind_bracket(i, name);
        if (r_.is_mark(i, ',') && !is_and_at(i + 1)) {
            const std::uint32_t close = end_of_insertion(i, name);
            if (close != 0) i = close;
        }
        const bool comma = r_.is_mark(i, ',');
        if (comma) ++i;
        const bool conjunction = i < name && is_and_at(i);
        if (conjunction) ++i;
        if (i < name && r_.has(i, weekday_name)) return false;
        return (comma || conjunction) && is_noun_phrase(i, name);
    }
    bool is_and_at(std::uint32_t i) const {
        return i < r_.words.size() && (is_and_word(r_, i) || spelling(i) == "or");
    }
    std::uint32_t behind_bracket(std::uint32_t i, std::uint32_t name) const {
        if (!r_.is_mark(i, '(')) return i;
        for (std::uint32_t k = i; k < name; ++k) {
            if (r_.is_mark(k, ')')) return k + 1;
        }
        return i;
    }
    /// `, a maker of locks, and`: the second comma; 0: there is none.
    std::uint32_t end_of_insertion(std::uint32_t comma, std::uint32_t name) const {
        for (std::uint32_t k = name; k-- > comma + 1;) {
            if (!r_.is_mark(k, ',')) continue;
            return k;
        }
        return 0;
    }
    /// Articles, owners, adjectives and common nouns up to the name.
    bool is_noun_phrase(std::uint32_t i, std::uint32_t name) const {
        std::uint32_t adjectives = 0;
        for (; i < name; ++i) {
            const Word& word = r_.words[i];
            if (word.mark != 0 && word.mark != '\'' && word.mark != ',' && word.mark != '"') {
                return false;
            }
            if (word.mark == ',' && !r_.has(i - 1, descriptor)) return false;
            if (word.mark != 0 || is_capitalised(word) || is_possessive_s(r_, i)) continue;
            if ((word.classes & (verb | partner_preposition | place_preposition)) != 0) {
                return false;
            }
            if ((word.classes & article) != 0) continue;
            if ((word.classes & connector) != 0 || ++adjectives > max_adjectives) return false;
        }
        return true;
    }

    const Reading& r_;
    const std::vector<Mention>& mentions_;
    std::vector<NameList> lists_;
    NameList open_;
    std::uint32_t end_ = 0;  ///< behind the open list's last name and what belongs to it
};

}  // namespace

std::vector<NameList> find_name_lists(const Reading& reading, const NameFindings& names) {
    return ListReader(reading, names).run();
}

}  // namespace entente
