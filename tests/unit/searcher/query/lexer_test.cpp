#include "query/lexer.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace entente;
using namespace entente::query;

namespace {

std::string suffixes(const Token& token) {
    std::string out;
    if (token.slips) out += '~' + std::to_string(*token.slips);
    if (token.slop) out += '~' + std::to_string(*token.slop);
    if (token.boost != 1) out += '^' + std::to_string(token.boost).substr(0, 3);
    return out;
}

std::string described(const Token& token) {
    switch (token.kind) {
        case TokenKind::end:
            return "end";
        case TokenKind::word:
            return std::string(token.exact ? "=" : "") + '\'' + token.text + '\'' +
                   (token.prefix ? "*" : "") + (token.cut ? "~" : "") + suffixes(token);
        case TokenKind::quoted:
            return '"' + token.text + (token.closed ? "\"" : "") + suffixes(token);
        case TokenKind::regex:
            return '/' + token.text + '/' + suffixes(token);
        case TokenKind::set:
            return '{' + token.text + (token.closed ? "}" : "") + suffixes(token);
        case TokenKind::field:
            return token.field.name + ':';
        case TokenKind::open:
            return "(";
        case TokenKind::close:
            return ")";
        case TokenKind::close_story:
            return "}";
        case TokenKind::and_:
            return "AND";
        case TokenKind::or_:
            return "OR";
        case TokenKind::not_:
            return "NOT";
        case TokenKind::near:
            return "NEAR/" + std::to_string(token.distance);
        case TokenKind::adj:
            return "ADJ/" + std::to_string(token.distance);
        case TokenKind::sentence:
            return "w/s";
        case TokenKind::paragraph:
            return "w/p";
        case TokenKind::at_least:
            return "atleast" + std::to_string(token.distance);
        case TokenKind::plus:
            return "+";
        case TokenKind::minus:
            return "-";
    }
    return "?";
}

std::string tokens(std::string_view text) {
    const FieldNames names;
    Lexer lexer(text, names);
    std::string out;
    for (Token token = lexer.next(); token.kind != TokenKind::end; token = lexer.next()) {
        out += (out.empty() ? "" : " ") + described(token);
        if (token.kind == TokenKind::field) out += ' ' + described(lexer.value(token.field.type));
    }
    return out;
}

struct Row {
    std::string_view typed, tokens;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        CHECK(tokens(row.typed) == row.tokens);
    }
}

}  // namespace

TEST_CASE("words keep the marks that belong to them") {
    check({{"AT&T C++ .NET 5G F-35 C#", "'AT&T' 'C++' '.NET' '5G' 'F-35' 'C#'"},
           {"Huawei's O'Neil co-operation", "'Huawei's' 'O'Neil' 'co-operation'"},
           {"http://a.b/c?d=e", "'http://a.b/c?d=e'"},
           {"file://title/x", "'file://title/x'"},
           {"10..5 50% $1bn", "'10..5' '50%' '$1bn'"},
           {"[Update] {x}", "'[Update]' {x}"},
           {"北京 大学", "'北京' '大学'"}});
}

TEST_CASE("marks alone are no words") {
    check({{"a - b – c … d", "'a' 'b' 'c' 'd'"},
           {"--- , . ; 。 、", ""},
           {"--verbose ---x", "'verbose' 'x'"},
           {"-... a", "'a'"},
           {".* a", "'a'"}});
}

TEST_CASE("a sign stands right before what can be searched") {
    check({{"-a +b !c", "- 'a' + 'b' - 'c'"},
           {"-(a) -\"b\" -title:c -*", "- ( 'a' ) - \"b\" - title: 'c' - ''*"},
           {"a-b a+ b- Yahoo!", "'a-b' 'a+' 'b-' 'Yahoo!'"},
           {"(-a)", "( - 'a' )"},
           {"(-) a -", "( ) 'a'"}});
}

TEST_CASE("operators are capitals or symbols") {
    check({{"a AND b OR NOT c", "'a' AND 'b' OR NOT 'c'"},
           {"a && b || c", "'a' AND 'b' OR 'c'"},
           {"a&&b|c a & b", "'a' AND 'b' OR 'c' 'a' AND 'b'"},
           {"(a)&(b) a& b &c", "( 'a' ) AND ( 'b' ) 'a' AND 'b' '&c'"},
           {"and or Not And", "'and' 'or' 'Not' 'And'"},
           {"NEAR NEAR/3 ADJ ADJ/0", "NEAR/10 NEAR/3 ADJ/10 ADJ/0"},
           {"NEAR/ NEAR/x near/3 NEARLY", "'NEAR/' 'NEAR/x' 'near/3' 'NEARLY'"},
           {"NEAR/99999999999", "NEAR/4294967295"},
           {"a w/3 b pre/2 c W/4 ONEAR/1 ONEAR", "'a' NEAR/3 'b' ADJ/2 'c' NEAR/4 ADJ/1 ADJ/10"},
           {"w w/ pre w/x", "'w' 'w/' 'pre' 'w/x'"},
           {"a AROUND(5) b", "'a' NEAR/5 'b'"},
           {"AROUND AROUND( AROUND(x)", "'AROUND' 'AROUND' ( 'AROUND' ( 'x' )"},
           {"a BUT NOT b BUT c BUT NOTE", "'a' NOT 'b' 'BUT' 'c' 'BUT' 'NOTE'"},
           {"=AND OR* =OR", "='AND' 'OR'* ='OR'"}});
}

