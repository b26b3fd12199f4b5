#include "metadata/japanese_frames.hpp"

#include <algorithm>

namespace entente {
namespace {

/// How far the verb, which ends the sentence, may be from a name; a guess.
constexpr std::uint32_t reach = 60;

class Frame {
public:
    Frame(const CjkText& text, std::uint32_t first, std::uint32_t last)
        : t_(text), first_(first), last_(last) {}

    CjkFrame read() const {
        CjkFrame frame;
        std::uint32_t i = behind_bracket(last_);
        i = behind_brackets_of_quote(i);
        const std::u32string_view particle = word(i);
        if (particle == U"は" || particle == U"が") {
            frame.acts = deal_follows(i) ? 1 : 0.5;
            frame.firm = deal_follows(i) ? 1 : 0;
        } else if (particle == U"と" || particle == U"や" || particle == U"との") {
            frame.acts = frame.firm = deal_follows(i) || deal_stands_before() ? 1 : 0.2;
        } else if (particle == U"を") {
            frame.acts = frame.firm = is_done_to(i) ? 1 : 0;
        } else if (particle == U"に" || particle == U"から" || particle == U"へ") {
            frame.acts = frame.firm = deal_follows(i) && deal(i) <= i + 4 ? 1 : 0;
        } else if (particle == U"の" && sells_shares(i + 1)) {
            frame.acts = frame.firm = 1;
        } else if (t_.is_mark(i, ',') && begins_line()) {
            frame.acts = frame.firm = deal_follows(i) ? 1 : 0;  // a headline's subject
        } else if (t_.is_mark(i, ',')) {
            frame.acts = deal_follows(i) ? 0.7 : 0.2;
        }
        return frame;
    }

private:
    std::u32string_view word(std::uint32_t i) const {
        return i < t_.tokens.size() ? t_.spelling(t_.tokens[i]) : std::u32string_view();
    }
    std::uint32_t limit(std::uint32_t from) const {
        return static_cast<std::uint32_t>(std::min<std::size_t>(from + reach, t_.tokens.size()));
    }
    bool begins_line() const { return first_ == 0 || t_.is_mark(first_ - 1, '\n'); }
    bool is_sentence_end(std::uint32_t i) const {
        const char mark = t_.tokens[i].mark;
        return mark == '.' || mark == '\n' || mark == '!' || mark == '?';
    }
    std::uint32_t behind_bracket(std::uint32_t i) const {
        if (!t_.is_mark(i, '(')) return i;
        for (std::uint32_t k = i + 1; k < limit(i); ++k) {
            if (t_.is_mark(k, ')')) return k + 1;
            if (is_sentence_end(k)) return i;
        }
        return i;
    }
    /// 「緑源貿易」と
    std::uint32_t behind_brackets_of_quote(std::uint32_t i) const {
        return t_.is_mark(i, '>') || t_.is_mark(i, '"') ? i + 1 : i;
    }

    /// The token of the deal that follows; the sentence's end if there is none.
    std::uint32_t deal(std::uint32_t i) const {
        for (const std::uint32_t end = limit(i); i < end; ++i) {
            if (t_.has(i, cjk::deal_verb)) return i;
            if (is_sentence_end(i)) break;
        }
        return i;
    }
    bool is_done_to(std::uint32_t i) const {
        const std::uint32_t at = deal(i);
        return at < i + 10 && t_.has(at, cjk::transitive);
    }
    bool deal_follows(std::uint32_t i) const { return t_.has(deal(i), cjk::deal_verb); }
    bool deal_stands_before() const {
        const std::uint32_t stop = first_ - std::min(first_, 20u);
        for (std::uint32_t i = first_; i-- > stop;) {
            if (is_sentence_end(i)) return false;
            if (t_.has(i, cjk::deal_verb)) return true;
        }
        return false;
    }
    bool sells_shares(std::uint32_t i) const {
        const std::u32string_view sold = word(i);
        return sold == U"株式" || sold == U"過半" || sold == U"全株式" || sold == U"買収" ||
               sold == U"第三者割当増資" || sold == U"事業";
    }

    const CjkText& t_;
    std::uint32_t first_, last_;
};

}  // namespace

CjkFrame read_japanese_frame(const CjkText& text, std::uint32_t first, std::uint32_t last) {
    return Frame(text, first, last).read();
}

}  // namespace entente
