#include "query/phrase_terms.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace entente {
namespace {

/// Nobody writes longer compounds, and the analyzer cuts terms of more characters.
constexpr std::size_t max_joined_bytes = 64;

/// The terms at one position of what was typed.
struct Place {
    std::optional<Token> whole;  ///< what stands for all of it
    std::string spelled;         ///< its term with accents, where it has any
    TermSequence parts;
    bool whole_was_last = false;

    bool is_compound() const { return whole->form == TokenForm::joined && parts.size() > 1; }
    /// May be written together with a neighbour; not so 北 and U.S.
    bool joins() const {
        return whole->form == TokenForm::word || whole->form == TokenForm::joined;
    }
};

/// U.S. is told from us by its abbreviation; else a word stands for itself, and a compound's join
/// for its parts.
int precedence(TokenForm form) {
    switch (form) {
        case TokenForm::abbreviation:
            return 3;
        case TokenForm::word:
        case TokenForm::character:
            return 2;
        case TokenForm::joined:
            return 1;
        case TokenForm::part:
        case TokenForm::accented:
        case TokenForm::segment:
            break;
    }
    return 0;
}

/// Of the joins a-b, b-c and a-b-c the longest.
bool stands_for_more(const Token& token, const Token& than) {
    const int ours = precedence(token.form), theirs = precedence(than.form);
    return ours > theirs || (ours == theirs && token.source.size() > than.source.size());
}

void take(Place& place, const Token& token) {
    if (token.form == TokenForm::segment) return;
    if (token.form == TokenForm::accented) {
        if (place.whole_was_last) place.spelled = token.term;
        return;
    }
    // In a compound it is only another form of one part: EU of China-EU.
    if (token.form == TokenForm::abbreviation && !place.parts.empty()) return;
    if (token.form == TokenForm::part) place.parts.push_back(token.term);
    place.whole_was_last = !place.whole || stands_for_more(token, *place.whole);
    if (!place.whole_was_last) return;
    place.whole = token;
    place.spelled.clear();
}

std::vector<Place> places(const Analyzer& analyzer, std::string_view text) {
    std::vector<Place> out;
    std::uint32_t position = 0;
    analyzer.each_token(text, 1, [&](const Token& token) {
        if (out.empty() || token.position != position) out.emplace_back();
        position = token.position;
        take(out.back(), token);
    });
    std::erase_if(out, [](const Place& p) { return !p.whole; });
    return out;
}

/// Collects alternatives up to a limit, each once.
class Alternatives {
public:
    explicit Alternatives(std::size_t limit) : limit_(limit) {}

    bool full() const { return found_.size() >= limit_; }
    void add(TermSequence terms) {
        if (full() || terms.empty() || std::ranges::find(found_, terms) != found_.end()) return;
        found_.push_back(std::move(terms));
    }
    std::vector<TermSequence> take() { return std::move(found_); }

private:
    std::size_t limit_;
    std::vector<TermSequence> found_;
};

/// The places in order; those for which `apart` holds by their parts.
template <class Apart>
TermSequence spelled_out(const std::vector<Place>& all, Apart apart) {
    TermSequence out;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].is_compound() && apart(i)) {
            out.insert(out.end(), all[i].parts.begin(), all[i].parts.end());
        } else {
            out.push_back(all[i].whole->term);
        }
    }
    return out;
}

/// The places as typed, but `count` of them from `first` on written as one word.
TermSequence with_run_joined(const std::vector<Place>& all, std::size_t first, std::size_t count) {
    TermSequence out;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i > first && i < first + count) {
            out.back() += all[i].whole->term;
        } else {
            out.push_back(all[i].whole->term);
        }
    }
    return out;
}

bool run_joins(const std::vector<Place>& all, std::size_t first, std::size_t count) {
    std::size_t bytes = 0;
    for (std::size_t i = first; i < first + count && bytes <= max_joined_bytes; ++i) {
        if (!all[i].joins()) return false;
        bytes += all[i].whole->term.size();
    }
    return bytes <= max_joined_bytes;
}

/// Shorter runs first; where no run of a length joins, no longer one does.
void add_joined_runs(const std::vector<Place>& all, Alternatives& out) {
    bool any = true;
    for (std::size_t count = 2; any && count <= all.size(); ++count) {
        any = false;
        for (std::size_t first = 0; first + count <= all.size() && !out.full(); ++first) {
            if (!run_joins(all, first, count)) continue;
            out.add(with_run_joined(all, first, count));
            any = true;
        }
    }
}

std::vector<TermSequence> alternatives_of(const std::vector<Place>& all, std::size_t limit) {
    Alternatives out(limit);
    out.add(spelled_out(all, [](std::size_t) { return false; }));
    out.add(spelled_out(all, [](std::size_t) { return true; }));
    for (std::size_t i = 0; i < all.size() && !out.full(); ++i) {
        if (all[i].is_compound()) out.add(spelled_out(all, [i](std::size_t j) { return j == i; }));
    }
    add_joined_runs(all, out);
    return out.take();
}

/// 北京 of 北京; nothing of 北京大学, whose segments are two.
std::string whole_segment(const Analyzer& analyzer, std::string_view word) {
    std::size_t end = 0;
    Token segment;
    analyzer.each_token(word, 1, [&](const Token& token) {
        end = std::max(end, token.source.end);
        if (token.form == TokenForm::segment && token.position == 1) segment = token;
    });
    return segment.source.end == end ? segment.term : std::string();
}

}  // namespace

std::vector<TermSequence> phrase_alternatives(const Analyzer& analyzer,
                                              std::span<const std::string> words,
                                              std::size_t limit) {
    std::vector<Place> all;
    for (const std::string& word : words) {
        for (Place& place : places(analyzer, word)) all.push_back(std::move(place));
    }
    return alternatives_of(all, limit);
}

WordTerms word_terms(const Analyzer& analyzer, std::string_view word) {
    const std::vector<Place> all = places(analyzer, word);
    WordTerms out;
    if (all.size() == 1) {
        out.term = all[0].whole->term;
        out.spelled = all[0].spelled.empty() ? out.term : all[0].spelled;
        if (all[0].is_compound()) out.elided = behind_elision(analyzer, word);
    } else {
        out.segment = whole_segment(analyzer, word);
    }
    for (TermSequence& terms : alternatives_of(all, max_phrase_alternatives)) {
        if (terms.size() > 1) out.sequences.push_back(std::move(terms));
    }
    return out;
}

}  // namespace entente
