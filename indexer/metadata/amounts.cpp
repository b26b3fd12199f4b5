#include "metadata/amounts.hpp"

#include "article/letters.hpp"
#include "base/money.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace entente {
namespace {

constexpr std::size_t most_amounts = 200;
constexpr std::size_t most_digits = 15;

/// Whose dollars, francs and crowns they are.
struct Nation {
    std::string_view word, code;
};
constexpr Nation nations[] = {
    {"u.s", "USD"},        {"us", "USD"},        {"american", "USD"},  {"canadian", "CAD"},
    {"australian", "AUD"}, {"hong kong", "HKD"}, {"singapore", "SGD"}, {"new zealand", "NZD"},
    {"swiss", "CHF"},      {"danish", "DKK"},    {"norwegian", "NOK"}, {"swedish", "SEK"},
    {"mexican", "MXN"},    {"indian", "INR"},    {"british", "GBP"},   {"russian", "RUB"}};

/// Languages that write 1.250,5 where English has 1,250.5.
bool has_decimal_comma(std::string_view language) {
    constexpr std::array codes = {"de", "fr", "es", "it", "pt", "nl", "ru",
                                  "sv", "da", "nb", "no", "pl", "cs", "uk"};
    const std::string_view code = language.substr(0, language.find('-'));
    return std::ranges::find(codes, code) != codes.end();
}

bool is_wide(char32_t c) { return c >= 0x3000 && c < 0xFB00; }

/// Steps over the text behind a number.
class Behind {
public:
    Behind(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    std::size_t at() const { return at_; }

    /// The word that `fits`, next or behind one blank or hyphen; it is stepped over if there is
    /// one.
    template <class Fits>
    bool take(Fits fits) {
        std::size_t begin = at_;
        const bool abbreviated = text_.substr(begin, 2) == ". ";  // Mrd. Euro
        if (abbreviated) ++begin;
        if (begin < text_.size() && is_gap(begin)) begin += code_point_at(text_, begin).size;
        if (begin >= text_.size()) return false;
        return is_wide(code_point_at(text_, begin).value) ? take_wide(begin, fits)
                                                          : take_letters(begin, fits);
    }

private:
    bool is_gap(std::size_t at) const {
        const char32_t c = code_point_at(text_, at).value;
        return is_blank(c) || c == '-' || c == 0x2011 || c == '\'' || c == 0x2019;
    }

    /// Chinese and Japanese write on without blanks: the longest of up to three characters.
    template <class Fits>
    bool take_wide(std::size_t begin, Fits fits) {
        std::array<std::size_t, 3> ends{};
        std::size_t count = 0, end = begin;
        while (count < ends.size() && end < text_.size()) {
            end += code_point_at(text_, end).size;
            ends[count++] = end;
        }
        for (; count > 0; --count) {
            if (!fits(text_.substr(begin, ends[count - 1] - begin))) continue;
            at_ = ends[count - 1];
            return true;
        }
        return false;
    }

    template <class Fits>
    bool take_letters(std::size_t begin, Fits fits) {
        if (begin != word_begin_) read_word(begin);
        if (word_.empty() || !fits(word_)) return false;
        at_ = word_end_;
        return true;
    }

    /// The same word is asked for what it is in several ways.
    void read_word(std::size_t begin) {
        constexpr std::size_t longest = 24;
        word_.clear();
        word_begin_ = word_end_ = begin;
        while (word_end_ < text_.size() && word_end_ - begin < longest) {
            const CodePoint c = code_point_at(text_, word_end_);
            if (!is_of_word(c)) return;
            append_utf8(word_, lower(c.value));
            word_end_ += c.size;
        }
    }
    bool is_of_word(CodePoint c) const {
        if (c.value == '.') {
            const std::size_t next = word_end_ + 1;
            return next < text_.size() && is_letter(code_point_at(text_, next).value);
        }
        const bool sign = c.value == '$' || (c.value >= 0x20A0 && c.value < 0x20D0) ||
                          c.value == 0xA3 || c.value == 0xA5;
        return !is_wide(c.value) && (is_letter(c.value) || sign);
    }

    std::string_view text_;
    std::size_t at_;
    std::string word_;
    std::size_t word_begin_ = std::string_view::npos, word_end_ = 0;
};

class AmountFinder {
public:
    explicit AmountFinder(const Reading& reading)
        : r_(reading),
          decimal_comma_(has_decimal_comma(reading.language)),
          long_scale_(has_long_scale(reading.language)),
          is_japanese_(reading.in("ja")),
          thousand_is_mil_(reading.in("es") || reading.in("pt")) {}

    std::vector<Amount> run() {
        for (std::size_t i = 0; i < r_.words.size() && found_.size() < most_amounts; ++i) {
            const Word& word = r_.words[i];
            if (word.begin < read_to_) continue;
            if (word.shape == WordShape::number) {
                read(word, word.begin, before(i));
            } else if (word.shape == WordShape::capitals || word.shape == WordShape::capital) {
                read_glued(word);
            } else if (is_japanese_) {
                read_behind_kana(word);
            }
        }
        return std::move(found_);
    }

private:
    /// EUR350m, Rs500: a code that digits follow at once.
    void read_glued(const Word& word) {
        const std::string_view spelled = r_.spelling(word);
        const std::size_t digit = spelled.find_first_of("0123456789");
        if (digit < 2 || digit > 3) return;
        const std::string_view code = code_of(spelled.substr(0, digit));
        if (!code.empty()) read(word, word.begin + digit, {code, word.begin});
    }