TEST_CASE("= and * and what stands behind a word") {
    check({{"=exact wild* * **", "='exact' 'wild'* ''* ''*"},
           {"h*wei *tech", "'h*wei' '*tech'"},
           {"word~ word~2 word^1.5 word~1^2", "'word'~1 'word'~2 'word'^1.5 'word'~1^2.0"},
           {"~5 ^ a~b", "'~5' 'a~b'"},
           {"OR~2 OR^2", "'OR'~2 ='OR'^2.0"},
           {"word~x word~1.5 word^ word^2000", "'word~x' 'word'~ 'word'~ 'word'~"},
           {"\"a b\"^3 \"a b\"~2^0.5", "\"a b\"^3.0 \"a b\"~2^0.5"},
           {"/jo+n/ /a/b /a b/ /a/^2", "/jo+n/ '/a/b' '/a' 'b/' /a/^2.0"},
           {"title:/jo+n/ party:{a, b}^2 {a}", "title: /jo+n/ party: {a, b}^2.0 {a}"},
           {"title:{a b", "title: {a b"},
           {"= =\"a\"", "\"a\""}});
}

TEST_CASE("quotes") {
    check({{"\"a b\" \"c", "\"a b\" \"c"},
           {"\"a b\"~3 \"a b\"~ \"a b\" ~3", "\"a b\"~3 \"a b\"~10 \"a b\" '~3'"},
           {"a\"b\"c", "'a' \"b\" 'c'"},
           {"\"\"", "\"\""},
           {"id:\"a\"~1", "id: \"a\" '~1'"}});
}

TEST_CASE("a field is a known name and a colon") {
    check({{"title:a TITLE:b Company:c", "title: 'a' title: 'b' party: 'c'"},
           {"after:2017 before:2018", "date: '2017' date: '2018'"},
           {"foo:bar a:b 10:30 update:x", "'foo:bar' 'a:b' '10:30' 'update:x'"},
           {"title:-a title:OR title:b:c", "title: '-a' title: 'OR' title: 'b:c'"},
           {"title: a title:", "title: 'a' title: ''"},
           {"title:(a)", "title: ( 'a' )"},
           {"date:[2017 TO 2018} x", "date: '[2017 TO 2018}' 'x'"},
           {"date:>=2017 date:2017..", "date: '>=2017' date: '2017..'"},
           {"id:a~1 id:=x", "id: 'a~1' id: ='x'"}});
}

TEST_CASE("what looks alike is read alike") {
    check({{"“a b” «c d» ＂e＂", "\"a b\" \"c d\" \"e\""},
           {"（a）：title：b", "( 'a' ) '：title：b'"},
           {"title：b －c ｄ＊", "title: 'b' - 'c' 'ｄ'*"},
           {"a\u3000b\u00a0c\u200bd", "'a' 'b' 'c' 'd'"},
           {"\u200ea\u200f b\u202ec", "'a' 'bc'"},
           {"a\x01\x1b[0mb", "'a[0mb'"},
           {"a\xff\xfe b\xc3", "'a' 'b'"},
           {"O\u200eR", "OR"}});
}

TEST_CASE("spans are bytes of the text as typed") {
    const FieldNames names;
    const std::string_view text = "“ä b”  title:=x* NEAR/3";
    Lexer lexer(text, names);
    std::vector<std::string_view> spans;
    for (Token token = lexer.next(); token.kind != TokenKind::end; token = lexer.next()) {
        spans.push_back(text.substr(token.where.begin, token.where.size()));
    }
    CHECK(spans == std::vector<std::string_view>{"“ä b”", "title:", "=x*", "NEAR/3"});
}

TEST_CASE("an unknown field is named, unless it looks like anything but a field") {
    const FieldNames names;
    const std::vector<Row> rows = {
        {"foo:bar", "foo"}, {"foo:\"a b\"", "foo"}, {"Update: x", ""}, {"http://x", ""},
        {"a:b", ""},        {"10:30", ""},          {"über:x", ""},    {"x,y:z", ""}};
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        Lexer lexer(row.typed, names);
        CHECK(lexer.next().unknown_field == row.tokens);
    }
}
