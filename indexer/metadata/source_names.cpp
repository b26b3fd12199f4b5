#include "metadata/source_names.hpp"

#include "article/letters.hpp"
#include "base/utf8.hpp"
#include "metadata/lexicon.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace entente {
namespace {

/// Agencies whose datelines carry a mark that is not their name. Their own style books and feeds
/// show both; an agency that is not here is named as its mark prints it.
struct Agency {
    std::string_view mark, name;  ///< mark folded
};
constexpr std::array agencies{
    Agency{"prnewswire", "PR Newswire"},
    Agency{"business wire", "Business Wire"},
    Agency{"businesswire", "Business Wire"},
    Agency{"globe newswire", "GlobeNewswire"},
    Agency{"globenewswire", "GlobeNewswire"},
    Agency{"accesswire", "ACCESSWIRE"},
    Agency{"reuters", "Reuters"},
    Agency{"reuter", "Reuters"},
    Agency{"xinhua", "Xinhua"},
    Agency{"新华社", "新华社"},
    Agency{"中新社", "中新社"},
    Agency{"ap", "AP"},
    Agency{"afp", "AFP"},
    Agency{"dpa", "dpa"},
    Agency{"efe", "EFE"},
    Agency{"tass", "TASS"},
    Agency{"yonhap", "Yonhap"},
    Agency{"bernama", "Bernama"},
    Agency{"antara", "Antara"},
    Agency{"kyodo", "Kyodo"},
    Agency{"ians", "IANS"},
    Agency{"pti", "PTI"},
    Agency{"ani", "ANI"},
    Agency{"tnn", "TNN"},
    Agency{"upi", "UPI"},
    Agency{"ansa", "ANSA"},
    Agency{"wam", "WAM"},
    Agency{"spa", "SPA"},
    Agency{"kuna", "KUNA"},
    Agency{"interfax", "Interfax"},
    Agency{"bloomberg", "Bloomberg"},
};

/// Words that a publisher's company name has more than its paper's name.
const std::unordered_set<std::string_view> company_words{
    "ltd",   "limited",  "llc",         "llp",    "inc",    "plc",   "corp",  "corporation",
    "co",    "company",  "gmbh",        "kg",     "ag",     "s.l",   "s.a",   "sa",
    "pvt",   "pte",      "pty",         "&",      "verlag", "group", "media", "publishing",
    "press", "holdings", "association", "online", "s.a.s",  "sarl",  "srl",   "s.r.l"};

/// `THE KIVU COURIER` -> `The Kivu Courier`; short words in capitals stay (`KSMO-9`, `AFC`).
std::string headline_case(std::string_view name) {
    std::string out;
    bool inside = false;
    for (std::size_t i = 0; i < name.size();) {
        const CodePoint c = decode_utf8(name, i);
        i += c.size;
        append_utf8(out, inside ? lower(c.value) : c.value);
        inside = is_letter(c.value) || c.value == '\'' || c.value == 0x2019;
    }
    return out;
}

bool all_capitals(std::string_view name) {
    bool letter = false;
    for (std::size_t i = 0; i < name.size();) {
        const CodePoint c = decode_utf8(name, i);
        i += c.size;
        if (is_letter(c.value) && !is_upper(c.value)) return false;
        letter |= is_letter(c.value);
    }
    return letter;
}

/// Cuts `GmbH & Co. KG`, `Media Pvt Ltd` from the end, but only behind a legal form.
std::string_view without_company_words(std::string_view name) {
    const auto is_company_word = [](std::string_view word) {
        return company_words.contains(without_marks(fold_line(word)));
    };
    const auto words = split_words(name);
    std::size_t kept = words.size();
    while (kept > 1 && is_company_word(words[kept - 1])) --kept;
    const bool legal = kept < words.size() &&
                       (classes_of(without_marks(fold_line(words.back()))) & legal_form) != 0;
    if (!legal) return name;
    const auto end =
        static_cast<std::size_t>(words[kept - 1].data() - name.data()) + words[kept - 1].size();
    return without_marks(name.substr(0, end));
}

/// Steps over signs, years and `by`.
std::string_view behind_years(std::string_view text) {
    for (bool more = true; more && !text.empty();) {
        more = false;
        text = without_marks(text);
        for (std::string_view step : {"©", "(c)", "(C)", "@", "by ", "Copyright", "copyright"}) {
            if (text.starts_with(step)) text.remove_prefix(step.size()), more = true;
        }
        std::size_t digits = 0;
        while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
        if (digits == 4) text.remove_prefix(4), more = true;
    }
    return text;
}
/// `The Harbour Daily, Quayside House`: what follows the comma is where, but a legal form.
std::string_view without_address(std::string_view text) {
    const std::size_t comma = text.find(", ");
    if (comma == text.npos) return text;
    const auto behind = split_words(text.substr(comma + 2));
    const bool form =
        !behind.empty() && (classes_of(without_marks(fold_line(behind.front()))) & legal_form) != 0;
    return form ? text : text.substr(0, comma);
}
std::string_view without_notice(std::string_view text) {
    std::size_t end = text.size();
    for (std::string_view notice :
         {"All rights", "All Rights", "ALL RIGHTS", "Alle Rechte", "Tous droits", "Todos los",
          "Designed", "Powered", "Mentions", "Impressum", "icp", "ICP", "著作權", "版權", "無断"}) {
        end = std::min(end, text.find(notice));
    }
    text = without_marks(text.substr(0, end));
    while (!text.empty()) {  // `The Liffey Post 2013`
        std::size_t digits = 0;
        while (digits < text.size() && text[text.size() - 1 - digits] >= '0' &&
               text[text.size() - 1 - digits] <= '9') {
            ++digits;
        }
        if (digits != 4) break;
        text = without_marks(text.substr(0, text.size() - 4));
    }
    return text;
}
bool is_rights_notice(std::string_view text) {
    const std::string folded = fold_line(text);
    return folded.starts_with("all rights") || folded.starts_with("copyright") ||
           folded.starts_with("alle rechte") || folded.starts_with("tous droits") ||
           folded.starts_with("todos los");
}

}  // namespace

