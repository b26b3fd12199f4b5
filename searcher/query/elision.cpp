#include "query/elision.hpp"

#include <algorithm>
#include <vector>

namespace entente {
namespace {

constexpr std::string_view elided_words[] = {
    "l",      "d",      "j",    "m",   "t",    "s",    "n",    "c",     "qu",    "jusqu", "lorsqu",
    "puisqu", "quoiqu", "dell", "all", "nell", "sull", "dall", "quest", "quell", "un",    "coll"};

struct Part {
    Token token;
    std::string spelled;
};

std::vector<Part> parts_of(const Analyzer& analyzer, std::string_view word) {
    std::vector<Part> parts;
    bool part_was_last = false;
    analyzer.each_token(word, 1, [&](const Token& token) {
        if (token.form == TokenForm::accented && part_was_last) parts.back().spelled = token.term;
        part_was_last = token.form == TokenForm::part;
        if (part_was_last) parts.push_back({token, token.term});
    });
    return parts;
}

/// What begins in lower case reads as it is spelled.
bool is_capitalised(std::string_view word, const Part& part) {
    return word[part.token.source.begin] != part.spelled.front();
}

/// Only the article stands before a name as often as in it: L'Europe, L'Oréal; but D'Angelo.
bool may_be_elided(std::string_view word, const Part& first, const Part& second) {
    if (std::ranges::find(elided_words, first.token.term) == std::end(elided_words)) return false;
    const bool is_name = is_capitalised(word, first) && is_capitalised(word, second);
    return !is_name || first.token.term == "l";
}

bool is_apostrophe(std::string_view between) { return between == "'" || between == "\u2019"; }

}  // namespace

Spelling behind_elision(const Analyzer& analyzer, std::string_view word) {
    const std::vector<Part> parts = parts_of(analyzer, word);
    if (parts.size() != 2) return {};
    const ByteSpan first = parts[0].token.source, second = parts[1].token.source;
    const std::string_view between = word.substr(first.end, second.begin - first.end);
    if (!is_apostrophe(between) || !may_be_elided(word, parts[0], parts[1])) return {};
    return {parts[1].token.term, parts[1].spelled};
}

}  // namespace entente
