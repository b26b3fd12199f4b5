#include "model/words.hpp"

#include <algorithm>
#include <regex>

namespace entente::model {
namespace {

bool is_whole(TokenForm form) { return form == TokenForm::word || form == TokenForm::character; }

/// The token that stands for all of a position: an abbreviation, else the word or the character,
/// else the longest join.
std::size_t whole_of(const std::vector<Token>& tokens, bool has_parts) {
    const auto rank = [&](const Token& token) {
        if (token.form == TokenForm::abbreviation && !has_parts) return 3;
        if (is_whole(token.form)) return 2;
        return token.form == TokenForm::joined ? 1 : 0;
    };
    std::size_t best = 0;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const int ours = rank(tokens[i]), theirs = rank(tokens[best]);
        const bool longer = tokens[i].source.size() > tokens[best].source.size();
        if (ours > theirs || (ours == theirs && ours > 0 && longer)) best = i;
    }
    return best;
}

TypedPlace place_of(const std::vector<Token>& tokens) {
    TypedPlace out;
    for (const Token& token : tokens) {
        if (token.form == TokenForm::part) out.parts.push_back(token.term);
    }
    const std::size_t whole = whole_of(tokens, !out.parts.empty());
    const TokenForm form = tokens[whole].form;
    out.term = out.spelled = tokens[whole].term;
    const bool accented =
        whole + 1 < tokens.size() && tokens[whole + 1].form == TokenForm::accented;
    if (accented) out.spelled = tokens[whole + 1].term;
    out.joins = form == TokenForm::word || form == TokenForm::joined;
    if (form != TokenForm::joined) out.parts.clear();
    return out;
}

bool wildcard_matches(std::u32string_view pattern, std::u32string_view term) {
    if (pattern.empty()) return term.empty();
    if (pattern[0] == U'*') {
        return wildcard_matches(pattern.substr(1), term) ||
               (!term.empty() && wildcard_matches(pattern, term.substr(1)));
    }
    const bool same = !term.empty() && (pattern[0] == U'?' || pattern[0] == term[0]);
    return same && wildcard_matches(pattern.substr(1), term.substr(1));
}

/// True if at most `slips` letters more, less, other or exchanged lead from one to the other.
bool within_slips(std::u32string_view a, std::u32string_view b, std::uint32_t slips) {
    if (a.empty() || b.empty()) return a.size() + b.size() <= slips;
    if (a[0] == b[0] && within_slips(a.substr(1), b.substr(1), slips)) return true;
    if (slips == 0) return false;
    if (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0] &&
        within_slips(a.substr(2), b.substr(2), slips - 1)) {
        return true;
    }
    return within_slips(a.substr(1), b.substr(1), slips - 1) ||
           within_slips(a.substr(1), b, slips - 1) || within_slips(a, b.substr(1), slips - 1);
}

/// Requires: valid UTF-8, as terms are.
std::u32string letters(std::string_view text) {
    std::u32string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            out += byte;
        } else if (byte < 0xC0) {
            out.back() = out.back() << 6 | (byte & 0x3F);
        } else {
            out += byte & (byte < 0xE0 ? 0x1F : byte < 0xF0 ? 0x0F : 0x07);
        }
    }
    return out;
}

}  // namespace

std::vector<TypedPlace> typed_places(const Analyzer& analyzer, std::string_view text) {
    std::vector<std::vector<Token>> positions;
    for (const Token& token : analyzer.tokens(text)) {
        if (positions.empty() || positions.back()[0].position != token.position) {
            positions.emplace_back();
        }
        positions.back().push_back(token);
    }
    std::vector<TypedPlace> out;
    for (const auto& tokens : positions) out.push_back(place_of(tokens));
    return out;
}

std::set<Reading> readings(const std::vector<TypedPlace>& places) {
    const std::size_t count = places.size(), ways = std::size_t{1} << count;
    const auto is_compound = [](const TypedPlace& place) { return place.parts.size() > 1; };
    const auto compounds = std::ranges::count_if(places, is_compound);
    std::set<Reading> out;
    for (std::size_t apart = 0; apart < ways; ++apart) {
        Reading reading;
        std::ptrdiff_t taken_apart = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const bool split = (apart >> i & 1) != 0 && is_compound(places[i]);
            taken_apart += split ? 1 : 0;
            const Reading whole{places[i].term};
            const Reading& terms = split ? places[i].parts : whole;
            reading.insert(reading.end(), terms.begin(), terms.end());
        }
        if (taken_apart <= 1 || taken_apart == compounds) out.insert(reading);
    }
    for (std::size_t first = 0; first < count; ++first) {
        Reading reading;
        for (std::size_t i = 0; i <= first; ++i) reading.push_back(places[i].term);
        for (std::size_t last = first + 1; last < count; ++last) {
            if (!places[last].joins || !places[last - 1].joins) break;
            reading.back() += places[last].term;
            Reading joined = reading;
            for (std::size_t i = last + 1; i < count; ++i) joined.push_back(places[i].term);
            out.insert(joined);
        }
    }
    return out;
}

bool pattern_matches(const Analyzer& analyzer, const Query& leaf, const std::string& term) {
    if (leaf.kind == Query::Kind::regex) {
        const std::regex expression(leaf.text, std::regex::icase);
        return std::regex_match(term, expression);
    }
    std::string folded = analyzer.fold(leaf.text);
    if (leaf.kind == Query::Kind::prefix) return term.starts_with(folded);
    std::erase_if(folded,
                  [](char c) { return std::string_view("-_.'/@").find(c) != std::string::npos; });
    if (leaf.kind == Query::Kind::fuzzy) {
        return within_slips(letters(folded), letters(term), leaf.distance);
    }
    return wildcard_matches(letters(folded), letters(term));
}

}  // namespace entente::model