std::string plain_case(std::string_view name) {
    const bool several_words = name.find(' ') != name.npos;
    return all_capitals(name) && (several_words || name.size() > 5) ? headline_case(name)
                                                                    : std::string(name);
}

/// The words of a line with where they end, for cutting from the right.
std::vector<std::string_view> split_words(std::string_view text) {
    std::vector<std::string_view> words;
    while (!(text = trim(text)).empty()) {
        std::size_t end = 0;
        while (end < text.size()) {
            const CodePoint c = decode_utf8(text, end);
            if (is_space(c.value)) break;
            end += c.size;
        }
        words.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

std::string_view without_marks(std::string_view text) {
    constexpr std::string_view marks = ".,;:-|/()[]<>*\"'";
    for (bool more = true; more && !text.empty();) {
        more = false;
        text = trim(text);
        for (std::string_view mark : {"–", "—", "·", "：", "，", "。", "【", "】", "（", "）"}) {
            if (text.starts_with(mark)) text.remove_prefix(mark.size()), more = true;
            if (text.ends_with(mark)) text.remove_suffix(mark.size()), more = true;
        }
        if (!text.empty() && marks.find(text.front()) != marks.npos) {
            text.remove_prefix(1), more = true;
        }
        if (!text.empty() && marks.find(text.back()) != marks.npos) {
            text.remove_suffix(1), more = true;
        }
    }
    return text;
}

/// A cell up to the first mark that ends it: `. Designed by`, ` | `, ` - `, two blanks, a tab.
std::string_view first_cell(std::string_view text) {
    std::size_t end = text.size();
    for (std::string_view mark : {". ", " | ", " - ", " – ", " — ", "  ", "\t", " · ", "\u00A0",
                                  "。", " :: ", "，", "；", "; "}) {
        end = std::min(end, text.find(mark));
    }
    return text.substr(0, end);
}

bool plausible_name(std::string_view name) {
    const auto words = split_words(name);
    if (words.empty() || words.size() > 7 || name.size() > 80 || name.size() < 2) return false;
    const CodePoint first = decode_utf8(name, 0);
    return is_upper(first.value) || is_ideograph(first.value) || is_ascii_digit(first.value) ||
           words.size() == 1;
}

/// The holder stands behind the sign and the years, or before them.
std::string_view copyright_holder(std::string_view line) {
    std::size_t sign = line.npos, width = 0;
    for (std::string_view mark :
         {"©", "(c)", "(C)", "Copyrights", "Copyright", "COPYRIGHT", "copyright", "版权所有"}) {
        const std::size_t at = line.find(mark);
        if (at != line.npos && (sign == line.npos || at < sign)) sign = at, width = mark.size();
    }
    if (sign == line.npos) return {};
    std::string_view holder = behind_years(line.substr(sign + width));
    const std::string_view before = without_marks(line.substr(0, sign));
    if (!before.empty() && !is_rights_notice(before)) holder = before;
    holder = without_marks(without_address(without_notice(first_cell(holder))));
    if (holder.empty() || is_rights_notice(holder)) return {};
    return without_company_words(holder);
}

std::string agency_name(std::string_view mark) {
    const std::string folded = fold_line(mark);
    const auto* found = std::ranges::find(agencies, folded, &Agency::mark);
    return found != agencies.end() ? std::string(found->name) : plain_case(mark);
}

bool is_known_agency(std::string_view name) {
    return std::ranges::find(agencies, fold_line(name), &Agency::mark) != agencies.end();
}

}  // namespace entente
