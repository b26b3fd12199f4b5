#include "metadata/reading.hpp"

#include "article/letters.hpp"
#include "base/utf8.hpp"
#include "metadata/german_nouns.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace entente {
namespace {

enum class Sort : std::uint8_t { blank, letter, digit, ideograph, mark };

/// The value of a decimal digit: ASCII, full-width, Arabic-Indic, Persian, Devanagari; -1: none.
int digit_value(char32_t c) {
    if (is_ascii_digit(c)) return static_cast<int>(c - U'0');
    if (c < 0x660) return -1;
    for (const char32_t zero : {0x660u, 0x6F0u, 0x966u, 0xFF10u}) {
        if (c >= zero && c < zero + 10) return static_cast<int>(c - zero);
    }
    return -1;
}

Sort find_sort(char32_t c) {
    if (digit_value(c) >= 0) return Sort::digit;
    if (is_letter(c)) return Sort::letter;
    if (is_blank(c)) return Sort::blank;
    return is_ideograph(c) ? Sort::ideograph : Sort::mark;
}

Sort sort_of(char32_t c) {
    static const auto ascii = [] {
        std::array<Sort, 128> sorts{};
        for (char32_t i = 0; i < sorts.size(); ++i) sorts[i] = find_sort(i);
        return sorts;
    }();
    return c < ascii.size() ? ascii[c] : find_sort(c);
}

/// The plain spelling of a mark; 1 for a mark that has none.
char plain_mark(char32_t c) {
    if (c < 0x80) return static_cast<char>(c);
    if (c >= 0x2010 && c <= 0x2015) return '-';
    if (c == 0x2018 || c == 0x2019 || c == 0x201B) return '\'';
    if (c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB) return '"';
    if (c == 0xFF08) return '(';
    if (c == 0xFF09) return ')';
    if (c == 0xFF1A) return ':';
    if (c == 0xFF0C) return ',';
    if (c == 0x3001) return ',';
    if (c == 0x3002) return '.';
    if (c == 0xFF1B) return ';';
    if (c == 0xB7 || c == 0x2022) return '|';
    return 1;
}

/// Of the word that is being read.
struct LetterCount {
    std::size_t upper = 0, small = 0;
    std::size_t run = 0;  ///< since the last mark that binds letters
    bool first_upper = false;

    void count(bool is_upper) {
        first_upper = first_upper || (is_upper && upper + small == 0);
        ++(is_upper ? upper : small);
        ++run;
    }
    WordShape shape() const {
        if (upper == 0) return WordShape::small;
        if (small == 0) return upper > 1 ? WordShape::capitals : WordShape::capital;
        return first_upper && upper == 1 ? WordShape::capital : WordShape::mixed;
    }
};

class WordReader {
public:
    explicit WordReader(Reading& reading)
        : reading_(reading), vocabulary_(vocabulary_of(reading.language)), text_(reading.text) {}

    void read_line(std::uint32_t line, ByteSpan where, Gap gap) {
        gap_ = gap;
        end_ = where.end;
        for (at_ = where.begin; at_ < end_;) {
            const CodePoint c = here();
            switch (sort_of(c.value)) {
                case Sort::blank:
                    skip_blank(c);
                    continue;
                case Sort::letter:
                    take_letters();
                    break;
                case Sort::digit:
                    take_number();
                    break;
                case Sort::ideograph:
                    take_ideographs();
                    break;
                case Sort::mark:
                    if (is_emphasis(c)) {
                        ++at_;
                        continue;
                    }
                    take_mark(c);
                    break;
            }
            word_.line = line;
            word_.gap = gap_;
            reading_.words.push_back(word_);
            gap_ = Gap::none;
        }
    }

private:
    CodePoint here() const { return at(at_); }
    CodePoint at(std::size_t offset) const { return code_point_at(text_, offset); }
    bool letter_at(std::size_t offset) const {
        return offset < end_ && sort_of(at(offset).value) == Sort::letter;
    }
    bool upper_at(std::size_t offset) const { return offset < end_ && is_upper(at(offset).value); }

    /// The stars of `**Theresa Aichinger**`; one before a blank opens the item of a list.
    bool is_emphasis(CodePoint c) const {
        if (c.value != '*') return false;
        const bool before = at_ > 0 && !is_blank(static_cast<unsigned char>(text_[at_ - 1]));
        const bool behind = at_ + 1 < end_ && !is_blank(static_cast<unsigned char>(text_[at_ + 1]));
        return before || behind;
    }

