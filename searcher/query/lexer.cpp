#include "query/lexer.hpp"

#include "base/ascii.hpp"
#include "query/field_lists.hpp"
#include "query/operators.hpp"
#include "store/fields.hpp"

#include <algorithm>
#include <charconv>

namespace entente::query {
namespace {

constexpr std::size_t longest_field_names = 256;

bool is_one_of(const Character& c, std::string_view marks) {
    return c.ascii != 0 && marks.find(c.ascii) != marks.npos;
}

bool is_name_character(const Character& c) {
    return is_ascii_letter(c.ascii) || is_ascii_digit(c.ascii) || is_one_of(c, "_-");
}

/// Of names between commas the first that no field has; empty if it is no list of names, or one
/// in which no field is named: Paris,Berlin:x is a text.
std::string name_to_show(std::string_view names, const FieldNames& known) {
    const std::vector<std::string> all = fields_in(names);
    if (!std::ranges::all_of(all, is_field_name)) return {};
    const auto is_known = [&](const std::string& name) { return known.find(name).has_value(); };
    if (all.size() > 1 && std::ranges::none_of(all, is_known)) return {};
    const auto unknown = std::ranges::find_if_not(all, is_known);
    return unknown == all.end() ? all.front() : *unknown;
}

bool is_sign_mark(const Character& c) { return is_one_of(c, "+-!"); }

/// Where the suffix of the text begins, ~ or ~2 or ^1.5; its end if it has none.
std::size_t suffix_begin(std::string_view text) {
    const std::size_t mark = text.find_last_not_of("0123456789.");
    const bool has_suffix = mark != text.npos && (text[mark] == '~' || text[mark] == '^');
    return has_suffix ? mark : text.size();
}

/// 0 to 1000, with or without a fraction.
std::optional<double> boost_in(std::string_view digits) {
    double value = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value, std::chars_format::fixed);
    const bool valid = error == std::errc{} && stop == end && value <= 1000;
    return valid ? std::optional(value) : std::nullopt;
}

/// Notes what the suffix says; one that says nothing is cut.
void read_suffix(std::string_view suffix, Token& word) {
    const std::string_view number = suffix.substr(1);
    if (suffix.front() == '^') {
        const auto boost = boost_in(number);
        word.boost = boost.value_or(word.boost);
        if (!boost) word.cut = true;
        return;
    }
    word.slips = number.empty() ? 1 : number_in(number);
    if (!word.slips) word.cut = true;
}

/// Takes suffixes off the word, and an & before them, which would now be an operator.
void take_suffixes(Token& word) {
    std::string_view kept = word.text;
    Token read = word;
    for (std::size_t end = suffix_begin(kept); end < kept.size(); end = suffix_begin(kept)) {
        read_suffix(kept.substr(end), read);
        kept = kept.substr(0, end);
        kept = kept.substr(0, kept.find_last_not_of('&') + 1);
    }
    if (is_punctuation(kept)) return;
    const std::size_t size = kept.size();
    word = std::move(read);
    word.text.resize(size);
}

/// Takes = and * off the word, and suffixes where words have such.
void take_marks(Token& word, FieldType field) {
    std::string& text = word.text;
    const std::size_t equals = std::min(text.find_first_not_of('='), text.size());
    word.exact = equals > 0 && equals < text.size();
    if (word.exact) text.erase(0, equals);
    if (field == FieldType::text || field == FieldType::name) take_suffixes(word);
    const std::size_t end = text.find_last_not_of('*') + 1;
    word.prefix = end < text.size();
    text.resize(end);
}

bool is_lone_star(const Token& word) { return word.prefix && word.text.empty(); }

/// False for a word of marks alone, which no text holds: `a - b` is `a b`.
bool counts(const Token& token) {
    return token.kind != TokenKind::word || is_lone_star(token) || !is_punctuation(token.text);
}

}  // namespace

bool Lexer::skip_blanks() {
    const std::size_t begin = at_;
    for (Character c = look(); c.is_blank(); c = look()) at_ = c.where.end;
    return at_ > begin;
}

/// && always, & where it stands by itself.
bool Lexer::is_and(const Character& c) const {
    if (c.ascii != '&') return false;
    const Character next = behind(c);
    return next.at_end() || is_one_of(next, "& ()\"|") || ends_story(next);
}

bool Lexer::ends_word(const Character& c) const {
    return c.at_end() || is_one_of(c, " \"()|") || ends_story(c) || is_and(c);
}

/// A sign stands right before something that can be searched.
bool Lexer::is_sign(const Character& c) const {
    Character next = behind(c);
    if (next.at_end() || next.ascii == ')' || is_sign_mark(next)) return false;
    if (is_one_of(next, "(\"*")) return true;
    while (!ends_word(next) && is_punctuation(text_, next)) next = behind(next);
    return !ends_word(next);
}