    /// は100億円: kana are letters, and the digits behind them are part of the word.
    void read_behind_kana(const Word& word) {
        const std::size_t digit = r_.spelling(word).find_first_of("0123456789");
        if (digit == std::string_view::npos || digit == 0) return;
        read(word, word.begin + digit, {{}, word.begin + digit});
    }

    static std::string_view code_of(std::string_view written) {
        std::string word;
        for (std::size_t at = 0; at < written.size();) {
            const CodePoint c = code_point_at(written, at);
            append_utf8(word, lower(c.value));
            at += c.size;
        }
        const Currency currency = currency_of(word);
        return currency.ambiguous ? std::string_view() : currency.code;
    }

    /// A currency before the number, and where it begins.
    struct Before {
        std::string_view code;
        std::size_t begin = 0;
    };
    Before before(std::size_t i) const {
        const Before none{{}, r_.words[i].begin};
        const Gap gap = r_.words[i].gap;
        if (i == 0 || gap == Gap::line || gap == Gap::paragraph) return none;
        std::size_t last = i - 1;
        if (r_.is_mark(last, '.') && last > 0) --last;  // Rs. 500
        const Word& word = r_.words[last];
        if (!may_be_code(word)) return none;
        const bool dollar = last > 0 && r_.text[word.begin] == '$' && word.gap == Gap::none;
        if (dollar && may_be_code(r_.words[last - 1])) {  // US$
            const std::string_view code = code_of(r_.spelling(last - 1, last + 1));
            if (!code.empty()) return {code, r_.words[last - 1].begin};
        }
        const std::string_view code = code_of(r_.spelling(word));
        return code.empty() ? none : Before{code, word.begin};
    }
    /// Most words before numbers are too long, and most marks no signs.
    bool may_be_code(const Word& word) const {
        if (word.shape == WordShape::mark) {
            return r_.text[word.begin] == '$' || (r_.text[word.begin] & 0x80) != 0;
        }
        return word.end - word.begin <= 3 || word.shape == WordShape::ideographs;
    }

    void read(const Word& word, std::size_t digits, Before before) {
        std::size_t end = digits;
        const std::optional<double> number = read_number(end);
        read_to_ = end;
        if (!number || r_.kind(word) == LineKind::furniture) return;
        Behind behind(r_.text, end);
        double factor = 1;
        // 5 mil millones; 3亿多元
        while (behind.take([&](std::string_view w) { return multiply(w, factor); })) {
        }
        behind.take([](std::string_view w) { return w == "多" || w == "余"; });
        std::size_t last = behind.at();
        if (before.code.empty()) before.code = read_currency(behind, factor > 1, last);
        if (before.code.empty()) return;
        add({*number * factor, std::string(before.code), {before.begin, last}});
    }

    bool multiply(std::string_view word, double& factor) const {
        double by = magnitude_of(word, long_scale_);
        if (word == "mil") by = thousand_is_mil_ ? 1e3 : 1e6;
        if (by == 0 || factor * by > 1e15) return false;
        factor *= by;
        return true;
    }

    /// Euro; US dollars; de dólares.
    static std::string_view read_currency(Behind& behind, bool is_large, std::size_t& end) {
        behind.take([](std::string_view w) { return w == "de" || w == "di" || w == "d"; });
        std::string_view nation, code;
        behind.take([&](std::string_view w) {
            const auto* found = std::ranges::find(nations, w, &Nation::word);
            if (found == std::end(nations)) return false;
            nation = found->code;
            return true;
        });
        behind.take([&](std::string_view w) {
            const Currency currency = currency_of(w);
            if (currency.ambiguous && !is_large && nation.empty()) return false;
            code = currency.code;
            return !code.empty();
        });
        if (code.empty()) return {};
        end = behind.at();
        return nation.empty() ? code : nation;
    }

    /// Digits with separators from `at` on, which then is the end of them.
    std::optional<double> read_number(std::size_t& at) const {
        std::string digits;
        std::size_t point = std::string::npos;
        while (at < r_.text.size()) {
            const char c = r_.text[at];
            if (is_ascii_digit(static_cast<unsigned char>(c))) {
                digits += c;
                ++at;
                continue;
            }
            const std::size_t run = digits_at(at + 1);
            if ((c != '.' && c != ',') || run == 0) break;
            const bool decimal = (c == ',') == decimal_comma_;
            const bool group = run == 3 && (!decimal || point != std::string::npos);
            if (!group && point != std::string::npos) break;
            if (!group) point = digits.size();
            ++at;
        }
        if (digits.empty() || digits.size() > most_digits) return std::nullopt;
        double value = 0, unit = 1;
        for (std::size_t i = 0; i < digits.size(); ++i) {
            value = value * 10 + (digits[i] - '0');
            if (i >= point) unit *= 10;
        }
        return value / unit;
    }
    /// How many follow each other there.
    std::size_t digits_at(std::size_t at) const {
        const std::size_t end = r_.text.find_first_not_of("0123456789", at);
        return std::min(end, r_.text.size()) - std::min(at, r_.text.size());
    }

    void add(Amount amount) {
        const auto same = [&](const Amount& other) {
            return other.value == amount.value && other.currency == amount.currency;
        };
        if (amount.value >= 1 && std::ranges::none_of(found_, same)) {
            found_.push_back(std::move(amount));
        }
    }

    const Reading& r_;
    bool decimal_comma_, long_scale_, is_japanese_, thousand_is_mil_;
    std::size_t read_to_ = 0;  ///< bytes that belong to a number
    std::vector<Amount> found_;
};

}  // namespace

std::vector<Amount> find_amounts(const Reading& reading) { return AmountFinder(reading).run(); }

}  // namespace entente
