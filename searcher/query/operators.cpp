#include "query/operators.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string>

namespace entente::query {
namespace {

/// An operator of nearness, and whether it must have a number.
struct Proximity {
    std::string_view name;
    TokenKind kind;
    bool needs_number;
};

/// NEAR/5, ADJ/2; ONEAR as Manticore has it; w/5 and pre/5 as LexisNexis and Factiva have them.
constexpr Proximity proximities[] = {
    {"NEAR", TokenKind::near, false}, {"ADJ", TokenKind::adj, false},
    {"ONEAR", TokenKind::adj, false}, {"w", TokenKind::near, true},
    {"W", TokenKind::near, true},     {"pre", TokenKind::adj, true},
    {"PRE", TokenKind::adj, true}};

bool make_proximity(Token& word, std::string_view text) {
    const std::size_t slash = std::min(text.find('/'), text.size());
    const auto* found = std::ranges::find(proximities, text.substr(0, slash), &Proximity::name);
    if (found == std::end(proximities)) return false;
    if (slash == text.size() && found->needs_number) return false;
    const auto unit = unit_in(text.substr(std::min(slash + 1, text.size())));
    if (unit && found->kind == TokenKind::near) return word.kind = *unit, true;
    const auto number = slash == text.size() ? default_distance : number_in(text.substr(slash + 1));
    if (!number) return false;
    word.kind = found->kind;
    word.distance = *number;
    return true;
}

std::string in_capitals(std::string text) {
    for (char& c : text) {
        if (is_ascii_lower(c)) c = static_cast<char>(c - 'a' + 'A');
    }
    return text;
}

}  // namespace

std::optional<TokenKind> unit_in(std::string_view letter) {
    if (letter == "s" || letter == "S") return TokenKind::sentence;
    if (letter == "p" || letter == "P") return TokenKind::paragraph;
    return std::nullopt;
}

std::optional<std::uint32_t> number_in(std::string_view digits) {
    std::uint32_t value = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value);
    if (digits.empty() || stop != end) return std::nullopt;
    return error == std::errc::result_out_of_range ? ~0u : value;
}

bool make_operator(Token& word, bool any_case) {
    const std::string text = any_case ? in_capitals(word.text) : word.text;
    if (text == "AND") return word.kind = TokenKind::and_, true;
    if (text == "OR") return word.kind = TokenKind::or_, true;
    if (text == "NOT") return word.kind = TokenKind::not_, true;
    return make_proximity(word, text);
}

std::optional<std::uint32_t> counted_in(std::string_view text) {
    constexpr std::string_view name = "atleast";
    if (!same_ignoring_case(text.substr(0, name.size()), name)) return std::nullopt;
    return number_in(text.substr(name.size()));
}

}  // namespace entente::query
