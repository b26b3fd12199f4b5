/// Tokens as text: huawei(1,word) signs(2,word)
#pragma once

#include <entente/analyzer.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace entente::test {

inline std::string_view name(TokenForm form) {
    switch (form) {
        case TokenForm::word:
            return "word";
        case TokenForm::accented:
            return "accented";
        case TokenForm::abbreviation:
            return "abbreviation";
        case TokenForm::part:
            return "part";
        case TokenForm::joined:
            return "joined";
        case TokenForm::character:
            return "character";
        case TokenForm::segment:
            return "segment";
    }
    return "?";
}

inline std::string token_text(const std::vector<Token>& tokens) {
    std::string text;
    for (const Token& token : tokens) {
        if (!text.empty()) text += ' ';
        text += token.term + '(' + std::to_string(token.position) + ',';
        text.append(name(token.form)).append(")");
    }
    return text;
}

}  // namespace entente::test