    void skip_blank(CodePoint c) {
        if (gap_ == Gap::none) gap_ = Gap::blank;
        at_ += c.size;
    }

    void begin_word(WordShape shape) {
        word_ = {};
        word_.begin = static_cast<std::uint32_t>(at_);
        word_.shape = shape;
    }
    void end_word() { word_.end = static_cast<std::uint32_t>(at_); }

    /// Hyphens, apostrophes and ampersands bind letters on both sides; a full stop binds single
    /// letters (`U.S.`, `S.p.A.`), a slash two of them (`A/S`). A possessive `'s` is a word of its
    /// own.
    std::size_t binder_size(std::size_t letters) const {
        const CodePoint c = here();
        const std::size_t next = at_ + c.size;
        if (c.value == '.') {
            return letters == 1 && letter_at(next) && !letter_at(next + at(next).size) ? 1 : 0;
        }
        if (c.value == '/') {
            const bool two = letters == 1 && folded_.size() == 1 && upper_at(next);
            return two && !letter_at(next + at(next).size) ? 1 : 0;
        }
        if (c.value == '&') return upper_at(next) && letters > 0 ? 1 : 0;
        if (c.value == '-' || c.value == 0x2010 || c.value == 0x2011) {
            return letter_at(next) ? c.size : 0;
        }
        if (c.value == '\'' || c.value == 0x2019) {
            // French and Italian elision: `l'Université`, `dell'Agricoltura`.
            if (letters <= 4 && letters == folded_.size() && upper_at(next) && letters_.upper == 0)
                return 0;
            return letter_at(next) && !is_possessive(next) ? c.size : 0;
        }
        return 0;
    }
    bool is_possessive(std::size_t next) const {
        return (text_[next] | 32) == 's' && !letter_at(next + 1);
    }

    void take_letters() {
        begin_word(WordShape::small);
        folded_.clear();
        letters_ = {};
        while (at_ < end_) {
            const CodePoint c = here();
            const Sort sort = sort_of(c.value);
            if (sort == Sort::letter) {
                take_letter(c);
            } else if (sort == Sort::digit) {
                folded_.append(text_, at_, c.size);
                at_ += c.size;
            } else if (const std::size_t size = binder_size(letters_.run)) {
                folded_ += plain_mark(c.value);
                at_ += size;
                letters_.run = 0;
            } else {
                break;
            }
        }
        end_word();
        if (folded_ == "http" || folded_ == "https" || folded_ == "www" || at_end_of_mail()) {
            return take_link();
        }
        word_.shape = letters_.shape();
        word_.classes = vocabulary_.classes_of(folded_);
        if (word_.classes == 0 && is_elided()) return take_elision();
        // Only capitalised words: each of them costs a comparison with every ending.
        const bool unknown = word_.classes == 0 && word_.shape == WordShape::capital;
        if (unknown && is_compound_role(folded_)) word_.classes = role;
    }

    void take_letter(CodePoint c) {
        const char32_t low = lower(c.value);
        letters_.count(low != c.value);
        if (low < 0x80) {
            folded_ += static_cast<char>(low);
        } else {
            append_utf8(folded_, low);
        }
        at_ += c.size;
    }

    /// `l'entreprise`, `un'intesa`, `L'Institut`: an article and a noun that matters here.
    bool is_elided() const {
        const std::size_t at = folded_.find('\'');
        if (at == folded_.npos || at == 0 || at > 4) return false;
        constexpr WordClasses nouns =
            organisation_head | government_head | role | descriptor | agreement_noun | small_head;
        return (vocabulary_.classes_of(std::string_view(folded_).substr(at + 1)) & nouns) != 0;
    }
    /// Ends the word before its apostrophe; the rest is read again.
    void take_elision() {
        const std::size_t letters = folded_.find('\'');
        at_ = word_.begin;
        for (std::size_t i = 0; i < letters; ++i) at_ += here().size;
        end_word();
        folded_.resize(letters);
        word_.shape = WordShape::small;
        word_.classes = vocabulary_.classes_of(folded_);
    }

    bool at_end_of_mail() const { return at_ < end_ && text_[at_] == '@' && letter_at(at_ + 1); }

    void take_link() {
        while (at_ < end_ && sort_of(here().value) != Sort::blank) at_ += here().size;
        end_word();
        word_.shape = WordShape::link;
    }

