#include "metadata/chinese_organisations.hpp"

#include "metadata/chinese_frames.hpp"
#include "metadata/chinese_tokens.hpp"
#include "metadata/chinese_words.hpp"

#include <algorithm>
#include <optional>

namespace entente {
namespace {

constexpr std::size_t max_name = 24, max_short_name = 9;

/// Tokens [first, last).
struct Span {
    std::uint32_t first = 0, last = 0;
};

/// What a stretch is made of, in characters.
struct Makeup {
    std::size_t unknown = 0, words = 0, parts = 0, places = 0, latin = 0, all = 0;
};

class Finder {
public:
    Finder(const CjkText& text, CjkMentions& out) : t_(text), out_(out) {}

    void run() {
        for (std::uint32_t i = 0; i < t_.tokens.size();) {
            note_title_mark(i);
            if (in_title_ || !is_material(i)) {
                ++i;
                continue;
            }
            std::uint32_t last = i + 1;
            while (last < t_.tokens.size() && !t_.tokens[last].parted) {
                const std::uint32_t next = behind_bracketed_place(last);
                if (next == last && !is_material(last)) break;
                last = next == last ? last + 1 : next;
            }
            part({i, last});
            i = last;
        }
    }

private:
    /// What an agreement is called is no party: 《中华人民共和国政府与..的协定》.
    void note_title_mark(std::uint32_t i) {
        const CjkToken& token = t_.tokens[i];
        if (token.mark == '<' && t_.chars[token.begin] == U'《') in_title_ = true;
        if (token.mark == '>' || token.mark == '\n') in_title_ = false;
    }
    bool is_material(std::uint32_t i) const {
        const CjkToken& token = t_.tokens[i];
        if (token.kind == CjkToken::Kind::mark) return token.mark == '&' || token.mark == '|';
        if (token.kind == CjkToken::Kind::number) return false;
        if (token.kind == CjkToken::Kind::latin) {
            const char32_t c = t_.chars[token.begin];
            return (c >= U'A' && c <= U'Z') || t_.tokens[i].size() > 3;
        }
        if (token.is(cjk::count)) return is_inside(i);
        if (token.is(cjk::name_part) && is_trade_used_as_verb(t_, i)) return false;
        return !token.is(cjk::border) || token.is(cjk::noun);
    }
    /// A count inside a name, whose ending is near: 中铁十二局, 上海第一医院.
    bool is_inside(std::uint32_t i) const {
        if (i == 0 || t_.tokens[i - 1].kind == CjkToken::Kind::mark || t_.has(i - 1, cjk::border)) {
            return false;
        }
        for (std::uint32_t k = i + 1; k < i + 4; ++k) {
            if (is_tail(k)) return true;
            if (t_.has(k, cjk::border)) return false;
        }
        return false;
    }
    /// 微软（中国）有限公司: behind the bracket at `i`; `i` if there is none.
    std::uint32_t behind_bracketed_place(std::uint32_t i) const {
        const bool bracketed = t_.is_mark(i, '(') && t_.is_mark(i + 2, ')');
        constexpr CjkClasses inside = cjk::place | cjk::name_part | cjk::organisation_tail;
        return bracketed && t_.has(i + 1, inside) ? i + 3 : i;
    }

    bool is_tail(std::uint32_t i) const {
        return t_.has(i, cjk::organisation_tail | cjk::government_tail);
    }

    void part(Span chunk) {
        for (std::uint32_t i = chunk.first; i < chunk.last; ++i) {
            if (t_.has(i, cjk::media)) return;
        }
        std::uint32_t begin = chunk.first;
        for (std::uint32_t i = chunk.first; i < chunk.last; ++i) {
            if (!is_tail(i) || goes_on(i, chunk.last)) continue;
            take_full({begin, i + 1});
            begin = i + 1;
        }
        if (begin < chunk.last) take_short({begin, chunk.last});
    }
    /// 大学附属医院, 集团有限公司, 股份有限公司广东分公司: the ending is inside a longer name.
    bool goes_on(std::uint32_t i, std::uint32_t last) const {
        if (i + 1 >= last) return false;
        if (is_tail(i + 1)) return true;
        const std::u32string_view rest = t_.spelling(i + 1, last);
        if (rest.starts_with(U"附属") || t_.is_mark(i + 1, '(')) return true;
        const std::u32string_view end = t_.spelling(t_.tokens[last - 1]);
        if (end == U"分公司" || end == U"分行" || end == U"支行") return true;
        const std::u32string_view here = t_.spelling(t_.tokens[i]);
        const bool open = here == U"集团" || here == U"大学" || here == U"银行";
        return open && is_tail(last - 1) && rest.size() <= 14;
    }

    Makeup makeup(Span span) const {
        Makeup m;
        for (std::uint32_t i = span.first; i < span.last; ++i) {
            const CjkToken& token = t_.tokens[i];
            m.all += token.size();
            if (token.kind == CjkToken::Kind::latin) m.latin += token.size();
            if (token.is(cjk::place)) {
                m.places += token.size();
            } else if (token.is(cjk::name_part)) {
                m.parts += token.size();
            } else if (token.kind == CjkToken::Kind::unknown) {
                m.unknown += token.size();
            } else if (token.kind == CjkToken::Kind::word) {
                m.words += token.size();
            }
        }
        return m;
    }

