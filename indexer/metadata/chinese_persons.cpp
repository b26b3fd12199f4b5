#include "metadata/chinese_persons.hpp"

#include "metadata/chinese_words.hpp"

#include <algorithm>
#include <array>

namespace entente {
namespace {

/// Words that begin with a surname and are none.
constexpr std::array<std::u32string_view, 14> no_persons{
    U"方面", U"高管", U"双方", U"金融", U"管理", U"施工", U"方案",
    U"安全", U"成员", U"高层", U"和平", U"时间", U"万元", U"应该"};

class Finder {
public:
    Finder(const CjkText& text, CjkMentions& out) : t_(text), out_(out) {}

    void run() {
        for (std::uint32_t i = 0; i < t_.tokens.size(); ++i) {
            const CjkToken& token = t_.tokens[i];
            if (token.is(cjk::bystander)) {
                bystanders(i);
            } else if (token.is(cjk::office)) {
                behind_office(i);
            } else if (token.mark == '|') {
                around_dot(i);
            } else if (begins_clause(i) || token.kind == CjkToken::Kind::latin) {
                speaker(i);
            }
        }
    }

private:
    bool begins_clause(std::uint32_t i) const {
        const CjkToken& token = t_.tokens[i];
        if (token.kind == CjkToken::Kind::mark || token.kind == CjkToken::Kind::number)
            return false;
        return i == 0 || t_.tokens[i - 1].kind == CjkToken::Kind::mark ||
               t_.has(i - 1, cjk::partner | cjk::definition) || t_.has(i - 1, cjk::adverb);
    }

    void add(std::uint32_t begin, std::uint32_t end, double acts, std::string_view rule) {
        CjkMention mention;
        mention.begin = begin;
        mention.end = end;
        mention.sentence = t_.tokens[t_.token_at[begin]].sentence;
        mention.kind = PartyKind::person;
        mention.sure = 1;
        mention.acts = acts;
        mention.rule = rule;
        out_.persons.push_back(mention);
    }

    bool is_character(std::uint32_t at) const {
        if (at >= t_.chars.size()) return false;
        const CjkToken& token = t_.tokens[t_.token_at[at]];
        return token.kind == CjkToken::Kind::unknown || token.kind == CjkToken::Kind::word;
    }
    std::uint32_t limit_of_run(std::uint32_t at, std::uint32_t most) const {
        std::uint32_t end = at;
        while (end < at + most && is_character(end) && (end == at || joined(end))) ++end;
        return end;
    }
    bool joined(std::uint32_t at) const { return t_.offsets[at] <= t_.offsets[at - 1] + 4; }

    /// The characters from `begin` that make a surname and a given name; 0: none.
    /// Requires what stands behind to be of `behind`, or, if `open`, the end of the run.
    std::uint32_t name_size(std::uint32_t begin, CjkClasses behind, bool open,
                            Surnames which = Surnames::frequent) const {
        if (!is_character(begin)) return 0;
        const std::u32string_view rest = std::u32string_view(t_.folded).substr(begin, 6);
        const auto surname = static_cast<std::uint32_t>(surname_size(rest, which));
        if (surname == 0) return 0;
        const std::uint32_t run = limit_of_run(begin, surname + 3) - begin;
        for (const std::uint32_t size : {surname + 2, surname + 1}) {
            if (size > run || is_common(rest.substr(0, size))) continue;
            if (ends_name(begin + size, behind, open)) return size;
        }
        return 0;
    }
    static bool is_common(std::u32string_view word) {
        return std::ranges::any_of(no_persons, [&](auto no) { return word.starts_with(no); });
    }
    bool ends_name(std::uint32_t at, CjkClasses behind, bool open) const {
        if (at >= t_.chars.size()) return open;
        const std::uint32_t i = t_.token_at[at];
        const CjkToken& token = t_.tokens[i];
        if (token.mark == '|') return false;
        if (token.kind == CjkToken::Kind::mark || token.kind == CjkToken::Kind::number) return open;
        if (token.kind == CjkToken::Kind::latin) return open;
        // A verb that the name's last characters were joined with: look at the verb itself.
        if (token.begin == at) return token.is(behind);
        if (token.in_table) return false;
        const auto& words = chinese_words().words;
        for (const std::size_t size : {3u, 2u, 1u}) {
            const auto word = std::u32string_view(t_.folded).substr(at, size);
            const auto found = words.find(word);
            if (found != words.end() && (found->second & behind) != 0 && at + size <= token.end) {
                return true;
            }
        }
        return false;
    }

