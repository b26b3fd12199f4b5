/// What the parser says about slips, and where it gives up.
#include "query/field_lists.hpp"
#include "query/numbers.hpp"
#include "query/parser.hpp"

#include <utility>

namespace entente::query {
namespace {

/// What a small operator would do in capitals, and how to write it.
std::string capitals_hint(std::string_view word) {
    if (word == "or") return "write OR in capitals to find either";
    if (word == "not") return "write NOT in capitals to leave out what follows";
    return "write AND in capitals to join what stands on both sides";
}

}  // namespace

Query Parser::counted(Query query, ByteSpan where) {
    count(operand_count(query) * fields_in(field_.name).size(), where);
    return query;
}

void Parser::count(std::size_t operands, ByteSpan where) {
    operands_read_ += operands;
    if (operands_read_ > options_.max_nodes) give_up(where, "the query has too many words");
}

/// A text of slips alone comes to an end too. They are not counted with the operands: words that
/// name no field are slips, and as many operands as are taken must be taken again in print.
void Parser::slip(ByteSpan where, std::string message, std::string hint) {
    if (gave_up_) return;
    remarks_.note(where, std::move(message), std::move(hint));
    if (++slips_ > options_.max_nodes) give_up(where, "the query has too many slips");
}

void Parser::give_up(ByteSpan where, std::string message) {
    if (std::exchange(gave_up_, true)) return;
    remarks_.error(where, std::move(message), "write a shorter query, such as huawei AND nokia");
    lexer_.stop();
    next_.reset();
}

/// Few words can stand for much, as (a OR b) NEAR (c OR d) does, and whatever is taken must be
/// taken again as it is printed.
void Parser::refuse_too_much(const Query& query) {
    const ByteSpan whole{0, text_.size()};
    if (operand_count(query) > options_.max_nodes) {
        give_up(whole, "the query has too many words");
    } else if (pattern_count(query) > options_.max_patterns) {
        give_up(whole, "the query has too many words that stand for several");
    } else if (longest_text(query) > options_.max_word_bytes) {
        give_up(whole, "a word or phrase is too long");
    }
}

std::string_view Parser::typed(const Token& token) const {
    return text_.substr(token.where.begin, token.where.size());
}

void Parser::note_dangling(const Token& token) {
    slip(token.where, "nothing stands after " + shown(typed(token)) + "; it is left out");
}

void Parser::note_unknown_field(const Token& token) {
    const std::string_view meant = names_.nearest(token.unknown_field);
    const std::string plain = in_ascii_forms(token.text);
    const std::string value = shown(std::string_view(plain).substr(plain.find(':') + 1));
    slip(token.where, shown(token.unknown_field) + " is not a field, so this is searched as text",
         meant.empty() ? "" : "write " + std::string(meant) + ':' + value);
}

void Parser::note_small_operator(const Token& token) {
    slip(token.where, '"' + token.text + "\" is searched as a word", capitals_hint(token.text));
}

/// `title:big deal` looks for "deal" everywhere, which may surprise.
void Parser::note_reach(const Token& named, const Token& value) {
    const std::string field = std::string(typed(named));
    if (value.spaced) {
        slip(named.where, "the blank behind " + field + " is passed over",
             "write " + field + shown(typed(value)));
    }
    const bool one_word = value.kind == TokenKind::word && field_.name.empty();
    if (one_word && named.field.type == FieldType::number) return note_currency(named, value);
    if (!one_word || named.field.type != FieldType::text || !at(TokenKind::word) ||
        !peek().unknown_field.empty())
        return;
    const std::string both = shown(typed(value)) + ' ' + shown(typed(peek()));
    slip(named.where, field + " reaches over one word", "write " + field + '(' + both + ')');
}

/// `amount:>1bn eur` looks for eur everywhere.
void Parser::note_currency(const Token& named, const Token& value) {
    const bool money = unit_of(named.field.name) == NumberUnit::money;
    if (!money || !at(TokenKind::word) || !is_currency(peek().text)) return;
    const std::string field = std::string(typed(named));
    slip(named.where, field + " reaches over one word",
         "write " + field + shown(typed(value)) + shown(typed(peek())));
}

void Parser::refuse_mixed(const Token& named) {
    remarks_.error(named.where, "values of these fields are read in different ways",
                   "write (title:merger OR path:merger)");
}

void Parser::refuse_empty(ByteSpan where) {
    if (remarks_.refused()) return;
    const std::string name(spelling(field_));
    const std::string example(field_.example);
    remarks_.error(where, name + ": needs a value",
                   "write " + (example.empty() ? name + ":value" : example));
}

}  // namespace entente::query
