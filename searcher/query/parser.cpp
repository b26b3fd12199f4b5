#include "query/parser.hpp"

#include "query/field_lists.hpp"
#include "query/plain_words.hpp"
#include "query/synonyms.hpp"

#include <algorithm>
#include <utility>

namespace entente::query {
namespace {

bool is_sign(TokenKind kind) { return kind == TokenKind::plus || kind == TokenKind::minus; }

/// The proximity that the operator stands for; none if it is another token.
std::optional<Query::Kind> proximity_of(TokenKind kind) {
    switch (kind) {
        case TokenKind::near:
            return Query::Kind::near;
        case TokenKind::adj:
            return Query::Kind::adj;
        case TokenKind::sentence:
            return Query::Kind::sentence;
        case TokenKind::paragraph:
            return Query::Kind::paragraph;
        default:
            return std::nullopt;
    }
}

bool begins_operand(TokenKind kind) {
    return kind == TokenKind::word || kind == TokenKind::quoted || kind == TokenKind::open ||
           kind == TokenKind::regex || kind == TokenKind::set || kind == TokenKind::field ||
           kind == TokenKind::at_least;
}

bool begins_clause(TokenKind kind) {
    return begins_operand(kind) || is_sign(kind) || kind == TokenKind::not_;
}

/// and, or, not: words, but perhaps meant as operators.
bool is_small_operator(const Token& token) {
    const bool plain = token.kind == TokenKind::word && !token.exact && !token.prefix;
    return plain && (token.text == "and" || token.text == "or" || token.text == "not");
}

}  // namespace

Parser::Parser(std::string_view text, const QueryOptions& options, SavedQueries& saved)
    : text_(text),
      options_(options),
      names_(options.user_fields),
      lexer_(text, names_, options.any_case),
      remarks_(options.strict),
      saved_(saved),
      operands_(text, options, remarks_, saved) {}

ParsedQuery Parser::parse() {
    Query query;
    if (text_.size() > options_.max_bytes) {
        give_up({options_.max_bytes, text_.size()}, "the query is too long");
    } else {
        query = in_each_field(sequence());
        if (!remarks_.refused()) query = with_plain_words(std::move(query), names_, options_);
        query = canonical(std::move(query));
        if (options_.synonyms && !remarks_.refused()) add_synonyms(query);
        if (!remarks_.refused()) refuse_too_much(query);
    }
    if (remarks_.refused()) query = {};
    return {std::move(query), std::move(remarks_).in_order()};
}

Query Parser::parse_leaf() {
    Query query = begins_operand(peek().kind) ? operand() : Query{};
    const bool whole = at(TokenKind::end) && query.children.empty() && !remarks_.refused();
    return whole ? std::move(query) : Query{};
}

void Parser::add_synonyms(Query& query) {
    WithSynonyms more = with_synonyms(std::move(query), *options_.synonyms, options_.max_nodes);
    query = std::move(more.query);
    if (!more.complete) give_up({0, text_.size()}, "the query has too many words with synonyms");
}

// Tokens are read when they are asked for, so that the field they stand in is known by then.
const Token& Parser::peek() {
    if (!next_) next_ = lexer_.next(field_.type);
    return *next_;
}

Token Parser::take() {
    peek();
    Token token = std::move(*next_);
    next_.reset();
    return token;
}

bool Parser::ends_sequence() {
    if (at(TokenKind::close)) return brackets_ > 0;
    return at(TokenKind::end) || at(TokenKind::close_story);
}

Query Parser::sequence() {
    Sequence clauses;
    while (!ends_sequence()) {
        if (is_sign(peek().kind)) {
            signed_operand(clauses);
        } else if (begins_clause(peek().kind)) {
            item(clauses);
        } else {
            stray(clauses);
        }
    }
    std::ranges::stable_sort(clauses, {}, &Placed::begin);
    std::vector<Clause> in_order;
    for (Placed& placed : clauses) in_order.push_back(std::move(placed.clause));
    return all_of(std::move(in_order));
}

void Parser::item(Sequence& clauses) {
    const std::size_t begin = peek().where.begin;
    std::optional<Token> small;
    if (!clauses.empty() && is_small_operator(peek())) small = peek();
    Query query = alternatives(clauses);
    const bool lone_word = query.kind == Query::Kind::word;
    clauses.push_back({{std::move(query)}, begin});
    if (small && lone_word && begins_operand(peek().kind)) note_small_operator(*small);
}

void Parser::signed_operand(Sequence& clauses) {
    const Token sign = take();
    if (!begins_operand(peek().kind)) return note_dangling(sign);
    Query query = operand();
    clauses.push_back({{std::move(query), sign.kind == TokenKind::minus}, sign.where.begin});
}

void Parser::signed_operands(Sequence& around) {
    while (is_sign(peek().kind)) signed_operand(around);
}

/// An operator with nothing before it, or a bracket that closes none.
void Parser::stray(const Sequence& clauses) {
    const Token token = take();
    // In `-a AND b` the sign has already said that b stands without a.
    if (token.kind == TokenKind::and_ && !clauses.empty()) return;
    if (token.kind == TokenKind::close) return slip(token.where, "no bracket is open here");
    std::string hint;
    if (!clauses.empty()) hint = "a word with + or - stands outside OR; write NOT in place of -";
    slip(token.where, "nothing stands before " + shown(typed(token)) + "; it is left out", hint);
}

Query Parser::alternatives(Sequence& around) {
    std::vector<Query> any;
    any.push_back(conjunction(around));
    while (at(TokenKind::or_)) {
        const Token by = take();
        if (begins_clause(peek().kind)) {
            any.push_back(conjunction(around));
        } else {
            note_dangling(by);
        }
    }
    return any_of(std::move(any));
}

Query Parser::conjunction(Sequence& around) {
    std::vector<Clause> all;
    all.push_back(clause(around));
    while (at(TokenKind::and_) || at(TokenKind::not_)) {
        // `a NOT b` needs no AND: the clause takes the NOT.
        const std::optional<Token> by = at(TokenKind::and_) ? std::optional(take()) : std::nullopt;
        if (begins_clause(peek().kind)) {
            all.push_back(clause(around));
        } else {
            note_dangling(*by);
        }
    }
    return all_of(std::move(all));
}

Clause Parser::clause(Sequence& around) {
    bool negated = false;
    Token last;
    while (at(TokenKind::not_) || is_sign(peek().kind)) {
        last = take();
        if (last.kind != TokenKind::plus) negated = !negated;
    }
    if (begins_operand(peek().kind)) return {proximity(around), negated};
    note_dangling(last);
    return {};
}

Query Parser::proximity(Sequence& around) {
    Query first = operand();
    std::vector<Joint> joints;
    for (signed_operands(around); proximity_of(peek().kind); signed_operands(around)) {
        Token by = take();
        if (begins_operand(peek().kind)) {
            by.distance = operands_.bounded(by.distance, by.where);
            joints.push_back({std::move(by), operand()});
        } else {
            note_dangling(by);
        }
    }
    return near_each_other(std::move(first), std::move(joints));
}

/// One window for a chain of the same operator; else each operator joins the two beside it.
Query Parser::near_each_other(Query first, std::vector<Joint> joints) {
    std::erase_if(joints, [](const Joint& j) { return j.operand.kind == Query::Kind::nothing; });
    if (joints.empty()) return first;
    const Token& by = joints.front().by;
    const bool mixed = std::ranges::any_of(joints, [&](const Joint& joint) {
        return joint.by.kind != by.kind || joint.by.distance != by.distance;
    });
    if (mixed) {
        slip(by.where, "different NEAR and ADJ in a row each join the two beside them");
    }
    std::vector<Clause> windows;
    std::vector<Query> operands;
    if (first.kind != Query::Kind::nothing) operands.push_back(std::move(first));
    for (std::size_t i = 0; i < joints.size(); ++i) {
        operands.push_back(joints[i].operand);
        const bool window_ends = mixed || i + 1 == joints.size();
        if (!window_ends || operands.size() < 2) continue;
        windows.push_back({window(joints[i].by, operands)});
        operands.erase(operands.begin(), operands.end() - 1);
    }
    return windows.empty() ? std::move(operands.front()) : all_of(std::move(windows));
}

Query Parser::window(const Token& by, const std::vector<Query>& operands) {
    auto query = in_proximity(*proximity_of(by.kind), by.distance, operands);
    if (query) {
        // The operands have been counted; here are those that groups were multiplied to.
        std::size_t read = 0;
        for (const Query& operand : operands) read += operand_count(operand);
        const std::size_t all = std::max(read, operand_count(*query));
        count((all - read) * fields_in(field_.name).size(), by.where);
        return std::move(*query);
    }
    if (by.kind == TokenKind::near || by.kind == TokenKind::adj) {
        remarks_.error(by.where, "NEAR and ADJ join words, phrases and (a OR b) of one field",
                       "write (merger OR takeover) NEAR/5 huawei");
    } else {
        remarks_.error(by.where, "w/s and w/p join words, phrases and (a OR b) of the article",
                       "write (merger OR takeover) w/s huawei");
    }
    return {};
}

Query Parser::operand() {
    if (at(TokenKind::open)) return group();
    if (at(TokenKind::field)) return field_value();
    if (at(TokenKind::at_least)) return counted_mentions();
    const Token token = take();
    if (!token.unknown_field.empty()) note_unknown_field(token);
    Query query = counted(operands_.make(token, field_), token.where);
    const bool empty_value = query.kind == Query::Kind::nothing && !field_.name.empty();
    if (empty_value && !token.where.empty()) refuse_empty(token.where);
    return query;
}

/// What stands in brackets of any kind.
Query Parser::nested(ByteSpan open) {
    if (!saved_.enter()) {
        give_up(open, "brackets stand too deep in each other");
        return {};
    }
    ++depth_;
    Query query = sequence();
    --depth_;
    saved_.leave();
    return query;
}

Query Parser::group() {
    const Token open = take();
    ++brackets_;
    Query query = nested(open.where);
    --brackets_;
    if (gave_up_) return {};
    if (at(TokenKind::close)) {
        take();
        const double factor = lexer_.boost();
        if (query.kind != Query::Kind::nothing) query = boosted(std::move(query), factor);
    } else {
        slip(open.where, "the bracket is not closed, and ends with the query");
    }
    if (query.kind == Query::Kind::nothing && field_.name.empty() && !remarks_.refused()) {
        slip(open.where, "there is nothing in the brackets");
    }
    return query;
}

/// atleast5(x)
Query Parser::counted_mentions() {
    const Token by = take();
    const Query inner = group();
    if (inner.kind == Query::Kind::nothing) return {};
    if (auto query = at_least(by.distance, inner)) return std::move(*query);
    remarks_.error(by.where, "atleast counts words, phrases and (a OR b) of one field",
                   "write atleast3(merger OR takeover)");
    return {};
}

/// story:{ query }, in which no field of the outside counts; round brackets will do.
Query Parser::story(const Token& named) {
    FieldUse outer = std::exchange(field_, {});
    Query inner;
    double factor = 1;
    if (lexer_.enter_story()) {
        inner = nested(named.where);
        lexer_.leave_story();
        factor = end_story(named.where);
    } else if (at(TokenKind::open)) {
        inner = group();
    }
    field_ = named.field;
    if (inner.kind == Query::Kind::nothing) refuse_empty(named.where);
    field_ = std::move(outer);
    return boosted(of_stories(std::move(inner)), factor);
}

/// Its boost.
double Parser::end_story(ByteSpan open) {
    if (at(TokenKind::close_story)) {
        take();
        return lexer_.boost();
    }
    slip(open, "the curly bracket is not closed, and ends with the query");
    return 1;
}

Query Parser::field_value() {
    const Token named = take();
    if (named.field.mixed) refuse_mixed(named);
    if (named.field.name == "story") return story(named);
    FieldUse outer = std::exchange(field_, named.field);
    next_ = lexer_.value(field_.type);
    const Token value = *next_;
    Query query = operand();
    const bool empty = query.kind == Query::Kind::nothing;
    if (empty) refuse_empty(named.where);
    field_ = std::move(outer);
    if (!empty) note_reach(named, value);
    return query;
}

}  // namespace entente::query

namespace entente {

ParsedQuery parse_query(std::string_view utf8, const QueryOptions& options) {
    query::SavedQueries saved(options);
    return query::Parser(utf8, options, saved).parse();
}

bool ParsedQuery::refused() const {
    return std::ranges::any_of(diagnostics,
                               [](const Diagnostic& d) { return d.severity == Severity::error; });
}

}  // namespace entente
