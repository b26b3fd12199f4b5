/// A tree to text that parses back to it.
///
///     and(a, or(b, c), date)  ->  a AND (b OR c) AND date:2017-01-01..2017-12-31
///
/// A branch inside a branch stands in brackets, so no rule of precedence is needed to read it; but
/// `not(and(a, b), c)` is `a AND b AND NOT c`. Tested by
/// tests/unit/searcher/query/printer_test.cpp.
#include "query/lexer.hpp"
#include "query/tree.hpp"

#include <entente/query.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace entente {
namespace {

using query::Token;
using query::TokenKind;
using Kind = Query::Kind;

/// The type that decides how a value behind the field is read; none without a field.
std::optional<FieldType> type_of(const std::string& field) {
    if (field.empty()) return std::nullopt;
    const Field* known = find_field(field);
    return known ? known->type : FieldType::keyword;
}

std::string in_quotes(std::string_view text) {
    std::string out = "\"";
    std::ranges::replace_copy(text, std::back_inserter(out), '"', ' ');
    return out += '"';
}

/// Shortest, without an exponent.
std::string number(double value) {
    std::array<char, 400> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    return {text.data(), end.ptr};
}

/// `word~1`; such a word has never stood in quotes.
std::string print_fuzzy(const Query& q) { return q.text + '~' + std::to_string(q.distance); }

/// True if a curly bracket would end story:{..}; it cannot stand there where quotes mean another
/// query.
bool has_story_end(const Query& q) {
    const bool keyword = type_of(q.field) == FieldType::keyword;
    const bool quotes_mean_same = keyword == (q.kind == Kind::word && !q.exact);
    return quotes_mean_same && query::in_ascii_forms(q.text).find('}') != std::string::npos;
}

/// `word`, `=word`, `word*` or `wo*rd`, or in quotes what would be read as something else.
std::string print_word(const Query& q) {
    Token token{TokenKind::word, {}};
    token.text = q.text;
    token.exact = q.exact;
    token.prefix = q.kind == Kind::prefix;
    if (q.kind == Kind::wildcard && q.text.ends_with('*')) {
        token.text.resize(q.text.find_last_not_of('*') + 1);
        token.prefix = true;
    }
    const std::string word = q.text + (q.kind == Kind::prefix ? "*" : "");
    const std::string bare = (q.exact ? "=" : "") + word;
    // x:y* may name a field of the user's; a plain x:y does not, or it would be one.
    const bool has_colon = query::in_ascii_forms(q.text).find(':') != std::string::npos;
    if (has_story_end(q)) return in_quotes(word);
    const bool may_be_field = q.kind != Kind::word && q.field.empty() && has_colon;
    return !may_be_field && reads_back_as(bare, token, type_of(q.field)) ? bare : in_quotes(word);
}

std::string print_phrase(const Query& q) {
    std::string words;
    for (const std::string& word : q.words) {
        if (!words.empty()) words += ' ';
        words += word;
    }
    return in_quotes(words);
}

std::string print_days(const Query& q) {
    if (!q.first && !q.last) return "any";
    if (q.first == q.last && q.first) return q.first->iso();
    return (q.first ? q.first->iso() : "") + ".." + (q.last ? q.last->iso() : "");
}

std::string print_value(const Query& q) {
    switch (q.kind) {
        case Kind::all:
            return "*";
        case Kind::word:
        case Kind::prefix:
        case Kind::wildcard:
            return print_word(q);
        case Kind::fuzzy:
            return print_fuzzy(q);
        case Kind::regex:
            return '/' + q.text + '/';
        case Kind::phrase:
            return print_phrase(q);
        case Kind::date:
            return print_days(q);
        default:
            return {};
    }
}

std::string print_leaf(const Query& q) {
    const std::string value = print_value(q);
    if (q.field.empty()) return value;
    // path://x would be read as the beginning of a URL.
    return q.field + ':' + (value.starts_with("//") ? '(' + value + ')' : value);
}

std::string print_branch(const Query&);

/// False for values that a ^ would be part of.
bool takes_suffix(const Query& q) {
    const auto type = type_of(q.field);
    return !type || *type == FieldType::text || *type == FieldType::name;
}

std::string print_inner(const Query& q) {
    const bool is_one = q.kind == Kind::at_least || q.kind == Kind::story || q.kind == Kind::like;
    const bool bare =
        is_one ? q.boost == 1 : (q.children.empty() && (q.boost == 1 || takes_suffix(q)));
    const std::string plain = bare ? print_branch(q) : '(' + print_branch(q) + ')';
    return q.boost == 1 ? plain : plain + '^' + number(q.boost);
}

std::string print_joined(const Query& q, std::string_view between) {
    std::string out;
    for (const Query& child : q.children) {
        if (!out.empty()) out += between;
        out += print_inner(child);
    }
    return out;
}

std::string print_negation(const Query& q) {
    const Query& wanted = q.children.front();
    std::string out;
    if (wanted.kind != Kind::all) {
        const bool bare = wanted.kind == Kind::and_ && wanted.boost == 1;
        out = bare ? print_branch(wanted) : print_inner(wanted);
    }
    for (std::size_t i = 1; i < q.children.size(); ++i) {
        out += out.empty() ? "NOT " : " AND NOT ";
        out += print_inner(q.children[i]);
    }
    return out;
}

std::string proximity(std::string_view name, const Query& q) {
    return ' ' + std::string(name) + '/' + std::to_string(q.distance) + ' ';
}

std::string print_branch(const Query& query) {
    switch (query.kind) {
        case Kind::and_:
            return print_joined(query, " AND ");
        case Kind::or_:
            return print_joined(query, " OR ");
        case Kind::not_:
            return print_negation(query);
        case Kind::near:
            return print_joined(query, proximity("NEAR", query));
        case Kind::adj:
            return print_joined(query, proximity("ADJ", query));
        case Kind::sentence:
            return print_joined(query, " w/s ");
        case Kind::paragraph:
            return print_joined(query, " w/p ");
        case Kind::at_least:
            return "atleast" + std::to_string(query.distance) + '(' + print_joined(query, " OR ") +
                   ')';
        case Kind::story:
            return "story:{" + to_string(query.children.front()) + '}';
        case Kind::like:
            return print_leaf(query::word(query.text, "like"));
        default:
            return print_leaf(query);
    }
}

}  // namespace

std::string to_string(const Query& query) {
    return query.boost == 1 ? print_branch(query) : print_inner(query);
}

}  // namespace entente
