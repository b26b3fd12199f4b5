#include "metadata/cjk_text.hpp"

#include "article/letters.hpp"
#include "base/utf8.hpp"
#include "text/dictionary.hpp"

#include <algorithm>
#include <array>

namespace entente {
namespace {

/// Traditional characters of the words in the tables, each before its simplified form.
constexpr std::u32string_view simplified =
    U"與与簽签協协議议學学銀银團团書书館馆長长總总經经會会談谈訂订達达聯联業业購购資资報报記记"
    U"訪访問问見见門门國国區区縣县鄉乡鎮镇對对將将為为從从並并於于這这個个們们說说稱称認认"
    U"還还後后來来時时間间務务員员處处廳厅責责證证導导領领師师術术機机構构廠厂醫医連连環环"
    U"電电氣气車车產产與与開开發发實实際际參参劉刘張张陳陈趙赵楊杨黃黄吳吴孫孙馬马羅罗鄭郑"
    U"謝谢許许韓韩馮冯鄧邓蕭萧蔣蒋葉叶蘇苏呂吕盧卢鍾钟譚谭陸陆範范賈贾韋韦鄒邹閻闫龍龙"
    U"賀贺顧顾錢钱嚴严湯汤溫温龐庞顏颜莊庄聶聂魯鲁關关蘭兰強强則则雙双華华東东灣湾滙汇"
    U"匯汇動动網网錄录財财貿贸興兴爾尔萬万無无勞劳農农漁渔衛卫環环組组織织"
    U"兩两備备憶忆錄录獎奖導导創创獲获資资闢辟辦办圖图號号審审偉伟儀仪麗丽營营廣广競竞標标讓让遠远"
    U"邊边題题";

std::unordered_map<char32_t, char32_t> make_simplifier() {
    std::unordered_map<char32_t, char32_t> map;
    for (std::size_t i = 0; i + 1 < simplified.size(); i += 2) {
        map.emplace(simplified[i], simplified[i + 1]);
    }
    return map;
}

char32_t fold_ideograph(char32_t c) {
    static const auto map = make_simplifier();
    const auto found = map.find(c);
    return found == map.end() ? c : found->second;
}

constexpr std::size_t max_table_word = 8;
/// What may stick to a word in ICU's dictionary: 完成后.
constexpr std::u32string_view loose_endings = U"后前中时内上下者";

class Tokenizer {
public:
    Tokenizer(const Reading& reading, const CjkTable& table) : r_(reading), table_(table) {}

    CjkText run() {
        for (std::size_t i = 0; i < r_.words.size();) {
            const Word& word = r_.words[i];
            if (r_.kind(word) != LineKind::text && r_.kind(word) != LineKind::title) {
                ++i;
                continue;
            }
            if (word.gap == Gap::paragraph && !text_.tokens.empty()) break_paragraph();
            i = is_script(word) ? take_run(i) : take_word(i);
        }
        text_.offsets.push_back(static_cast<std::uint32_t>(r_.text.size()));
        text_.sentences = sentence_ + 1;
        return std::move(text_);
    }

private:
    bool is_script(const Word& word) const {
        if (word.shape == WordShape::ideographs) return true;
        return word.shape == WordShape::small && is_kana(code_point_at(r_.text, word.begin).value);
    }

    void push(std::uint32_t begin, CjkToken::Kind kind, CjkClasses classes, char mark = 0) {
        CjkToken token;
        token.begin = begin;
        token.end = static_cast<std::uint32_t>(text_.chars.size());
        token.classes = classes;
        token.sentence = sentence_;
        token.kind = kind;
        token.mark = mark;
        text_.token_at.resize(text_.chars.size(), static_cast<std::uint32_t>(text_.tokens.size()));
        text_.tokens.push_back(token);
    }
    void break_paragraph() {
        const auto at = static_cast<std::uint32_t>(text_.chars.size());
        push(at, CjkToken::Kind::mark, 0, '\n');
        ++sentence_;
    }

    void add_chars(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end;) {
            const CodePoint c = code_point_at(r_.text, i);
            text_.chars += c.value;
            text_.folded += table_.simplified ? fold_ideograph(c.value) : c.value;
            text_.offsets.push_back(static_cast<std::uint32_t>(i));
            i += c.size;
        }
    }

