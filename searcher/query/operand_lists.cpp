/// Values of which any will do: sets in curly brackets, and lists with commas or slashes.
#include "base/utf8.hpp"
#include "query/operands.hpp"
#include "query/tree.hpp"
#include "query/value_lists.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace entente::query {
namespace {

/// The piece as it is read by itself; in quotes if it is more than a word, or might name a field.
Token value_token(std::string_view piece, const FieldUse& field, ByteSpan where) {
    const std::string text = one_line(piece);
    const FieldNames no_names;
    Lexer lexer(text, no_names);
    Token value = field.name.empty() ? lexer.next() : lexer.value(field.type);
    const bool word = value.kind == TokenKind::word && text.find(':') == std::string::npos &&
                      lexer.next().kind == TokenKind::end;
    if (!word) {
        value = {TokenKind::quoted, {}};
        value.text = text;
        std::erase(value.text, '"');
    }
    value.where = where;
    return value;
}

}  // namespace

Query Operands::any_value(const std::vector<std::string_view>& pieces, const FieldUse& field,
                          ByteSpan where) const {
    std::vector<Query> any;
    for (const std::string_view piece : pieces) {
        const Token value = value_token(piece, field, where);
        if (!is_punctuation(value.text)) any.push_back(make(value, field));
        if (any.size() > options_.max_nodes) break;  // the parser counts them, and refuses them
    }
    return any_of(std::move(any));
}

/// {huawei, "china unicom"}: a value of several words is a phrase.
Query Operands::make_set(const Token& token, const FieldUse& field) const {
    if (!token.closed) remarks_.note(token.where, "the set is not closed, and ends the query");
    return any_value(values_between(token.text, ","), field, token.where);
}

/// xinhua/reuters
Query Operands::make_list(const Token& token, const FieldUse& field) const {
    std::string text = token.text;
    if (token.slips) text += '~' + std::to_string(*token.slips);
    if (token.prefix) text += '*';
    return any_value(values_between(text, list_marks), field, token.where);
}

}  // namespace entente::query
