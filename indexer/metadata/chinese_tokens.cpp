#include "metadata/chinese_tokens.hpp"

#include "metadata/chinese_words.hpp"

namespace entente {
namespace {

class Mender {
public:
    explicit Mender(CjkText& text) : t_(text) {}

    void run() {
        for (std::uint32_t i = 0; i < t_.tokens.size(); ++i) {
            CjkToken& token = t_.tokens[i];
            if (token.is(cjk::quantity) && token.size() == 1 && !follows_number(i)) release(token);
            const bool joins = token.is(cjk::partner | cjk::agent) && token.size() == 1 &&
                               t_.folded[token.begin] != U'与';  // hardly a name holds it
            if (joins && !is_conjunct(i)) release(token);
        }
    }

private:
    static void release(CjkToken& token) {
        token.classes = 0;
        token.in_table = false;
        token.kind = CjkToken::Kind::unknown;
    }
    bool follows_number(std::uint32_t i) const {
        if (i == 0) return false;
        const CjkToken& before = t_.tokens[i - 1];
        return before.kind == CjkToken::Kind::number || before.is(cjk::quantity | cjk::count) ||
               before.mark == '%' || before.mark == '/';
    }
    bool is_unknown(std::uint32_t i) const {
        return i < t_.tokens.size() && t_.tokens[i].kind == CjkToken::Kind::unknown;
    }
    bool is_name_material(std::uint32_t i) const {
        if (i >= t_.tokens.size() || t_.tokens[i].kind == CjkToken::Kind::mark) return false;
        return !t_.has(i, cjk::border);
    }
    /// One character by itself is no name, so what stands beside it joins nothing.
    bool is_conjunct(std::uint32_t i) const {
        const bool lone_before = i > 0 && is_unknown(i - 1) &&
                                 (i == 1 || !is_name_material(i - 2) || t_.has(i - 2, cjk::place));
        if (lone_before) return false;
        const char32_t c = t_.folded[t_.tokens[i].begin];
        if (c != U'和' && c != U'同') return true;
        const bool lone_behind =
            is_unknown(i + 1) && !is_unknown(i + 2) && t_.has(i + 2, cjk::name_part) &&
            !t_.has(i + 3, cjk::name_part | cjk::organisation_tail | cjk::government_tail);
        return !lone_behind;
    }

    CjkText& t_;
};

}  // namespace

CjkText read_chinese(const Reading& reading) {
    CjkText text = read_cjk(reading, chinese_words());
    Mender(text).run();
    return text;
}

bool is_trade_used_as_verb(const CjkText& text, std::uint32_t i) {
    if (!text.has(i, cjk::deal_verb) || !text.has(i, cjk::name_part)) return false;
    const auto is_name = [&](std::uint32_t k) {
        return k < text.tokens.size() && text.tokens[k].kind != CjkToken::Kind::mark &&
               text.tokens[k].kind != CjkToken::Kind::number && !text.has(k, cjk::border);
    };
    constexpr CjkClasses ends =
        cjk::name_part | cjk::organisation_tail | cjk::government_tail | cjk::place_tail;
    if (i == 0 || !is_name(i - 1)) return true;
    const bool goes_on = is_name(i + 1) && !text.has(i + 1, ends);
    return text.has(i - 1, ends) && goes_on;
}

}  // namespace entente
