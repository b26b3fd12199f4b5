#include "metadata/source_copyright.hpp"

#include "article/letters.hpp"
#include "metadata/source_names.hpp"
#include "metadata/source_words.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace entente {
namespace {

constexpr std::string_view signs[] = {"©",           "(c)",        "(C)",       "（C）",
                                      "（c）",       "Copyrights", "Copyright", "COPYRIGHT",
                                      "copyright ©", "版权所有",   "版權所有"};

struct Sign {
    std::size_t at = 0, width = 0;
};
/// The first sign. The word in small letters is mostly part of a sentence.
std::optional<Sign> find_sign(std::string_view line) {
    std::optional<Sign> first;
    for (std::string_view sign : signs) {
        const std::size_t at = line.find(sign);
        if (at != line.npos && (!first || at < first->at)) first = Sign{at, sign.size()};
    }
    if (!first && line.starts_with("copyright ")) first = Sign{0, 9};
    return first;
}

bool is_year(std::string_view text) {
    return text.size() >= 4 &&
           std::ranges::all_of(text.substr(0, 4), [](char c) { return c >= '0' && c <= '9'; }) &&
           (text.size() == 4 || text[4] < '0' || text[4] > '9');
}

/// Steps over signs, years and `by`.
std::string_view behind_years(std::string_view text) {
    for (bool more = true; more && !text.empty();) {
        more = false;
        text = trim(text);
        for (std::string_view step :
             {"©", "(c)", "(C)", "（C）", "（c）", "@", "by ", "By ", "Copyright", "copyright",
              "COPYRIGHT", "present", "Present", "年"}) {
            if (text.starts_with(step)) text = trim(text.substr(step.size())), more = true;
        }
        if (!more) text = without_marks(text);
        if (is_year(text)) text.remove_prefix(4), more = true;
    }
    return text;
}

/// `The Harbour Daily, Quayside House`: what follows the comma is where, but a legal form.
std::string_view without_address(std::string_view text) {
    for (std::size_t comma = text.find(", "); comma != text.npos;
         comma = text.find(", ", comma + 2)) {
        const auto behind = split_words(text.substr(comma + 2));
        if (behind.empty() || !is_legal_form(behind.front())) return text.substr(0, comma);
    }
    return text;
}

std::string small_ascii(std::string_view text) {  // keeps offsets, as fold_line does not
    std::string out(text);
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
}

std::string_view without_last_years(std::string_view text) {  // `The Liffey Post 2013`
    while (text.size() > 4 && is_year(text.substr(text.size() - 4)) &&
           !is_ascii_digit(static_cast<unsigned char>(text[text.size() - 5]))) {
        text = without_marks(text.substr(0, text.size() - 4));
    }
    return text;
}

/// Where rights, designers or menus begin, the holder ends.
std::string_view without_notice(std::string_view text) {
    const std::string folded = small_ascii(text);
    std::size_t end = text.size();
    for (std::string_view notice : rights_notices()) end = std::min(end, folded.find(notice));
    return without_last_years(without_marks(text.substr(0, end)));
}

std::string_view holder_in(std::string_view text) {
    std::string_view holder = without_address(without_notice(first_cell(text)));
    for (std::string_view sign : {"®", "™"}) {
        if (holder.ends_with(sign)) holder.remove_suffix(sign.size());
    }
    holder = without_marks(holder);
    if (!is_publisher_like(holder) || holder.ends_with('&')) return {};
    for (std::string_view paper : {"新聞社", "日報社", "日报社", "晚报社"}) {  // its company
        if (holder.ends_with(paper)) holder.remove_suffix(std::string_view("社").size());
    }
    return without_company_words(holder);
}

/// The cell that ends where the sign stands: `Home | The Nordby Post ©`.
std::string_view last_cell(std::string_view text) {
    std::size_t begin = 0;
    for (std::string_view mark : {" | ", "  ", "\t", " · ", ". "}) {
        const std::size_t at = text.rfind(mark);
        if (at != text.npos) begin = std::max(begin, at + mark.size());
    }
    return text.substr(begin);
}

}  // namespace

/// The holder stands behind the sign and the years, or before them.
std::string_view copyright_holder(std::string_view line) {
    const std::optional<Sign> sign = find_sign(line);
    if (!sign) return {};
    const std::string_view behind = holder_in(behind_years(line.substr(sign->at + sign->width)));
    if (!behind.empty()) return behind;
    return holder_in(last_cell(without_marks(line.substr(0, sign->at))));
}

}  // namespace entente