    /// 董事长郑立群, 市长赵明远、副市长孙静.
    void behind_office(std::uint32_t i) {
        std::uint32_t at = t_.tokens[i].end;
        if (i + 1 < t_.tokens.size() && t_.tokens[i + 1].kind == CjkToken::Kind::latin) {
            return latin_name(i + 1, 1.0);
        }
        if (t_.is_mark(i + 1, ':')) ++at;
        constexpr CjkClasses behind = cjk::speech | cjk::deed | cjk::office | cjk::deal_verb |
                                      cjk::partner | cjk::adverb | cjk::agent | cjk::statement;
        const std::uint32_t size = name_size(at, behind, true, Surnames::all);
        if (size == 0) return lone_name(at);
        add(at, at + size, 1.0, "office");
        list(at + size, behind);
    }
    /// 股东邹凯、钟雨荷签署: what one office stands before.
    void list(std::uint32_t at, CjkClasses behind) {
        for (int more = 0; more < 5 && at < t_.chars.size(); ++more) {
            const std::uint32_t comma = t_.token_at[at];
            if (!t_.is_mark(comma, ',') || t_.chars[t_.tokens[comma].begin] != U'、') return;
            const std::uint32_t begin = t_.tokens[comma].end;
            const std::uint32_t size = name_size(begin, behind, true);
            if (size == 0) return;
            add(begin, begin + size, 1.0, "office");
            at = begin + size;
        }
    }
    /// No verb that the table knows follows: three characters that the dictionary does not join.
    void lone_name(std::uint32_t at) {
        if (!is_character(at) || surname_size(std::u32string_view(t_.folded).substr(at, 2)) == 0)
            return;
        const std::uint32_t i = t_.token_at[at];
        if (t_.tokens[i].begin != at || t_.tokens[i].size() > 1) return;
        for (std::uint32_t k = i; k < i + 3; ++k) {
            if (k >= t_.tokens.size() || t_.tokens[k].kind != CjkToken::Kind::unknown) return;
        }
        add(at, at + 3, 0.6, "office");
    }

    void speaker(std::uint32_t i) {
        const std::uint32_t begin = t_.tokens[i].begin;
        if (t_.tokens[i].kind == CjkToken::Kind::latin) {
            std::uint32_t last = i;
            while (last < t_.tokens.size() && t_.tokens[last].kind == CjkToken::Kind::latin) ++last;
            if (t_.has(last, cjk::speech) && last - i >= 2) latin_name(i, 1.0);
            return;
        }
        const std::uint32_t size = name_size(begin, cjk::speech, false);
        if (size == 0) return;
        // 高管表示: two characters that the dictionary knows as one word are no name.
        const CjkToken& token = t_.tokens[i];
        if (token.size() == size && size == 2 && token.kind == CjkToken::Kind::word) return;
        add(begin, begin + size, 1.0, "speaker");
    }

    /// `CEO Satya Nadella`, `Alexandros Papaspyridis 认为`.
    void latin_name(std::uint32_t first, double acts) {
        std::uint32_t last = first;
        while (last < t_.tokens.size() && t_.tokens[last].kind == CjkToken::Kind::latin &&
               last - first < 4) {
            ++last;
        }
        if (last - first < 2) return;
        add(t_.tokens[first].begin, t_.tokens[last - 1].end, acts, "speaker");
    }

    /// 卡洛斯·门德斯: from the office or mark before to the verb or mark behind.
    void around_dot(std::uint32_t dot) {
        if (dot == 0 || dot + 1 >= t_.tokens.size()) return;
        std::uint32_t first = dot, last = dot + 1;
        while (first > 0 && dot - first < 6 && is_sound(first - 1)) --first;
        while (last < t_.tokens.size() && last - dot < 7 && is_sound(last)) ++last;
        if (first == dot || last == dot + 1 || t_.is_mark(last, '|')) return;
        if (t_.is_mark(first == 0 ? 0 : first - 1, '|')) {
            --first;
            while (first > 0 && dot - first < 10 && is_sound(first - 1)) --first;
        }
        const std::uint32_t begin = t_.tokens[first].begin, end = t_.tokens[last - 1].end;
        if (end - begin < 4 || end - begin > 18) return;
        const bool spoken = first > 0 && t_.has(first - 1, cjk::office);
        const bool speaks = t_.has(last, cjk::speech | cjk::deed | cjk::deal_verb | cjk::partner);
        add(begin, end, spoken || speaks ? 1.0 : 0.5, "foreign-name");
    }
    bool is_sound(std::uint32_t i) const {
        const CjkToken& token = t_.tokens[i];
        if (token.kind == CjkToken::Kind::unknown) return true;
        return token.kind == CjkToken::Kind::word &&
               !token.is(cjk::border | cjk::place | cjk::organisation_tail | cjk::government_tail);
    }

    /// 记者 何立峰 周晓舟, 编辑：陈默.
    void bystanders(std::uint32_t i) {
        std::uint32_t k = i + 1;
        for (int names = 0; names < 4 && k < t_.tokens.size(); ++names) {
            while (t_.is_mark(k, ':') || t_.is_mark(k, ',') || t_.is_mark(k, '/')) ++k;
            if (k >= t_.tokens.size() || !is_character(t_.tokens[k].begin)) return;
            const std::uint32_t begin = t_.tokens[k].begin;
            if (surname_size(std::u32string_view(t_.folded).substr(begin, 3)) == 0) return;
            for (std::uint32_t size = 2; size <= 4; ++size) {
                out_.bystanders.emplace_back(t_.chars.substr(begin, size));
            }
            while (k < t_.tokens.size() && t_.tokens[k].begin < begin + 3 &&
                   t_.tokens[k].kind != CjkToken::Kind::mark && !t_.has(k, cjk::border)) {
                ++k;
            }
        }
    }

    const CjkText& t_;
    CjkMentions& out_;
};

}  // namespace

void find_chinese_persons(const CjkText& text, CjkMentions& mentions) {
    Finder(text, mentions).run();
}

}  // namespace entente
