#include "metadata/chinese_frames.hpp"

#include "metadata/chinese_tokens.hpp"

#include <algorithm>

namespace entente {
namespace {

/// How far a verb may be from its subject; a guess that covers a date, a bracket and a partner.
constexpr std::uint32_t reach = 18;

class Frame {
public:
    Frame(const CjkText& text, std::uint32_t first, std::uint32_t last)
        : t_(text), first_(first), last_(last) {}

    CjkFrame read() const {
        CjkFrame frame;
        if (!is_location()) {
            const double does = subject(), suffers = object(), sold = target();
            frame.acts = std::max({does, suffers, sold});
            frame.firm = std::max({begins_clause() ? does : 0, is_bought() ? suffers : 0, sold});
        }
        if (has_stock_number() || is_heading()) frame.certifies = 1;
        return frame;
    }

private:
    std::uint32_t limit(std::uint32_t from) const {
        return static_cast<std::uint32_t>(std::min<std::size_t>(from + reach, t_.tokens.size()));
    }
    bool is_sentence_end(std::uint32_t i) const {
        const char mark = t_.tokens[i].mark;
        return mark == '.' || mark == '\n' || mark == '!' || mark == '?' || mark == ';';
    }

    /// Behind the bracket that opens at `i`, if it closes nearby.
    std::uint32_t behind_bracket(std::uint32_t i) const {
        if (!t_.is_mark(i, '(')) return i;
        for (std::uint32_t k = i + 1; k < limit(i); ++k) {
            if (t_.is_mark(k, ')')) return k + 1;
            if (is_sentence_end(k)) return i;
        }
        return i;
    }

    /// 1 where a verb of agreement follows with nothing but time, manner and partners between.
    double subject() const {
        std::uint32_t i = behind_bracket(last_);
        bool partner = false, comma = false;
        for (const std::uint32_t end = limit(i); i < end;) {
            const CjkToken& token = t_.tokens[i];
            if (is_sentence_end(i)) return 0;
            const bool verb =
                token.is(cjk::deal_verb) &&
                (!token.is(cjk::name_part) || i == last_ || is_trade_used_as_verb(t_, i));
            if (verb) return comma ? 0.6 : 1;
            if (token.is(cjk::statement) && !partner) return comma ? 0.3 : 0.7;
            if (token.is(cjk::partner | cjk::agent)) partner = true;
            if (token.mark == ',') {
                // A list goes on; a comma of another kind ends what a subject may be parted by.
                if (t_.chars[token.begin] != U'、') {
                    if (comma) return 0;
                    comma = true;
                } else {
                    partner = true;
                }
            }
            const bool between = token.is(cjk::adverb | cjk::partner | cjk::agent) || is_time(i) ||
                                 token.mark == ',' || token.mark == '"' || token.mark == '<' ||
                                 token.mark == '>' || token.mark == '%';
            const bool name = !token.is(cjk::border) && token.kind != CjkToken::Kind::mark;
            if (!between && !(name && partner)) return comma ? 0 : clause_deals(i);
            const std::uint32_t next = behind_bracket(i);
            i = next > i ? next : i + 1;
        }
        return 0;
    }
    /// A verb of agreement somewhere in the rest of the clause.
    double clause_deals(std::uint32_t i) const {
        for (const std::uint32_t end = limit(i); i < end; ++i) {
            const bool comma = t_.is_mark(i, ',') && t_.chars[t_.tokens[i].begin] != U'、';
            if (comma || is_sentence_end(i)) return 0;
            if (t_.has(i, cjk::deal_verb) && !t_.has(i, cjk::name_part)) return 0.4;
        }
        return 0;
    }
    /// 8月30日, and the words of time behind it.
    bool is_time(std::uint32_t i) const {
        if (t_.tokens[i].kind == CjkToken::Kind::number) return true;
        const std::u32string_view word = t_.spelling(t_.tokens[i]);
        return word == U"年" || word == U"月" || word == U"日" || word == U"时" || word == U"号" ||
               word == U"晚" || word == U"月底" || word == U"年末";
    }

