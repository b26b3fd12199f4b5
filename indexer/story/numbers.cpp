#include "story/numbers.hpp"

#include "base/ascii.hpp"
#include "base/hash.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace entente::story {
namespace {

constexpr std::size_t min_digits = 3;
/// Longer rows of digits are cut: they are no amounts.
constexpr std::size_t max_digits = 32;

/// What may part the thousands of a number: "116 422", "116'422".
constexpr std::array<std::string_view, 5> thousands_marks = {" ", "'", "\u2019", "\u00a0",
                                                             "\u202f"};

constexpr std::array<std::string_view, 4> currency_signs = {"$", "\u20ac", "\u00a3", "\u00a5"};

bool is_year(std::string_view digits) {
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

/// Numbers of a text, one after the other.
class NumberReader {
public:
    explicit NumberReader(std::string_view text) : text_(text) {}

    /// False: there is none any more.
    bool next() {
        while (at_ < text_.size() && !is_ascii_digit(text_[at_])) ++at_;
        if (at_ == text_.size()) return false;
        const std::string_view before = text_.substr(0, at_);
        in_word_ = !before.empty() && is_ascii_letter(before.back());
        is_money_ = std::ranges::any_of(
            currency_signs, [&](std::string_view sign) { return before.ends_with(sign); });
        digits_.clear();
        groups_ = 0;
        has_year_ = false;
        do take_group();
        while (skip_mark());
        return true;
    }

    /// "30.06.2017" is a day, "B52" a name.
    bool is_telling() const {
        if (is_money_) return true;
        const bool is_day = groups_ == 3 && has_year_;
        return digits_.size() >= min_digits && !is_year(digits_) && !is_day && !in_word_;
    }

    std::string_view digits() const { return digits_; }

private:
    std::size_t digits_at(std::size_t begin) const {
        std::size_t end = begin;
        while (end < text_.size() && is_ascii_digit(text_[end])) ++end;
        return end - begin;
    }

    void take_group() {
        last_group_ = digits_at(at_);
        const std::string_view group = text_.substr(at_, last_group_);
        has_year_ = has_year_ || is_year(group);
        ++groups_;
        digits_ += group.substr(0, max_digits - std::min(max_digits, digits_.size()));
        at_ += last_group_;
    }

    /// Steps over what stands between two groups of one number.
    bool skip_mark() {
        if (at_ >= text_.size()) return false;
        if ((text_[at_] == ',' || text_[at_] == '.') && digits_at(at_ + 1) > 0) {
            ++at_;
            return true;
        }
        if (last_group_ > 3) return false;
        const std::string_view rest = text_.substr(at_);
        const auto* mark = std::ranges::find_if(
            thousands_marks, [&](std::string_view one) { return rest.starts_with(one); });
        if (mark == thousands_marks.end() || digits_at(at_ + mark->size()) != 3) return false;
        at_ += mark->size();
        return true;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string digits_;
    std::size_t groups_ = 0, last_group_ = 0;
    bool has_year_ = false, in_word_ = false, is_money_ = false;
};

}  // namespace

std::vector<std::uint16_t> hash_numbers(std::string_view text) {
    std::vector<std::uint16_t> hashes;
    NumberReader reader(text);
    while (reader.next()) {
        if (!reader.is_telling()) continue;
        hashes.push_back(static_cast<std::uint16_t>(hash64(reader.digits())));
    }
    std::ranges::sort(hashes);
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    return hashes;
}

}  // namespace entente::story