Token Lexer::next(FieldType around) {
    for (;;) {
        const bool spaced = skip_blanks();
        Token token = is_sign_mark(look()) ? signs() : scan(around);
        token.spaced = spaced;
        if (counts(token)) return token;
    }
}

Token Lexer::value(FieldType type) {
    const bool spaced = skip_blanks();
    const Character c = look();
    Token token = c.ascii == '('                        ? mark(TokenKind::open, 1)
                  : c.ascii == '"'                      ? quoted(type)
                  : c.ascii == '{' && !has_ranges(type) ? between(TokenKind::set, '}')
                  : begins_regex() && !has_ranges(type) ? between(TokenKind::regex, '/')
                                                        : word(type);
    token.spaced = spaced;
    make_counted(token);
    return token;
}

/// atleast5 with a bracket right behind it.
void Lexer::make_counted(Token& token) const {
    if (token.kind != TokenKind::word || look().ascii != '(') return;
    const auto count = counted_in(token.text);
    if (!count) return;
    token.kind = TokenKind::at_least;
    token.distance = *count;
}

/// A sign, or a run of marks that are none: those of `--option` are stepped over.
Token Lexer::signs() {
    const Character c = look();
    if (is_sign(c)) return mark(c.ascii == '+' ? TokenKind::plus : TokenKind::minus, 1);
    Token skipped{TokenKind::word, {at_, at_}};
    for (Character mark = c; is_sign_mark(mark); mark = look()) at_ = mark.where.end;
    return skipped;
}

Token Lexer::scan(FieldType around) {
    const Character c = look();
    if (c.at_end()) return mark(TokenKind::end, 0);
    if (c.ascii == '(') return mark(TokenKind::open, 1);
    if (c.ascii == ')') return mark(TokenKind::close, 1);
    if (ends_story(c)) return mark(TokenKind::close_story, 1);
    if (c.ascii == '"') return quoted(around);
    if (begins_regex() && !has_ranges(around)) return between(TokenKind::regex, '/');
    if (c.ascii == '{' && !has_ranges(around)) return between(TokenKind::set, '}');
    if (c.ascii == '|') return mark(TokenKind::or_, behind(c).ascii == '|' ? 2 : 1);
    if (is_and(c)) return mark(TokenKind::and_, behind(c).ascii == '&' ? 2 : 1);
    Token named = field();
    if (named.kind == TokenKind::field) return named;
    Token token = word(around);
    token.unknown_field = std::move(named.unknown_field);
    const bool plain = !token.exact && !token.prefix && !token.slips;
    if (!plain) return token;
    // The word in OR^2 is "OR", which can only be written =OR.
    if (make_operator(token, any_case_) && (token.cut || token.boost != 1)) {
        token.kind = TokenKind::word;
        token.exact = true;
    }
    return with_company(std::move(token));
}

/// AROUND(5), as Google has it, BUT NOT and atleast5(..): operators of more than a word.
Token Lexer::with_company(Token token) {
    const std::size_t begin = at_;
    make_counted(token);
    if (token.text == "AROUND" && look().ascii == '(') {
        std::string digits;
        Character c = behind(look());
        for (; is_one_of(c, "0123456789"); c = behind(c)) digits += c.ascii;
        const auto distance = number_in(digits);
        if (!distance || c.ascii != ')') return token;
        at_ = c.where.end;
        token.kind = TokenKind::near;
        token.distance = *distance;
        token.where.end = at_;
    } else if (is_but(token.text) && skip_blanks() && is_one_of(look(), "Nn")) {
        Token next = word(FieldType::text);
        if (make_operator(next, any_case_) && next.kind == TokenKind::not_) return next;
    }
    if (token.kind == TokenKind::word) at_ = begin;
    return token;
}

bool Lexer::is_but(std::string_view word) const {
    return word == "BUT" || (any_case_ && same_ignoring_case(word, "but"));
}

Token Lexer::mark(TokenKind kind, std::size_t characters) {
    Token token{kind, {look().where.begin, at_}};
    for (; characters > 0; --characters) at_ = look().where.end;
    token.where.end = std::max(token.where.begin, at_);
    return token;
}

Token Lexer::quoted(FieldType type) {
    Token token = mark(TokenKind::quoted, 1);
    Character c = look();
    for (; !c.at_end() && c.ascii != '"'; c = look()) {
        token.text += c.is_blank() ? " " : text_.substr(c.where.begin, c.where.size());
        at_ = c.where.end;
    }
    token.closed = !c.at_end();
    if (token.closed) at_ = c.where.end;
    if (token.closed && (type == FieldType::text || type == FieldType::name)) {
        read_slop(token);
        token.boost = boost();
    }
    token.where.end = at_;
    return token;
}

