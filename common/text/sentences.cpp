#include "text/sentences.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <string>

namespace entente {
namespace {

/// Words after whose full stop a sentence goes on. From the style books of news agencies (titles,
/// months, places, companies) and common German, French and Spanish writing. In lower case, sorted.
constexpr std::string_view abbreviations[] = {
    "abs",  "al",  "allg", "approx", "apr",  "art", "aug", "av",   "ave", "bd",   "bldg",
    "bzw",  "ca",  "capt", "cf",     "cmdr", "co",  "col", "corp", "cpl", "dec",  "dept",
    "dez",  "dr",  "dra",  "ed",     "eds",  "esq", "est", "etc",  "ev",  "evtl", "feb",
    "fig",  "fr",  "gen",  "ges",    "ggf",  "gov", "hon", "hr",   "inc", "incl", "inkl",
    "intl", "jan", "jr",   "jul",    "jun",  "lt",  "ltd", "m",    "maj", "max",  "messrs",
    "mfg",  "min", "mio",  "mlle",   "mme",  "mr",  "mrd", "mrs",  "ms",  "msgr", "mt",
    "no",   "nos", "nov",  "nr",     "oct",  "okt", "p",   "par",  "ph",  "pp",   "pres",
    "prof", "pty", "reg",  "rep",    "rev",  "rs",  "sec", "sen",  "sep", "sept", "sgt",
    "sog",  "sr",  "sra",  "srta",   "st",   "ste", "str", "supt", "tel", "usw",  "vgl",
    "vol",  "vs",  "z",    "zzgl"};

/// German writes ordinals with a full stop: "am 3. Mai". A number with a stop before one of these
/// goes on.
constexpr std::string_view german_months[] = {"april",  "august",   "dezember", "februar",
                                              "januar", "juli",     "juni",     "mai",
                                              "märz",   "november", "oktober",  "september"};

static_assert(std::ranges::is_sorted(abbreviations) && std::ranges::is_sorted(german_months));

bool is_one_of(std::string_view word, auto& sorted) {
    return std::ranges::binary_search(sorted, word);
}

bool is_closing(char32_t c) {
    switch (c) {
        case '"':
        case '\'':
        case ')':
        case ']':
        case 0x2019:
        case 0x201D:
        case 0x00BB:
        case 0x300D:
        case 0x300F:
        case 0xFF09:
        case 0x3011:
            return true;
        default:
            return false;
    }
}

bool is_opening(char32_t c) {
    switch (c) {
        case '"':
        case '\'':
        case '(':
        case '[':
        case 0x2018:
        case 0x201C:
        case 0x201E:
        case 0x00AB:
        case 0x00BF:
        case 0x00A1:
            return true;
        default:
            return false;
    }
}

bool is_ideographic_stop(char32_t c) { return c == 0x3002 || c == 0xFF01 || c == 0xFF1F; }

bool is_stop(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }

bool is_bullet(char32_t c) {
    return c == 0x25CF || c == 0x2022 || c == 0x25AA || c == 0x25A0 || c == 0x00B7 || c == 0x25E6;
}

/// A cursor over the code points of a text.
class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    std::vector<ByteSpan> all() {
        while (at_ < text_.size()) step();
        close(text_.size());
        return std::move(found_);
    }

private:
    char32_t peek(std::size_t offset) const {
        return offset < text_.size() ? decode_utf8(text_, offset).value : 0;
    }
    std::size_t after(std::size_t offset) const { return offset + decode_utf8(text_, offset).size; }

    void step() {
        const auto byte = static_cast<unsigned char>(text_[at_]);
        if (byte < 0x80 && byte != '.' && byte != '!' && byte != '?' && byte != '\n') {
            ++at_;
            return;
        }
        const CodePoint c = decode_utf8(text_, at_);
        if (c.value == '\n') {
            line_end();
        } else if (is_ideographic_stop(c.value)) {
            at_ += c.size;
            take_closing();
            close(at_);
        } else if (is_stop(c.value)) {
            stop(c.value);
        } else {
            at_ += c.size;
        }
    }

    /// An empty line ends a sentence, and so does a line that a bullet follows.
    void line_end() {
        const std::size_t end = at_;
        std::size_t next = at_ + 1;
        bool empty_line = false;
        while (next < text_.size() && is_space(peek(next))) {
            empty_line = empty_line || text_[next] == '\n';
            next = after(next);
        }
        if (empty_line || begins_item(next)) close(end);
        at_ = next;
    }

