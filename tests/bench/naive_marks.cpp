#include "naive_marks.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace bench {
namespace {

using entente::Query;
using entente::Token;
using entente::TokenForm;
using Kind = Query::Kind;

/// `*` any letters, `?` one character.
bool fits(std::string_view pattern, std::string_view term) {
    if (pattern.empty()) return term.empty();
    if (pattern[0] == '*') {
        for (std::size_t i = 0; i <= term.size(); ++i) {
            if (fits(pattern.substr(1), term.substr(i))) return true;
        }
        return false;
    }
    if (term.empty()) return false;
    std::size_t size = 1;
    while (pattern[0] == '?' && size < term.size() &&
           (static_cast<unsigned char>(term[size]) & 0xC0) == 0x80) {
        ++size;
    }
    const bool same = pattern[0] == '?' || pattern[0] == term[0];
    return same && fits(pattern.substr(1), term.substr(size));
}

/// With at most so many letters more, less, other or exchanged with the next. For ASCII.
bool is_slip(std::string_view a, std::string_view b, std::uint32_t slips) {
    if (a.empty() || b.empty()) return a.size() + b.size() <= slips;
    if (a[0] == b[0] && is_slip(a.substr(1), b.substr(1), slips)) return true;
    if (slips == 0) return false;
    const bool exchanged = a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0] &&
                           is_slip(a.substr(2), b.substr(2), slips - 1);
    return exchanged || is_slip(a.substr(1), b, slips - 1) || is_slip(a, b.substr(1), slips - 1) ||
           is_slip(a.substr(1), b.substr(1), slips - 1);
}

bool in_text(const Query& query) { return query.field.empty() || query.field == "body"; }

void append(std::vector<Place> from, std::vector<Place>& to) {
    to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

NaiveMarks::NaiveMarks(const entente::Analyzer& analyzer, std::vector<std::string> languages,
                       std::string_view body, std::string_view title)
    : analyzer_(analyzer),
      languages_(std::move(languages)),
      body_(analyzer.tokens(body)),
      title_(analyzer.tokens(title)) {}

/// The terms of the words, run together: co-operation pact -> cooperationpact
std::string NaiveMarks::letters(const std::string& words) const {
    std::string out;
    std::uint32_t position = 0;
    for (const Token& token : analyzer_.tokens(words)) {
        const bool first = token.form == TokenForm::word || token.form == TokenForm::part ||
                           token.form == TokenForm::character;
        if (!first || (token.position == position && token.form == TokenForm::character)) continue;
        position = token.position;
        out += token.term;
    }
    return out;
}

/// A family holds its stem, whatever that goes back to by itself.
bool NaiveMarks::is_form(const std::string& word, const std::string& term) const {
    return term == analyzer_.fold(word) ||
           std::ranges::any_of(languages_, [&](const std::string& language) {
               const std::string stem = analyzer_.stem(word, language);
               return term == stem || analyzer_.stem(term, language) == stem;
           });
}

std::vector<Place> NaiveMarks::words(const Query& query, const Tokens& tokens) const {
    std::vector<Place> out;
    const std::string folded = analyzer_.fold(query.text);
    for (const Token& token : tokens) {
        bool is_match = false;
        if (query.kind == Kind::word)
            is_match = query.exact ? token.term == query.text || token.term == folded
                                   : is_form(query.text, token.term);
        if (query.kind == Kind::prefix) is_match = token.term.starts_with(folded);
        if (query.kind == Kind::wildcard) is_match = fits(folded, token.term);
        if (query.kind == Kind::fuzzy) is_match = is_slip(folded, token.term, query.distance);
        if (is_match) out.push_back({token.position, token.position, token.source});
    }
    return out;
}

/// Every way of reading neighbouring positions, one term of each, that spells the letters.
std::vector<Place> NaiveMarks::sequences(const std::string& letters, const Tokens& tokens) const {
    struct Reading {
        Place place;
        std::size_t read;
    };
    std::vector<Place> out;
    std::vector<Reading> open;
    std::uint32_t position = 0;
    std::vector<Reading> next;
    for (const Token& token : tokens) {
        if (token.position != position) {
            open = token.position == position + 1 ? std::move(next) : std::vector<Reading>{};
            next.clear();
            position = token.position;
        }
        std::vector<Reading> from = open;
        from.push_back({{position, position, token.source}, 0});
        for (Reading& reading : from) {
            if (letters.compare(reading.read, token.term.size(), token.term) != 0) continue;
            reading.read += token.term.size();
            reading.place.last = position;
            reading.place.where.end = token.source.end;
            if (reading.read == letters.size()) {
                out.push_back(reading.place);
            } else {
                next.push_back(reading);
            }
        }
    }
    return out;
}

std::vector<Place> NaiveMarks::places(const Query& query, const Tokens& tokens) const {
    if (query.kind == Kind::or_) {
        std::vector<Place> out;
        for (const Query& child : query.children) append(places(child, tokens), out);
        return out;
    }
    if (query.kind == Kind::near || query.kind == Kind::adj) return near(query, tokens);
    if (query.kind == Kind::phrase) {
        std::string all;
        for (const std::string& word : query.words) all += letters(word);
        return sequences(all, tokens);
    }
    std::vector<Place> out = words(query, tokens);
    if (query.kind == Kind::word) append(sequences(letters(query.text), tokens), out);
    return out;
}

/// Of two operands: every pair.
std::vector<Place> NaiveMarks::near(const Query& query, const Tokens& tokens) const {
    if (query.children.size() != 2) return {};
    std::vector<Place> out;
    const auto one = places(query.children[0], tokens), other = places(query.children[1], tokens);
    for (const Place& a : one) {
        for (const Place& b : other) {
            const bool a_first = a.last < b.first, b_first = b.last < a.first;
            if (!a_first && (!b_first || query.kind == Kind::adj)) continue;
            const std::uint32_t between = a_first ? b.first - a.last - 1 : a.first - b.last - 1;
            if (between <= query.distance) append({a, b}, out);
        }
    }
    return out;
}

bool NaiveMarks::holds(const Query& query) const {
    const auto child_holds = [this](const Query& child) { return holds(child); };
    if (!in_text(query)) return true;
    switch (query.kind) {
        case Kind::and_:
            return std::ranges::all_of(query.children, child_holds);
        case Kind::or_:
            return std::ranges::any_of(query.children, child_holds);
        case Kind::not_:
            return holds(query.children[0]) &&
                   std::none_of(query.children.begin() + 1, query.children.end(), child_holds);
        case Kind::date:
        case Kind::number:
        case Kind::all:
            return true;
        default:
            return !places(query, body_).empty() || !places(query, title_).empty();
    }
}

std::vector<Place> NaiveMarks::marks(const Query& query) const {
    std::vector<Place> out;
    if (!in_text(query) || query.kind == Kind::date || query.kind == Kind::number ||
        query.kind == Kind::all)
        return out;
    if (query.kind == Kind::not_) return marks(query.children[0]);
    if (query.kind != Kind::and_ && query.kind != Kind::or_) return places(query, body_);
    const bool whole = holds(query);
    for (const Query& child : query.children) {
        if (!whole || holds(child)) append(marks(child), out);
    }
    return out;
}

}  // namespace bench
