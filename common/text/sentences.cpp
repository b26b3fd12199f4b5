#include "text/sentences.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>
#include <utility>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "text/abbreviations.hpp"

namespace entente {
namespace {

constexpr std::u32string_view closing = U"\"')]\u2019\u201D\u00BB\u203A」』）】》〉\u300F";
constexpr std::u32string_view opening =
    U"\"'([\u2018\u201C\u201E\u201A\u00AB\u2039\u00BF\u00A1「『（【《〈";
constexpr std::u32string_view ideographic_stops = U"。！？｡";
constexpr std::u32string_view bullets = U"●•▪■·◦‣►○◆➢";
constexpr char32_t ellipsis = 0x2026, closing_guillemet = 0xBB, first_east_asian = 0x2E80;

bool is_in(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }
bool is_stop(char32_t c) {
    return c == '.' || c == '!' || c == '?' || c == ellipsis || is_in(ideographic_stops, c);
}
bool is_small_letter(char32_t c) { return u_islower(static_cast<UChar32>(c)) != 0; }
bool is_letter_byte(char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

/// Bytes at which something may happen.
bool is_quiet(char c) {
    return static_cast<unsigned char>(c) < 0x80 && c != '.' && c != '!' && c != '?' && c != '\n';
}

/// Stops in a row, with what closes behind them.
struct Stop {
    std::size_t begin = 0;
    bool full_stop = false;    ///< one . and no more
    bool ideographic = false;  ///< with 。 ！ or ？
    bool exclaims = false;     ///< with ! or ?
};

class Splitter {
public:
    explicit Splitter(std::string_view text) : text_(text), begin_(skip_space(0)) {}

    std::vector<ByteSpan> run() {
        while (at_ < text_.size()) step();
        close(text_.size());
        return std::move(found_);
    }

private:
    // ---- Looking.

    char32_t peek(std::size_t offset) const {
        return offset < text_.size() ? decode_utf8(text_, offset).value : 0;
    }
    std::size_t after(std::size_t offset) const { return offset + decode_utf8(text_, offset).size; }
    std::size_t skip_space(std::size_t offset) const {
        while (offset < text_.size() && is_space(peek(offset))) offset = after(offset);
        return offset;
    }
    /// The character that ends at `offset`, or the last broken byte.
    std::size_t before(std::size_t offset) const {
        std::size_t start = offset - 1;
        while (start > 0 && offset - start < 4 &&
               (static_cast<unsigned char>(text_[start]) & 0xC0) == 0x80) {
            --start;
        }
        return after(start) == offset ? start : offset - 1;
    }

    // ---- Stepping.

    void step() {
        if (is_quiet(text_[at_])) {
            ++at_;
        } else if (text_[at_] == '\n') {
            end_line();
        } else if (is_stop(peek(at_))) {
            end_stop(take_stop());
        } else {
            at_ = after(at_);
        }
    }

    /// An empty line ends a sentence, and so does a line before an item of a list.
    void end_line() {
        const std::size_t end = at_, next = skip_space(at_ + 1);
        const auto between = text_.substr(end + 1, next - end - 1);
        if (between.find('\n') != std::string_view::npos || begins_item(next)) close(end);
        at_ = next;
    }

    bool begins_item(std::size_t offset) const {
        const char32_t c = peek(offset);
        if (is_in(bullets, c)) return true;
        const bool dash = c == '-' || c == '*' || c == 0x2013 || c == 0x2014;
        return dash && is_space(peek(after(offset)));
    }

    Stop take_stop() {
        Stop stop{.begin = at_};
        std::size_t count = 0, dots = 0;
        for (char32_t c = peek(at_); at_ < text_.size() && is_stop(c); c = peek(at_)) {
            ++count;
            dots += c == '.' ? 1 : 0;
            stop.ideographic = stop.ideographic || is_in(ideographic_stops, c);
            stop.exclaims = stop.exclaims || c == '!' || c == '?';
            at_ = after(at_);
        }
        stop.full_stop = count == 1 && dots == 1;
        while (at_ < text_.size() && is_in(closing, peek(at_))) at_ = after(at_);
        // French puts a blank before its closing quote.
        if (is_space(peek(at_)) && peek(after(at_)) == closing_guillemet) at_ = after(after(at_));
        return stop;
    }

    void end_stop(const Stop& stop) {
        if (stop.ideographic || at_ == text_.size() || ends_here(stop)) close(at_);
    }

    // ---- Deciding.

    bool ends_here(const Stop& stop) const {
        if (!is_space(peek(at_))) return ends_without_blank(stop);
        std::size_t next = skip_space(at_);
        while (next < text_.size() && is_in(opening, peek(next))) next = after(next);
        if (is_small_letter(peek(next))) return false;
        return !stop.full_stop || !belongs_to_word(stop.begin, next);
    }

    /// Chinese puts no blank, and careless typists none before the next sentence: "deal.The".
    bool ends_without_blank(const Stop& stop) const {
        if (stop.begin == 0) return false;
        const char32_t next = peek(at_), last = peek(before(stop.begin));
        if (next >= first_east_asian && next != invalid_code_point) {
            return stop.exclaims || (stop.full_stop && last >= first_east_asian);
        }
        const auto is_capital = [](char32_t c) { return c >= 'A' && c <= 'Z'; };
        return stop.full_stop && at_ == stop.begin + 1 && is_small_letter(last) &&
               is_capital(next) && is_small_letter(peek(at_ + 1)) && !stands_in_host(stop.begin);
    }

    /// www.Example.Com
    bool stands_in_host(std::size_t stop) const {
        const std::string_view word = word_before(stop);
        return word == "www" || word.find('.') != std::string_view::npos;
    }

    /// Whether the full stop at `stop` is part of the word before it; `next` begins what follows.
    bool belongs_to_word(std::size_t stop, std::size_t next) const {
        const std::string_view word = word_before(stop);
        if (word.empty()) return false;
        const bool single = after(stop - word.size()) == stop;
        if (single && is_letter_byte(word[0])) return true;  // J. Smith
        if (std::ranges::all_of(word, is_ascii_digit)) return is_ordinal(word, next);
        if (is_dotted(word)) return is_lower_dotted(word) || !begins_sentences(word_at(next));
        switch (stop_role(word)) {
            case StopRole::goes_on:
                return true;
            case StopRole::before_number:
                return next < text_.size() && is_ascii_digit(text_[next]);
            case StopRole::may_end:
                return !begins_sentences(word_at(next));
            case StopRole::ends:
                break;
        }
        return false;
    }

    /// "am 3. Mai", or the number of an item: "1. Parties".
    bool is_ordinal(std::string_view digits, std::size_t next) const {
        if (digits.size() > 2) return false;
        const auto begin = static_cast<std::size_t>(digits.data() - text_.data());
        return begin == begin_ || is_counted_by_ordinals(word_at(next));
    }

    /// U.S, a.m, Ph.D: what stands before the last dot of such an abbreviation.
    static bool is_dotted(std::string_view word) {
        return word.find('.') != std::string_view::npos && word.size() <= 8 &&
               std::ranges::all_of(word, [](char c) { return c == '.' || is_letter_byte(c); });
    }

    /// e.g. and z.B. need more words; a.m. and p.m. may be the last.
    static bool is_lower_dotted(std::string_view word) {
        return is_ascii_lower(word[0]) && word != "a.m" && word != "p.m";
    }

    /// The word that ends at `end`, if it is short enough for an abbreviation, else its end.
    std::string_view word_before(std::size_t end) const {
        constexpr std::size_t enough = 12;
        constexpr std::string_view borders = " \n\t(\"/-[";
        std::size_t begin = end;
        while (begin > 0 && end - begin < enough &&
               borders.find(text_[begin - 1]) == std::string_view::npos) {
            --begin;
        }
        return text_.substr(begin, end - begin);
    }

    /// The word that begins at `begin`, or its beginning, in lower case.
    std::string word_at(std::size_t begin) const {
        constexpr std::size_t enough = 16;
        std::size_t end = begin;
        while (end < text_.size() && end - begin < enough && is_letter_byte(text_[end])) ++end;
        return ascii_lower(text_.substr(begin, end - begin));
    }

    // ---- Keeping.

    /// Ends the sentence before `end`.
    void close(std::size_t end) {
        std::size_t last = end;
        while (last > begin_ && is_space(peek(before(last)))) last = before(last);
        if (last > begin_) found_.push_back({begin_, last});
        begin_ = skip_space(end);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t begin_;  ///< of the sentence at hand; no blank stands there
    std::vector<ByteSpan> found_;
};

}  // namespace

std::vector<ByteSpan> sentences(std::string_view text) { return Splitter(text).run(); }

void UnitStarts::see(const Token& token) {
    sentence_ = false;
    while (next_ < sentences_.size() && sentences_[next_].begin <= token.source.begin) {
        sentence_ = true;
        ++next_;
    }
    paragraph_ = !any_ || token.position >= last_position_ + paragraph_gap;
    sentence_ = sentence_ || paragraph_;
    last_position_ = token.position;
    any_ = true;
}

}  // namespace entente