    /// `30`, `22nd`, `2.4`: digits, then letters that stick to them; a time stamp's T does not.
    void take_number() {
        begin_word(WordShape::number);
        std::int64_t value = 0;
        for (int digit = 0; at_ < end_ && (digit = digit_value(here().value)) >= 0;) {
            if (word_.digits < 9) value = value * 10 + digit, ++word_.digits;
            at_ += here().size;
        }
        word_.number = word_.digits <= 8 ? static_cast<std::int32_t>(value) : -1;
        const bool stamp = at_ + 1 < end_ && text_[at_] == 'T' && is_ascii_digit(at(at_ + 1).value);
        while (!stamp && at_ < end_ && sort_of(here().value) == Sort::letter) at_ += here().size;
        end_word();
    }

    void take_ideographs() {
        begin_word(WordShape::ideographs);
        while (at_ < end_ && sort_of(here().value) == Sort::ideograph) at_ += here().size;
        end_word();
    }

    void take_mark(CodePoint c) {
        begin_word(WordShape::mark);
        word_.mark = plain_mark(c.value);
        at_ += c.size;
        end_word();
    }

    Reading& reading_;
    const Vocabulary& vocabulary_;
    std::string_view text_;
    std::size_t at_ = 0, end_ = 0;
    Gap gap_ = Gap::paragraph;
    Word word_;
    std::string folded_;
    LetterCount letters_;
};

/// True where a line goes on with the paragraph of the line before it.
std::vector<bool> continued_lines(const Article& article) {
    std::vector<bool> continued(article.lines.size(), false);
    std::size_t line = 0;
    for (const Paragraph& paragraph : article.paragraphs) {
        while (line < article.lines.size() &&
               article.lines[line].where.begin < paragraph.where.end) {
            continued[line] = article.lines[line].where.begin > paragraph.where.begin;
            ++line;
        }
    }
    return continued;
}

}  // namespace

Reading read_words(std::string_view text, const Article& article, std::string_view language) {
    Reading reading;
    reading.text = text;
    reading.article = &article;
    reading.language = language;
    if (reading.language.empty()) reading.language = language_by_function_words(text);
    reading.words.reserve(std::min(text.size(), read_head_bytes + read_foot_bytes) / 4);
    const std::vector<bool> continued = continued_lines(article);
    WordReader reader(reading);
    const std::size_t foot = text.size() - std::min(text.size(), read_foot_bytes);
    for (std::uint32_t i = 0; i < article.lines.size(); ++i) {
        reading.line_begin.push_back(static_cast<std::uint32_t>(reading.words.size()));
        ByteSpan where = article.lines[i].where;
        if (where.begin >= read_head_bytes && where.begin < foot) continue;
        if (where.size() > read_head_bytes) where.end = where.begin + read_head_bytes;
        while (where.end < article.lines[i].where.end &&
               (static_cast<unsigned char>(text[where.end]) & 0xC0) == 0x80) {
            --where.end;
        }
        reader.read_line(i, where, continued[i] ? Gap::line : Gap::paragraph);
    }
    reading.line_begin.push_back(static_cast<std::uint32_t>(reading.words.size()));
    if (reading.in("de")) mark_german_nouns(reading);
    return reading;
}

bool is_in_capitals(const Reading& reading) {
    constexpr std::size_t fewest_words = 12;
    std::size_t capitals = 0, others = 0;
    for (const Word& word : reading.words) {
        if (reading.kind(word) != LineKind::text) continue;
        if (word.shape == WordShape::capitals) ++capitals;
        const bool letter = word.end - word.begin == 1;
        if (word.shape == WordShape::small || (word.shape == WordShape::capital && !letter)) {
            ++others;
        }
    }
    return capitals >= fewest_words && others * 10 < capitals;
}

Reading without_capitals(Reading reading) {
    constexpr std::size_t most_words = 3;
    constexpr WordClasses around_names =
        function_word | speech_verb | agreement_verb | meeting_verb | agreement_noun |
        place_preposition | partner_preposition | auxiliary | month_name | weekday_name;
    std::vector<Word>& words = reading.words;
    std::size_t name_begin = words.size();
    for (std::size_t i = words.size(); i-- > 0;) {
        Word& word = words[i];
        if ((word.classes & legal_form) != 0) name_begin = i - std::min(i, most_words);
        if ((word.classes & around_names) != 0 || word.mark != 0) name_begin = words.size();
        if (is_capitalised(word) && i < name_begin) word.shape = WordShape::small;
        if (word.gap == Gap::paragraph) name_begin = words.size();
    }
    return reading;
}

}  // namespace entente