    bool begins_clause() const {
        if (first_ == 0) return true;
        const CjkToken& before = t_.tokens[first_ - 1];
        return before.kind == CjkToken::Kind::mark || before.kind == CjkToken::Kind::number ||
               before.is(cjk::quantity | cjk::media | cjk::apposed);
    }
    /// The object of a purchase, with an end, a number or a verb behind it.
    bool is_bought() const {
        if (first_ == 0 || !t_.has(first_ - 1, cjk::transitive)) return false;
        if (last_ >= t_.tokens.size()) return true;
        const CjkToken& next = t_.tokens[last_];
        if (next.mark == ',' && t_.chars[next.begin] == U'、') return false;
        return next.kind == CjkToken::Kind::mark || next.kind == CjkToken::Kind::number ||
               next.is(cjk::border);
    }
    bool is_location() const { return first_ > 0 && t_.has(first_ - 1, cjk::locative); }

    /// 中融信托32.98%股权, 微梦传媒的股权: what is bought and sold.
    double target() const {
        std::uint32_t i = behind_bracket(last_);
        while (i < limit(last_) &&
               (t_.tokens[i].kind == CjkToken::Kind::number || t_.is_mark(i, '%') || is_of(i))) {
            ++i;
        }
        if (i >= t_.tokens.size() || i == limit(last_)) return 0;
        const std::u32string_view word = t_.spelling(t_.tokens[i]);
        const bool shares =
            word == U"股权" || word == U"股份" || word == U"控股权" || word == U"控制权";
        return shares && (i > last_ || !t_.has(i, cjk::name_part)) ? 1 : 0;
    }
    bool is_of(std::uint32_t i) const { return t_.chars[t_.tokens[i].begin] == U'的'; }

    double object() const {
        if (first_ == 0) return 0;
        std::uint32_t i = first_ - 1;
        while (i > 0 && (t_.is_mark(i, '"') || t_.is_mark(i, '<') || t_.has(i, cjk::place))) --i;
        const CjkToken& token = t_.tokens[i];
        if (token.is(cjk::transitive)) {
            return !token.is(cjk::name_part) || is_trade_used_as_verb(t_, i) ? 1 : 0;
        }
        if (t_.spelling(token) == U"所持" || t_.spelling(token) == U"持有的") return 0.6;
        if (token.is(cjk::agent)) return deal_follows() ? 1 : 0.3;
        if (token.is(cjk::partner)) return deal_follows() ? 1 : deal_stands_before(i) ? 0.5 : 0.2;
        if (token.is(cjk::apposed)) return 0.6;
        if (token.mark == ',' && t_.chars[token.begin] == U'、') return deal_follows() ? 0.7 : 0.2;
        return 0;
    }
    bool deal_follows() const {
        for (std::uint32_t i = last_; i < limit(last_); ++i) {
            if (is_sentence_end(i)) return false;
            if (t_.has(i, cjk::deal_verb | cjk::deal_noun)) return true;
        }
        return false;
    }
    bool deal_stands_before(std::uint32_t i) const {
        for (const std::uint32_t stop = i - std::min(i, reach); i-- > stop;) {
            if (is_sentence_end(i)) return false;
            if (t_.has(i, cjk::deal_verb)) return true;
        }
        return false;
    }

    /// `(000875)`, `（600519.SH）`, `(行情603501,诊股)`.
    bool has_stock_number() const {
        if (!t_.is_mark(last_, '(')) return false;
        for (std::uint32_t i = last_ + 1; i < std::min(limit(last_), last_ + 5); ++i) {
            if (t_.is_mark(i, ')')) return false;
            const CjkToken& token = t_.tokens[i];
            if (token.kind == CjkToken::Kind::number && token.size() >= 5) return true;
        }
        return false;
    }
    /// `皖能电力：拟参与建设`: who a notice's headline is about.
    bool is_heading() const {
        if (!t_.is_mark(last_, ':')) return false;
        return first_ == 0 || t_.is_mark(first_ - 1, '\n');
    }

    const CjkText& t_;
    std::uint32_t first_, last_;
};

}  // namespace

CjkFrame read_chinese_frame(const CjkText& text, std::uint32_t first, std::uint32_t last) {
    return Frame(text, first, last).read();
}

}  // namespace entente