/// A slash with another one behind the word, before the next blank: /joh?n/.
bool Lexer::begins_regex() const {
    if (look().ascii != '/') return false;
    bool any = false;
    for (Character c = behind(look()); !c.at_end(); c = behind(c)) {
        if (c.ascii == '/') {
            const Character next = behind(c);
            return any && (ends_word(next) || next.ascii == '^');
        }
        if (c.is_blank()) return false;
        any = true;
    }
    return false;
}

/// What stands from the mark here to `close`.
Token Lexer::between(TokenKind kind, char close) {
    Token token = mark(kind, 1);
    Character c = look();
    for (; !c.at_end() && c.ascii != close; c = look()) {
        const bool has_meaning = c.is_blank() || c.ascii == '"';
        token.text += has_meaning ? std::string_view(&c.ascii, 1)
                                  : text_.substr(c.where.begin, c.where.size());
        at_ = c.where.end;
    }
    token.closed = !c.at_end();
    if (token.closed) at_ = c.where.end;
    token.boost = boost();
    token.where.end = at_;
    return token;
}

bool Lexer::enter_story() {
    skip_blanks();
    if (look().ascii != '{') return false;
    at_ = look().where.end;
    ++stories_;
    return true;
}

double Lexer::boost() {
    Character c = look();
    if (c.ascii != '^') return 1;
    std::string digits;
    for (c = behind(c); is_one_of(c, "0123456789."); c = behind(c)) digits += c.ascii;
    const auto value = boost_in(digits);
    if (value) at_ = c.where.begin;
    return value.value_or(1);
}

/// ~3, ~s or ~p right behind a quote; ~ alone is the default distance.
void Lexer::read_slop(Token& token) {
    Character c = look();
    if (c.ascii != '~') return;
    std::string digits;
    for (c = behind(c); is_one_of(c, "0123456789"); c = behind(c)) digits += c.ascii;
    token.slop = number_in(digits).value_or(default_distance);
    const auto unit = digits.empty() ? unit_in(std::string_view(&c.ascii, 1)) : std::nullopt;
    if (unit && (ends_word(behind(c)) || behind(c).ascii == '^')) {
        token.reach = *unit;
        c = behind(c);
    }
    at_ = c.where.begin;
}

Token Lexer::word(FieldType type) {
    if (has_ranges(type) && is_one_of(look(), "[{")) return brackets();
    Token token{TokenKind::word, {look().where.begin, at_}};
    for (Character c = look(); !ends_word(c); c = look()) {
        const bool has_meaning = is_one_of(c, "=*?~^");
        token.text += has_meaning ? std::string_view(&c.ascii, 1)
                                  : text_.substr(c.where.begin, c.where.size());
        at_ = c.where.end;
    }
    token.where.end = std::max(token.where.begin, at_);
    if (!has_ranges(type)) take_marks(token, type);
    return token;
}

/// [2017 TO 2018], blanks and all.
Token Lexer::brackets() {
    Token token{TokenKind::word, {look().where.begin, at_}};
    for (Character c = look(); !c.at_end(); c = look()) {
        token.text += c.is_blank() ? " " : text_.substr(c.where.begin, c.where.size());
        at_ = c.where.end;
        if (is_one_of(c, "]}")) break;
    }
    token.where.end = at_;
    return token;
}

/// Fields and their colon, or nothing but the name that was taken for one: unknown_field.
Token Lexer::field() {
    Token token{TokenKind::end, {look().where.begin, at_}};
    std::string names;
    Character c = look();
    for (; (is_name_character(c) || c.ascii == ',') && names.size() < longest_field_names;
         c = behind(c)) {
        names += c.ascii;
    }
    const Character next = behind(c);
    const bool is_url = next.ascii == '/' && behind(next).ascii == '/';
    if (c.ascii != ':' || is_url) return token;
    std::string name = name_to_show(names, names_);
    if (name.empty()) return token;
    if (auto use = names_.find(names)) {
        at_ = c.where.end;
        token.kind = TokenKind::field;
        token.where.end = at_;
        token.field = std::move(*use);
    } else if (name.size() > 1 && !next.at_end() && !next.is_blank() && !is_one_of(next, ")|")) {
        token.unknown_field = std::move(name);
    }
    return token;
}

bool reads_back_as(std::string_view text, const Token& word, std::optional<FieldType> field,
                   const FieldNames& names) {
    Lexer lexer(text, names);
    const Token read = field ? lexer.value(*field) : lexer.next();
    return read.kind == word.kind && read.text == word.text && read.exact == word.exact &&
           read.prefix == word.prefix && read.slips == word.slips && read.boost == 1 && !read.cut &&
           lexer.next().kind == TokenKind::end;
}

}  // namespace entente::query
