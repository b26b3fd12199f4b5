/// Tokens to a tree: recursive descent, one function a rule.
///
///     sequence    = { ( "+" | "-" ) operand | alternatives }      all of them; binds loosest
///     alternatives= conjunction { OR conjunction }
///     conjunction = clause { ( AND | NOT ) clause }
///     clause      = { NOT | "-" | "+" } proximity
///     proximity   = operand { ( NEAR | ADJ ) operand }
///     operand     = word | quoted | "(" sequence ")" | field ":" ( word | quoted | "(" .. ")" )
///
/// A signed operand belongs to the whole sequence wherever it stands in it, so `a -b OR c` is
/// (a OR c) without b. Only brackets nest, and their depth is bounded; the work is linear in the
/// text. A slip is mended and noted at the place where it is seen.
/// Tested by tests/unit/searcher/query/parser_test.cpp.
#pragma once

#include "query/lexer.hpp"
#include "query/operands.hpp"
#include "query/remarks.hpp"
#include "query/saved_queries.hpp"
#include "query/tree.hpp"

#include <entente/query.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace entente::query {

class Parser {
public:
    /// All must outlive the parser.
    Parser(std::string_view text, const QueryOptions& options, SavedQueries&);

    /// Shape: the query is `nothing` if it is refused.
    ParsedQuery parse();

    /// What the text asks for as a single word, quote or value; `nothing` if it is something else.
    Query parse_leaf();

private:
    /// A clause and where it begins, since signed ones are met out of order.
    struct Placed {
        Clause clause;
        std::size_t begin = 0;
    };
    using Sequence = std::vector<Placed>;
    /// NEAR or ADJ and the operand behind it.
    struct Joint {
        Token by;
        Query operand;
    };

    void add_synonyms(Query&);

    const Token& peek();
    Token take();
    bool at(TokenKind kind) { return peek().kind == kind; }

    bool ends_sequence();
    Query sequence();
    void item(Sequence&);
    void signed_operand(Sequence&);
    void signed_operands(Sequence&);
    void stray(const Sequence&);
    Query alternatives(Sequence& around);
    Query conjunction(Sequence& around);
    Clause clause(Sequence& around);
    Query proximity(Sequence& around);
    Query near_each_other(Query first, std::vector<Joint>);
    Query operand();
    Query nested(ByteSpan open);
    Query group();
    Query story(const Token& named);
    double end_story(ByteSpan open);
    Query counted_mentions();
    Query field_value();
    Query window(const Token& by, const std::vector<Query>& operands);
    Query counted(Query, ByteSpan where);
    void count(std::size_t operands, ByteSpan where);
    void slip(ByteSpan where, std::string message, std::string hint = {});

    std::string_view typed(const Token&) const;
    void give_up(ByteSpan where, std::string message);
    void note_dangling(const Token&);
    void note_unknown_field(const Token&);
    void note_small_operator(const Token&);
    void note_reach(const Token& named, const Token& value);
    void note_currency(const Token& named, const Token& value);
    void refuse_empty(ByteSpan where);
    void refuse_too_much(const Query&);
    void refuse_mixed(const Token& named);

    std::string_view text_;
    const QueryOptions& options_;
    FieldNames names_;
    Lexer lexer_;
    Remarks remarks_;
    SavedQueries& saved_;
    Operands operands_;
    std::optional<Token> next_;
    FieldUse field_;            ///< whose brackets this is in
    std::size_t brackets_ = 0;  ///< round ones that are open
    std::size_t depth_ = 0, operands_read_ = 0, slips_ = 0;
    bool gave_up_ = false;
};

}  // namespace entente::query
