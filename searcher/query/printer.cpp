/// A tree to text that parses back to it.
///
///     and(a, or(b, c), date)     ->  a AND (b OR c) AND date:2017-01-01..2017-12-31
///     or(lang:en, lang:de)       ->  lang:{en, de}
///
/// A branch inside a branch stands in brackets, so no rule of precedence is needed to read it; but
/// `not(and(a, b), c)` is `a AND b AND NOT c`. Tested by
/// tests/unit/searcher/query/printer_test.cpp.
#include "base/utf8.hpp"
#include "query/characters.hpp"
#include "query/numbers.hpp"
#include "query/parser.hpp"

#include <entente/query.hpp>
#include <entente/schema.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace entente {
namespace {

using Kind = Query::Kind;

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

/// True if the text alone asks for exactly the leaf.
bool is_read_as(const std::string& text, const Query& leaf) {
    QueryOptions options;
    if (!leaf.field.empty()) options.user_fields = {leaf.field};  // unless the field is ours
    query::SavedQueries saved(options);
    return query::Parser(text, options, saved).parse_leaf() == leaf;
}

std::string behind_field(const Query& q, const std::string& value) {
    const std::string field = q.kind == Kind::like ? "like" : q.field;
    if (field.empty()) return value;
    // path://x would be read as the beginning of a URL.
    return field + ':' + (value.starts_with("//") ? '(' + value + ')' : value);
}

std::string marks_behind(const Query& q) {
    if (q.kind == Kind::fuzzy) return '~' + std::to_string(q.distance);
    return q.kind == Kind::prefix ? "*" : "";
}

/// Words, patterns and values as they stand, in quotes, and with the = that takes all marks at the
/// beginning for letters.
std::vector<std::string> ways_to_write(const Query& q) {
    const std::string word = q.text + marks_behind(q);
    if (q.exact) return {'=' + word, in_quotes(word)};
    if (q.kind == Kind::word || q.kind == Kind::like) return {word, in_quotes(word)};
    // x:y* may name a field of the user's; a plain x:y does not, or it would be one.
    const bool may_be_field =
        q.field.empty() && query::in_ascii_forms(q.text).find(':') != std::string::npos;
    if (may_be_field) return {in_quotes(word), '=' + word};
    return {word, in_quotes(word), '=' + word};
}

/// The first way to write it that is read as what it is.
std::string print_word(Query q) {
    q.boost = 1;
    const std::vector<std::string> ways = ways_to_write(q);
    const auto right = std::ranges::find_if(
        ways, [&](const std::string& way) { return is_read_as(behind_field(q, way), q); });
    return right == ways.end() ? in_quotes(q.text + marks_behind(q)) : *right;
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
        case Kind::fuzzy:
        case Kind::like:
            return print_word(q);
        case Kind::regex:
            return '/' + q.text + '/';
        case Kind::phrase:
            return print_phrase(q);
        case Kind::date:
            return print_days(q);
        case Kind::number:
            return query::print_numbers(q);
        default:
            return {};
    }
}

std::string print_leaf(const Query& q) { return behind_field(q, print_value(q)); }

/// True for a value that means the same between the commas of a set.
bool fits_in_set(const Query& q) {
    if ((q.kind != Kind::word && q.kind != Kind::phrase) || q.boost != 1) return false;
    const std::string value = print_value(q);
    return query::in_ascii_forms(value).find_first_of(",{}:") == value.npos &&
           value == one_line(value);
}

/// Values of one field of names or keywords, any of which will do.
bool is_set(const Query& q) {
    if (q.kind != Kind::or_) return false;
    const std::string& field = q.children.front().field;
    const Field* known = find_field(field);
    const FieldType type = known ? known->type : FieldType::keyword;
    const bool values = type == FieldType::name || type == FieldType::keyword;
    return values && !field.empty() && std::ranges::all_of(q.children, [&](const Query& child) {
               return child.field == field && fits_in_set(child);
           });
}

std::string print_set(const Query& q) {
    std::string values;
    for (const Query& child : q.children) {
        values += (values.empty() ? "" : ", ") + print_value(child);
    }
    return q.children.front().field + ":{" + values + '}';
}

std::string print_branch(const Query&);

/// In brackets where a ^ behind it would be part of it.
std::string print_boosted_leaf(const Query& q) {
    const std::string plain = print_leaf(q), suffix = '^' + number(q.boost);
    return is_read_as(plain + suffix, q) ? plain + suffix : '(' + plain + ')' + suffix;
}

std::string print_inner(const Query& q) {
    const bool is_one =
        q.children.empty() || q.kind == Kind::at_least || q.kind == Kind::story || is_set(q);
    if (q.boost == 1) return is_one ? print_branch(q) : '(' + print_branch(q) + ')';
    if (q.children.empty()) return print_boosted_leaf(q);
    return '(' + print_branch(q) + ")^" + number(q.boost);
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
            return is_set(query) ? print_set(query) : print_joined(query, " OR ");
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
            // A curly bracket would end at a } in a word.
            return "story:(" + to_string(query.children.front()) + ')';
        default:
            return print_leaf(query);
    }
}

}  // namespace

std::string to_string(const Query& query) {
    return query.boost == 1 ? print_branch(query) : print_inner(query);
}

}  // namespace entente
