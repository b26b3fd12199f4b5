#include "metadata/japanese_names.hpp"

#include "metadata/cjk_choice.hpp"
#include "metadata/cjk_mentions.hpp"
#include "metadata/japanese_frames.hpp"
#include "metadata/japanese_words.hpp"

#include <algorithm>

namespace entente {
namespace {

constexpr std::size_t max_name = 24;

/// Tokens [first, last).
struct Span {
    std::uint32_t first = 0, last = 0;
    bool empty() const { return first >= last; }
};

class Finder {
public:
    Finder(const CjkText& text, CjkMentions& out) : t_(text), out_(out) {}

    void run() {
        for (std::uint32_t i = 0; i < t_.tokens.size();) {
            if (t_.has(i, cjk::office)) find_person_behind(i);
            if (!is_material(i)) {
                ++i;
                continue;
            }
            std::uint32_t last = i + 1;
            while (last < t_.tokens.size() && is_material(last)) ++last;
            take_stretch({i, last});
            i = last;
        }
    }

private:
    bool is_material(std::uint32_t i) const {
        const CjkToken& token = t_.tokens[i];
        if (token.kind == CjkToken::Kind::number) return false;
        if (token.kind == CjkToken::Kind::mark) return is_dot_in_name(i) || token.mark == '&';
        if (token.is(cjk::border)) return token.is(cjk::noun);
        if (token.kind == CjkToken::Kind::latin) return t_.chars[token.begin] < U'a';
        if (!is_hiragana(t_.chars[token.end - 1])) return true;
        // みなと銀行: a word in hiragana only right before an ending.
        const bool ending =
            t_.has(i + 1, cjk::organisation_tail | cjk::government_tail | cjk::name_part);
        return token.size() >= 2 && !token.in_table && ending && is_hiragana(t_.chars[token.begin]);
    }
    bool is_dot_in_name(std::uint32_t i) const {
        return t_.is_mark(i, '|') && i > 0 && i + 1 < t_.tokens.size() && ends_in_katakana(i - 1) &&
               is_katakana(t_.chars[t_.tokens[i + 1].begin]);
    }
    bool ends_in_katakana(std::uint32_t i) const {
        const CjkToken& token = t_.tokens[i];
        return token.size() > 0 && is_katakana(t_.chars[token.end - 1]);
    }
    bool is_tail(std::uint32_t i) const {
        return t_.has(i, cjk::organisation_tail | cjk::government_tail);
    }
    std::size_t size(Span span) const {
        return span.empty() ? 0 : t_.tokens[span.last - 1].end - t_.tokens[span.first].begin;
    }

    /// A person if an office or an honorific follows, else organisations.
    void take_stretch(Span span) {
        if (t_.has(span.last, cjk::office) && take_person(span)) return;
        while (!span.empty() && t_.has(span.first, cjk::noun) && !is_tail(span.first + 1))
            ++span.first;
        std::uint32_t begin = span.first;
        for (std::uint32_t i = span.first; i < span.last; ++i) {
            const bool form = t_.has(i, cjk::definition) && i > begin;
            if (!form && (!is_tail(i) || goes_on(i, span.last))) continue;
            take_full({begin, i + 1});
            begin = i + 1;
        }
        if (begin < span.last) take_short({begin, span.last});
    }
    /// 大学病院, 市教育委員会: the ending is inside a longer name.
    bool goes_on(std::uint32_t i, std::uint32_t last) const {
        if (i + 1 >= last) return false;
        if (t_.has(i, cjk::government_tail) && is_tail(last - 1)) return true;
        return is_tail(i + 1) || t_.has(i + 1, cjk::name_part | cjk::definition);
    }

    void take_full(Span span) {
        const std::size_t tail = t_.tokens[span.last - 1].size();
        const std::size_t all = size(span);
        if (all > max_name || all < tail + 1) {
            if (all > max_name || tail < 3) return;  // 外務省 by itself
        }
        if (all < 3 || is_common({span.first, span.last - 1})) {
            if (!t_.has(span.last - 1, cjk::government_tail) || tail < 3) return;
        }
        const bool place = t_.has(span.last - 1, cjk::government_tail) && tail == 1;
        add(span, place ? 0.5 : 0.9, place ? "place" : "suffix");
    }
    /// Made of common nouns alone: 総合病院, 地元銀行.
    bool is_common(Span span) const {
        for (std::uint32_t i = span.first; i < span.last; ++i) {
            if (!t_.has(i, cjk::noun)) return false;
        }
        return !span.empty();
    }

    /// 株式会社 before the name, a trade at its end, or letters that only the frame makes a name.
    void take_short(Span span) {
        for (std::uint32_t i = span.first; i < span.last; ++i) {
            if (t_.has(i, cjk::definition)) {
                if (size({i + 1, span.last}) >= 2) add({i, span.last}, 1.0, "suffix");
                return;
            }
        }
        while (!span.empty() && t_.has(span.last - 1, cjk::noun)) --span.last;
        for (std::uint32_t i = span.last; i-- > span.first;) {
            if (t_.has(i, cjk::noun)) span.first = std::max(span.first, i + 1);
        }
        if (size(span) < 2 || size(span) > 18) return;
        if (t_.has(span.last - 1, cjk::name_part) && span.last - span.first > 1) {
            return add(span, 0.8, "trade");
        }
        if (span.last - span.first == 1 && t_.has(span.first, cjk::place)) {
            return add(span, 0.1, "state");
        }
        if (size(span) >= 3 && is_odd(span)) add(span, 0.2, "frame");
    }
    /// Katakana, Latin letters or a character that the dictionary does not join.
    bool is_odd(Span span) const {
        if (std::ranges::any_of(t_.spelling(span.first, span.last), is_katakana)) return true;
        for (std::uint32_t i = span.first; i < span.last; ++i) {
            if (t_.tokens[i].kind != CjkToken::Kind::word) return true;
        }
        return false;
    }