    bool follows_latin() const {
        return !text_.tokens.empty() && text_.tokens.back().kind == CjkToken::Kind::latin;
    }
    /// Between the words of a Latin name; belongs to no token.
    void add_blank(std::size_t offset) {
        text_.chars += U' ';
        text_.folded += U' ';
        text_.offsets.push_back(static_cast<std::uint32_t>(offset));
    }

    std::size_t take_word(std::size_t i) {
        const Word& word = r_.words[i];
        if (const std::size_t last = fraction_end(i); last > i + 1) return take_number(i, last);
        if (word.mark == 0 && word.gap == Gap::blank && follows_latin()) add_blank(word.begin);
        const auto begin = static_cast<std::uint32_t>(text_.chars.size());
        add_chars(word.begin, word.end);
        CjkToken::Kind kind = CjkToken::Kind::latin;
        if (word.mark != 0) kind = CjkToken::Kind::mark;
        if (word.shape == WordShape::number || word.shape == WordShape::link) {
            kind = CjkToken::Kind::number;
        }
        char mark = word.mark;
        if (mark == 1) mark = plain(text_.chars[begin]);
        push(begin, kind, look_up(begin, text_.chars.size() - begin), mark);
        if (mark == '.' || mark == '!' || mark == '?') ++sentence_;
        return i + 1;
    }
    /// 4.5, 1,200, 600519.SH: the full stop and the comma inside a number end nothing.
    std::size_t fraction_end(std::size_t i) const {
        std::size_t last = i + 1;
        if (r_.words[i].shape != WordShape::number) return last;
        while (last + 1 < r_.words.size() && (r_.is_mark(last, '.') || r_.is_mark(last, ',')) &&
               r_.words[last].gap == Gap::none && r_.words[last + 1].gap == Gap::none &&
               r_.words[last].end - r_.words[last].begin == 1 &&
               (r_.words[last + 1].shape == WordShape::number ||
                r_.words[last + 1].shape == WordShape::capitals)) {
            last += 2;
        }
        return last;
    }
    std::size_t take_number(std::size_t i, std::size_t last) {
        const auto begin = static_cast<std::uint32_t>(text_.chars.size());
        add_chars(r_.words[i].begin, r_.words[last - 1].end);
        push(begin, CjkToken::Kind::number, 0);
        return last;
    }
    static char plain(char32_t c) {
        if (c == U'《' || c == U'「' || c == U'『' || c == U'【' || c == U'〈') return '<';
        if (c == U'》' || c == U'」' || c == U'』' || c == U'】' || c == U'〉') return '>';
        if (c == U'！') return '!';
        if (c == U'？') return '?';
        if (c == U'、') return ',';
        if (c == U'・' || c == U'‧' || c == U'·') return '|';
        return 1;
    }

    /// Neighbouring words of Chinese characters and kana are one run of the dictionary's.
    std::size_t take_run(std::size_t i) {
        std::size_t last = i + 1;
        while (last < r_.words.size() && r_.words[last].gap == Gap::none &&
               is_script(r_.words[last])) {
            ++last;
        }
        const auto begin = static_cast<std::uint32_t>(text_.chars.size());
        const std::size_t from = r_.words[i].begin, to = r_.words[last - 1].end;
        add_chars(from, to);
        const std::size_t first = text_.tokens.size();
        part_run(begin, r_.text.substr(from, to - from));
        if (first < text_.tokens.size()) text_.tokens[first].parted = r_.words[i].gap == Gap::blank;
        return last;
    }

    void part_run(std::uint32_t begin, std::string_view run) {
        static const Dictionary dictionary;
        dictionary.split(run, pieces_);
        ends_.clear();
        for (const ByteSpan& piece : pieces_) {
            for (std::size_t i = piece.begin; i < piece.end;) {
                i += code_point_at(run, i).size;
                ends_.push_back(i >= piece.end);
            }
        }
        const std::u32string chars = text_.chars.substr(begin);
        for (std::size_t at = 0; at < chars.size();) at = next_token(begin, at, chars.size());
    }

    CjkClasses look_up(std::size_t at, std::size_t size) const {
        const auto found = table_.words.find(std::u32string_view(text_.folded).substr(at, size));
        return found == table_.words.end() ? 0 : found->second;
    }
    bool suits(std::uint32_t begin, std::size_t at, std::size_t size) const {
        if (ends_[at + size - 1] || size >= 3) return true;
        const bool piece_ends = at + size < ends_.size() && ends_[at + size];
        return size == 2 && piece_ends &&
               loose_endings.find(text_.folded[begin + at + size]) != loose_endings.npos;
    }

