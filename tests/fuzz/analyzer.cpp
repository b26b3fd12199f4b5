/// Whatever the text: terms that an index can hold, made from whole characters, in order.
///
/// Input: a byte that chooses the language of stems, then the text.
#include "promises.hpp"

#include <entente/analyzer.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

using namespace entente;
using fuzz::demand;

namespace {

constexpr std::array languages{"", "en", "de", "fr", "es", "ru", "ar", "tr", "zh", "hu", "xx"};
constexpr std::size_t longest_term = 245;  // of the database, in bytes

const Analyzer& analyzer() {
    static const Analyzer one;
    return one;
}

void check_token(const Token& token, const fuzz::Borders& borders) {
    demand(!token.source.empty(), "a token is made from something");
    demand(borders.cut_none(token.source), "a token is made from whole characters");
    demand(borders.cut_no_marks(token.source), "a token keeps the marks of its letters");
    demand(!token.term.empty() && token.term.size() <= longest_term, "a term fits an index");
    demand(is_valid_utf8(token.term), "a term is valid UTF-8");
    demand(token.term.find('\0') == std::string::npos, "a term holds no NUL");
}

/// Words follow each other; only a segment reaches over the characters that come behind its first.
void check_order(const std::vector<Token>& tokens) {
    std::uint32_t position = 0;
    std::size_t begin = 0, end = 0;  // of what stands at `position`
    for (const Token& token : tokens) {
        if (token.position != position) {
            // By more than one where letters between them fold to nothing.
            demand(token.position > position, "positions rise");
            demand(token.source.begin >= end, "positions are in the order of the text");
            position = token.position;
            begin = token.source.begin;
        }
        demand(token.source.begin >= begin, "forms stand where their position begins");
        if (token.form != TokenForm::segment) end = std::max(end, token.source.end);
    }
}

void check_moved(std::string_view text, const std::vector<Token>& tokens) {
    std::size_t i = 0;
    analyzer().each_token(text, 5, [&](Token moved) {
        moved.position -= 4;
        demand(i < tokens.size() && moved == tokens[i++], "where counting begins changes no token");
    });
    demand(i == tokens.size(), "each_token gives every token");
}

void check_words(const std::vector<Token>& tokens, const char* language) {
    for (const Token& token : tokens) {
        demand(is_valid_utf8(analyzer().stem(token.term, language)), "a stem is valid UTF-8");
        if (token.form == TokenForm::accented) continue;
        demand(analyzer().fold(token.term) == token.term, "a term is folded already");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view text = fuzz::as_text(data, size);
    const char* language = languages[fuzz::take_byte(text) % languages.size()];
    const fuzz::Borders borders(text);
    const std::vector<Token> tokens = analyzer().tokens(text);
    for (const Token& token : tokens) check_token(token, borders);
    check_order(tokens);
    check_moved(text, tokens);
    check_words(tokens, language);
    const std::string folded = analyzer().fold(text);
    demand(is_valid_utf8(folded), "folded text is valid UTF-8");
    demand(analyzer().fold(folded) == folded, "folding twice changes nothing");
    return 0;
}
