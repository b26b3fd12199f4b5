/// Typed text to tokens, one at a time: words, quotes, signs, operators, brackets, fields.
///
///     -title:"a b" OR c*   ->  minus  field(title)  quoted(a b)  or  word(c, prefix)
///
/// The lexer knows what a mark means where it stands: a minus inside a word or between blanks is
/// no sign, AT&T and C++ are words, http://a.b/c names no field. It judges nothing; the parser
/// does. Tested by tests/unit/searcher/query/lexer_test.cpp.
#pragma once

#include "query/characters.hpp"
#include "query/field_names.hpp"

#include <entente/span.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entente::query {

enum class TokenKind {
    end,
    word,
    quoted,
    regex,
    set,
    field,
    open,
    close,
    close_story,
    and_,
    or_,
    not_,
    near,
    adj,
    sentence,
    paragraph,
    at_least,
    plus,
    minus
};

struct Token {
    TokenKind kind = TokenKind::end;
    ByteSpan where;
    std::string text = {};  ///< word: without = and * at the end; quoted, regex, set: what
                            ///< stands between the marks
    bool exact = false;     ///< word: =word
    bool prefix = false;    ///< word: word*; alone, a star has no text
    std::optional<std::uint32_t> slips = {};  ///< word: the number of word~1
    double boost = 1;                         ///< word, quoted: the number of word^2
    bool cut = false;                         ///< word: a suffix such as ~x2 or ^3.4.5 was left out
    bool spaced = false;                      ///< a blank stands before it
    bool closed = true;                       ///< quoted: the closing quote is there
    std::uint32_t distance = 0;               ///< near, adj, at_least: the number of NEAR/5
    std::optional<std::uint32_t> slop = {};   ///< quoted: the number of "a b"~3
    TokenKind reach = TokenKind::near;        ///< quoted with slop: "a b"~s is within a sentence
    FieldUse field = {};                      ///< field
    std::string unknown_field = {};           ///< word: what stands before a colon but is no field
};

/// What NEAR and ADJ without a number mean, and the largest number they can have: below
/// paragraph_gap, so that no pair reaches into another paragraph.
inline constexpr std::uint32_t default_distance = 10, largest_distance = 99;

class Lexer {
public:
    /// The text and the names must outlive the lexer.
    /// `any_case`: and, or, not, near are operators like AND, OR, NOT, NEAR.
    Lexer(std::string_view text, const FieldNames& names, bool any_case = false)
        : text_(text), names_(names), any_case_(any_case) {}

    /// The next token; `around` is the type of the field whose brackets this is in, text if none.
    Token next(FieldType around = FieldType::text);

    /// What stands behind `field:`; only brackets and quotes keep their meaning there.
    /// Shape: word, quoted, regex, set or open; a word without text if nothing stands there.
    Token value(FieldType);

    /// The number of ^2 right behind a bracket; 1 if there is none.
    double boost();

    /// Steps over the curly bracket that begins a story's query: until leave_story() the one that
    /// closes it is a token. False if none is here.
    bool enter_story();
    void leave_story() { --stories_; }

    /// From here on there is only `end`.
    void stop() { at_ = text_.size(); }

private:
    Character look() const { return read_character(text_, at_); }
    Character behind(const Character& c) const { return read_character(text_, c.where.end); }
    bool skip_blanks();
    bool ends_story(const Character& c) const { return c.ascii == '}' && stories_ > 0; }
    bool ends_word(const Character&) const;
    bool is_and(const Character&) const;
    bool is_sign(const Character&) const;

    Token signs();
    Token scan(FieldType around);
    Token mark(TokenKind, std::size_t characters);
    Token quoted(FieldType);
    Token word(FieldType);
    Token brackets();
    Token between(TokenKind, char close);
    bool begins_regex() const;
    Token with_company(Token);
    void make_counted(Token&) const;
    bool is_but(std::string_view word) const;
    Token field();
    void read_slop(Token&);

    std::string_view text_;
    const FieldNames& names_;
    bool any_case_;
    std::size_t at_ = 0;
    std::size_t stories_ = 0;  ///< whose bracket is open
};

/// True if the text is read as exactly this one word, behind a field name if `field` is given.
bool reads_back_as(std::string_view text, const Token& word, std::optional<FieldType> field,
                   const FieldNames&);

}  // namespace entente::query