    /// 副总裁, 市立病院: an office or an ending and what stands before it, which the dictionary
    /// joins.
    CjkClasses class_of_ending(std::size_t at, std::size_t size) const {
        for (std::size_t n = size - 1; n >= 2; --n) {
            const CjkClasses classes = look_up(at + size - n, n);
            constexpr CjkClasses endings =
                cjk::office | cjk::bystander | cjk::organisation_tail | cjk::government_tail;
            if ((classes & endings) != 0) return classes;
        }
        return 0;
    }

    /// 将与: two function words that the dictionary joins; 和顺 behind a finished name: 厂和顺丰.
    bool is_loose_pair(std::size_t at) const {
        const CjkClasses first = look_up(at, 1), second = look_up(at + 1, 1);
        if ((first & cjk::border) != 0 && (second & cjk::border) != 0) return true;
        constexpr CjkClasses tails = cjk::organisation_tail | cjk::government_tail;
        return (first & cjk::partner) != 0 && !text_.tokens.empty() &&
               text_.tokens.back().is(tails) && text_.tokens.back().end == at;
    }

    std::size_t next_token(std::uint32_t begin, std::size_t at, std::size_t size) {
        std::size_t end = at + 1;
        while (!ends_[end - 1]) ++end;
        CjkToken::Kind kind = end - at > 1 ? CjkToken::Kind::word : CjkToken::Kind::unknown;
        CjkClasses classes = 0;
        bool known = false;
        for (std::size_t n = std::min(max_table_word, size - at); n > 0; --n) {
            const auto found =
                table_.words.find(std::u32string_view(text_.folded).substr(begin + at, n));
            if (found == table_.words.end() || !suits(begin, at, n)) continue;
            end = at + n, kind = CjkToken::Kind::word, classes = found->second, known = true;
            break;
        }
        if (!known && end - at > 2) classes = class_of_ending(begin + at, end - at);
        if (!known && end - at == 2 && is_loose_pair(begin + at)) {
            end = at + 1, kind = CjkToken::Kind::word, known = true;
            classes = look_up(begin + at, 1);
        }
        CjkToken token;
        token.begin = begin + static_cast<std::uint32_t>(at);
        token.end = begin + static_cast<std::uint32_t>(end);
        token.classes = classes;
        token.sentence = sentence_;
        token.kind = kind;
        token.in_table = known;
        if (text_.chars[token.begin] == U'・') token.kind = CjkToken::Kind::mark, token.mark = '|';
        text_.token_at.resize(token.end, static_cast<std::uint32_t>(text_.tokens.size()));
        text_.tokens.push_back(token);
        return end;
    }

    const Reading& r_;
    const CjkTable& table_;
    CjkText text_;
    std::uint32_t sentence_ = 0;
    std::vector<ByteSpan> pieces_;
    std::vector<bool> ends_;  ///< of a run's characters: whether the dictionary ends a word there
};

}  // namespace

CjkText read_cjk(const Reading& reading, const CjkTable& table) {
    return Tokenizer(reading, table).run();
}

CjkTable make_cjk_table(const std::vector<std::pair<CjkClasses, std::u32string_view>>& lists) {
    CjkTable table;
    for (auto [classes, words] : lists) {
        while (!words.empty()) {
            const std::size_t end = std::min(words.find(U' '), words.size());
            if (end > 0) table.words[words.substr(0, end)] |= classes;
            words.remove_prefix(std::min(end + 1, words.size()));
        }
    }
    return table;
}

bool is_kana(char32_t c) { return c >= 0x3041 && c <= 0x30FF && c != 0x30FB; }

CjkShares measure_cjk(const Reading& reading) {
    CjkShares shares;
    for (const Word& word : reading.words) {
        if (word.mark != 0) continue;
        const std::size_t bytes = word.end - word.begin;
        if (word.shape == WordShape::ideographs) {
            shares.ideographs += bytes;
        } else if (word.shape == WordShape::small &&
                   is_kana(code_point_at(reading.text, word.begin).value)) {
            shares.kana += bytes;
        } else {
            shares.other += bytes;
        }
    }
    return shares;
}

std::string to_utf8(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) append_utf8(out, c);
    return out;
}

std::u32string to_utf32(std::string_view text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = code_point_at(text, i);
        out += c.value;
        i += c.size;
    }
    return out;
}

}  // namespace entente