    void add(Span span, double sure, std::string_view rule) {
        const CjkFrame frame = read_japanese_frame(t_, span.first, span.last);
        CjkMention mention;
        mention.begin = t_.tokens[span.first].begin;
        mention.end = t_.tokens[span.last - 1].end;
        mention.sentence = t_.tokens[span.first].sentence;
        const bool government = t_.has(span.last - 1, cjk::government_tail | cjk::place);
        mention.kind = government ? PartyKind::government : PartyKind::organisation;
        mention.sure = std::max(sure, frame.certifies);
        mention.acts = rule == "frame" ? frame.firm : frame.acts;
        mention.rule = rule;
        out_.organisations.push_back(mention);
    }

    void add_person(std::uint32_t begin, std::uint32_t end, std::uint32_t sentence) {
        CjkMention mention;
        mention.begin = begin;
        mention.end = end;
        mention.sentence = sentence;
        mention.kind = PartyKind::person;
        mention.sure = mention.acts = 1;
        mention.rule = "office";
        out_.persons.push_back(mention);
    }
    static bool is_kanji(char32_t c) { return c >= 0x3400 && !is_katakana(c); }

    /// 高橋健一社長, ペドロ・アルバレス氏. False where the stretch is an organisation:
    /// 北海銀行頭取.
    bool take_person(Span span) {
        // What a minister is for: 中野洋子経済産業副大臣.
        while (span.last - span.first > 1 && t_.has(span.last - 1, cjk::noun | cjk::name_part)) {
            --span.last;
        }
        if (t_.is_mark(span.last - 1, '|')) --span.last;
        if (has_dot(span)) return take_foreign(span);
        // What stands before the name ends in a tail: 浜崎市小野寺茂市長.
        std::uint32_t first = span.last;
        while (first > span.first && !is_tail(first - 1) &&
               !t_.has(first - 1, cjk::name_part | cjk::noun | cjk::place | cjk::definition)) {
            --first;
        }
        const Span name{first, span.last};
        if (!is_personal(name)) return false;
        add_person(t_.tokens[first].begin, t_.tokens[span.last - 1].end, t_.tokens[first].sentence);
        if (first > span.first) take_stretch({span.first, first});
        return true;
    }
    bool is_personal(Span name) const {
        if (size(name) < 3 || size(name) > 5) return false;
        const auto letters = t_.spelling(name.first, name.last);
        return is_kanji(letters.front()) && std::ranges::none_of(letters, is_katakana);
    }
    bool has_dot(Span span) const {
        for (std::uint32_t i = span.first; i < span.last; ++i) {
            if (t_.is_mark(i, '|')) return true;
        }
        return false;
    }
    /// ペドロ・アルバレス・タルシア共和国大統領: the last part is the state's name.
    bool take_foreign(Span span) {
        std::uint32_t last = span.last;
        if (is_tail(last - 1)) {
            while (last > span.first && !t_.is_mark(last - 1, '|')) --last;
            if (last > span.first) --last;
            take_full({last + 1, span.last});
        }
        if (!has_dot({span.first, last})) return true;
        add_person(t_.tokens[span.first].begin, t_.tokens[last - 1].end,
                   t_.tokens[span.first].sentence);
        return true;
    }

    /// 社長：西村博, 代表取締役 藤井 真理 where no particle stands between.
    void find_person_behind(std::uint32_t office) {
        std::uint32_t i = office + 1;
        if (t_.is_mark(i, ':') || t_.is_mark(i, ',')) ++i;
        std::uint32_t last = i;
        while (last < t_.tokens.size() && last - i < 5 && is_material(last)) ++last;
        if (last == i || t_.has(last, cjk::office) || size({i, last}) < 2) return;
        for (std::uint32_t k = i; k < last; ++k) {
            if (t_.has(k, cjk::noun | cjk::name_part | cjk::place) || is_tail(k)) return;
        }
        const bool hiragana = t_.is_mark(office + 1, ':') && last < t_.tokens.size() &&
                              is_hiragana(t_.chars[t_.tokens[last].begin]) && last + 1 - i < 4;
        if (hiragana) ++last;  // 秋元さくら
        const bool ends = last >= t_.tokens.size() || t_.tokens[last].kind == CjkToken::Kind::mark;
        if (ends && is_personal({i, last}))
            add_person(t_.tokens[i].begin, t_.tokens[last - 1].end, t_.tokens[i].sentence);
    }

    const CjkText& t_;
    CjkMentions& out_;
};

std::u32string_view as_it_is(std::u32string_view name) { return name; }

}  // namespace

bool is_japanese(const Reading& reading) {
    const CjkShares shares = measure_cjk(reading);
    const std::size_t both = shares.ideographs + shares.kana;
    return both > shares.other && shares.kana * 8 > both;
}

PartyFindings find_japanese_parties(const Reading& reading, std::string_view title) {
    const CjkText text = read_cjk(reading, japanese_words());
    CjkMentions mentions;
    Finder(text, mentions).run();
    return choose_cjk_parties(text, mentions, {without_japanese_legal_form, as_it_is}, title);
}

}  // namespace entente