    PartyKind kind_of(Span span) const {
        const bool government = t_.has(span.last - 1, cjk::government_tail | cjk::place_tail) ||
                                (span.last - span.first == 1 && t_.has(span.first, cjk::place));
        return government ? PartyKind::government : PartyKind::organisation;
    }

    void take_full(Span span) {
        while (span.last - span.first > 1 && t_.has(span.first, cjk::noun)) ++span.first;
        const std::uint32_t begin = behind_verb(span);
        if (begin > span.first + 1) take_short({span.first, begin - 1});
        span.first = begin;
        while (span.last - span.first > 1 &&
               t_.tokens[span.last - 1].end - t_.tokens[span.first].begin > max_name) {
            ++span.first;
        }
        const std::size_t tail = t_.tokens[span.last - 1].size();
        const std::size_t size = t_.tokens[span.last - 1].end - t_.tokens[span.first].begin;
        const bool whole = tail > 2 && t_.has(span.last - 1, cjk::government_tail);
        const bool ministry = whole && t_.spelling(t_.tokens[span.last - 1]).ends_with(U"部");
        if (size < tail + 2 && !ministry) return;
        if (tail <= 2 && !whole && is_common(span)) return;
        // 公司法, 集团化: words that go on.
        const std::uint32_t next = span.last;
        if (next < t_.tokens.size() && t_.tokens[next].size() == 1 &&
            (t_.chars[t_.tokens[next].begin] == U'法' ||
             t_.chars[t_.tokens[next].begin] == U'化')) {
            return;
        }
        add(span, 1.0, "suffix");
    }
    /// 微梦传媒发挥中国银行..: a common word before a place is no part of the name behind it.
    std::uint32_t behind_verb(Span span) const {
        for (std::uint32_t i = span.last - 1; i > span.first; --i) {
            if (t_.has(i, cjk::place) && is_plain(i - 1)) return i;
        }
        return span.first;
    }
    /// 证券公司, 四家医院, 股份制银行: words and a short ending name a sort of thing.
    bool is_common(Span span) const {
        const Span body{span.first, span.last - 1};
        const Makeup m = makeup(body);
        const char32_t first = t_.folded[t_.tokens[span.first].begin];
        const bool counted =
            std::u32string_view(U"一二三四五六七八九十两多几每各某该本").find(first) !=
            std::u32string_view::npos;
        const std::u32string_view tail = t_.spelling(t_.tokens[span.last - 1]);
        if (tail == U"局")
            return m.places == 0 && m.unknown < 2 && !t_.has(span.first, cjk::place_tail);
        const bool broad = tail == U"公司" || tail == U"银行" || tail == U"政府" ||
                           tail == U"集团" || tail == U"实验室" || tail == U"研究中心" ||
                           tail == U"委员会";
        if (counted) return true;
        if (tail == U"公司" && m.unknown + m.latin > 0 && m.places == 0) return m.words > 2;
        const bool plain = m.unknown + m.latin + m.places == 0;
        return broad && plain && (tail == U"公司" || body.last - body.first < 2);
    }

    /// A stretch without an ending; common nouns part it.
    void take_short(Span span) {
        std::uint32_t begin = span.first;
        for (std::uint32_t i = span.first; i <= span.last; ++i) {
            if (i < span.last && !t_.has(i, cjk::noun)) continue;
            if (i > begin) take_stretch({begin, i});
            begin = i + 1;
        }
    }
    void take_stretch(Span span) {
        for (std::uint32_t i = span.first; i < span.last; ++i) {
            if (t_.tokens[i].kind == CjkToken::Kind::mark) return;
        }
        std::uint32_t part = span.last;
        while (part > span.first && !t_.has(part - 1, cjk::name_part)) --part;
        if (part == span.last && part > span.first + 1) {
            take_trade(span);
        } else if (t_.has(span.last - 1, cjk::place_tail) && span.last - span.first > 1) {
            add(span, 0.5, "place");
        } else {
            take_bare(span);
        }
    }
    bool is_plain(std::uint32_t i) const {
        return t_.tokens[i].kind == CjkToken::Kind::word && !t_.tokens[i].in_table;
    }
    bool begins_clause(std::uint32_t i) const {
        return i == 0 || t_.tokens[i - 1].kind == CjkToken::Kind::mark;
    }
    /// Characters nobody knows and a trade behind them; common words before them are cut off.
    void take_trade(Span span) {
        for (std::uint32_t i = span.last; i-- > span.first + 1;) {
            const bool unknown = t_.tokens[i].kind == CjkToken::Kind::unknown;
            if (unknown &&
                (is_plain(i - 1) ||
                 (t_.has(i - 1, cjk::name_part) && t_.tokens[i - 1].size() > 1)) &&
                makeup({i, span.last}).unknown >= 2) {
                span.first = i;
                break;
            }
        }
        while (span.last - span.first > 2 && t_.spelling(t_.tokens[span.first]) == U"股份")
            ++span.first;
        const Makeup m = makeup(span);
        if (m.all > max_short_name) return;
        const bool odd = m.unknown + m.latin >= 2 || (m.unknown == 1 && m.places + m.parts > 2);
        if (odd) return add(span, m.words == 0 ? 0.8 : 0.5, "trade");
        const bool plain = t_.has(span.last - 1, cjk::generic) && m.places == 0;
        if (m.words + m.places >= 2 && m.words <= 4 && !plain) add(span, 0.3, "word");
    }
    void take_bare(Span span) {
        const std::uint32_t last = span.last;
        while (span.last - span.first > 1 && is_loose(span.last - 1) &&
               !t_.has(span.last - 2, cjk::place)) {
            --span.last;
        }
        while (span.last - span.first > 1 && is_loose(span.first) && !begins_clause(span.first)) {
            ++span.first;
        }
        const Makeup m = makeup(span);
        if (m.all < 2 || m.all > max_short_name + m.latin) return;
        if (span.last - span.first == 1 && t_.has(span.first, cjk::place)) {
            return add(span, 0.1, "state");
        }
        // 产教融合: what is left of a longer stretch is seldom a name.
        const double whole = span.last == last ? 0 : -0.5;
        if (m.latin == m.all) return add(span, m.latin >= 4 ? 0.4 : 0.1, "frame");
        if (m.unknown + m.latin >= 3) return add(span, whole + (m.words <= 2 ? 0.4 : 0.1), "frame");
        if (m.unknown == 2) return add(span, whole + (m.words <= 2 ? 0.4 : 0.1), "pair");
        if (m.unknown == 0 && m.places > 0 && m.words > 0 && m.all <= 6) add(span, 0.3, "word");
    }
    bool is_loose(std::uint32_t i) const { return is_plain(i) || t_.has(i, cjk::name_part); }

