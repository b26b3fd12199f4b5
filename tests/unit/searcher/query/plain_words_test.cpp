/// Plain words as they are read where they stand by themselves.
#include "unit/searcher/query/parsing.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;
using entente::test::check;

TEST_CASE("only plain words of prose are taken apart") {
    check({{"贸易协议", "贸易 AND 协议"},
           {"贸易协议 OR 关税", "(贸易 AND 协议) OR 关税"},
           {"title:贸易协议^2", "title:贸易^2 AND title:协议^2"},
           {"中国 -贸易协议", "中国 AND NOT (贸易 AND 协议)"},
           {"{关税, 贸易协议}", "关税 OR (贸易 AND 协议)"},
           {"any:北京大学", "(北京 AND 大学) OR party:北京大学 OR source:北京大学"},
           {"=贸易协议", "=贸易协议"},
           {"\"贸易协议\"", "=贸易协议"},
           {"party:北京大学", "party:北京大学"},
           {"北京AND", "北京AND"}});
}

TEST_CASE("what stands in one place is not taken apart") {
    check({{"贸易协议 NEAR/5 中国", "贸易协议 NEAR/5 中国"},
           {"(贸易协议 OR 关税) NEAR/5 中国", "(贸易协议 NEAR/5 中国) OR (关税 NEAR/5 中国)"},
           {"atleast2(贸易协议)", "atleast2(贸易协议)"}});
}

TEST_CASE("a word that only behind a field is one is exact without it") {
    check({{"any:date:x", "=date:x OR party:date:x OR source:date:x"},
           {"any:topic:x", "=topic:x OR party:topic:x OR source:topic:x"},
           {"any:-x", "=-x OR party:-x OR source:-x"},
           {"any:AND", "=AND OR party:AND OR source:AND"},
           {"any:date:x* ", "\"date:x*\" OR party:date:x* OR source:date:x*"},
           {"any:a-b", "a-b OR party:a-b OR source:a-b"}});
}

TEST_CASE("so many words without blanks that they are refused") {
    std::string words;
    for (int i = 0; i < 500; ++i) words += "华为贸易 华为贸易协议 ";
    CHECK(parse_query(words).refused());
    CHECK(parse_query(words + std::string(100'000, 'x')).refused());
}