    bool begins_item(std::size_t offset) const {
        const char32_t c = peek(offset);
        if (is_bullet(c)) return true;
        return (c == '-' || c == '*' || c == 0x2013) && offset + 1 < text_.size() &&
               is_space(peek(after(offset)));
    }

    void stop(char32_t first) {
        const std::size_t begin = at_;
        bool only_one = true;
        at_ = after(at_);
        for (; at_ < text_.size() && is_stop(peek(at_)); at_ = after(at_)) only_one = false;
        take_closing();
        if (!may_end_here()) return;
        if (first == '.' && only_one && is_abbreviation(begin)) return;
        close(at_);
    }

    void take_closing() {
        while (at_ < text_.size() && is_closing(peek(at_))) at_ = after(at_);
        // French puts a blank before its closing quote.
        if (at_ < text_.size() && is_space(peek(at_)) && peek(after(at_)) == 0x00BB) {
            at_ = after(after(at_));
        }
    }

    /// White space must follow, and then no small letter: that continues a sentence.
    bool may_end_here() const {
        if (at_ >= text_.size()) return true;
        if (!is_space(peek(at_))) return peek(at_) >= 0x2E80;  // Chinese puts no blank
        std::size_t next = at_;
        while (next < text_.size() && is_space(peek(next))) next = after(next);
        while (next < text_.size() && is_opening(peek(next))) next = after(next);
        const char32_t c = peek(next);
        return !(c < 0x80 && ascii_lower(static_cast<char>(c)) == static_cast<char>(c) &&
                 is_ascii_letter(static_cast<char>(c)));
    }

    /// Whether the full stop at `stop` belongs to the word before it.
    bool is_abbreviation(std::size_t stop) const {
        std::size_t begin = stop;
        while (begin > 0 && !is_word_border(text_[begin - 1])) --begin;
        const std::string_view word = text_.substr(begin, stop - begin);
        if (word.empty() || word.size() > 12) return false;
        if (word.size() == 1 && is_ascii_letter(word[0])) return true;  // J. Smith
        if (word.find('.') != std::string_view::npos) return is_dotted(word);
        if (std::ranges::all_of(word, is_ascii_digit)) return word.size() <= 2 && month_follows();
        return is_one_of(ascii_lower(word), abbreviations);
    }

    static bool is_word_border(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '(' || c == '"' || c == '/' || c == '-';
    }

    /// U.S. Treasury, but "in the U.S. The": a capitalised article or pronoun begins anew.
    bool is_dotted(std::string_view word) const {
        const bool letters =
            std::ranges::all_of(word, [](char c) { return c == '.' || is_ascii_letter(c); });
        if (!letters || word.size() > 7) return false;
        constexpr std::string_view beginners[] = {"a",  "an",  "but",  "he",  "his",  "in",   "it",
                                                  "on", "she", "that", "the", "they", "this", "we"};
        return !is_one_of(next_word(), beginners);
    }

    bool month_follows() const { return is_one_of(next_word(), german_months); }

    /// The word after the white space behind the stop, in lower case.
    std::string next_word() const {
        std::size_t begin = at_;
        while (begin < text_.size() && is_space(peek(begin))) begin = after(begin);
        std::size_t end = begin;
        while (end < text_.size() && end - begin < 12 &&
               (is_ascii_letter(text_[end]) || static_cast<unsigned char>(text_[end]) >= 0x80)) {
            ++end;
        }
        return ascii_lower(text_.substr(begin, end - begin));
    }

    /// Ends the sentence before `end`; the next begins there.
    void close(std::size_t end) {
        while (begin_ < end && is_space(peek(begin_))) begin_ = after(begin_);
        std::size_t last = end;
        while (last > begin_ && ends_in_space(last)) last = before(last);
        if (last > begin_) found_.push_back({begin_, last});
        begin_ = end;
    }

    std::size_t before(std::size_t offset) const {
        std::size_t start = offset - 1;
        while (start > 0 && offset - start < 4 &&
               (static_cast<unsigned char>(text_[start]) & 0xC0) == 0x80) {
            --start;
        }
        return after(start) == offset ? start : offset - 1;
    }
    bool ends_in_space(std::size_t offset) const { return is_space(peek(before(offset))); }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t begin_ = 0;
    std::vector<ByteSpan> found_;
};

}  // namespace

std::vector<ByteSpan> sentences(std::string_view text) { return Scanner(text).all(); }

}  // namespace entente