    void add(Span span, double sure, std::string_view rule) {
        if (is_dateline(span.last) || is_location(span.first)) return;
        const CjkFrame frame = read_chinese_frame(t_, span.first, span.last);
        CjkMention mention;
        mention.begin = t_.tokens[span.first].begin;
        mention.end = t_.tokens[span.last - 1].end;
        mention.sentence = t_.tokens[span.first].sentence;
        mention.kind = kind_of(span);
        mention.sure = std::max(sure, frame.certifies);
        mention.acts = frame.acts;
        mention.rule = rule;
        mention.watchdog = t_.has(span.last - 1, cjk::watchdog);
        // What may be a common word is a name only in a frame that common words seldom stand in.
        if (rule == "word" || (rule == "pair" && !is_partner(span.first)))
            mention.acts = frame.firm;
        const bool headed = rule != "suffix" && rule != "trade" && span.first > 0 &&
                            t_.chars[t_.tokens[span.first - 1].begin] == U'的';
        if (headed) mention.acts = 0;
        if (frame.certifies > sure) mention.rule = "code";
        out_.organisations.push_back(mention);
        define(mention, span.last);
    }

    bool is_location(std::uint32_t first) const {
        return first > 0 && t_.has(first - 1, cjk::locative);
    }
    bool is_partner(std::uint32_t first) const {
        return first > 0 && t_.has(first - 1, cjk::partner);
    }
    /// 财闻社10月30日讯: who reports.
    bool is_dateline(std::uint32_t i) const {
        bool day = false;
        for (const std::uint32_t end = i + 8; i < end && i < t_.tokens.size(); ++i) {
            const char32_t c =
                t_.chars[std::min<std::size_t>(t_.tokens[i].begin, t_.chars.size() - 1)];
            if (day && (c == U'讯' || c == U'电' || c == U'訊' || c == U'電')) return true;
            if (t_.tokens[i].kind != CjkToken::Kind::number && !t_.has(i, cjk::quantity))
                return false;
            day = true;
        }
        return false;
    }

    /// `（以下简称“X”）`, `（“X”）` right behind a name.
    void define(const CjkMention& full, std::uint32_t i) {
        if (!t_.is_mark(i, '(')) return;
        const auto limit =
            static_cast<std::uint32_t>(std::min<std::size_t>(i + 14, t_.tokens.size()));
        bool defines = false;
        for (++i; i < limit && !t_.is_mark(i, ')'); ++i) {
            if (t_.has(i, cjk::definition)) defines = true;
            if (t_.is_mark(i, '"') || t_.is_mark(i, '<')) defines = true;
            if (!defines || !is_material(i)) continue;
            std::uint32_t last = i + 1;
            while (last < t_.tokens.size() && is_material(last)) ++last;
            const std::u32string brief(t_.spelling(i, last));
            if (brief.size() >= 2 && !(last - i == 1 && is_tail(i))) {
                out_.definitions.push_back(
                    {t_.chars.substr(full.begin, full.end - full.begin), brief});
            }
            return;
        }
    }

    const CjkText& t_;
    CjkMentions& out_;
    bool in_title_ = false;
};

}  // namespace

void find_chinese_organisations(const CjkText& text, CjkMentions& mentions) {
    Finder(text, mentions).run();
}

}  // namespace entente
