/// Chinese and Japanese text as tokens: what the word table knows, what ICU's dictionary knows, and
/// single characters that neither knows, which is what most names are made of.
///
///     拓尔思收购微梦传媒   ->   [拓][尔][思] unknown  [收购] deal verb  [微][梦] unknown  [传媒]
///     name part
///
/// The dictionary parts the run first; words of the table join or cut its pieces, longest first.
/// Tested through tests/unit/indexer/metadata/chinese_names_test.cpp.
#pragma once

#include "metadata/reading.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace entente {

using CjkClasses = std::uint32_t;

/// What a word of the table may be.
namespace cjk {
enum Class : CjkClasses {
    border = 1u << 0,              ///< no part of a name: 的, 已, 日前
    partner = 1u << 1,             ///< what follows takes part: 与, 和, 同
    agent = 1u << 2,               ///< who does it follows: 由, 被
    deal_verb = 1u << 3,           ///< 签署, 收购
    transitive = 1u << 4,          ///< its object may be a party: 收购, 会见
    deal_noun = 1u << 5,           ///< 协议, 股权
    statement = 1u << 6,           ///< what organisations do: 宣布, 公告
    speech = 1u << 7,              ///< what persons do: 表示, 说
    office = 1u << 8,              ///< 市长, 董事长
    bystander = 1u << 9,           ///< whoever it names is no party: 记者, 分析师
    organisation_tail = 1u << 10,  ///< 有限公司, 大学
    government_tail = 1u << 11,    ///< 人民政府, 商务部
    name_part = 1u << 12,   ///< 科技, 传媒: a name's if characters nobody knows stand before
    place = 1u << 13,       ///< 中国, 上海
    place_tail = 1u << 14,  ///< 省, 市
    apposed = 1u << 15,     ///< a name follows in apposition: 子公司, 控股股东
    count = 1u << 16,       ///< 三, 两
    media = 1u << 17,       ///< 日报, 新闻网
    adverb = 1u << 18,      ///< between a name and its verb: 拟, 将
    deed = 1u << 19,        ///< may follow a person: 出席, 率队
    definition = 1u << 20,  ///< 简称
    watchdog = 1u << 21,    ///< 法院, 交易所: named in many deals, party to few
    quantity = 1u << 22,    ///< 亿元, 股: only behind a number
    noun = 1u << 23,        ///< a common noun: inside a full name at most
    generic = 1u << 25,     ///< a trade that common nouns end in as well: 服务
    locative = 1u << 24,    ///< what follows is where: 在, 赴
};
}  // namespace cjk

struct CjkToken {
    enum class Kind : std::uint8_t { unknown, word, latin, number, mark };
    std::uint32_t begin = 0, end = 0;  ///< characters of CjkText::chars
    CjkClasses classes = 0;
    std::uint32_t sentence = 0;
    Kind kind = Kind::unknown;
    char mark = 0;          ///< as Word::mark; '\n' between paragraphs
    bool in_table = false;  ///< the word table has it
    bool parted = false;    ///< a blank stands before it

    std::uint32_t size() const { return end - begin; }
    bool is(CjkClasses wanted) const { return (classes & wanted) != 0; }
};

struct CjkTable {
    std::unordered_map<std::u32string_view, CjkClasses> words;
    bool simplified = false;  ///< the words are; the text is made so before it is looked up
};

struct CjkText {
    std::u32string chars;                 ///< as printed
    std::u32string folded;                ///< traditional characters made simplified; same length
    std::vector<std::uint32_t> offsets;   ///< of each character in the page's text; one more
    std::vector<CjkToken> tokens;         ///< no token covers a blank
    std::vector<std::uint32_t> token_at;  ///< the token that a character belongs to
    std::uint32_t sentences = 0;

    std::u32string_view spelling(const CjkToken& token) const {
        return std::u32string_view(chars).substr(token.begin, token.size());
    }
    std::u32string_view spelling(std::uint32_t first, std::uint32_t last) const {  ///< tokens
        const std::uint32_t begin = tokens[first].begin;
        return std::u32string_view(chars).substr(begin, tokens[last - 1].end - begin);
    }
    bool has(std::size_t token, CjkClasses classes) const {
        return token < tokens.size() && tokens[token].is(classes);
    }
    bool is_mark(std::size_t token, char mark) const {
        return token < tokens.size() && tokens[token].mark == mark;
    }
};

/// Cost: linear in the text. Only article text is read, no furniture.
CjkText read_cjk(const Reading&, const CjkTable&);

/// A table from lists of words parted by blanks.
CjkTable make_cjk_table(const std::vector<std::pair<CjkClasses, std::u32string_view>>& lists);

bool is_kana(char32_t);

/// How much of the words, in bytes, is written in which script.
struct CjkShares {
    std::size_t ideographs = 0, kana = 0, other = 0;
};
CjkShares measure_cjk(const Reading&);

std::string to_utf8(std::u32string_view);
std::u32string to_utf32(std::string_view);

}  // namespace entente
